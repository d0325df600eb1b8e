/** Matches the reports of a JSON Lines file and writes the pairs it finds: `node bench/match-alone.ts DOCS THREADS FOUND`. */
import { appendFileSync, writeFileSync } from 'node:fs'
import { pairsIn } from '../src/match/pair-rows.ts'
import { keepCompiledModules } from '../src/node/compile-cache.ts'
import { matchLines, threadsFor } from '../src/node/workers/matching.ts'
import { bytesOf } from '../src/node/workers/matching-lines.ts'

keepCompiledModules(process.env) // as every command does
const [documents, threads, found] = process.argv.slice(2)
if (documents === undefined || threads === undefined || found === undefined) throw new TypeError('DOCS THREADS FOUND')
const most = threadsFor(bytesOf(documents), Number(threads)) // as the command takes them
const { rows } = await matchLines(documents, { language: 'en', threads: most })
writeFileSync(found, '')
for (const each of rows) {
  let lines = ''
  for (const { left, right, passages } of pairsIn(each)) {
    const copied = passages.filter(({ kind }) => kind !== 'boilerplate')
    if (copied.length === 0) continue
    lines += `${left} ${right} ${copied.map(({ right: { start, end } }) => `${start} ${end}`).join(' ')}\n`
  }
  appendFileSync(found, lines)
}
