import { lookup } from 'node:dns/promises'
import { once } from 'node:events'
import { connect, isIP, type Socket } from 'node:net'
import { connect as connectSecurely } from 'node:tls'
import { type Failure, failure } from './failure.ts'
import type { Network } from './network.ts'

const MAX_ADDRESSES = 4 // of one name are tried; who has more behind it has the first four up
const CONNECT_MS = 5000 // for one address, so that a dead one does not use up the time of all

/** A connection, and the address that it goes to. */
export interface Connection {
  readonly kind: 'connection'
  readonly socket: Socket
  readonly address: string
}

/** Every address of a name, as the system finds them. */
export async function systemAddresses(host: string): Promise<string[]> {
  const found = await lookup(host, { all: true })
  return found.map(({ address }) => address)
}

/**
 * A connection to a page's host. The name is looked up once, every answer is checked, and the very address that was checked is connected
 * to, so that a second answer (DNS rebinding) is never asked for. One refused address refuses the name.
 */
export async function connection(url: URL, network: Network, signal: AbortSignal): Promise<Connection | Failure> {
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  const addresses = isIP(host) > 0 ? [host] : await network.resolve(host).catch(() => [])
  if (addresses.length === 0) return failure('unknown-host', host)
  for (const address of addresses) {
    const refusal = network.policy(address)
    if (refusal !== undefined) return failure('private-address', `${address}, ${refusal}`)
  }
  let last = failure('unreachable', host)
  for (const address of interleaved(addresses).slice(0, MAX_ADDRESSES)) {
    if (signal.aborted) return last
    const tried = await connected(url, host, address, AbortSignal.any([signal, AbortSignal.timeout(CONNECT_MS)]))
    if (tried.kind === 'connection') return tried
    last = tried
    if (tried.code === 'bad-certificate') break
  }
  return last
}

/** Both families in turn, the one that the system prefers first: a network without a way for one still has the other. https://www.rfc-editor.org/rfc/rfc8305#section-4 */
function interleaved(addresses: readonly string[]): string[] {
  const first = isIP(addresses[0] ?? '')
  const left = addresses.filter(address => isIP(address) === first)
  const right = addresses.filter(address => isIP(address) !== first)
  return Array.from({ length: Math.max(left.length, right.length) }, (_, place) => [
    ...left.slice(place, place + 1),
    ...right.slice(place, place + 1),
  ]).flat()
}

async function connected(url: URL, host: string, address: string, signal: AbortSignal): Promise<Connection | Failure> {
  const secure = url.protocol === 'https:'
  const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port)
  const name = isIP(host) > 0 ? {} : { servername: host }
  const socket = secure
    ? connectSecurely({ host: address, port, ...name, ALPNProtocols: ['http/1.1'] })
    : connect({ host: address, port })
  socket.on('error', () => {}) // whoever waits for it is told by the end of the connection; nobody else must fall over it
  try {
    await once(socket, secure ? 'secureConnect' : 'connect', { signal })
    return { kind: 'connection', socket, address }
  } catch (fault) {
    socket.destroy()
    return connectionFailure(fault, host)
  }
}

// CERT_HAS_EXPIRED   ERR_TLS_CERT_ALTNAME_INVALID   DEPTH_ZERO_SELF_SIGNED_CERT   not: ECONNREFUSED
const CERTIFICATE = /CERT|SIGNATURE|ISSUER|^CRL_/u

function connectionFailure(fault: unknown, host: string): Failure {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
  if (CERTIFICATE.test(code)) return failure('bad-certificate', `${host}, ${code}`)
  return failure('unreachable', code === 'ABORT_ERR' ? host : `${host}, ${code}`)
}
