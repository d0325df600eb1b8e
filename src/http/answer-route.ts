import type { Room } from '../app/room/room.ts'
import { jsonBody } from './bodies.ts'
import { type OpenAPIHono, z } from './hono.ts'
import { notThere, Refusal } from './problem.ts'
import type { Route } from './route.ts'
import { problem } from './view-schemas.ts'

/** Registers a route: its description, and what it answers once its parameters are as described. A parameter that it does not know is refused. */
export function answerRoute(app: OpenAPIHono, route: Route, room: Room): void {
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
      default: PROBLEM,
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

/** What every route answers that cannot do what it is asked for. */
export const PROBLEM = {
  description: 'Why not, as RFC 9457 problem details',
  content: { 'application/problem+json': { schema: problem } },
}

// {id}   not: :id
const PARAMETER = /\{(?<name>\w+)\}/gu

function valid<Value>(schema: z.ZodType<Value>, given: unknown): Value {
  const read = schema.safeParse(given)
  if (!read.success) throw new Refusal('bad-request', faultsIn(read.error))
  return read.data
}

function faultsIn(error: {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
}): string {
  return error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`).join('; ')
}
