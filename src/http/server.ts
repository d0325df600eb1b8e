import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { OpenAPIHono } from './hono.ts'

/** A server that runs. */
export interface RunningServer {
  /** `http://127.0.0.1:8080`, without a stroke at the end. */
  readonly address: string
  close(): Promise<void>
}

/** How long a client may take, in milliseconds, and how many there may be: one that is slower is let go of. */
export interface Patience {
  /** For the headers of a request. */
  readonly headersTimeout: number
  /** For the whole of a request, its body included. */
  readonly requestTimeout: number
  /** Between two looks at who is too slow. */
  readonly connectionsCheckingInterval: number
  readonly maxConnections: number
}

const PATIENCE: Patience = {
  headersTimeout: 10_000,
  requestTimeout: 300_000, // the largest file at 2 MB a second; one that stands still is let go of earlier, see bodies.ts
  connectionsCheckingInterval: 2000,
  maxConnections: 512, // a browser opens six for a page
}

const MAX_HEADER_BYTES = 16_384

/** Serves an app on loopback; port 0 takes a free one. */
export async function serveApp(
  app: OpenAPIHono,
  port: number,
  patience: Partial<Patience> = {},
): Promise<RunningServer> {
  const { maxConnections, ...timeouts } = { ...PATIENCE, ...patience }
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { ...timeouts, maxHeaderSize: MAX_HEADER_BYTES },
  }) as Server // what the adaptor makes when it is not told to make another
  server.maxConnections = maxConnections
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise(closed => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
