import { parentPort } from 'node:worker_threads'

/** How a worker hears of tasks and answers them, be it a thread or a process of its own. */
export interface WorkerPort {
  listen<Task>(take: (message: { readonly id: number; readonly task: Task }) => void): void
  post(message: object, transfer: readonly ArrayBuffer[]): void
}

/** The port to whoever started this worker. A process has no memory in common with its starter, so that nothing can be handed over there. */
export function workerPort(): WorkerPort {
  const port = parentPort
  if (port !== null) {
    return {
      listen: take => port.on('message', take as (message: unknown) => void),
      post: (message, transfer) => port.postMessage(message, [...transfer]),
    }
  }
  if (process.send === undefined) throw new TypeError('This module runs in a worker only')
  return {
    listen: take => process.on('message', take as (message: unknown) => void),
    post: message => process.send?.(message),
  }
}
