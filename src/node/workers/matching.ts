import { type PlanOptions, planOf } from '../../match/plan.ts'
import { MATCH_DEFAULTS, type MatchOptions } from '../../match/settings.ts'
import { bytesOf, type LinesFile } from './matching-lines.ts'
import type { LinesAnswer, LinesTask } from './matching-worker.ts'
import { workerModule, workerPool } from './pool.ts'

/** What matching a file of lines gives: the file, by whose line numbers reports are known, and the rows of the pairs: see `pair-rows.ts`. */
export interface LinesMatched {
  readonly file: LinesFile
  readonly rows: readonly Int32Array[]
}

/** `threads`: how many work at once. */
export type LinesOptions = MatchOptions &
  Pick<PlanOptions, 'maxPostingBytes'> & { readonly language: string; readonly threads: number }

/** Matches the reports of a JSON Lines file on several threads; what comes out does not depend on how many they are. */
export async function matchLines(
  path: string,
  { language, threads, maxPostingBytes, ...options }: LinesOptions,
): Promise<LinesMatched> {
  const pool = workerPool<LinesTask, LinesAnswer>({
    module: workerModule('matching-worker'),
    size: threads,
    given: { path, language },
  })
  try {
    const bytes = bytesOf(path)
    const cuts = Array.from({ length: threads + 1 }, (_, n) => Math.floor((bytes * n) / threads))
    const found = await Promise.all(
      cuts.slice(1).map((to, n) => pool.run({ kind: 'lines', from: cuts[n]!, to }) as Promise<Float64Array>),
    )
    const starts = sharedStarts(found, bytes)
    const plan = planOf(
      starts.length - 1,
      { ...MATCH_DEFAULTS, ...options },
      {
        withEdits: false,
        ...(maxPostingBytes === undefined ? {} : { maxPostingBytes }),
      },
    )
    let step = plan.next()
    while (!step.done) {
      const answers = await Promise.all(step.value.map(task => pool.run({ kind: 'match', starts, task })))
      step = plan.next(answers as never[])
    }
    return { file: { path, starts, language }, rows: step.value }
  } finally {
    await pool.close()
  }
}

const THREAD_BYTES = 12_000_000 // of lines: in fewer a thread spends longer on starting and compiling than on them

/** How many of the threads that could be had a file of so many bytes keeps busy. */
export function threadsFor(bytes: number, most: number): number {
  return Math.max(1, Math.min(most, Math.ceil(bytes / THREAD_BYTES)))
}

/** The starts of all lines, and the end of the last, where every thread can read them. */
function sharedStarts(found: readonly Float64Array[], bytes: number): Float64Array {
  const count = found.reduce((sum, each) => sum + each.length, 0)
  const starts = new Float64Array(new SharedArrayBuffer((count + 1) * 8))
  let at = 0
  for (const each of found) {
    starts.set(each, at)
    at += each.length
  }
  starts[count] = bytes
  return starts
}
