import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { withFolder } from './command-line.ts'

const root = join(import.meta.dirname, '..', '..')

test('the published package installs into an empty folder, runs, and can be imported', () => {
  withFolder(
    {
      'package.json': '{"name": "user", "private": true, "type": "module"}',
      'reports/a.txt': 'Police said 12 people were killed in Tarn on Monday.\n',
    },
    folder => {
      run('npm', ['pack', '--silent', '--pack-destination', folder], root)
      const [tarball] = readdirSync(folder).filter(name => name.endsWith('.tgz'))
      assert.ok(tarball, 'npm pack made no archive')
      run('npm', ['install', '--silent', '--no-audit', '--no-fund', `./${tarball}`], folder)
      const hearsay = join(folder, 'node_modules', '.bin', 'hearsay')
      assert.match(run(hearsay, ['build', 'reports'], folder), /^1 report · [1-9]\d* claims?/u)
      assert.match(run(hearsay, ['example'], folder), /disputed/u)
      writeFileSync(
        join(folder, 'use.mjs'),
        `import { span, exporters } from 'hearsay'; console.log(span(1, 2).end, exporters.length)`,
      )
      assert.match(run(process.execPath, ['use.mjs'], folder), /^2 \d/u)
    },
  )
})

test('a checkout runs by its own command, without anything built', () => {
  assert.match(run(join(root, 'bin', 'hearsay.mjs'), ['--help'], root), /^Usage: hearsay/u)
})

function run(command: string, words: readonly string[], cwd: string): string {
  const done = spawnSync(command, words, { cwd, encoding: 'utf8' })
  assert.ok(done.status === 0 || done.status === 3, `${command} ${words.join(' ')}: ${done.stderr}${done.error ?? ''}`)
  return done.stdout
}
