/**
 * How long does reconciliation take, and how long does one report more? Makes a case of invented happenings, each told by four outlets; prints the time of each step, the memory
 * and the time of up to a thousand reports that come in one after the other. Each size is tried in processes of its own.
 *
 *   node bench/reconcile.ts [CLAIMS ...]          default: 10000 100000 1000000
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const MOST_HEAP_MB = 1500 // of V8, so that it collects what is no longer needed instead of growing; columns stand beside it
const ALONE = join(import.meta.dirname, 'reconcile-alone.ts')

const sizes = process.argv.length > 2 ? process.argv.slice(2) : ['10000', '100000', '1000000']
for (const size of sizes) {
  run([`--max-old-space-size=${MOST_HEAP_MB}`, ALONE, 'at-once', size])
  run([ALONE, 'one-more', size])
}

function run(args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
