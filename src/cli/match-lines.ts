import { availableParallelism } from 'node:os'
import { FamilyTree } from '../match/families.ts'
import { pairsIn } from '../match/pair-rows.ts'
import { textOf } from '../match/shelf.ts'
import type { Span } from '../model/span.ts'
import { matchLines, threadsFor } from '../node/workers/matching.ts'
import { bytesOf, linesShelf } from '../node/workers/matching-lines.ts'
import type { Terminal } from './command.ts'
import { recordLine } from './sources.ts'

/**
 * Prints what the reports of a JSON Lines file share, each known by the number of its line, from 1. The file is never held in memory,
 * and as many processors work on it as it keeps busy.
 */
export async function printMatchedLines(
  terminal: Terminal,
  path: string,
  { language, boilerplate }: { readonly language: string; readonly boilerplate: boolean },
): Promise<void> {
  const threads = threadsFor(bytesOf(path), availableParallelism())
  const { file, rows } = await matchLines(path, { language, threads })
  const shelf = linesShelf(file)
  const tree = new FamilyTree(shelf)
  for (const each of rows) {
    let lines = ''
    for (const pair of pairsIn(each)) {
      tree.add(pair)
      for (const { kind, left, right, similarity } of pair.passages) {
        if (kind === 'boilerplate' && !boilerplate) continue
        lines += recordLine({
          kind: 'alignment',
          left: placed(pair.left, left),
          right: placed(pair.right, right),
          similarity,
          sameness: kind,
        })
      }
    }
    await terminal.print(lines)
  }
  const lineOf = new Map(Array.from({ length: shelf.size }, (_, report) => [shelf.about(report).id, report + 1]))
  for (const { reports, earliest } of tree.families(anchorOf)) {
    await terminal.print(
      recordLine({
        kind: 'family',
        path,
        lines: reports.map(report => lineOf.get(report)),
        earliest: earliest === undefined ? null : lineOf.get(earliest.report),
      }),
    )
  }

  function placed(report: number, { start, end }: Span): object {
    return { path, line: report + 1, start, end }
  }

  function anchorOf(report: number, span: Span) {
    return { document: path, span, exact: textOf(shelf.take(report)).slice(span.start, span.end) }
  }
}
