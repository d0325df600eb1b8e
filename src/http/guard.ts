import type { Context, MiddlewareHandler } from './hono.ts'
import { problemAnswer, Refusal } from './problem.ts'
import type { Kind } from './rate-limit.ts'
import type { Sessions } from './sessions.ts'

/**
 * What the browser may do with the page: load its own scripts, styles, pictures and data, and reach nobody else. No inline script or style,
 * no frame, no form, no plug-in.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), payment=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

/** Names under which this machine reaches itself. Any other is refused: a foreign name that resolves to it would share its cookies (DNS rebinding). */
const HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])

// 127.0.0.1:8080   localhost   [::1]:80   not: evil.example or 127.0.0.1:80@evil.example
const HOST = /^(?<name>\[::1\]|[a-z0-9.]+)(?::\d{1,5})?$/u

const COOKIE = 'hearsay_session'

/** Headers on every answer, whatever it is; a setting of the answer's own goes first. */
export const withHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  const { headers } = context.res
  for (const [name, value] of Object.entries(HEADERS)) if (!headers.has(name)) headers.set(name, value)
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
}

/** Refuses a request under another host's name. */
export const onlyThisHost: MiddlewareHandler = async (context, next) => {
  const name = HOST.exec(context.req.header('host') ?? '')?.groups?.['name']
  if (name === undefined || !HOSTS.has(name)) {
    return problemAnswer(new Refusal('forbidden', 'This server answers only under the names of this machine.'))
  }
  await next()
  return undefined
}

/** `?token=` opens a session and goes on without it; everything else needs a session, or the bearer token of a program. */
export function onlySignedIn(sessions: Sessions, allows: (kind: Kind) => boolean): MiddlewareHandler {
  return async (context, next) => {
    const isIn = sessions.isOpen(cookieOf(context))
    const token = context.req.method === 'GET' ? context.req.query('token') : undefined
    if (token !== undefined) {
      if (!isIn && !allows('enter')) return tooMany()
      const session = isIn ? undefined : sessions.enter(token)
      if (isIn || session !== undefined) return signedIn(context, session)
    }
    if (!isIn && !isBearer(context, sessions)) return notSignedIn(context)
    await next()
    return undefined
  }
}

/**
 * Refuses what another site's page could have sent: a request that changes something must name this very host as its origin, or, if it
 * names none, bear the token of a program. What only reads must not come from another site either.
 */
export function onlySameOrigin(sessions: Sessions): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('origin')
    const isOwn = origin === `http://${context.req.header('host')}`
    const site = context.req.header('sec-fetch-site')
    const isForeign = (origin !== undefined && !isOwn) || site === 'cross-site' || site === 'same-site'
    const isTrusted = isOwn || (origin === undefined && isBearer(context, sessions))
    if ((context.req.path.startsWith('/api/') && isForeign) || (changes(context) && !isTrusted)) {
      return problemAnswer(new Refusal('forbidden', 'The request does not come from this server’s own page.'))
    }
    await next()
    return undefined
  }
}

/** Refuses what comes faster than anybody reads or decides. */
export function withinLimits(allows: (kind: Kind) => boolean): MiddlewareHandler {
  return async (context, next) => {
    if (!allows(changes(context) ? 'write' : 'read')) return tooMany()
    await next()
    return undefined
  }
}

function tooMany(): Response {
  const answer = problemAnswer(new Refusal('too-many-requests', 'Wait a second, then try again.'))
  answer.headers.set('Retry-After', '1')
  return answer
}

function changes({ req }: Context): boolean {
  return req.method !== 'GET' && req.method !== 'HEAD'
}

function signedIn(context: Context, session: string | undefined): Response {
  const url = new URL(context.req.url)
  url.searchParams.delete('token')
  // `//` at the start of the path would lead to another host
  const location = `${url.pathname.replace(/^\/+/u, '/')}${url.search}`
  const headers = new Headers({ Location: location })
  if (session !== undefined)
    headers.set('Set-Cookie', `${cookieName(context)}=${session}; Path=/; HttpOnly; SameSite=Strict`)
  return new Response(null, { status: 303, headers })
}

/** Cookies are shared by all ports of a host: the port in the name keeps two servers apart. */
function cookieName(context: Context): string {
  return `${COOKIE}_${new URL(context.req.url).port || '80'}`
}

function cookieOf(context: Context): string {
  const name = cookieName(context)
  for (const pair of (context.req.header('cookie') ?? '').split(';')) {
    const [key, value = ''] = pair.trim().split('=')
    if (key === name) return value
  }
  return ''
}

// Bearer 0123456789abcdef   not: Basic YTpi
const BEARER = /^Bearer (?<token>[\x21-\x7e]+)$/u

function isBearer(context: Context, sessions: Sessions): boolean {
  const token = BEARER.exec(context.req.header('authorization') ?? '')?.groups?.['token']
  return token !== undefined && sessions.isBearer(token)
}

function notSignedIn(context: Context): Response {
  const detail = 'Open the newest address that the terminal shows; each is good for one browser.'
  if (context.req.path.startsWith('/api/')) return problemAnswer(new Refusal('not-signed-in', detail))
  return new Response(
    `<!doctype html><html lang="en"><title>Hearsay: not signed in</title><h1>Not signed in</h1><p>${detail}</p>`,
    {
      status: 401,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
    },
  )
}
