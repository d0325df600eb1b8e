import { stayOffline } from '../offline.ts'
import { workerPort } from './port.ts'

/** What a worker's function gives back: the result, and the buffers that are handed over with it instead of being copied. */
export interface Answer<Result> {
  readonly result: Result
  readonly transfer?: readonly ArrayBuffer[]
}

/** Makes this thread, or this process, a worker of a pool: every task that comes is answered by `work`; what it throws becomes the task's fault. */
export function answerTasks<Task, Result>(work: (task: Task) => Answer<Result> | Promise<Answer<Result>>): void {
  const port = workerPort()
  const ready = stayOffline(process.env)
  port.listen<Task>(async ({ id, task }) => {
    try {
      await ready
      const { result, transfer = [] } = await work(task)
      port.post({ id, result }, transfer)
    } catch (error) {
      port.post({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }, [])
    }
  })
}
