import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { build } from '../../src/cli/build.ts'
import { exportCase } from '../../src/cli/export.ts'
import { questions } from '../../src/cli/questions.ts'
import { review } from '../../src/cli/review.ts'
import { verify } from '../../src/cli/verify.ts'
import { withFolder } from './command-line.ts'
import { run } from './in-process.ts'

const FLIPS = Number(process.env['HEARSAY_FLIPS'] ?? 24) // bits that are flipped in a ledger, each in a run of its own
const CUTS = 6 // lengths to which a ledger is cut

const PLACES = ['Saltmere', 'Tarn', 'Dunmoor', 'Kelpwick'] as const
const REPORTS = Object.fromEntries(
  Array.from({ length: 24 }, (_, n) => [
    `r${n}.txt`,
    `Police said ${2 + n} people were killed and ${n % 7} wounded in ${PLACES[n % 4]} on March ${1 + (n % 9)}, 2031. Report ${n}.\n`,
  ]),
)

interface Reference {
  readonly folder: string
  readonly ledger: string
  readonly bytes: Buffer
  readonly exported: string
  readonly log: string
}

/** A case with a decision, and its ledger as it should be. */
async function reference(folder: string): Promise<Reference> {
  await run(build, [folder], { quiet: true })
  const { out } = await run(exportCase, [folder], { to: 'jsonl' })
  const claim = /"id":"([^"]+\.killed)"/u.exec(out)![1]!
  assert.equal((await run(review, [folder, 'reject', claim], { by: 'Ada', why: 'a rehearsal' })).code, 0)
  const exported = (await run(exportCase, [folder], { to: 'json' })).out
  assert.match(exported, /a rehearsal/u)
  const ledger = join(folder, '.hearsay', 'ledger.sqlite')
  return {
    folder,
    ledger,
    bytes: readFileSync(ledger),
    exported,
    log: readFileSync(join(folder, '.hearsay', 'log.jsonl'), 'utf8'),
  }
}

/**
 * Puts a ledger in place of the case's own, builds, and holds what comes out against the reference. Gives what was said: a build that finds nothing new does
 * not read every record, so that damage may show only when the records are asked for.
 */
async function builtFrom(bytes: Uint8Array, { folder, ledger, exported, log }: Reference): Promise<string> {
  for (const name of readdirSync(join(folder, '.hearsay'))) {
    if (name.startsWith('ledger')) rmSync(join(folder, '.hearsay', name))
  }
  writeFileSync(ledger, bytes)
  const built = await run(build, [folder], { quiet: true })
  assert.equal(built.code, 0, built.err)
  const asked = await run(exportCase, [folder], { to: 'json' })
  const isMade = asked.code === 0
  if (!isMade) {
    assert.match(asked.err, /the ledger was damaged: it is set aside as .*hearsay build/u)
    assert.equal((await run(build, [folder], { quiet: true })).code, 0)
  }
  const after = isMade ? asked : await run(exportCase, [folder], { to: 'json' })
  const err = built.err + asked.err
  assert.equal(after.out, exported, `said: ${err}`)
  assert.equal(readFileSync(join(folder, '.hearsay', 'log.jsonl'), 'utf8'), log, 'nothing is logged twice')
  return err
}

test(`a ledger with a flipped bit, at ${FLIPS} places, is as it was, or is set aside and made again; decisions survive`, () =>
  withFolder(REPORTS, async folder => {
    const whole = await reference(folder)
    let told = 0
    for (let n = 0; n < FLIPS; n++) {
      const place = Math.floor((whole.bytes.length * (n + 0.5)) / FLIPS)
      const bytes = Buffer.from(whole.bytes)
      bytes[place] = bytes[place]! ^ (1 << (n % 8))
      if (/damaged/u.test(await builtFrom(bytes, whole))) {
        told++
        assert.ok(existsSync(`${whole.ledger}.damaged`))
      }
    }
    // the rest of the bits stand in free space, in indexes that no build reads, or in what is derived anew
    assert.ok(told >= FLIPS / 3, `${told} of ${FLIPS} flipped bits were told`)
    assert.equal((await run(verify, [folder])).code, 0)
  }))

test('a ledger that was cut off is set aside and made again', () =>
  withFolder(REPORTS, async folder => {
    const whole = await reference(folder)
    for (let n = 1; n < CUTS; n++) {
      const length = Math.floor((whole.bytes.length * n) / CUTS)
      assert.match(
        await builtFrom(whole.bytes.subarray(0, length), whole),
        /the ledger was damaged: it is set aside as .*\.damaged/u,
      )
    }
    assert.equal(await builtFrom(new Uint8Array(), whole), '')
  }))

test('a command that makes no ledger says that it is damaged, and what to do', () =>
  withFolder(REPORTS, async folder => {
    const whole = await reference(folder)
    truncateSync(whole.ledger, Math.floor(whole.bytes.length / 2))
    const done = await run(questions, [folder])
    assert.match(done.err, /the ledger was damaged: it is set aside as .*hearsay build/u)
    assert.equal((await run(build, [folder], { quiet: true })).code, 0)
    assert.equal((await run(exportCase, [folder], { to: 'json' })).out, whole.exported)
  }))

test('a log that was cut off is told at once by every command, and verifying names it, also after more was added', () =>
  withFolder(REPORTS, async folder => {
    await reference(folder)
    for (const [name, said] of [
      ['log.jsonl', /log\.jsonl, line 11: is now the last, and lines after it are missing/u],
      ['reviews.jsonl', /reviews\.jsonl, r0: .*missing/u],
    ] as const) {
      const file = join(folder, '.hearsay', name)
      const text = readFileSync(file, 'utf8')
      writeFileSync(file, name === 'log.jsonl' ? `${text.split('\n').slice(0, 11).join('\n')}\n` : '')
      const asked = await run(build, [folder])
      assert.match(asked.err, said)
      assert.equal((await run(verify, [folder])).code, 3)
      writeFileSync(file, text)
    }
    const log = join(folder, '.hearsay', 'log.jsonl')
    writeFileSync(log, `${readFileSync(log, 'utf8').split('\n').slice(0, 11).join('\n')}\n`)
    writeFileSync(join(folder, 'new.txt'), 'Two boys were hurt in Tarn on Friday, the clinic said.\n')
    await run(build, [folder])
    assert.match((await run(verify, [folder])).out, /log\.jsonl, line 12: does not follow from the line before/u)
  }))
