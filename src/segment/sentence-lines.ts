import { CLASS, classOf } from '../text/fold.ts'
import { MARK } from '../text/marks.ts'
import { BREAK, FLAG, markAt, TOKEN, type Tokens } from '../text/tokens.ts'

/** How a text breaks its lines, and whether capitals tell anything in it. */
export interface LineHabit {
  /** Length in code units of the longest line that was broken to fit a width; 0 if line breaks are the writer's own. */
  readonly width: number
  /** All words are in capitals, as in wire copy of the telex age. */
  readonly capitals: boolean
  /** No word has a capital, or next to none behind a point: sentences begin with small letters. */
  readonly lower: boolean
}

const MAX_WIDTH = 110 // code units; a longer line was not broken to fit a terminal or a telex
const CAPITALS_SHARE = 0.7 // of words in full capitals; headlines and acronyms stay below a half
const MIN_POINTS = 4 // points with a word behind them; fewer may all end abbreviations
const CAPITALS_BEHIND = 0.2 // of the words behind a point: where capitals begin sentences nearly all have one, but for abbreviations
const RAGGED = 10 // code units by which a wrapped line may stay short of the width although the next word would have fitted
const RAGGED_CAPITALS = 30 // the same in text of capitals, where the next word's capital is no evidence

/** The tokens that begin a line, in text order. */
export function linesOf({ count, flags }: Tokens): readonly number[] {
  const lines: number[] = []
  for (let i = 0; i < count; i++) if (flags[i]! & BREAK) lines.push(i)
  return lines
}

/** Reads the habit of a text from its tokens and its lines. */
export function lineHabitOf(tokens: Tokens, lines: readonly number[] = linesOf(tokens)): LineHabit {
  const { count, start, end, kind, flags } = tokens
  let words = 0
  let caps = 0
  let capitals = 0
  let points = 0
  let capitalsBehind = 0
  for (let i = 0; i < count; i++) {
    if (kind[i] !== TOKEN.word) continue
    const flag = flags[i]!
    if (flag & FLAG.capital) capitals++
    if (flag & FLAG.space && i > 0 && markAt(tokens, i - 1) === MARK.point) {
      points++
      if (flag & FLAG.capital) capitalsBehind++
    }
    if (end[i]! - start[i]! < 2) continue
    words++
    if (flag & FLAG.caps) caps++
  }
  const isCapitals = words > 0 && caps >= words * CAPITALS_SHARE
  let width = 0
  let lineStart = 0
  for (const i of lines) {
    const flag = flags[i]!
    if (i === 0 || !(flag & FLAG.line)) continue
    const length = end[i - 1]! - start[lineStart]!
    lineStart = i
    if (flag & FLAG.paragraph || length > MAX_WIDTH || length <= width || kind[i] !== TOKEN.word) continue
    if (isCapitals || isLower(tokens, i)) width = length
  }
  const isSmall = points >= MIN_POINTS && capitalsBehind <= points * CAPITALS_BEHIND
  return { width, capitals: isCapitals, lower: capitals === 0 || isSmall }
}

/** Does the line that holds tokens `lineStart..next - 1` end where it does only because token `next` did not fit? */
export function isWrapped(tokens: Tokens, lineStart: number, next: number, habit: LineHabit): boolean {
  if (habit.width === 0) return false
  const { start, end } = tokens
  const length = end[next - 1]! - start[lineStart]!
  const ragged = habit.capitals ? RAGGED_CAPITALS : RAGGED
  return length <= habit.width + RAGGED && length + 1 + end[next]! - start[next]! > habit.width - ragged
}

/** Does a word begin with a small letter? Letters without case, as in Arabic, are not small. */
export function isLower(tokens: Tokens, index: number): boolean {
  if (tokens.flags[index]! & FLAG.capital) return false
  const code = tokens.text.charCodeAt(tokens.start[index]!)
  if (code < 0x80) return code >= 0x61 && code <= 0x7a
  if (classOf[code] !== CLASS.letter) return false
  const char = String.fromCharCode(code)
  return char !== char.toUpperCase()
}
