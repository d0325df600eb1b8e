import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Context } from './hono.ts'

/** Files of the built page, as they are served: all are read when the server starts, so that no path of a request ever reaches the disk. */
export interface PageFiles {
  /** The answer for a path; undefined if there is no such file. */
  answer(context: Context): Response | undefined
  /** The page itself, for every address of a view. */
  page(): Response
}

interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** The name of a built file changes with its content, so it may be kept for good. */
const KEPT = 'private, max-age=31536000, immutable'

const NOT_BUILT = `<!doctype html><html lang="en"><title>Hearsay: the page is not built</title><h1>The page is not built</h1>
<p>The server runs and answers under /api/. To build the page, run this in the checkout and start again:</p><pre>npm run build:web</pre>`

export function pageFiles(folder: string): PageFiles {
  const files = new Map<string, PageFile>()
  for (const file of filesBelow(folder)) {
    const type = TYPES[extname(file)]
    if (type === undefined) continue
    const path = `/${file}`
    files.set(path, {
      bytes: new Uint8Array(readFileSync(join(folder, file))),
      headers: { 'Content-Type': type, ...(path.startsWith('/assets/') && { 'Cache-Control': KEPT }) },
    })
  }
  const page = files.get('/index.html')
  return {
    answer(context) {
      const file = files.get(context.req.path)
      return file === undefined ? undefined : new Response(file.bytes, { headers: file.headers })
    },
    page: () =>
      page === undefined
        ? new Response(NOT_BUILT, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
        : new Response(page.bytes, { headers: page.headers }),
  }
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map(file => file.replaceAll('\\', '/'))
      .filter(file => extname(file) !== '')
  } catch {
    return []
  }
}
