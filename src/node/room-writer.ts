import { type ChildProcess, fork } from 'node:child_process'
import { totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { RoomState } from './room-folder.ts'
import type { RoomNews, RoomOrder, RoomTask, RoomWorkerGiven } from './room-worker.ts'
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
  let worker: ChildProcess | undefined
  let closed = false

  const end = (settle: (job: Job) => void): void => {
    const job = current
    current = undefined
    if (job !== undefined) settle(job)
    advance()
  }
  const lose = (lost: ChildProcess, fault: Error): void => {
    if (lost !== worker) return
    worker = undefined
    end(job => job.reject(fault))
  }
  const start = (): ChildProcess => {
    const heapMb = Math.floor((totalmem() * HEAP_SHARE) / 2 ** 20)
    const started = fork(fileURLToPath(workerModule('room-worker')), [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${heapMb}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'], // an engine that dies of hunger writes pages of its state
    })
    started.on('message', message => {
      const news = message as RoomNews
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
    started.on('error', fault => lose(started, fault))
    started.on('exit', (code, signal) => {
      const isHungry = signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134 // the engine's heap was full, or the system's memory
      const why = isHungry
        ? 'there is not enough memory for this case'
        : `the writing process ended with ${code ?? signal}`
      lose(started, new TaskFault(why, undefined))
    })
    return started
  }
  const advance = (): void => {
    if (current !== undefined || closed) return
    current = urgent.shift() ?? waiting.shift()
    if (current === undefined) return
    worker ??= start()
    worker.send({ given, task: current.task } satisfies RoomOrder, () => undefined) // one that is gone tells so by its exit
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
      if (stopped === undefined || stopped.exitCode !== null || stopped.signalCode !== null) return
      const ended = new Promise(resolve => stopped.once('exit', resolve))
      stopped.kill('SIGKILL') // whatever it is at can be cut off at any point, see app/build.ts
      await ended
    },
  }
}
