import { OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'

/** The web framework and the schema library, named in this file alone. */
export { type Context, type MiddlewareHandler, OpenAPIHono, z }

/** A schema of values of a type. */
export type SchemaOf<Value> = z.ZodType<Value>
