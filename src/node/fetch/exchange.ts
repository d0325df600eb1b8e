import { createHash } from 'node:crypto'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { type Connection, connection } from './connection.ts'
import { type Failure, failure } from './failure.ts'
import type { Limits, Network } from './network.ts'

/** One request and its answer, both byte for byte as they were on the wire (within TLS, where there is TLS). */
export interface Exchange {
  readonly kind: 'exchange'
  readonly url: string
  /** When the request began. */
  readonly at: Date
  /** The address that was connected to. */
  readonly address: string
  readonly request: Uint8Array
  /** Status line, head and body, chunked and packed as they came. Interim answers (103 Early Hints) are left out. */
  readonly response: Uint8Array
  /** How many bytes of the response are its head, with the empty line. */
  readonly headBytes: number
  readonly status: number
  /** The value of a header of the answer. */
  header(name: string): string | undefined
  /** SHA-256 of the body without its transfer coding, in lower-case hexadecimal. */
  readonly payload: string
  /** Why the answer is not whole; absent if it is. */
  readonly truncated?: 'length' | 'time' | 'disconnect'
}

/** What a request carries besides its address. */
export interface Asking {
  readonly agent: string
  readonly accept: string
  /** Headers of a conditional request. */
  readonly conditions?: Readonly<Record<string, string>>
}

const MAX_HEAD_BYTES = 64 * 1024 // four times what browsers' servers send at most

/** Asks for one page, follows nothing. What is larger or slower than the limits is cut where the limit was met. */
export async function exchange(
  url: URL,
  asking: Asking,
  limits: Limits,
  network: Network,
  stop: AbortSignal,
): Promise<Exchange | Failure> {
  const at = network.now()
  const slow = AbortSignal.timeout(limits.ms)
  const signal = AbortSignal.any([stop, slow])
  const connected = await orAborted(connection(url, network, signal), signal)
  if (stop.aborted) {
    if (connected?.kind === 'connection') connected.socket.destroy()
    return failure('stopped', url.href)
  }
  if (connected === undefined) return failure('too-slow', url.host)
  if (connected.kind === 'failure') return slow.aborted ? failure('too-slow', url.host) : connected
  const { socket, address } = connected
  const talked = await talk(url, asking, socket, limits, signal)
  socket.destroy()
  if (stop.aborted) return failure('stopped', url.href)
  if (talked.kind === 'failure') return slow.aborted ? failure('too-slow', url.host) : talked
  const { answer, request, payload, cut } = talked
  const truncated = cut === 'end' ? undefined : slow.aborted ? 'time' : cut
  const response = finalAnswer(talked.response, answer, truncated === undefined)
  return {
    kind: 'exchange',
    url: url.href,
    at,
    address,
    request,
    response,
    headBytes: headEnd(response),
    status: answer.statusCode ?? 0,
    header: name => {
      const value = answer.headers[name]
      return Array.isArray(value) ? value.join(', ') : value
    },
    payload,
    ...(truncated === undefined ? {} : { truncated }),
  }
}

interface Talk {
  readonly kind: 'talk'
  readonly answer: IncomingMessage
  readonly request: Uint8Array
  readonly response: Uint8Array
  readonly payload: string
  /** `end`: the answer is whole. */
  readonly cut: 'end' | 'length' | 'disconnect'
}

