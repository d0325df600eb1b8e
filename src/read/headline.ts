import { joinedTraces, type Traced, trimmedTrace } from './trace.ts'

/** A text, and the places of its characters if they were asked for. */
type Placed = Pick<Traced, 'text'> & Partial<Traced>

const MIN_WORDS = 3 // "Ferry sinks" and "Item 12" tell no figure
const MIN_SIGNS = 6 // of a script without spaces
const BEFORE = 200 // characters that may stand in a text before its headline: a dateline, a byline

/**
 * A text with its headline before it, as a paragraph of its own: what a headline says is part of the report, and formats that keep it in a field
 * leave it out of the text. A text that holds its headline already stays as it is.
 */
export function withHeadline<Text extends Placed>(record: Text, headline: Placed): Text {
  const { text, runs } = record
  if (text === '' || !isLong(headline.text) || isHeldBy(text, headline.text)) return record
  const whole = joinedTraces([trimmedTrace(tracedOf(headline)), tracedOf(record)], '\n\n')
  return { ...record, text: whole.text, ...(runs && { runs: whole.runs }) }
}

function tracedOf({ text, runs = [] }: Placed): Traced {
  return { text, runs }
}

/** Has it words enough to tell something? Some scripts put nothing between theirs. */
export function isLong(headline: string): boolean {
  const count = (pattern: RegExp) => headline.match(pattern)?.length ?? 0
  return count(/[\p{L}\p{N}]+/gu) >= MIN_WORDS || count(UNSPACED) >= MIN_SIGNS
}

// 议 会 の ツ ไ   not: ferry, 등대
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu

/** Does a text begin with its headline, whatever the case and the marks? */
function isHeldBy(text: string, headline: string): boolean {
  return lettersOf(text.slice(0, BEFORE + 2 * headline.length)).includes(lettersOf(headline))
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
