// Installs what package-lock.json names, once, quietly, on any Node from 20 on. Everything it says goes to standard error,
// so that a command run through npm keeps its standard output for records. It runs as a pre-script, in a shell of its own: a shell
// remembers where it found `node` first, and would miss the newer one that this brings.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
const stamp = join(root, 'node_modules', '.hearsay-lock')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  process.stderr.write('Installing what Hearsay needs (first use only) ...\n')
  // Not `npm ci`: it refuses a lock file that does not name the build of an optional package for every other platform.
  const done = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (done.status !== 0) {
    process.stderr.write(
      'The installation did not finish. Is the npm registry reachable? Try again with: npm install\n',
    )
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}
