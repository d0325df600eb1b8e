import type { AddressInfo, Server as SocketServer } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { OpenAPIHono } from './hono.ts'

/** A server that runs. */
export interface RunningServer {
  /** `http://127.0.0.1:8080`, without a stroke at the end. */
  readonly address: string
  close(): Promise<void>
}

/** Serves an app on loopback; port 0 takes a free one. */
export async function serveApp(app: OpenAPIHono, port: number): Promise<RunningServer> {
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve, reject) => {
    ;(server as SocketServer).once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise(closed => {
        server.close(() => closed())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}
