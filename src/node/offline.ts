import { Socket as DatagramSocket } from 'node:dgram'
import dns from 'node:dns'
import { Socket } from 'node:net'

/** The variable of the environment that keeps the program offline, also in what it starts. */
export const OFFLINE_VARIABLE = 'HEARSAY_OFFLINE'

/** Is the program told to stay offline? `HEARSAY_OFFLINE=0` and an empty value mean no. */
export function isOffline(environment: Readonly<Record<string, string | undefined>>): boolean {
  const value = environment[OFFLINE_VARIABLE] ?? ''
  return value !== '' && value !== '0'
}

/** The program tried to open a connection while it had to stay offline. */
export class OfflineError extends Error {
  constructor(deed: string) {
    super(`offline: refused to ${deed}`)
    this.name = 'OfflineError'
  }
}

/**
 * Makes every way out of this thread throw: connections, datagrams and questions for names. Whatever tried, be it a library, fails where it
 * stands, so that a run that ends well has reached nobody. Serving on loopback still works: it accepts, and opens nothing.
 */
export function refuseConnections(): void {
  const refusing = (deed: string) => (): never => {
    throw new OfflineError(deed)
  }
  Socket.prototype.connect = refusing('open a connection')
  DatagramSocket.prototype.connect = refusing('open a connection')
  DatagramSocket.prototype.send = refusing('send a datagram')
  for (const name of ['lookup', 'lookupService', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'reverse'] as const) {
    dns[name] = refusing('look a name up') as never
    if (name in dns.promises) dns.promises[name] = refusing('look a name up') as never
  }
}
