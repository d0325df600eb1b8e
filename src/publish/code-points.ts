/**
 * Counts the code points before offsets of one text: records count UTF-16 code units, other formats characters. Going on from the offset
 * before is fast; going back starts again.
 *
 *   text    a 😀 b          offset 3 (before b)
 *   units   0 1 2 3         3 code units, 2 code points
 */
export function codePointCounter(text: string): (offset: number) => number {
  let at = 0
  let points = 0
  return offset => {
    if (offset < at) {
      at = 0
      points = 0
    }
    while (at < offset) {
      const code = text.codePointAt(at)!
      at += code > 0xffff ? 2 : 1
      points++
    }
    return points
  }
}
