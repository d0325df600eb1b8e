import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { command, hearsay, withFolder } from './command-line.ts'

const MOMENTS = 24 // kills per run of this test, spread over the length of an undisturbed build
const FILES = 450 // more than two transactions' worth

/** Short reports that differ in place and figure, some of them copies. */
function reports(): Record<string, string> {
  const places = ['Saltmere', 'Tarn', 'Dunmoor', 'Kelpwick', 'Oxmouth']
  return Object.fromEntries(
    Array.from({ length: FILES }, (_, n) => [
      `r${n}.txt`,
      `${places[n % 5]}, March ${1 + (n % 28)}. Police said ${2 + (n % 17)} people were killed and ${n % 40} wounded in ${places[n % 5]} on March ${1 + (n % 28)}. Report ${n}.\n`,
    ]),
  )
}

test(`killed at ${MOMENTS} moments, the next build ends with the ledger of an undisturbed one`, async () => {
  await withFolder(reports(), async folder => {
    const calm = `${folder}-calm`
    const started = performance.now()
    hearsay(['build', folder, '--case', calm, '--quiet'])
    const span = performance.now() - started
    const expected = hearsay(['export', folder, '--case', calm, '--to', 'json']).out
    assert.ok(expected.length > FILES * 100)
    const kept = `${folder}-killed`
    for (let n = 0; n < MOMENTS; n++) {
      const child = spawn(process.execPath, command(['build', folder, '--case', kept, '--quiet']), { stdio: 'ignore' })
      await sleep((span * (n + 1)) / (MOMENTS + 1))
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      if (n % 6 === 5) await finish(folder, kept, expected)
    }
    await finish(folder, kept, expected)
  })
})

async function finish(folder: string, kept: string, expected: string): Promise<void> {
  const { code, err } = hearsay(['build', folder, '--case', kept, '--quiet'])
  assert.equal(code, 0, err)
  assert.equal(hearsay(['export', folder, '--case', kept, '--to', 'json']).out, expected)
  assert.equal(hearsay(['verify', folder, '--case', kept]).code, 0)
  const { rmSync } = await import('node:fs')
  rmSync(kept, { recursive: true, force: true })
}
