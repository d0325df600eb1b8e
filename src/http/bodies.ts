import type { Context } from './hono.ts'
import { Refusal } from './problem.ts'

/** What comes in with a request, never more than it may be, and never held whole unless it is small. */

const MIB = 2 ** 20
const MAX_JSON_BYTES = 4 * MIB // a merger of the largest questions that were met names 30,000 claims
export const MAX_UPLOAD_BYTES = 512 * MIB // the largest archive that a reader unpacks
const IDLE_MS = 15_000 // without a byte, before a sender is let go of

/** The body as JSON. Throws a Refusal if it is none, or too large. */
export async function jsonBody(context: Context): Promise<unknown> {
  requireType(context, 'application/json')
  const parts: Uint8Array[] = []
  for await (const part of boundedBody(context, MAX_JSON_BYTES)) parts.push(part)
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    throw new Refusal('bad-request', 'The body is no JSON.')
  }
}

/** The body part by part. Throws a Refusal before the first byte if it says that it is too large, at the byte too many if it does not say. */
export async function* boundedBody(context: Context, most: number): AsyncGenerator<Uint8Array> {
  const tooLarge = (): Refusal => new Refusal('too-large', `At most ${most} bytes are taken.`)
  const declared = Number(context.req.header('content-length') ?? 0)
  if (declared > most) throw tooLarge()
  const reader = context.req.raw.body?.getReader()
  if (reader === undefined) return
  let bytes = 0
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read().catch(cutOff))
      if (done) return
      bytes += value.byteLength
      if (bytes > most) throw tooLarge()
      yield value
    }
  } finally {
    reader.cancel().catch(() => {}) // whoever sends learns it from the answer, or from the connection
  }
}

/** Refuses a body of another type: what a form of another site can send is of another type. */
export function requireType(context: Context, wanted: string): void {
  const type = (context.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
  if (type !== wanted) throw new Refusal('wrong-media-type', `The body must be ${wanted}.`)
}

/** Whoever sends went away in the middle: nobody is there to be told, and nothing of ours failed. */
function cutOff(): never {
  throw new Refusal('bad-request', 'The connection ended before the body did.')
}

async function inTime<Value>(coming: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refusal('too-slow', `Nothing came for ${IDLE_MS / 1000} seconds.`)), IDLE_MS)
  })
  try {
    return await Promise.race([coming, late])
  } finally {
    clearTimeout(timer)
  }
}
