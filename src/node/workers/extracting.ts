import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FieldNames } from '../case-fields.ts'
import type { ExtractedFile, Extracting } from './extracted.ts'
import { inOrder } from './in-order.ts'
import { inTasks } from './in-tasks.ts'
import { lostIssue } from './lost-worker.ts'
import { TaskFailed, type WorkerPool, workerModule, workerPool } from './pool.ts'

/** What a worker is asked for: loose files by their paths, as seen from a folder. */
export interface ExtractingTask extends Extracting {
  readonly folder: string
  readonly paths: readonly string[]
  readonly fields?: FieldNames
}

const WAITING = 3 // tasks a worker that are under way or done and not fetched
const TASK_MS = 180_000
const HEAP_MB = 2048

/** Reads files and what they claim in so many workers; files come back in the order of their paths, as lines: whoever prints them has least to do. */
export async function* extractInWorkers(
  { paths, ...task }: ExtractingTask,
  workers: number,
): AsyncGenerator<ExtractedFile> {
  const pool = workerPool<ExtractingTask, readonly ExtractedFile[]>({
    module: workerModule('extracting-worker'),
    kind: 'process',
    size: workers,
    taskMs: TASK_MS,
    heapMb: HEAP_MB,
  })
  const run = (together: readonly string[]): Promise<readonly ExtractedFile[]> =>
    extractedBy(pool, { ...task, paths: together })
  try {
    for await (const files of inOrder(
      inTasks(paths, path => sizeOf(resolve(task.folder, path))),
      run,
      workers * WAITING,
    ))
      yield* files
  } finally {
    await pool.close()
  }
}

/** A file that cannot be looked at has no size; whoever reads it says why. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}

/** What a worker makes of a task. If it is lost, the files are given out one by one, so that only the one that it was lost over is. */
async function extractedBy(
  pool: WorkerPool<ExtractingTask, readonly ExtractedFile[]>,
  task: ExtractingTask,
): Promise<readonly ExtractedFile[]> {
  try {
    return await pool.run(task)
  } catch (fault) {
    if (!(fault instanceof TaskFailed)) throw fault
    if (task.paths.length === 1) {
      const path = task.paths[0]!
      return [{ path, issues: [lostIssue(path, fault)], reports: [] }]
    }
    return (await Promise.all(task.paths.map(path => extractedBy(pool, { ...task, paths: [path] })))).flat()
  }
}