/** Sends the request and takes the answer down. Node's parser says where things end; the bytes are taken from the socket itself, before it. */
function talk(url: URL, asking: Asking, socket: Socket, limits: Limits, signal: AbortSignal): Promise<Talk | Failure> {
  const sent: Uint8Array[] = []
  const received: Uint8Array[] = []
  const hash = createHash('sha256')
  let size = 0
  let cut: Talk['cut'] = 'disconnect'
  let answer: IncomingMessage | undefined
  return new Promise(resolve => {
    const finish = (fault?: Error): void => {
      signal.removeEventListener('abort', give)
      if (answer === undefined) resolve(answerFailure(url, fault))
      else {
        const response = Buffer.concat(received)
        resolve({ kind: 'talk', answer, request: Buffer.concat(sent), response, payload: hash.digest('hex'), cut })
      }
    }
    const give = (): void => {
      socket.destroy()
    }
    signal.addEventListener('abort', give, { once: true })
    socket.on('data', (bytes: Uint8Array) => {
      const room = limits.bytes - size
      size += bytes.length
      received.push(bytes.subarray(0, Math.max(0, room)))
      if (bytes.length <= room) return
      cut = 'length'
      socket.destroy()
    })
    recordWrites(socket, sent)
    const request = httpRequest({
      method: 'GET',
      path: url.pathname + url.search,
      headers: headersOf(url, asking),
      setDefaultHeaders: false,
      createConnection: () => socket,
      maxHeaderSize: MAX_HEAD_BYTES,
    })
    request.once('response', (message: IncomingMessage) => {
      answer = message
      message.on('data', (bytes: Uint8Array) => hash.update(bytes))
      message.once('end', () => {
        if (cut !== 'length') cut = 'end'
      })
      message.on('error', () => {}) // a broken answer closes, too
      message.once('close', () => finish())
    })
    request.once('error', fault => {
      if (answer === undefined) finish(fault)
    })
    request.end()
    if (signal.aborted) give()
  })
}

/** Keeps a copy of all that is written to a socket. */
function recordWrites(socket: Socket, sent: Uint8Array[]): void {
  const write = socket.write.bind(socket) as (...given: unknown[]) => boolean
  socket.write = (chunk: Uint8Array | string, ...rest: unknown[]): boolean => {
    sent.push(typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk)
    return write(chunk, ...rest)
  }
}

/** One header after the other, in the order in which browsers send them. The answer may be packed with gzip, and with nothing else: readers of archives know it. */
function headersOf(url: URL, { agent, accept, conditions = {} }: Asking): string[] {
  const headers = {
    Host: url.host,
    'User-Agent': agent,
    Accept: accept,
    'Accept-Encoding': 'gzip',
    ...conditions,
    Connection: 'close',
  }
  return Object.entries(headers).flat()
}

function answerFailure(url: URL, fault: Error | undefined): Failure {
  const code = fault !== undefined && 'code' in fault ? String(fault.code) : ''
  return code.startsWith('HPE_')
    ? failure('bad-answer', `${url.host}, ${code}`)
    : failure('unreachable', code === '' ? url.host : `${url.host}, ${code}`)
}

/** The answer without the interim ones before it, and without what a server sends on behind its end. */
function finalAnswer(bytes: Uint8Array, answer: IncomingMessage, isWhole: boolean): Uint8Array {
  let rest = bytes
  // HTTP/1.1 103 Early Hints   not: HTTP/1.1 200 OK
  while (/^HTTP\/1\.\d 1\d\d/u.test(latin1(rest, 16)) && headEnd(rest) < rest.length)
    rest = rest.subarray(headEnd(rest))
  const length = Number(answer.headers['content-length'])
  const isCounted = isWhole && answer.headers['transfer-encoding'] === undefined && Number.isInteger(length)
  return isCounted ? rest.subarray(0, headEnd(rest) + length) : rest
}

/** Where the body begins: behind the first empty line. */
function headEnd(bytes: Uint8Array): number {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('\r\n\r\n')
  return at < 0 ? bytes.length : at + 4
}

function latin1(bytes: Uint8Array, count: number): string {
  return Buffer.from(bytes.subarray(0, count)).toString('latin1')
}

/** What a connection comes to, or undefined as soon as the signal is raised; one that comes later is closed. */
async function orAborted(
  connecting: Promise<Connection | Failure>,
  signal: AbortSignal,
): Promise<Connection | Failure | undefined> {
  const { promise: aborted, resolve } = Promise.withResolvers<undefined>()
  const give = (): void => resolve(undefined)
  if (signal.aborted) give()
  else signal.addEventListener('abort', give, { once: true })
  const first = await Promise.race([connecting, aborted])
  signal.removeEventListener('abort', give) // a signal with listeners lives on, and with it all that they know: here, the answer
  if (first === undefined)
    void connecting.then(late => {
      if (late.kind === 'connection') late.socket.destroy()
    })
  return first
}
