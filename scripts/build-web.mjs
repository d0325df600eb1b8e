// Builds the page of the reading room into dist/web, where it has changed since it was last built. Quiet unless something is wrong.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const stamp = join(root, 'node_modules', '.hearsay-web')

/** Hash of everything that the page is made of: its own files, what it takes from the core, and the libraries that are named. */
function digest() {
  const hash = createHash('sha256')
  const made = ['web/**/*', 'src/model/*.ts', 'src/publish/*.ts', 'vite.config.ts', 'package-lock.json']
  for (const file of globSync(made, { cwd: root }).sort()) {
    const path = join(root, file)
    if (statSync(path).isFile()) hash.update(`${file}\0`).update(readFileSync(path))
  }
  return hash.digest('hex')
}

const now = digest()
if (!existsSync(join(root, 'dist', 'web', 'index.html')) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== now) {
  process.stderr.write('Building the page of the reading room ...\n')
  mkdirSync(join(root, 'dist'), { recursive: true })
  const done = spawnSync('vite', ['build', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 2, 2] })
  if (done.status !== 0) process.exit(1)
  writeFileSync(stamp, now)
}
