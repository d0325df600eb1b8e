import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from '../../src/cli/build.ts'
import { exportCase } from '../../src/cli/export.ts'
import { seal } from '../../src/cli/seal.ts'
import { verify } from '../../src/cli/verify.ts'
import { sealPorts } from '../../src/node/log/seal-keys.ts'
import { sealsIn } from '../../src/node/log/seals.ts'
import { command, withFolder } from './command-line.ts'
import { run } from './in-process.ts'

const KILLS = Number(process.env['HEARSAY_KILLS'] ?? 12) // kill -9 at so many moments, shared out among the deeds; 200 for a release
const SEED = Number(process.env['HEARSAY_SEED'] ?? 7)
const FILES = 210 // more than one transaction's worth

const PLACES = ['Saltmere', 'Tarn', 'Dunmoor', 'Kelpwick', 'Oxmouth'] as const

function report(n: number): string {
  return `${PLACES[n % 5]}, March ${1 + (n % 28)}. Police said ${2 + (n % 17)} people were killed and ${n % 40} wounded in ${PLACES[n % 5]} on March ${1 + (n % 28)}. Report ${n}.\n`
}

/** Numbers that look random and are the same at every run: mulberry32, of Tommy Ettinger, in the public domain. */
function* fractions(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Starts the command line, kills it after a while, and gives what it had said by then. */
async function killed(words: readonly string[], afterMs: number): Promise<{ said: string; isKilled: boolean }> {
  const child = spawn(process.execPath, command(words), { stdio: ['ignore', 'pipe', 'ignore'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', part => {
    said += part
  })
  const ended = once(child, 'close')
  await Promise.race([ended, sleep(afterMs)])
  const isKilled = child.exitCode === null && child.kill('SIGKILL')
  await ended
  return { said, isKilled }
}

async function lasts(words: readonly string[]): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, command(words), { stdio: 'ignore' })
  await once(child, 'close')
  return performance.now() - started
}

test(`killed at ${KILLS} moments of adding, building, reviewing and sealing, nothing that was kept is lost`, () =>
  withFolder({}, async root => {
    const folder = join(root, 'reports')
    const calm = join(root, 'calm') // the same case, which nobody kills
    const key = join(root, 'key.pem')
    mkdirSync(folder)
    for (let n = 0; n < FILES; n++) writeFileSync(join(folder, `r${n}.txt`), report(n))
    await run(build, [folder], { quiet: true })
    await run(seal, [folder], { newKey: key, by: 'Ada' })
    cpSync(folder, calm, { recursive: true })

    const deeds = await deedsOn(folder, calm, key)
    const random = fractions(SEED)
    let kills = 0
    let kept: Kept = { decisions: 0, seals: 1 }
    for (let n = 0; n < KILLS; n++) {
      const deed = deeds[n % deeds.length]!
      deed.prepare?.(n)
      const { said, isKilled } = await killed(deed.words, deed.lasts * (0.15 + 0.85 * random.next().value))
      if (isKilled) kills++
      kept = keptIn(folder, deed.acknowledged?.test(said) ? { ...kept, [deed.makes!]: kept[deed.makes!] + 1 } : kept)
      const after = await run(build, [folder], { quiet: true, by: 'Ada' })
      assert.equal(after.code, 0, after.err)
      assert.doesNotMatch(after.err, /missing|changed after|damaged/u)
      if (n % deeds.length !== deeds.length - 1) continue
      const checked = await run(verify, [folder], { json: true })
      assert.deepEqual(JSON.parse(checked.out).faults, [], `after kill ${n}`)
    }
    assert.ok(kills >= KILLS / 3, `${kills} of ${KILLS} runs were killed before they ended`)
    await assertSameCase(folder, calm)
  }))

/** Something that is done to a case while it may be killed. */
interface Deed {
  /** Makes that there is something to do, in the round of a number. */
  prepare?(round: number): void
  readonly words: readonly string[]
  /** Milliseconds that it takes if nobody kills it. */
  readonly lasts: number
  /** What it says once it has kept what it makes. */
  readonly acknowledged?: RegExp
  readonly makes?: keyof Kept
}

/** What a case is known to keep: it may keep more, of what it was killed before it could say. */
interface Kept {
  readonly decisions: number
  readonly seals: number
}

/** Adding files, building anew, reviewing and sealing, in this order. */
async function deedsOn(folder: string, calm: string, key: string): Promise<readonly Deed[]> {
  const home = join(folder, '.hearsay')
  const exported = await run(exportCase, [calm], { to: 'jsonl' })
  const claim = /"kind":"claim","id":"([^"]+\.killed)"/u.exec(exported.out)![1]!
  const building = ['build', folder, '--quiet', '--by', 'Ada']
  const whole = await lasts(['build', calm, '--case', join(calm, '..', 'other'), '--quiet'])
  const short = 1.3 * (await lasts(['questions', calm]))
  return [
    {
      prepare(round) {
        for (let n = 0; n < ADDED; n++) {
          const number = FILES + (round / DEEDS) * ADDED + n
          writeFileSync(join(folder, `r${number}.txt`), report(number))
        }
      },
      words: building,
      lasts: short,
    },
    {
      prepare() {
        for (const name of readdirSync(home)) if (name.startsWith('ledger')) rmSync(join(home, name))
      },
      words: building,
      lasts: whole,
    },
    {
      words: ['review', folder, 'accept', claim, '--by', 'Ada', '--why', 'seen'],
      lasts: short,
      acknowledged: /^r\d+ /mu,
      makes: 'decisions',
    },
    {
      words: ['seal', folder, '--key', key, '--by', 'Ada'],
      lasts: short,
      acknowledged: /^Seal /u,
      makes: 'seals',
    },
  ]
}

const ADDED = 3 // files a round of adding
const DEEDS = 4

/** What a case keeps by now, all that it has acknowledged among it. */
function keptIn(folder: string, acknowledged: Kept): Kept {
  const home = join(folder, '.hearsay')
  const decisions = linesIn(join(home, 'reviews.jsonl'))
  assert.ok(decisions >= acknowledged.decisions, `${decisions} of ${acknowledged.decisions} decisions are kept`)
  const seals = sealsIn(join(home, 'seals')).read()
  assert.ok(seals.length >= acknowledged.seals, `${seals.length} of ${acknowledged.seals} seals are kept`)
  for (const one of seals) {
    assert.ok(one !== undefined, 'a seal cannot be read')
    assert.ok(sealPorts.isSigned(JSON.stringify(one.statement), one.signature, one.publicKey))
  }
  return { decisions, seals: seals.length }
}

/** A case that was killed again and again is that which nobody killed, once this one has the same files and decisions. */
async function assertSameCase(folder: string, calm: string): Promise<void> {
  const added = readdirSync(folder).filter(name => name.endsWith('.txt') && !existsSync(join(calm, name)))
  for (const name of added) cpSync(join(folder, name), join(calm, name))
  await run(build, [calm], { quiet: true })
  for (const name of ['reviews.jsonl', 'reviews.head.json']) {
    const log = join(folder, '.hearsay', name)
    if (existsSync(log)) cpSync(log, join(calm, '.hearsay', name))
  }
  const [left, right] = await Promise.all([folder, calm].map(one => run(exportCase, [one], { to: 'json' })))
  assert.equal(left!.out.replace('"name": "reports"', ''), right!.out.replace('"name": "calm"', ''))
}

function linesIn(file: string): number {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0
}
