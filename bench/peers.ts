import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const folder = join(import.meta.dirname, 'peers')

/** Another tool that a bench measures beside ours; installed on first use, undefined where it cannot be had. */
export function peer(name: string): unknown {
  if (!existsSync(join(folder, 'node_modules', name))) {
    console.error(`Installing ${name} to measure it beside Hearsay ...`)
    const done = spawnSync(
      'npm',
      ['install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'],
      {
        cwd: folder,
        stdio: ['ignore', 2, 2],
      },
    )
    if (done.status !== 0) return undefined
  }
  return createRequire(join(folder, 'package.json'))(name)
}
