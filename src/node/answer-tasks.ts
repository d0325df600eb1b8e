import { parentPort } from 'node:worker_threads'

/** What a worker's function gives back: the result, and the buffers that are handed over with it instead of being copied. */
export interface Answer<Result> {
  readonly result: Result
  readonly transfer?: readonly ArrayBuffer[]
}

/** Makes this thread a worker of a pool: every task that comes is answered by `work`; what it throws becomes the task's fault. */
export function answerTasks<Task, Result>(work: (task: Task) => Answer<Result> | Promise<Answer<Result>>): void {
  const port = parentPort
  if (port === null) throw new TypeError('answerTasks runs in a worker only')
  port.on('message', async ({ id, task }: { id: number; task: Task }) => {
    try {
      const { result, transfer = [] } = await work(task)
      port.postMessage({ id, result }, [...transfer])
    } catch (error) {
      port.postMessage({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  })
}
