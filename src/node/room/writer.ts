import { totalmem } from 'node:os'
import type { Effect } from '../../model/effect.ts'
import { type Hand, processHand } from '../workers/hand.ts'
import { workerModule } from '../workers/pool.ts'
import type { RoomState } from './folder.ts'
import type { RoomNews, RoomOrder, RoomTask, RoomWorkerGiven } from './worker.ts'

/** Who is told how a task goes. */
export interface TaskListener {
  progress?(step: string, done: number, of: number): void
  decided?(news: Extract<RoomNews, { readonly kind: 'decided' }>): void
  /** What reports change that came in. */
  effects?(effects: readonly Effect[]): void
}

/**
 * The process that writes, one task at a time, in the order in which they came; those of readers who wait go before those that can wait. It is
 * a process of its own because comparing a large case can take more memory than there is: then it is lost alone, and readers are still answered.
 */
export interface RoomWriter {
  run(task: RoomTask, listener?: TaskListener, order?: { readonly canWait: boolean }): Promise<RoomState | undefined>
  /** Cuts off a task that can wait, since somebody else waits for the case; it begins again. */
  makeWay(): void
  close(): Promise<void>
}

/** A task that the writing process could not do. The message is for the reader, the stack for whoever runs the server. */
export class TaskFault extends Error {
  constructor(message: string, stack: string | undefined) {
    super(message)
    this.name = 'TaskFault'
    if (stack !== undefined) this.stack = stack
  }
}

/** How long a task that can wait is left alone when a reader waits for another: starting a process anew takes about as long. */
const GRACE_MS = 500

/** The share of this machine's memory that a large case may take while it is compared. */
const HEAP_SHARE = 0.6

const NO_MEMORY = 'there is not enough memory for this case'

interface Job {
  readonly task: RoomTask
  readonly listener: TaskListener
  readonly canWait: boolean
  readonly resolve: (state: RoomState | undefined) => void
  readonly done: Promise<RoomState | undefined>
  readonly reject: (fault: Error) => void
}

export function roomWriter(given: RoomWorkerGiven): RoomWriter {
  const urgent: Job[] = []
  const waiting: Job[] = []
  let current: Job | undefined
  let worker: Hand | undefined
  let since = 0
  let closed = false

  const end = (settle: (job: Job) => void): void => {
    const job = current
    current = undefined
    worker?.release()
    if (job !== undefined) settle(job)
    advance()
  }
  const lose = (lost: Hand, fault: Error): void => {
    if (lost !== worker) return
    worker = undefined
    end(job => job.reject(fault))
  }
  const take = (news: RoomNews): void => {
    switch (news.kind) {
      case 'progress':
        current?.listener.progress?.(news.step, news.done, news.of)
        break
      case 'decided':
        current?.listener.decided?.(news)
        break
      case 'effects':
        current?.listener.effects?.(news.effects)
        break
      case 'done':
        end(job => job.resolve(news.state))
        break
      case 'failed':
        end(job => job.reject(new TaskFault(news.fault, news.stack)))
        break
    }
  }
  const start = (): Hand => {
    const heapMb = Math.floor((totalmem() * HEAP_SHARE) / 2 ** 20)
    const started: Hand = processHand(
      { module: workerModule('../room/worker'), given: undefined, heapMb },
      {
        answer(message) {
          if (started === worker) take(message.result as RoomNews)
        },
        lost(reason, message) {
          lose(started, new TaskFault(reason === 'memory' ? NO_MEMORY : message, undefined))
        },
      },
    )
    return started
  }
  const advance = (): void => {
    if (current !== undefined || closed) return
    current = urgent.shift() ?? waiting.shift()
    if (current === undefined) return
    since = performance.now()
    worker ??= start()
    worker.hold()
    worker.post({ id: 0, task: { given, task: current.task } satisfies RoomOrder }, [])
  }

  const makeWay = (): void => {
    if (current?.canWait !== true) return
    waiting.unshift(current)
    current = undefined
    const stopped = worker
    worker = undefined
    void stopped?.stop() // the next one waits for the case's lock, which the system takes from it
    advance()
  }

  /** A reader waits: what can wait gives way, unless it ends by itself within the grace that it has. */
  const hurry = (): void => {
    if (current?.canWait !== true || urgent.length === 0) return
    const left = GRACE_MS - (performance.now() - since)
    if (left > 0) setTimeout(hurry, left).unref()
    else makeWay()
  }

  return {
    makeWay,
    run(task, listener = {}, { canWait } = { canWait: false }) {
      const queue = canWait ? waiting : urgent
      const same =
        task.kind === 'refresh' || task.kind === 'hold' ? queue.find(job => isSame(job.task, task)) : undefined
      if (same !== undefined) return same.done
      const { promise: done, resolve, reject } = Promise.withResolvers<RoomState | undefined>()
      queue.push({ task, listener, canWait, resolve, reject, done })
      if (!canWait) hurry()
      advance()
      return done
    },
    async close() {
      closed = true
      const fault = new TaskFault('the server was stopped', undefined)
      for (const job of [...urgent.splice(0), ...waiting.splice(0)]) job.reject(fault)
      const stopped = worker
      worker = undefined
      end(job => job.reject(fault))
      await stopped?.stop() // whatever it is at can be cut off at any point, see app/build.ts
    },
  }
}

/** One refreshing or holding that has not begun serves all who wait for it. */
function isSame(left: RoomTask, right: RoomTask): boolean {
  return left.kind === right.kind && left.profile === right.profile
}
