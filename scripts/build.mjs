// Makes dist/ for the published package: JavaScript and types, since Node does not strip types inside node_modules. The page in dist/web
// stays; scripts/build-web.mjs makes it.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
for (const name of existsSync(dist) ? readdirSync(dist) : []) {
  if (name !== 'web') rmSync(join(dist, name), { recursive: true, force: true })
}
const done = spawnSync('tsc', ['-p', 'tsconfig.build.json'], { cwd: root, stdio: ['ignore', 2, 2] })
process.exit(done.status ?? 1)
