/**
 * Tasks in, what each gives out, in the order of the tasks. At most `most` are under way or done and not fetched: more would hold what they
 * gave in memory while the first is waited for.
 */
export async function* inOrder<Task, Result>(
  tasks: Iterable<Task>,
  run: (task: Task) => Promise<Result>,
  most: number,
): AsyncGenerator<Result> {
  const waiting: Promise<Result>[] = []
  for (const task of tasks) {
    const running = run(task)
    running.catch(() => undefined) // it is awaited in its turn; until then nobody may take it for unheard
    waiting.push(running)
    if (waiting.length >= most) yield await waiting.shift()!
  }
  for (const running of waiting) yield await running
}
