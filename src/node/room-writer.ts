import { totalmem } from 'node:os'
import type { RoomState } from './room-folder.ts'
import type { RoomNews, RoomOrder, RoomTask, RoomWorkerGiven } from './room-worker.ts'
import { type Hand, processHand } from './worker-hand.ts'
import { workerModule } from './worker-pool.ts'

/** Who is told how a task goes. */
export interface TaskListener {
  progress?(step: string, done: number, of: number): void
  decided?(news: Extract<RoomNews, { readonly kind: 'decided' }>): void
}

/**
 * The process that writes, one task at a time, in the order in which they came; those of readers who wait go before those that can wait. It is
 * a process of its own because comparing a large case can take more memory than there is: then it is lost alone, and readers are still answered.
 */
export interface RoomWriter {
  run(task: RoomTask, listener?: TaskListener, order?: { readonly canWait: boolean }): Promise<RoomState>
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

/** The share of this machine's memory that a large case may take while it is compared. */
const HEAP_SHARE = 0.6

const NO_MEMORY = 'there is not enough memory for this case'

interface Job {
  readonly task: RoomTask
  readonly listener: TaskListener
  readonly resolve: (state: RoomState) => void
  readonly reject: (fault: Error) => void
}

export function roomWriter(given: RoomWorkerGiven): RoomWriter {
  const urgent: Job[] = []
  const waiting: Job[] = []
  let current: Job | undefined
  let worker: Hand | undefined
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
      { module: workerModule('room-worker'), given: undefined, heapMb },
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
    worker ??= start()
    worker.hold()
    worker.post({ id: 0, task: { given, task: current.task } satisfies RoomOrder }, [])
  }

  return {
    run(task, listener = {}, { canWait } = { canWait: false }) {
      return new Promise((resolve, reject) => {
        const queue = canWait ? waiting : urgent
        queue.push({ task, listener, resolve, reject })
        advance()
      })
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
