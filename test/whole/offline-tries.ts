import dgram, { createSocket } from 'node:dgram'
import dns, { lookup } from 'node:dns'
import { get } from 'node:http'
import { connect as connectHttp2 } from 'node:http2'
import { get as getSecurely } from 'node:https'
import { connect, Socket } from 'node:net'
import { connect as connectSecurely } from 'node:tls'
import { stayOffline } from '../../src/node/offline.ts'

/** Tries every way out of a process that is told to stay offline, and prints what came of each. */
await stayOffline(process.env)

const port = Number(process.argv[2])
const host = '127.0.0.1'

const ways: Readonly<Record<string, () => unknown>> = {
  connect: () => connect(port, host),
  socket: () => new Socket().connect(port, host),
  http: () => get({ host, port }),
  https: () => getSecurely({ host, port }),
  http2: () => connectHttp2(`http://${host}:${port}`),
  tls: () => connectSecurely(port, host),
  fetch: () => fetch(`http://${host}:${port}/`).catch(fault => Promise.reject(fault.cause)),
  datagram: () => createSocket('udp4').send('x', port, host),
  'connected datagram': () => dgram.createSocket('udp4').connect(port, host),
  lookup: () => lookup('coastwire.example', () => {}),
  'lookup promise': () => dns.promises.lookup('coastwire.example'),
  resolver: () => new dns.Resolver().resolve4('coastwire.example', () => {}),
  'resolver promise': () => new dns.promises.Resolver().resolveAny('coastwire.example'),
}

for (const [name, go] of Object.entries(ways)) {
  const what = await Promise.resolve()
    .then(go)
    .then(
      () => 'got out',
      fault => (fault instanceof Error ? fault.message : String(fault)),
    )
  process.stdout.write(`${name}: ${what}\n`)
}
process.exit()
