import { workerData } from 'node:worker_threads'
import type { Shelf } from '../../match/shelf.ts'
import { doTask, type MatchAnswers, type MatchTask } from '../../match/tasks.ts'
import { answerTasks } from './answer-tasks.ts'
import { type LinesFile, lineStarts, linesShelf } from './matching-lines.ts'

/** What a worker of matching can be asked. */
export type LinesTask =
  | { readonly kind: 'lines'; readonly from: number; readonly to: number }
  | { readonly kind: 'match'; readonly starts: Float64Array; readonly task: MatchTask }

export type LinesAnswer = Float64Array | MatchAnswers[MatchTask['kind']]

const { path, language } = workerData as Pick<LinesFile, 'path' | 'language'>
let shelf: Shelf | undefined

answerTasks<LinesTask, LinesAnswer>(asked => {
  if (asked.kind === 'lines') return { result: lineStarts(path, asked.from, asked.to) }
  shelf ??= linesShelf({ path, starts: asked.starts, language })
  return { result: doTask(shelf, asked.task) }
})
