import { serve } from '@hono/node-server'
import { Hono } from 'hono'

/** A page that is being served. */
export interface PageServer {
  readonly address: string
  close(): Promise<void>
}

/**
 * What the browser may do with the page: run its own inline script and style, and reach nobody. `frame-ancestors` and `base-uri` shut
 * the usual side doors.
 */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Serves one self-contained page on loopback; port 0 takes a free one. A request under another host name is refused (DNS rebinding). */
export async function pageServer(page: string, port: number): Promise<PageServer> {
  const app = new Hono()
  app.use(async (context, next) => {
    const host = (context.req.header('host') ?? '').replace(/:\d+$/u, '')
    if (host !== '127.0.0.1' && host !== 'localhost') return context.text('This page is for this machine only.', 403)
    await next()
    context.header('Content-Security-Policy', POLICY)
    context.header('X-Content-Type-Options', 'nosniff')
    context.header('Referrer-Policy', 'no-referrer')
    context.header('Cache-Control', 'no-store')
  })
  app.get('/', context => context.html(page))
  app.notFound(context => context.text('There is only one page here: /', 404))
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, ({ port: taken }) =>
      resolve({
        address: `http://127.0.0.1:${taken}/`,
        close: () => new Promise(closed => server.close(() => closed())),
      }),
    )
    server.once('error', reject)
  })
}
