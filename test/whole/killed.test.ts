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
    const calm = join(root, 'calm')
    const key = join(root, 'key.pem')
    mkdirSync(folder)
    for (let n = 0; n < FILES; n++) writeFileSync(join(folder, `r${n}.txt`), report(n))
    await run(build, [folder], { quiet: true })
    await run(seal, [folder], { newKey: key, by: 'Ada' })
    cpSync(folder, calm, { recursive: true })
    const claim = /"kind":"claim","id":"([^"]+\.killed)"/u.exec(
      (await run(exportCase, [calm], { to: 'jsonl' })).out,
    )![1]!

    const building = ['build', folder, '--quiet', '--by', 'Ada']
    const reviewing = ['review', folder, 'accept', claim, '--by', 'Ada', '--why', 'seen']
    const sealing = ['seal', folder, '--key', key, '--by', 'Ada']
    const seconds = {
      build: await lasts(['build', calm, '--case', join(root, 'other'), '--quiet']),
      short: await lasts(['questions', calm]),
    }
    const random = fractions(SEED)
    let kills = 0
    let decided = 0
    let sealed = 1
    let added = FILES
    for (let n = 0; n < KILLS; n++) {
      const deed = (['add', 'build', 'review', 'seal'] as const)[n % 4]!
      const home = join(folder, '.hearsay')
      if (deed === 'add') {
        for (let more = 0; more < 3; more++) writeFileSync(join(folder, `r${added}.txt`), report(added++))
      }
      if (deed === 'build') {
        for (const name of readdirSync(home)) if (name.startsWith('ledger')) rmSync(join(home, name))
      }
      const words = deed === 'review' ? reviewing : deed === 'seal' ? sealing : building
      const span = deed === 'build' ? seconds.build : seconds.short * 1.3
      const { said, isKilled } = await killed(words, span * (0.15 + 0.85 * random.next().value))
      if (isKilled) kills++
      if (deed === 'review' && /^r\d+ /mu.test(said)) decided++
      if (deed === 'seal' && said.startsWith('Seal ')) sealed++

      const lines = linesIn(join(home, 'reviews.jsonl'))
      assert.ok(lines >= decided, `${lines} of ${decided} decisions that were acknowledged are kept`)
      decided = lines
      const seals = sealsIn(join(home, 'seals')).read()
      assert.ok(seals.length >= sealed && !seals.includes(undefined), `${seals.length} of ${sealed} seals are kept`)
      sealed = seals.length
      assert.ok(
        seals.every(
          one => one !== undefined && sealPorts.isSigned(JSON.stringify(one.statement), one.signature, one.publicKey),
        ),
      )
      const after = await run(build, [folder], { quiet: true, by: 'Ada' })
      assert.equal(after.code, 0, after.err)
      assert.doesNotMatch(after.err, /missing|changed after|damaged/u)
      if (n % 4 === 3) {
        const checked = await run(verify, [folder], { json: true })
        assert.deepEqual(JSON.parse(checked.out).faults, [], `after kill ${n} of ${deed}`)
      }
    }
    assert.ok(kills >= KILLS / 3, `${kills} of ${KILLS} runs were killed before they ended`)

    for (let n = FILES; n < added; n++) writeFileSync(join(calm, `r${n}.txt`), report(n))
    await run(build, [calm], { quiet: true })
    for (const name of ['reviews.jsonl', 'reviews.head.json']) {
      if (existsSync(join(folder, '.hearsay', name)))
        cpSync(join(folder, '.hearsay', name), join(calm, '.hearsay', name))
    }
    const [left, right] = await Promise.all([folder, calm].map(one => run(exportCase, [one], { to: 'json' })))
    assert.equal(left!.out.replace('"name": "reports"', ''), right!.out.replace('"name": "calm"', ''))
  }))

function linesIn(file: string): number {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0
}
