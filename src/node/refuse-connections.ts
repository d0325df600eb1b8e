import { Socket as DatagramSocket } from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import { Socket } from 'node:net'

/** The program tried to open a connection while it had to stay offline. */
export class OfflineError extends Error {
  constructor(deed: string) {
    super(`offline: refused to ${deed}`)
    this.name = 'OfflineError'
  }
}

// resolve4   reverse   lookup   not: getServers, setServers
const ASKING = /^(?:resolve|reverse|lookup)/u

/**
 * Makes every way out of this thread throw: connections, datagrams and questions for names. Whatever tried, be it a library, fails where it
 * stands, so that a run that ends well has reached nobody. Serving on loopback still works: it accepts, and opens nothing.
 */
export function refuseConnections(): void {
  replace(Socket.prototype, /^connect$/u, 'open a connection')
  replace(DatagramSocket.prototype, /^(?:connect|send)$/u, 'send a datagram')
  for (const asker of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
    replace(asker, ASKING, 'look a name up')
  syncBuiltinESMExports() // names that modules import are other variables than the properties that were replaced
}

function replace(owner: object, names: RegExp, deed: string): void {
  for (const name of Object.getOwnPropertyNames(owner)) {
    if (!names.test(name)) continue
    Object.defineProperty(owner, name, {
      configurable: false,
      writable: false,
      value: () => {
        throw new OfflineError(deed)
      },
    })
  }
}
