import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Options } from '../../src/cli/command.ts'
import { serve } from '../../src/cli/serve.ts'
import type { CaseView } from '../../src/model/view.ts'
import { command, hearsay, withFolder } from './command-line.ts'
import { run } from './in-process.ts'
import { cookieOf } from './room-fixture.ts'

test('serve builds a folder that has no case, says where, lets one browser in for each address, and ends at a signal', async () => {
  await withFolder({ 'reports/a.txt': 'Police said 12 people were killed in Tarn.' }, async folder => {
    const reports = join(folder, 'reports')
    const child = spawn(process.execPath, command(['serve', reports]), { stdio: ['ignore', 'pipe', 'inherit'] })
    try {
      let said = ''
      child.stdout.setEncoding('utf8')
      child.stdout.on('data', part => (said += part))
      const waitFor = async (words: RegExp): Promise<string> => {
        while (!words.test(said)) await once(child.stdout, 'data')
        return words.exec(said)![1]!
      }
      const address = await waitFor(/Open (http:\/\/127\.0\.0\.1:\d+\/\?token=\S{43})\n/u)
      const entered = await fetch(address, { redirect: 'manual' })
      assert.equal(entered.status, 303)
      const asked = await fetch(new URL('/api/case', address), { headers: { cookie: cookieOf(entered) } })
      assert.equal(((await asked.json()) as CaseView).counts.reports, 1)
      const next = await waitFor(/another browser: (http:\S+)\n/u)
      assert.notEqual(next, address)
      assert.equal((await fetch(address, { redirect: 'manual' })).status, 401)
      assert.equal((await fetch(next, { redirect: 'manual' })).status, 303)
      assert.ok(existsSync(join(reports, '.hearsay', 'room', 'state.json')))
      child.kill('SIGTERM')
      const [code] = await once(child, 'exit')
      assert.equal(code, 0)
      assert.match(hearsay(['questions', reports, '--all']).out, /How many people were killed/u)
    } finally {
      child.kill('SIGKILL')
    }
  })
})

test('serve refuses a port, a token and a folder that cannot be', async () => {
  await withFolder({ 'reports/a.txt': 'Police said 12 people were killed in Tarn.' }, async folder => {
    const reports = join(folder, 'reports')
    const refused = async (path: string, given: Options, code: number, why: RegExp): Promise<void> => {
      const done = await run(serve, [path], given)
      assert.equal(done.code, code, done.err)
      assert.match(done.err, why)
    }
    await refused(reports, { port: '70000' }, 2, /--port takes/u)
    await refused(reports, { token: 'short' }, 2, /16 characters/u)
    await refused(join(folder, 'none'), {}, 1, /there is no folder/u)
    await refused(join(reports, 'a.txt'), {}, 1, /a\.txt is a file, and a case is made of a folder/u)
    assert.ok(!existsSync(join(reports, '.hearsay')), 'nothing was made')
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    try {
      const { port } = other.address() as AddressInfo
      await refused(
        reports,
        { port: String(port) },
        1,
        /^port \d+ is taken by another program; name another, or none$/mu,
      )
    } finally {
      other.close()
    }
  })
})
