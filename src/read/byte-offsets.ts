/** The part of the platform's decoder that is used; the core has no DOM types. https://encoding.spec.whatwg.org/#interface-textdecoder */
declare const TextDecoder: new (
  label: string,
  options?: { readonly ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array, options?: { readonly stream?: boolean }): string }

const LF = 0x0a
const STEP = 1 << 12 // bytes, at least, between two places that are kept: what is decoded again for one offset

/**
 * Bytes and their encoding in; a function from offsets of the decoded text to offsets of the bytes out. The bytes are decoded once, in
 * steps that end at a line end, where no encoding is in the middle of a character; then for each offset one step is decoded again, byte by byte:
 *
 *   bytes  61 c3 a9 62       a é b
 *   text    1  1  2  3       so far; offset 2 is reached after byte 3
 */
export function byteOffsets(bytes: Uint8Array, encoding: string): (offset: number) => number {
  const mark = markLength(bytes, encoding)
  if (encoding.startsWith('utf-16')) return offset => Math.min(bytes.length, mark + 2 * offset)
  const starts: number[] = []
  const reached: number[] = [] // how long the text is where the step starts
  let length = 0
  for (let at = mark; at < bytes.length; ) {
    const lineEnd = bytes.indexOf(LF, at + STEP)
    const end = lineEnd < 0 ? bytes.length : lineEnd + 1
    starts.push(at)
    reached.push(length)
    length += new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(at, end)).length
    at = end
  }
  return offset => {
    if (offset <= 0 || starts.length === 0) return mark
    const step = lastBelow(reached, offset)
    const decoder = new TextDecoder(encoding, { ignoreBOM: true })
    let text = reached[step]!
    for (let at = starts[step]!; at < bytes.length; at++) {
      text += decoder.decode(bytes.subarray(at, at + 1), { stream: true }).length
      if (text >= offset) return at + 1
    }
    return bytes.length
  }
}

/** Index of the last value below a bound, in a list that ascends and begins with 0. */
function lastBelow(ascending: readonly number[], bound: number): number {
  let low = 0
  for (let high = ascending.length; high - low > 1; ) {
    const middle = (low + high) >> 1
    if (ascending[middle]! < bound) low = middle
    else high = middle
  }
  return low
}

function markLength(bytes: Uint8Array, encoding: string): number {
  if (encoding === 'utf-8') return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  if (!encoding.startsWith('utf-16')) return 0
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) ? 2 : 0
}
