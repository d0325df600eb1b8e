import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { build } from '../../src/cli/build.ts'
import { exportCase } from '../../src/cli/export.ts'
import { seal } from '../../src/cli/seal.ts'
import { verify } from '../../src/cli/verify.ts'
import { command, withFolder } from './command-line.ts'
import { run } from './in-process.ts'

const ROUNDS = Number(process.env['HEARSAY_ROUNDS'] ?? 2) // in each, five processes are started on one case at the same time

const report = (n: number): string =>
  `Police said ${2 + n} people were killed in Saltmere on March ${1 + (n % 9)}, 2031. Report ${n}.\n`

async function typed(words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const child = spawn(process.execPath, command(words), { stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', part => {
    out += part
  })
  child.stderr.setEncoding('utf8').on('data', part => {
    err += part
  })
  const [code] = await once(child, 'close')
  return { code, out, err }
}

test(`five processes at a time on one case, ${ROUNDS} times: each does its work in its turn, or says who holds the case, and nothing is lost`, () =>
  withFolder({}, async root => {
    const folder = join(root, 'reports')
    const key = join(root, 'key.pem')
    let files = 0
    const add = (): void => writeFileSync(join(folder, `r${files}.txt`), report(files++))
    mkdirSync(folder)
    for (let n = 0; n < 6; n++) add()
    await run(build, [folder], { quiet: true, by: 'Ada' })
    await run(seal, [folder], { newKey: key, by: 'Ada' })
    const { out } = await run(exportCase, [folder], { to: 'jsonl' })
    const claims = [...out.matchAll(/"kind":"claim","id":"([^"]+\.killed)"/gu)].map(([, id]) => id!)
    const kept = { decisions: 0, seals: 1 }
    for (let round = 0; round < ROUNDS; round++) {
      add()
      const decide = (by: string): string[] => ['review', folder, 'accept', claims[round]!, '--by', by, '--why', 'seen']
      const done = await Promise.all(
        [
          ['build', folder, '--quiet', '--by', 'Ada'],
          ['build', folder, '--quiet', '--by', 'Ben'],
          decide('Ada'),
          decide('Ben'),
          ['seal', folder, '--key', key, '--by', 'Ada'],
        ].map(typed),
      )
      for (const { code, err } of done)
        assert.ok(code === 0 || /another hearsay process is working on this case/u.test(err), `${code}: ${err}`)
      kept.decisions += done.slice(2, 4).filter(({ code }) => code === 0).length
      kept.seals += done[4]!.code === 0 ? 1 : 0
    }
    assert.equal((await run(build, [folder], { quiet: true, by: 'Ada' })).code, 0)
    const linesOf = (name: string): string[] =>
      readFileSync(join(folder, '.hearsay', name), 'utf8')
        .trimEnd()
        .split('\n')
    assert.equal(linesOf('reviews.jsonl').length, kept.decisions)
    const paths = linesOf('log.jsonl').map(line => JSON.parse(line).path)
    assert.deepEqual(paths.sort(), Array.from({ length: files }, (_, n) => `r${n}.txt`).sort())
    const { faults, seals } = JSON.parse((await run(verify, [folder], { json: true })).out)
    assert.deepEqual([faults, seals.length], [[], kept.seals])
  }))
