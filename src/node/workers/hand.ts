import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { PoolOptions, TaskFailed } from './pool.ts'

/** What a worker says, and that it is lost. */
export interface HandListener {
  answer(message: { readonly id: number; readonly result?: unknown; readonly fault?: string }): void
  lost(reason: TaskFailed['reason'], message: string): void
}

/** One worker as its pool holds it, be it a thread or a process. */
export interface Hand {
  post(message: object, transfer: readonly ArrayBuffer[]): void
  /** While it is at a task, it keeps the program alive. */
  hold(): void
  release(): void
  stop(): Promise<void>
}

type Started = Pick<PoolOptions, 'module' | 'given' | 'heapMb'>

/** A thread: it starts soon and shares memory, and an allocation that the engine cannot bear takes the whole program with it. */
export function threadHand({ module, given, heapMb }: Started, listener: HandListener): Hand {
  const worker = new Worker(module, {
    workerData: given,
    ...(heapMb === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: heapMb } }),
  })
  worker.on('message', listener.answer)
  worker.on('error', (error: NodeJS.ErrnoException) =>
    listener.lost(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'thrown', error.message),
  )
  worker.on('exit', code => listener.lost('thrown', `The worker ended with ${code}`))
  worker.unref()
  return {
    post: (message, transfer) => worker.postMessage(message, [...transfer]),
    hold: () => worker.ref(),
    release: () => worker.unref(),
    stop: async () => {
      await worker.terminate()
    },
  }
}

/** A process: whatever it does to itself, it is lost alone. */
export function processHand({ module, heapMb }: Started, listener: HandListener): Hand {
  const child = fork(fileURLToPath(module), [], {
    serialization: 'advanced',
    execArgv: heapMb === undefined ? [] : [`--max-old-space-size=${heapMb}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'], // an engine that dies of hunger writes pages of its state
  })
  child.on('message', message => listener.answer(message as Parameters<HandListener['answer']>[0]))
  child.on('error', error => listener.lost('thrown', error.message))
  child.on('exit', (code, signal) =>
    // The engine aborts when its heap is full; the system kills who takes too much.
    signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134
      ? listener.lost('memory', `The worker was stopped by ${signal ?? code}`)
      : listener.lost('thrown', `The worker ended with ${code ?? signal}`),
  )
  const release = (): void => {
    child.unref()
    child.channel?.unref()
  }
  release()
  return {
    // A process that is gone tells so by its exit, not by what it was sent.
    post: message => void child.send(message as never, () => undefined),
    hold: () => {
      child.ref()
      child.channel?.ref()
    },
    release,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.ref() // or the program could end before the child has
      child.kill('SIGKILL')
      await ended
    },
  }
}
