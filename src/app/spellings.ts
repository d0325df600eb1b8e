import type { Span } from '../model/span.ts'
import { findLetters, type LetterStream, type SpelledUnit, streamOf } from './withheld-words.ts'

/** The ways in which files spell the same words: each reads the units of a file and gives those that a reader of the format would see. */
type Spelling = (units: readonly SpelledUnit[]) => SpelledUnit[]

/**
 * Where words stand in a file, under every way of spelling that is known: as they are, with tags between them, with entities (HTML, XML),
 * escapes (JSON, scripts), percent signs (addresses), quoted-printable (mail). A way that does not fit the file finds nothing more.
 */
export function findSpelled(units: readonly SpelledUnit[], wanted: readonly string[]): Span[] {
  const found: Span[] = []
  for (const spelling of SPELLINGS) {
    const stream: LetterStream = streamOf(spelling(units))
    for (const words of wanted) found.push(...findLetters(stream, words))
  }
  return joined(found)
}

/** Overlapping and touching spans become one. */
function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const span of [...spans].sort((left, right) => left.start - right.start || left.end - right.end)) {
    const last = out.at(-1)
    if (last === undefined || span.start > last.end) out.push(span)
    else if (span.end > last.end) out[out.length - 1] = { start: last.start, end: span.end }
  }
  return out
}

/** A replacement by a sticky pattern: the characters it stands for, or undefined where it does not fit. */
interface Escape {
  readonly pattern: RegExp
  readonly chars: (match: RegExpExecArray) => string | undefined
}

// &#233; &#xe9;   not: &233;
const CODE: Escape = {
  pattern: /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/iuy,
  chars: ([, hex, decimal]) => charOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
}
// &eacute; &Ccedil; &szlig;   not: &amp;   accents do not count, so that the letter is enough
const LETTER_ENTITY: Escape = {
  pattern: /&([a-z])(?:acute|grave|circ|uml|tilde|cedil|ring|caron|slash|breve|macr|ogon|dot|elig|zlig|strok);/iuy,
  chars: ([, letter]) => letter,
}
// &nbsp; &amp; &rsquo;   not: AT&T
const OTHER_ENTITY: Escape = { pattern: /&[a-z][a-z0-9]{1,30};/iuy, chars: () => ' ' }
// \u00e9   not: \x
const UNICODE_ESCAPE: Escape = {
  pattern: /\\u\{?([0-9a-f]{4,6})\}?/iuy,
  chars: ([, hex]) => charOf(Number.parseInt(hex!, 16)),
}
// \n \" \/   not: \u
const SIGN_ESCAPE: Escape = { pattern: /\\[nrtbf"'/\\]/uy, chars: () => ' ' }
// %20 %C3%A9
const PERCENT: Escape = { pattern: /(?:%[0-9a-f]{2})+/iuy, chars: ([text]) => utf8(text, 3) }
// a plus is a space in an address
const PLUS: Escape = { pattern: /\+/uy, chars: () => ' ' }
// =C3=A9 and the line end that does not count
const SOFT_BREAK: Escape = { pattern: /=\r?\n/uy, chars: () => '' }
const QUOTED: Escape = { pattern: /(?:=[0-9A-F]{2})+/uy, chars: ([text]) => utf8(text, 3) }

const SPELLINGS: readonly Spelling[] = [
  units => [...units],
  units => unescaped(units, [CODE, LETTER_ENTITY, OTHER_ENTITY, UNICODE_ESCAPE, SIGN_ESCAPE]),
  units => unescaped(withoutTags(units), [CODE, LETTER_ENTITY, OTHER_ENTITY]),
  units => unescaped(units, [PERCENT, PLUS]),
  units => unescaped(units, [SOFT_BREAK, QUOTED]),
  units => unescaped(withoutTags(unescaped(units, [SOFT_BREAK, QUOTED])), [CODE, LETTER_ENTITY, OTHER_ENTITY]),
]

/** Takes out what stands between `<` and `>`. */
function withoutTags(units: readonly SpelledUnit[]): SpelledUnit[] {
  const out: SpelledUnit[] = []
  let isTag = false
  for (const unit of units) {
    if (unit.char === '<') isTag = true
    if (!isTag) out.push(unit)
    else if (unit.char === '>') {
      isTag = false
      out.push({ ...unit, char: ' ' })
    }
  }
  return out
}

function unescaped(units: readonly SpelledUnit[], escapes: readonly Escape[]): SpelledUnit[] {
  const text = units.map(unit => unit.char[0]).join('')
  const out: SpelledUnit[] = []
  for (let at = 0; at < units.length; ) {
    const match = isStart(text[at]!) ? matchAt(text, at, escapes) : undefined
    if (match === undefined) {
      out.push(units[at]!)
      at++
      continue
    }
    const [start, end] = [units[at]!.start, units[at + match.length - 1]!.end]
    for (const char of match.chars) out.push({ char, start, end })
    at += match.length
  }
  return out
}

function isStart(char: string): boolean {
  return char === '&' || char === '\\' || char === '%' || char === '=' || char === '+'
}

function matchAt(text: string, at: number, escapes: readonly Escape[]): { chars: string; length: number } | undefined {
  for (const { pattern, chars } of escapes) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const made = match === null ? undefined : chars(match)
    if (match !== null && made !== undefined) return { chars: made, length: match[0].length }
  }
  return undefined
}

function charOf(code: number): string | undefined {
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

/** `%C3%A9` and `=C3=A9`: each byte takes three characters. */
function utf8(text: string, width: number): string | undefined {
  const hex = Array.from({ length: text.length / width }, (_, n) => text.slice(n * width + 1, (n + 1) * width))
  try {
    return decodeURIComponent(`%${hex.join('%')}`)
  } catch {
    return hex.map(pair => String.fromCharCode(Number.parseInt(pair, 16))).join('')
  }
}
