import type { Room } from '../app/room/room.ts'
import type { SchemaOf, z } from './hono.ts'

type Fields = Readonly<Record<string, z.ZodType>>
type ValuesOf<Given extends Fields> = z.infer<z.ZodObject<Given>>

/** One address of the API, described once: validation, the answer and the API's description all come from here. */
export interface Route<Params extends Fields = Fields, Query extends Fields = Fields, Body = unknown> {
  readonly method: 'get' | 'post'
  readonly path: string
  readonly summary: string
  readonly params: Params
  readonly query: Query
  /** What a POST brings as JSON. */
  readonly body?: SchemaOf<Body>
  readonly status: 200 | 201 | 202
  readonly answer: z.ZodType
  /** The answer; undefined if what the address names is not there. */
  reply(
    asked: { readonly params: ValuesOf<Params>; readonly query: ValuesOf<Query>; readonly body: Body },
    room: Room,
  ): unknown
}

/** A GET route. */
export function get<Params extends Fields, Query extends Fields>(
  path: string,
  summary: string,
  { params, query, answer }: { readonly params?: Params; readonly query?: Query; readonly answer: z.ZodType },
  reply: (asked: { readonly params: ValuesOf<Params>; readonly query: ValuesOf<Query> }, room: Room) => unknown,
): Route {
  const route: Route<Params, Query> = {
    method: 'get',
    path,
    summary,
    params: params ?? ({} as Params),
    query: query ?? ({} as Query),
    status: 200,
    answer,
    reply,
  }
  return route as unknown as Route // what is read by the schemas is what `reply` takes: `get` saw to it
}

/** A POST route with a JSON body. */
export function post<Query extends Fields, Body>(
  path: string,
  summary: string,
  status: 201 | 202,
  { query, body, answer }: { readonly query?: Query; readonly body?: SchemaOf<Body>; readonly answer: z.ZodType },
  reply: (asked: { readonly query: ValuesOf<Query>; readonly body: Body }, room: Room) => unknown,
): Route {
  const route: Route<Fields, Query, Body> = {
    method: 'post',
    path,
    summary,
    params: {},
    query: query ?? ({} as Query),
    ...(body !== undefined && { body }),
    status,
    answer,
    reply,
  }
  return route as unknown as Route
}
