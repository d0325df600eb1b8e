/**
 * What matching says of texts that were cut, lightly or heavily revised, or written by others on the same thing: found, missed and false,
 * by what was done. All texts of a folder are in one pile.
 *
 *   node bench/rewrites.ts [--verbose] [FOLDER...]        without a folder, those of test/corpus/rewrites
 */
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { REWRITES, rewriteTopics, type Verdict, verdictsOf } from '../test/rewrites.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: 'boolean', default: false } },
})
const folders =
  positionals.length > 0 ? positionals : ['answers', 'news', 'translations'].map(name => join(REWRITES, name))

console.log('folder        kind         texts  copied  quoted  neither  share taken')
for (const folder of folders) {
  const { verdicts, falsePairs } = verdictsOf(rewriteTopics(folder))
  for (const [kind, some] of Map.groupBy(verdicts, verdict => verdict.kind)) {
    console.log(row(basename(folder), kind, some))
    if (values.verbose) for (const { id, taken } of some) console.log(`    ${id} ${taken.toFixed(2)}`)
  }
  console.log(
    `${basename(folder)}: ${falsePairs.length} false pairs${falsePairs.map(pair => `\n    ${pair}`).join('')}`,
  )
}

function row(folder: string, kind: string, verdicts: readonly Verdict[]): string {
  const copied = verdicts.filter(({ samenesses }) => [...samenesses].some(each => each !== 'shared-quotation')).length
  const quoted = verdicts.filter(({ samenesses }) => samenesses.size === 1 && samenesses.has('shared-quotation')).length
  const taken = verdicts.reduce((sum, verdict) => sum + verdict.taken, 0) / verdicts.length
  const counts = [verdicts.length, copied, quoted, verdicts.length - copied - quoted]
  const [texts, ...others] = counts.map(count => String(count).padStart(5))
  return [
    folder.padEnd(12),
    kind.padEnd(11),
    texts,
    ...others.map(each => each!.padStart(6)),
    `  ${taken.toFixed(2)}`,
  ].join('  ')
}
