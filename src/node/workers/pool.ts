import { type Hand, processHand, threadHand } from './hand.ts'

/** What a pool is made of. */
export interface PoolOptions {
  /** The module that every worker runs: it takes `{ id, task }` and posts `{ id, result }` or `{ id, fault }` (`answerTasks` does both). */
  readonly module: URL
  /**
   * What a worker is; a thread if nothing is said. A thread can bring the program down with it by one allocation, so that what hostile
   * material is read by is a process, which takes half as long again to start and copies whatever it is sent.
   */
  readonly kind?: 'thread' | 'process'
  /** How many workers at most; they are started when there is work for them. */
  readonly size: number
  /** Given to each thread when it starts, as `workerData`; a process hears only of tasks. */
  readonly given?: unknown
  /** How long one task may take, in milliseconds, before its worker is stopped; absent: as long as it likes. */
  readonly taskMs?: number
  /** How much one worker's heap may grow, in megabytes; a worker that outgrows it is lost, and its task with it. */
  readonly heapMb?: number
}

/** A task that came to nothing: its worker took too long, ran out of memory or threw. */
export class TaskFailed extends Error {
  readonly reason: 'time' | 'memory' | 'thrown'

  constructor(reason: 'time' | 'memory' | 'thrown', message: string) {
    super(message)
    this.name = 'TaskFailed'
    this.reason = reason
  }
}

/** Workers that take tasks in turn. A worker that is lost takes only its own task with it; the next task gets a new one. */
export interface WorkerPool<Task, Result> {
  /**
   * What a worker makes of a task; rejects with `TaskFailed`. What is named in `transfer` is handed over, not copied. Tasks start in the
   * order in which they were given.
   */
  run(task: Task, transfer?: readonly ArrayBuffer[]): Promise<Result>
  /** Stops all workers; what they were at is lost. */
  close(): Promise<void>
}

interface Job {
  readonly id: number
  readonly task: unknown
  readonly transfer: readonly ArrayBuffer[]
  readonly resolve: (result: never) => void
  readonly reject: (fault: TaskFailed) => void
}

interface Seat {
  hand: Hand
  job: Job | undefined
  timer: NodeJS.Timeout | undefined
}

/** The module that a worker runs, named as seen from this folder: `.ts` in a checkout, `.js` in the package. */
export function workerModule(name: string): URL {
  return new URL(`./${name}${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)
}

export function workerPool<Task, Result>(options: PoolOptions): WorkerPool<Task, Result> {
  const seats: Seat[] = []
  const waiting: Job[] = []
  let closed = false
  let given = 0

  /** Starts waiting jobs while there is a seat for them. */
  const advance = (): void => {
    while (waiting.length > 0) {
      const free = seats.find(seat => seat.job === undefined) ?? (seats.length < options.size ? open() : undefined)
      if (free === undefined) return
      begin(free, waiting.shift()!)
    }
  }

  const open = (): Seat => {
    const start = options.kind === 'process' ? processHand : threadHand
    const hand = start(options, {
      answer(message) {
        if (seat.job?.id !== message.id) return
        const { resolve, reject } = end(seat)
        if (message.fault === undefined) resolve(message.result as never)
        else reject(new TaskFailed('thrown', message.fault))
        advance()
      },
      lost: (reason, message) => lose(seat, new TaskFailed(reason, message)),
    })
    const seat: Seat = { hand, job: undefined, timer: undefined }
    seats.push(seat)
    return seat
  }

  const begin = (seat: Seat, job: Job): void => {
    seat.job = job
    seat.hand.hold()
    if (options.taskMs !== undefined) {
      seat.timer = setTimeout(() => {
        lose(seat, new TaskFailed('time', `No answer within ${options.taskMs} ms`))
        void seat.hand.stop()
      }, options.taskMs)
    }
    seat.hand.post({ id: job.id, task: job.task }, job.transfer)
  }

  const end = (seat: Seat): Job => {
    const job = seat.job!
    clearTimeout(seat.timer)
    seat.job = undefined
    seat.hand.release()
    return job
  }

  /** Takes a worker out of the pool; whatever it was at has failed. */
  const lose = (seat: Seat, fault: TaskFailed): void => {
    const place = seats.indexOf(seat)
    if (place < 0) return
    seats.splice(place, 1)
    if (seat.job !== undefined) end(seat).reject(fault)
    if (!closed) advance()
  }

  return {
    run(task, transfer = []) {
      if (closed) return Promise.reject(new TaskFailed('thrown', 'The pool is closed'))
      return new Promise((resolve, reject) => {
        waiting.push({ id: given++, task, transfer, resolve, reject })
        advance()
      })
    },
    async close() {
      closed = true
      for (const job of waiting.splice(0)) job.reject(new TaskFailed('thrown', 'The pool was closed'))
      await Promise.all(seats.slice().map(seat => seat.hand.stop()))
    },
  }
}
