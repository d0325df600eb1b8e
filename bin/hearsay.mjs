#!/usr/bin/env node
// Starts the command line on the Node that came with the package when the one at hand is older than its SQLite and language need.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NEEDED = 24
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
// A checkout has its sources, which run as they stand; the published package has only what was built of them.
const source = join(root, 'src', 'cli', 'main.ts')
const main = existsSync(source) ? source : join(root, 'dist', 'cli', 'main.js')

if (Number(process.versions.node.split('.')[0]) >= NEEDED) await import(main)
else {
  const node = bundledNode()
  if (node === undefined) {
    process.stderr.write(
      `hearsay: needs Node ${NEEDED}; this is ${process.version}. Install it with: npm install node@${NEEDED}\n`,
    )
    process.exit(1)
  }
  const done = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(done.status ?? 1)
}

function bundledNode() {
  try {
    const path = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin', 'node')
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}
