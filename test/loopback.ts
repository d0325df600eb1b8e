import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net'
import type { Network } from '../src/node/fetch/network.ts'

/** A host of the web that stands on loopback under an invented name. */
export interface LoopbackHost {
  /** `http://coastwire.example:4711` */
  readonly origin: string
  readonly port: number
  /** Everything that was asked for, in order, and the headers of each request as they came. */
  readonly asked: readonly { readonly path: string; readonly headers: readonly string[] }[]
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** Runs a deed while a host answers with the answers by path. Without one for robots.txt there is none. */
export async function withHost<T>(
  answers: Readonly<Record<string, Answer | string>>,
  deed: (host: LoopbackHost) => Promise<T>,
): Promise<T> {
  const asked: { path: string; headers: readonly string[] }[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push({ path, headers: request.rawHeaders })
    const answer = answers[path.replace(/\?.*/u, '')]
    if (answer === undefined) response.writeHead(404).end('There is no such page.')
    else if (typeof answer === 'string') response.setHeader('content-type', 'text/html').end(answer)
    else answer(request, response)
  })
  const port = await listening(server)
  try {
    return await deed({ origin: `http://coastwire.example:${port}`, port, asked })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** Runs a deed while a host answers every connection with raw bytes of the deed's own. */
export async function withSocketHost<T>(
  answer: (socket: Socket, request: string) => void,
  deed: (origin: string) => Promise<T>,
): Promise<T> {
  const sockets = new Set<Socket>()
  const server = createSocketServer(socket => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('data', bytes => {
      if (bytes.toString('latin1').startsWith('GET /robots.txt'))
        socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n')
      else answer(socket, bytes.toString('latin1'))
    })
  })
  const port = await listening(server)
  try {
    return await deed(`http://coastwire.example:${port}`)
  } finally {
    for (const socket of sockets) socket.destroy()
    server.close()
  }
}

/** A network in which every name leads to loopback, time passes only while somebody sleeps, and chance is one half. */
export function loopbackNetwork(changes: Partial<Network> = {}): Network & { readonly slept: readonly number[] } {
  const slept: number[] = []
  let ids = 0
  let time = Date.parse('2031-04-09T12:03:04Z')
  return {
    slept,
    resolve: async () => ['127.0.0.1'],
    policy: address => (address === '127.0.0.1' ? undefined : 'not this loopback'),
    now: () => new Date(time++),
    async sleep(ms) {
      slept.push(ms)
      time += ms
    },
    random: () => 0.5,
    id: () => `00000000-0000-4000-8000-${String(ids++).padStart(12, '0')}`,
    ...changes,
  }
}

function listening(server: ReturnType<typeof createSocketServer>): Promise<number> {
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}
