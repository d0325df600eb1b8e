import type { FieldNames } from './case-fields.ts'
import type { ExtractedFile } from './extracted.ts'
import { inOrder } from './in-order.ts'
import { lostIssue } from './lost-worker.ts'
import { TaskFailed, type WorkerPool, workerModule, workerPool } from './worker-pool.ts'

/** What a worker is asked for: loose files by their paths, as seen from a folder. */
export interface ExtractingTask {
  readonly folder: string
  readonly paths: readonly string[]
  readonly fields?: FieldNames
  readonly whole: boolean
}

const FILES_A_TASK = 16 // enough that handing a task over costs little beside it, few enough to keep all workers busy to the end
const WAITING = 3 // tasks a worker that are under way or done and not fetched
const TASK_MS = 180_000
const HEAP_MB = 2048

/** Reads files and what they claim in so many workers; files come back in the order of their paths. */
export async function* extractInWorkers(
  { folder, paths, fields, whole }: ExtractingTask,
  workers: number,
): AsyncGenerator<ExtractedFile> {
  const pool = workerPool<ExtractingTask, readonly ExtractedFile[]>({
    module: workerModule('extracting-worker'),
    kind: 'process',
    size: workers,
    taskMs: TASK_MS,
    heapMb: HEAP_MB,
  })
  const tasks = Array.from({ length: Math.ceil(paths.length / FILES_A_TASK) }, (_, index) => ({
    folder,
    whole,
    paths: paths.slice(index * FILES_A_TASK, (index + 1) * FILES_A_TASK),
    ...(fields && { fields }),
  }))
  try {
    for await (const files of inOrder(tasks, task => extractedBy(pool, task), workers * WAITING)) yield* files
  } finally {
    await pool.close()
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
      return [{ path, issues: [lostIssue(path, fault)], documents: [] }]
    }
    return (await Promise.all(task.paths.map(path => extractedBy(pool, { ...task, paths: [path] })))).flat()
  }
}
