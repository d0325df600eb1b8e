import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { CaseInUse, openCase } from './case-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-case-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const now = (): string => '2031-04-01T10:00:00.000Z'

/** Starts a process that opens a case, says so, and holds it until its input ends. */
async function holder(path: string) {
  const code = `
    import { openCase } from ${JSON.stringify(join(import.meta.dirname, 'case-folder.ts'))}
    const held = openCase(${JSON.stringify(path)}, 'other', () => '2031-03-31T09:00:00.000Z')
    process.stdout.write('held')
    process.stdin.resume().on('end', () => { held.close(); process.exit(0) })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

test('who holds a case is said: which process, on which machine, since when', async () => {
  const path = join(folder, 'held')
  const child = await holder(path)
  assert.throws(
    () => openCase(path, 'mine', now, 50),
    (fault: unknown) =>
      fault instanceof CaseInUse &&
      fault.message.includes(`process ${child.pid} on ${hostname()}, since 2031-03-31T09:00:00.000Z`),
  )
  child.stdin.end()
  await once(child, 'close')
  openCase(path, 'mine', now, 50).close()
})

test('the second waits until the first has ended', async () => {
  const path = join(folder, 'waited')
  const first = await holder(path)
  const waiting = holder(path)
  assert.equal(await Promise.race([waiting, sleep(300, 'still waiting')]), 'still waiting')
  first.stdin.end()
  const second = await waiting
  second.stdin.end()
  await once(second, 'close')
})

test('a process that was killed holds nothing', async () => {
  const path = join(folder, 'killed')
  const child = await holder(path)
  child.kill('SIGKILL')
  await once(child, 'close')
  openCase(path, 'mine', now, 50).close()
})
