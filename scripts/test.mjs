// Types, lint, format and every test, in that order. Ends with one line: N passed, N failed. A file name on the command line
// runs only the test files whose path has it.
import { spawn, spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const wanted = process.argv[2]
let passed = 0
let failed = 0

if (wanted === undefined) {
  check('types of the core, without Node or DOM', 'tsc', ['-p', 'tsconfig.core.json'])
  check('types of the whole', 'tsc', ['-p', 'tsconfig.node.json'])
  check('types of what runs in a browser', 'tsc', ['-p', 'tsconfig.web.json'])
  check('lint and format', 'biome', ['check', '.'])
}
// What is tried in a browser is the page as it is built.
if (wanted === undefined || globSync('test/browser/*.test.ts', { cwd: root }).some(file => file.includes(wanted)))
  check('the page of the reading room', 'node', ['scripts/build-web.mjs'])
await runTests()
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)

function check(name, command, args) {
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8' })
  if (done.status === 0) {
    passed++
    process.stdout.write(`✔ ${name}\n`)
  } else {
    failed++
    process.stdout.write(`✖ ${name}\n${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}\n`)
  }
}

/** Runs the files side by side, shows only what failed, and counts. */
async function runTests() {
  const files = globSync('{src,test,web}/**/*.test.ts', { cwd: root })
    .filter(file => wanted === undefined || file.includes(wanted))
    .sort()
  if (files.length === 0) {
    failed++
    process.stdout.write('✖ no test file found\n')
    return
  }
  const reporter = join(import.meta.dirname, 'reporter.mjs')
  const child = spawn(process.execPath, ['--test', `--test-reporter=${reporter}`, ...files], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8')
  for await (const part of child.stdout) output += part
  const status = child.exitCode ?? (await new Promise(resolve => child.once('close', resolve)))
  const [, pass, fail] = /\nTESTS (\d+) (\d+)\n$/u.exec(output) ?? []
  process.stdout.write(output.replace(/\nTESTS \d+ \d+\n$/u, '\n'))
  passed += Number(pass ?? 0)
  failed += Number(fail ?? 1)
  if (status !== 0 && Number(fail) === 0) failed++
}
