import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { exporters } from '../../src/publish/exporters.ts'
import { withHost } from '../loopback.ts'
import { hearsay, withFolder } from './command-line.ts'

const OFFLINE = { HEARSAY_OFFLINE: '1' }
const example = join(import.meta.dirname, '..', '..', 'examples', 'saltmere-harbour')

test('offline, every way out of the program is shut', async () => {
  const tries = join(import.meta.dirname, 'offline-tries.ts')
  await withHost({ '/': 'page' }, async ({ port, asked }) => {
    const { stdout, stderr } = spawnSync(process.execPath, [tries, String(port)], {
      encoding: 'utf8',
      env: { ...process.env, ...OFFLINE },
    })
    const lines = stdout.trim().split('\n')
    assert.ok(lines.length >= 12, stderr)
    for (const line of lines) assert.match(line, /: offline: refused to /u)
    assert.deepEqual(asked, [])
  })
})

test('a case is built, reviewed and written in every format offline, to the same bytes', () => {
  const runs = [{}, OFFLINE].map(environment =>
    withFolder({}, folder => {
      const inCase = (...words: readonly string[]): string => {
        const done = hearsay([...words, '--case', folder], environment)
        assert.ok(done.code === 0 || done.code === 3, `${words.join(' ')}: ${done.err}`)
        return done.out
      }
      inCase('build', example)
      return exporters.map(({ name }) => inCase('export', example, '--to', name))
    }),
  )
  assert.deepEqual(runs[0], runs[1])
})

test('offline, fetch and watch refuse and say why', () => {
  for (const words of [
    ['fetch', 'https://coastwire.example/', '--offline'],
    ['--offline', 'watch', 'https://coastwire.example/feed'],
  ]) {
    const { code, err } = hearsay(words)
    assert.equal(code, 1)
    assert.match(err, /this run is offline/u)
  }
  assert.equal(hearsay(['fetch', 'https://coastwire.example/'], OFFLINE).code, 1)
})
