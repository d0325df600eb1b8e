const WAIT_MS = 20_000 // authorities answer in a second or two
const LARGEST_ANSWER = 1024 * 1024 // tokens with a chain of certificates take some ten kilobytes

/** Sends a request to a time-stamping authority over HTTP (RFC 3161, section 3.4), and gives its answer. Throws Error with the reason. */
export async function askAuthority(url: string, request: Uint8Array): Promise<Uint8Array> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    body: new Uint8Array(request),
    redirect: 'error',
    signal: AbortSignal.timeout(WAIT_MS),
  })
  if (!answer.ok) throw new Error(`it answered with status ${answer.status}`)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of answer.body ?? []) {
    size += part.length
    if (size > LARGEST_ANSWER) throw new Error(`its answer is longer than ${LARGEST_ANSWER} bytes`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}
