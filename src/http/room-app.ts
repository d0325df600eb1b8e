import type { Room } from '../app/room/room.ts'
import { answerRoute } from './answer-route.ts'
import { MAX_UPLOAD_BYTES } from './bodies.ts'
import { fileRoutes } from './file-routes.ts'
import { onlySameOrigin, onlySignedIn, onlyThisHost, withHeaders, withinLimits } from './guard.ts'
import { OpenAPIHono } from './hono.ts'
import type { PageFiles } from './page-files.ts'
import { notThere, problemAnswer, Refusal } from './problem.ts'
import type { Kind } from './rate-limit.ts'
import { readRoutes } from './read-routes.ts'
import type { Sessions } from './sessions.ts'
import { writeRoutes } from './write-routes.ts'

/** What the reading room is answered from. */
export interface RoomServing {
  readonly room: Room
  readonly sessions: Sessions
  readonly page: PageFiles
  /** May one more of a kind be asked for now? */
  readonly allows: (kind: Kind) => boolean
  /** Bytes of one file that is added, at most. */
  readonly maxUploadBytes?: number
  /** Told of faults of the program, which the client is told nothing of. */
  readonly failed: (fault: unknown) => void
}

/** The whole of what a browser or a program is answered. */
export function roomApp({
  room,
  sessions,
  page,
  allows,
  failed,
  maxUploadBytes = MAX_UPLOAD_BYTES,
}: RoomServing): OpenAPIHono {
  const app = new OpenAPIHono()
  app.use(withHeaders, onlyThisHost, onlySignedIn(sessions, allows), onlySameOrigin(sessions))
  app.use(withinLimits(allows))
  for (const route of [...readRoutes, ...writeRoutes]) answerRoute(app, route, room)
  fileRoutes(app, room, maxUploadBytes)
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

// /assets/index.js   /favicon.ico   not: /questions/q1a2b or /sources/U.S
const FILE = /^\/(?:assets\/.*|[^/]+\.[a-z0-9]{1,8})$/iu

function isFile(path: string): boolean {
  return FILE.test(path)
}
