import { type Room, UploadRefused } from '../app/room/room.ts'
import { PROBLEM } from './answer-route.ts'
import { boundedBody, requireType } from './bodies.ts'
import { eventStream } from './event-stream.ts'
import { type Context, type OpenAPIHono, z } from './hono.ts'
import { notThere, Refusal } from './problem.ts'
import { addedFile } from './view-schemas.ts'

const MAX_AT_ONCE = 3 // uploads: more would only take turns on one disk
const MAX_LISTENERS = 64 // open streams of events; each page has one

/** The routes whose bodies are no JSON: files in, originals out, events as they happen. */
export function fileRoutes(app: OpenAPIHono, room: Room, maxUploadBytes: number): void {
  let uploads = 0
  let listeners = 0
  describe(app)
  app.post('/api/files', async context => {
    if (uploads >= MAX_AT_ONCE)
      throw new Refusal('too-many-requests', `At most ${MAX_AT_ONCE} files are taken at once.`)
    uploads++
    try {
      return await addFile(context, room, maxUploadBytes)
    } finally {
      uploads--
    }
  })
  app.get('/api/events', async () => {
    if (listeners >= MAX_LISTENERS) throw new Refusal('too-many-requests', `At most ${MAX_LISTENERS} pages can listen.`)
    const { revision } = await room.records(room.profile)
    listeners++
    return eventStream(room, revision, () => listeners--)
  })
  app.get('/api/originals/:sha256', context => original(context, room))
}

function describe(app: OpenAPIHono): void {
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: '/api/files',
    summary: 'Put a file into the folder of reports, under a free name; nothing is overwritten',
    request: {
      query: z.object({ path: z.string().describe('Its path in the folder of reports, with / between parts') }),
      body: { required: true, content: { 'application/octet-stream': { schema: bytes } } },
    },
    responses: {
      201: { description: 'Where it lies', content: { 'application/json': { schema: addedFile } } },
      default: PROBLEM,
    },
  })
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/events',
    summary:
      'What happens, as it happens: events build, effect, revision and decision; the data of each is a RoomEvent',
    responses: {
      200: { description: 'Server-sent events', content: { 'text/event-stream': { schema: z.string() } } },
      default: PROBLEM,
    },
  })
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/originals/{sha256}',
    summary: 'The bytes of a kept original: pictures and PDF as they are, everything else that is text as plain text',
    request: { params: z.object({ sha256: z.string() }) },
    responses: {
      200: { description: 'The bytes', content: { 'application/octet-stream': { schema: bytes } } },
      default: PROBLEM,
    },
  })
}

const bytes = z.string().openapi({ format: 'binary' })

async function addFile(context: Context, room: Room, most: number): Promise<Response> {
  const path = context.req.query('path')
  if (path === undefined) throw new Refusal('bad-request', 'path: the name of the file is missing.')
  requireType(context, 'application/octet-stream')
  try {
    const announced = Number(context.req.header('content-length') ?? 0)
    const added = await room.addFile(path, boundedBody(context, most), Math.min(announced, most) || 0)
    return Response.json(added, { status: 201 })
  } catch (fault) {
    if (fault instanceof UploadRefused) throw new Refusal(REFUSALS[fault.because], fault.message)
    throw fault
  }
}

const REFUSALS = { path: 'forbidden', disk: 'no-space', total: 'too-large' } as const

/** An original may run nothing, reach nothing, and stand in no page but ours. */
const SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'self'"

/** The browser's own viewer of PDF does not start in a sandbox: it is a plug-in with a style of its own. Scripts stay shut out. */
const VIEWER = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"

async function original(context: Context, room: Room): Promise<Response> {
  const found = await room.original(context.req.param('sha256') ?? '')
  if (found === undefined) return notThere(context.req.path)
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      'Content-Type': found.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : found.mediaType,
      'Content-Security-Policy': found.mediaType === 'application/pdf' ? VIEWER : SANDBOX,
      'X-Frame-Options': 'SAMEORIGIN',
    },
  })
}
