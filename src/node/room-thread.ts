import { totalmem } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { RoomState } from './room-folder.ts'
import type { RoomNews, RoomTask, RoomWorkerGiven } from './room-worker.ts'
import { workerModule } from './worker-pool.ts'

/** Who is told how a task goes. */
export interface TaskListener {
  progress?(step: string, done: number, of: number): void
  decided?(news: Extract<RoomNews, { readonly kind: 'decided' }>): void
}

/** The writing thread, one task at a time, in the order in which they came; those of readers who wait go before those that can wait. */
export interface RoomThread {
  run(task: RoomTask, listener?: TaskListener, order?: { readonly canWait: boolean }): Promise<RoomState>
  close(): Promise<void>
}

/** A task that the writing thread could not do. The message is for the reader, the stack for whoever runs the server. */
export class TaskFault extends Error {
  constructor(message: string, stack: string | undefined) {
    super(message)
    this.name = 'TaskFault'
    if (stack !== undefined) this.stack = stack
  }
}

/** The share of this machine's memory that a large case may take while it is compared. */
const HEAP_SHARE = 0.6

interface Job {
  readonly task: RoomTask
  readonly listener: TaskListener
  readonly resolve: (state: RoomState) => void
  readonly reject: (fault: Error) => void
}

export function roomThread(given: RoomWorkerGiven): RoomThread {
  const urgent: Job[] = []
  const waiting: Job[] = []
  let current: Job | undefined
  let worker: Worker | undefined
  let closed = false

  const end = (settle: (job: Job) => void): void => {
    const job = current
    current = undefined
    if (job !== undefined) settle(job)
    advance()
  }
  const lose = (lost: Worker, fault: Error): void => {
    if (lost !== worker) return
    worker = undefined
    end(job => job.reject(fault))
  }
  const start = (): Worker => {
    const started = new Worker(workerModule('room-worker'), {
      workerData: given,
      resourceLimits: { maxOldGenerationSizeMb: Math.floor((totalmem() * HEAP_SHARE) / 2 ** 20) },
    })
    started.on('message', (news: RoomNews) => {
      if (started !== worker || current === undefined) return
      switch (news.kind) {
        case 'progress':
          current.listener.progress?.(news.step, news.done, news.of)
          break
        case 'decided':
          current.listener.decided?.(news)
          break
        case 'done':
          end(job => job.resolve(news.state))
          break
        case 'failed':
          end(job => job.reject(new TaskFault(news.fault, news.stack)))
          break
      }
    })
    started.on('error', fault => lose(started, fault instanceof Error ? fault : new Error(String(fault))))
    started.on('exit', code => lose(started, new TaskFault(`the writing thread ended with ${code}`, undefined)))
    return started
  }
  const advance = (): void => {
    if (current !== undefined || closed) return
    current = urgent.shift() ?? waiting.shift()
    if (current === undefined) return
    worker ??= start()
    worker.postMessage(current.task)
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
      await stopped?.terminate()
    },
  }
}
