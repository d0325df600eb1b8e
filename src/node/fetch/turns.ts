import type { Network } from './network.ts'

/** Lets one request at a time go to a host, with a pause between two. */
export interface Turns {
  /** Does a deed when the host's turn comes; `delayMs` is the pause since the end of the one before. */
  take<T>(host: string, delayMs: number, stop: AbortSignal, deed: () => Promise<T>): Promise<T>
}

export function hostTurns(network: Network): Turns {
  const endByHost = new Map<string, Promise<number>>()
  return {
    take(host, delayMs, stop, deed) {
      const before = endByHost.get(host) ?? Promise.resolve(Number.NEGATIVE_INFINITY)
      const turn = before.then(async ended => {
        const wait = ended + delayMs - network.now().getTime()
        if (wait > 0) await network.sleep(wait, stop)
        return deed()
      })
      const end = (): number => network.now().getTime()
      endByHost.set(host, turn.then(end, end))
      return turn
    },
  }
}
