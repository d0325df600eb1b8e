import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

// Prints what the scorers of the evaluation say of this checkout, a line each. The evaluation data are third parties' texts and are
// not part of the project: they lie beside the checkout, in ../shared, or there is nothing to score.

const SCORERS = [
  'seeds',
  'isaf',
  'airwars',
  'gva',
  'muc4',
  'polnear',
  'quantities',
  'dates',
  'bundles',
  'reuse',
  'sentences',
  'ingest',
] as const

const root = join(import.meta.dirname, '..')
const evaluation = join(root, '..', 'shared', 'eval')

if (!existsSync(evaluation)) {
  console.error('No evaluation data beside this checkout (../shared/eval): nothing to score.')
  process.exit(1)
}
const wanted = process.argv.slice(2)
for (const scorer of SCORERS.filter(name => wanted.length === 0 || wanted.includes(name))) {
  const started = performance.now()
  const done = spawnSync('python3', [join(evaluation, `${scorer}.py`)], { cwd: root, encoding: 'utf8' })
  const line = done.stdout.trimEnd().split('\n').at(-1) || done.stderr.trimEnd().split('\n').at(-1)
  console.log(`${line} · ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
