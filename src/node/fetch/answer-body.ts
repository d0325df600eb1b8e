import { type Body, unpackedBody } from '../../read/archive/content-coding.ts'
import { httpResponse } from '../../read/archive/http-response.ts'
import { unpackers } from '../unpackers.ts'

/** The body of an answer as its host meant it, at most `limit` bytes; undefined if the bytes are no answer. */
export function answerBody(response: Uint8Array, limit: number): Body | undefined {
  const parts = httpResponse(response)
  return parts && unpackedBody(parts.sent, parts.codings, limit, unpackers)
}
