/** A markup without the files that it embeds, and the way from its offsets back to those of the whole. */
export interface Slimmed {
  readonly markup: string
  readonly wholeOffset: (offset: number) => number
}

const MIN_EMBEDDED = 1000 // characters; shorter ones are icons, and cost nothing
const MAX_TYPE = 100 // characters between `data:` and the content
const MARK = ';base64,'

/**
 * Takes out the pictures and fonts that saved pages carry in their addresses: nine tenths of such a file, and none of its words. By hand,
 * since an expression over one run of ten million characters overflows its stack.
 *
 *   <img src="data:image/png;base64,iVBORw0KGgo...">   gives   <img src="">
 */
export function withoutEmbedded(whole: string): Slimmed {
  const pieces: string[] = []
  const cuts: { readonly at: number; readonly taken: number }[] = []
  let taken = 0
  let done = 0
  for (let mark = whole.indexOf(MARK); mark >= 0; mark = whole.indexOf(MARK, mark + 1)) {
    const near = Math.max(done, mark - MAX_TYPE)
    const found = whole.slice(near, mark).lastIndexOf('data:')
    if (found < 0) continue
    const start = near + found
    let end = mark + MARK.length
    while (isBase64(whole.charCodeAt(end))) end++
    if (end - mark < MIN_EMBEDDED) continue
    pieces.push(whole.slice(done, start))
    cuts.push({ at: start - taken, taken: taken + end - start })
    taken += end - start
    done = end
    mark = end
  }
  if (cuts.length === 0) return { markup: whole, wholeOffset: offset => offset }
  pieces.push(whole.slice(done))
  return {
    markup: pieces.join(''),
    wholeOffset: offset => offset + (cuts.findLast(cut => cut.at <= offset)?.taken ?? 0),
  }
}

/** A letter, a digit, `+`, `/`, `=`, `-` or `_`; NaN, past the end, is none. */
function isBase64(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x2f && code <= 0x39) ||
    code === 0x2b ||
    code === 0x3d ||
    code === 0x2d ||
    code === 0x5f
  )
}
