/** A markup without the files that it embeds, and the way from its offsets back to those of the whole. */
export interface Slimmed {
  readonly markup: string
  readonly wholeOffset: (offset: number) => number
}

const MIN_EMBEDDED = 1000 // characters; shorter ones are icons, and cost nothing
// data:image/png;base64,iVBORw0KGgo...   not: data: nine dead
const EMBEDDED = /data:[\w/+.-]{1,100};base64,[\w+/=]{1000,}/gu

/** Takes out the pictures and fonts that saved pages carry in their addresses: nine tenths of such a file, and none of its words. */
export function withoutEmbedded(whole: string): Slimmed {
  if (whole.length < MIN_EMBEDDED || !whole.includes(';base64,'))
    return { markup: whole, wholeOffset: offset => offset }
  const cuts: { at: number; taken: number }[] = []
  let taken = 0
  const markup = whole.replace(EMBEDDED, (found: string, at: number) => {
    cuts.push({ at: at - taken, taken: taken + found.length })
    taken += found.length
    return ''
  })
  return { markup, wholeOffset: offset => offset + (cuts.findLast(cut => cut.at <= offset)?.taken ?? 0) }
}
