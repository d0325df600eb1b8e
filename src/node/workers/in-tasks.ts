/** What one task may hold. Larger tasks leave workers idle at the end, smaller ones cost more to hand over. */
const TASK_BYTES = 512 * 1024
const TASK_ITEMS = 100

/** Files in their order, a handful at a time for a worker: large ones alone, so that none waits for another while workers are idle; small ones together. */
export function* inTasks<File>(files: Iterable<File>, bytesOf: (file: File) => number): Generator<File[]> {
  let task: File[] = []
  let held = 0
  for (const file of files) {
    const bytes = bytesOf(file)
    if (task.length > 0 && (task.length >= TASK_ITEMS || held + bytes > TASK_BYTES)) {
      yield task
      task = []
      held = 0
    }
    task.push(file)
    held += bytes
  }
  if (task.length > 0) yield task
}
