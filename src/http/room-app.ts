import { type Room, UploadRefused } from '../app/room/room.ts'
import { boundedBody, jsonBody, MAX_UPLOAD_BYTES, requireType } from './bodies.ts'
import { eventStream } from './event-stream.ts'
import { onlySameOrigin, onlySignedIn, onlyThisHost, withHeaders, withinLimits } from './guard.ts'
import { type Context, OpenAPIHono, z } from './hono.ts'
import type { PageFiles } from './page-files.ts'
import { problemAnswer, Refusal } from './problem.ts'
import type { Kind } from './rate-limit.ts'
import { readRoutes } from './read-routes.ts'
import type { Route } from './route.ts'
import type { Sessions } from './sessions.ts'
import { writeRoutes } from './write-routes.ts'

/** What the reading room is answered from. */
export interface RoomServing {
  readonly room: Room
  readonly sessions: Sessions
  readonly page: PageFiles
  /** May one more of a kind be asked for now? */
  readonly allows: (kind: Kind) => boolean
  /** Told of faults of the program, which the client is told nothing of. */
  readonly failed: (fault: unknown) => void
}

/** The whole of what a browser or a program is answered. */
export function roomApp({ room, sessions, page, allows, failed }: RoomServing): OpenAPIHono {
  const app = new OpenAPIHono()
  app.use(withHeaders, onlyThisHost, onlySignedIn(sessions, allows), onlySameOrigin(sessions))
  app.use(withinLimits(allows))
  for (const route of [...readRoutes, ...writeRoutes]) answer(app, route, room)
  app.post('/api/files', context => addFile(context, room))
  app.get('/api/events', async () => eventStream(room, (await room.records(room.profile)).revision))
  app.get('/api/originals/:sha256', context => original(context, room))
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Hearsay', version: room.version, license: { name: 'Apache-2.0' } },
  })
  app.all('/api/*', () => problemAnswer(new Refusal('not-found', 'There is no such address in the API.')))
  app.get('*', context => page.answer(context) ?? (isFile(context.req.path) ? notThere(context.req.path) : page.page()))
  app.notFound(context => notThere(context.req.path))
  app.onError(fault => {
    if (fault instanceof Refusal) return problemAnswer(fault)
    failed(fault)
    return problemAnswer(new Refusal('failed', 'The terminal that runs the server has the details.'))
  })
  return app
}

/** Registers a route: its description, and what it answers once its parameters are as described. A parameter that it does not know is refused. */
function answer(app: OpenAPIHono, route: Route, room: Room): void {
  const [params, query] = [z.strictObject(route.params), z.strictObject(route.query)]
  app.openAPIRegistry.registerPath({
    method: route.method,
    path: route.path,
    summary: route.summary,
    request: {
      params,
      query,
      ...(route.body !== undefined && {
        body: { required: true, content: { 'application/json': { schema: route.body } } },
      }),
    },
    responses: {
      [route.status]: { description: 'The answer', content: { 'application/json': { schema: route.answer } } },
    },
  })
  app.on(route.method, route.path.replaceAll(PARAMETER, ':$<name>'), async context => {
    const asked = {
      params: valid(params, context.req.param()),
      query: valid(query, context.req.query()),
      body: route.body === undefined ? undefined : valid(route.body, await jsonBody(context)),
    }
    const found = await route.reply(asked, room)
    return found === undefined ? notThere(context.req.path) : Response.json(found, { status: route.status })
  })
}

// {id}   not: :id
const PARAMETER = /\{(?<name>\w+)\}/gu

function valid<Value>(schema: z.ZodType<Value>, given: unknown): Value {
  const read = schema.safeParse(given)
  if (!read.success) throw new Refusal('bad-request', faultsIn(read.error))
  return read.data
}

/** Takes one file. Several at a time would fill the disk faster than they can be read. */
async function addFile(context: Context, room: Room): Promise<Response> {
  const path = context.req.query('path')
  if (path === undefined) throw new Refusal('bad-request', 'path: the name of the file is missing.')
  requireType(context, 'application/octet-stream')
  try {
    return Response.json(await room.addFile(path, boundedBody(context, MAX_UPLOAD_BYTES)), { status: 201 })
  } catch (fault) {
    if (fault instanceof UploadRefused) throw new Refusal('forbidden', fault.message)
    throw fault
  }
}

async function original(context: Context, room: Room): Promise<Response> {
  const found = await room.original(context.req.param('sha256') ?? '')
  if (found === undefined) return notThere(context.req.path)
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      'Content-Type': found.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : found.mediaType,
      'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'self'",
      'X-Frame-Options': 'SAMEORIGIN',
    },
  })
}

function notThere(path: string): Response {
  return problemAnswer(new Refusal('not-found', `There is nothing at ${path}.`))
}

// /assets/index.js   /favicon.ico   not: /questions/q1a2b or /sources/U.S
const FILE = /^\/(?:assets\/.*|[^/]+\.[a-z0-9]{1,8})$/iu

function isFile(path: string): boolean {
  return FILE.test(path)
}

function faultsIn(error: {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
}): string {
  return error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`).join('; ')
}
