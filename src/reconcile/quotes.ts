import type { Span } from '../model/span.ts'

/** The words between two quotation marks, marks left out. */
const PAIRS = '“” „“ «» "" ‘’'.split(' ')
const MAX_QUOTED = 1200 // code units: a longer run has lost its closing mark
const SCARE_WORDS = 3 // words between scare quotes: more are somebody's words

/** The quotations of a text range, in order. An apostrophe is no mark: single marks count only where a word begins and ends at them. */
export function quotationsIn(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = []
  for (let at = start; at < end; at++) {
    const close = closing(text, at)
    if (close === undefined) continue
    const last = closingAt(text, close, at + 1, Math.min(end, at + MAX_QUOTED))
    if (last < 0) continue
    spans.push({ start: at + 1, end: last })
    at = last
  }
  return spans
}

/** The mark that closes what a mark opens; undefined where it is none, or an apostrophe. */
function closing(text: string, at: number): string | undefined {
  const mark = text[at]!
  if (mark === "'") return isWordBefore(text, at) ? undefined : mark
  return PAIRS.find(pair => pair[0] === mark)?.[1]
}

function closingAt(text: string, mark: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    if (text[at] !== mark) continue
    const isApostrophe = (mark === "'" || mark === '’') && isLetter(text[at + 1])
    if (!isApostrophe) return at
  }
  return -1
}

function isWordBefore(text: string, at: number): boolean {
  return isLetter(text[at - 1])
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char)
}

// ,   :   , says   not: the
const LED_IN = /[,:]\s*$/u
// terrorists   freedom fighters   not: We won, he
const SENTENCE_MARKS = /[.,;:!?]/u

/**
 * Are these scare quotes: a name alone between marks, inside a sentence, that nobody is led in to say? `“Go home,” she said` and `: “Traitors”` are quotations, the "liberation" of a
 * town is not; what follows a verb of naming ("called them ‘bandits’") is whoever names them.
 */
export function isScareQuoted(text: string, quotation: Span, namedBefore: (words: string) => boolean): boolean {
  const inside = text.slice(quotation.start, quotation.end)
  if (SENTENCE_MARKS.test(inside) || inside.trim() === '') return false
  if (inside.trim().split(/\s+/u).length > SCARE_WORDS) return false
  const before = text.slice(Math.max(0, quotation.start - 1 - BEFORE), quotation.start - 1)
  return !LED_IN.test(before) && !namedBefore(before)
}

const BEFORE = 40 // code units before a quotation in which whoever gives the name stands: "the ministry calls them"
