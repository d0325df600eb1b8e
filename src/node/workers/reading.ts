import { availableParallelism } from 'node:os'
import type { Derive, Derived, DueOriginal } from '../../app/ports.ts'
import type { FieldNames } from '../case-fields.ts'
import { inOrder } from './in-order.ts'
import { inTasks } from './in-tasks.ts'
import { lostIssue } from './lost-worker.ts'
import { TaskFailed, type WorkerPool, workerModule, workerPool } from './pool.ts'

/** What a worker is asked for: originals of a folder, by their hashes. */
export interface ReadingTask {
  readonly folder: string
  readonly due: readonly DueOriginal[]
  readonly fields?: FieldNames
  /** The table of the case's own names. */
  readonly names?: string
}

/** Formats of text whose readers are ours and bound themselves; what is packed, or drawn, is left to workers. */
const PLAIN = /\.(?:txt|text|md|markdown|html?|xhtml|csv|tsv|json|jsonl|ndjson|xml|rss|atom)$/iu

const SMALL_BYTES = 4_000_000 // in all; above it, workers save more than their start costs: 0.9 s each, for 10 MB of text a second
const SMALL_FILE_BYTES = 1_000_000 // of one file: what a page of this size can cost is under a second

const WAITING = 3 // tasks a worker that are under way or done and not fetched; more would hold what they gave in memory

/** How long the originals of one task may take, in milliseconds: 64 MB of news take 8 s on an idle machine. */
const TASK_MS = 180_000

/** How much the heap of one worker may grow, in megabytes: 64 MB of news take 1,400. */
const HEAP_MB = 2048

/**
 * Derives originals in workers, in the order in which they are named, whatever the number of workers. A few small files of plain formats
 * are derived `inTurn`, here: they are done before a worker has started. A worker that takes too long or too much memory is lost; the
 * original that it was at becomes an issue, and the others are derived.
 */
export function deriveInWorkers(
  folder: string,
  { fields, names }: { readonly fields: FieldNames | undefined; readonly names: string | undefined },
  inTurn: Derive,
  limits: { readonly workers?: number; readonly taskMs?: number; readonly heapMb?: number } = {},
): Derive {
  return async function* (due) {
    if (due.every(isSmall) && due.reduce((sum, { bytes }) => sum + bytes, 0) <= SMALL_BYTES) {
      yield* inTurn(due)
      return
    }
    const size = limits.workers ?? availableParallelism()
    const pool = workerPool<ReadingTask, readonly Derived[]>({
      module: workerModule('reading-worker'),
      kind: 'process',
      size,
      taskMs: limits.taskMs ?? TASK_MS,
      heapMb: limits.heapMb ?? HEAP_MB,
    })
    try {
      const run = (originals: DueOriginal[]): Promise<readonly Derived[]> =>
        derivedBy(pool, { folder, due: originals, ...(fields && { fields }), ...(names !== undefined && { names }) })
      for await (const derived of inOrder(
        inTasks(due, ({ bytes }) => bytes),
        run,
        size * WAITING,
      ))
        yield* derived
    } finally {
      await pool.close()
    }
  }
}

function isSmall({ path, bytes }: DueOriginal): boolean {
  return bytes <= SMALL_FILE_BYTES && (PLAIN.test(path) || !/\.\w{1,5}$/u.test(path))
}

/** What a worker makes of a task. If it is lost, the originals are given out one by one, so that only the one that it was lost over is. */
async function derivedBy(
  pool: WorkerPool<ReadingTask, readonly Derived[]>,
  task: ReadingTask,
): Promise<readonly Derived[]> {
  try {
    return await pool.run(task)
  } catch (fault) {
    if (!(fault instanceof TaskFailed)) throw fault
    if (task.due.length > 1) {
      const alone = task.due.map(original => derivedBy(pool, { ...task, due: [original] }))
      return (await Promise.all(alone)).flat()
    }
    return task.due.map(({ path, sha256 }) => ({ path, sha256, documents: [], issues: [lostIssue(path, fault)] }))
  }
}
