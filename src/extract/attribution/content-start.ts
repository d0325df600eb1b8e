import { phraseAt } from '../../text/phrases.ts'
import { FLAG, TOKEN } from '../../text/tokens.ts'
import { leaves } from './content-end.ts'
import { KIND, WORD } from './cue-words.ts'
import {
  CHAR,
  classesAt,
  isAdverb,
  isCapital,
  isDash,
  isFiniteVerb,
  isGerund,
  isOf,
  isPast,
  kindsAt,
  markOf,
  quotationAt,
  type Reading,
} from './reading.ts'

const LOOK_AHEAD = 16 // tokens from a cue to the "that", colon or quotation that opens its content, over adverbials

/** Where the content begins after a cue whose last token is before `from`; undefined if nothing of the sort follows. */
export function contentStart(reading: Reading, from: number, ceiling: number, at: number): number | undefined {
  let i = from
  const home = quotationAt(reading, at)
  while (
    i < ceiling &&
    !isBound(reading, i, ceiling) &&
    (isOf(reading, i, WORD.time) ||
      (isAdverb(reading, i) &&
        !isOf(reading, i, WORD.determiner | WORD.complementizer | WORD.subject | WORD.subordinator) &&
        !isOf(reading, i + 1, WORD.of)))
  )
    i++
  if (i >= ceiling) return undefined
  const cited = behindCited(reading, i, ceiling)
  if (cited !== undefined) return cited
  const opened = opener(reading, i, ceiling, home)
  const mark = markOf(reading, i)
  if (opens(reading, i, home)) return i
  if (mark === CHAR.colon) return afterColon(reading, i, ceiling, home)
  if (mark !== 0 && mark !== CHAR.dollar && mark !== CHAR.hash && mark !== CHAR.at) {
    return (mark === CHAR.comma || isDash(reading, i)) &&
      opened !== undefined &&
      (quotationAt(reading, opened) !== home || isOf(reading, opened, WORD.complementizer))
      ? opened
      : undefined
  }
  const classes = classesAt(reading, i)
  if (classes & WORD.complementizer || isBound(reading, i, ceiling)) return i
  if (classes & WORD.to && opened !== undefined && isAddressee(reading, i + 1)) return opened
  if (classes & WORD.preposition && !(classes & WORD.to)) return opened ?? afterAdverbial(reading, i, ceiling)
  return i
}

/** "wrote to his office that", "suggested to me that": a noun phrase behind "to", and no infinitive. */
function isAddressee(reading: Reading, index: number): boolean {
  return isOf(reading, index, WORD.determiner | WORD.object) || isCapital(reading, index)
}

/** "at least 40", "about two dozen", "as many as 12": a figure's bound begins a content, though it begins like an adverbial. */
export function isBound(reading: Reading, index: number, ceiling: number): boolean {
  const match = phraseAt(reading.words.bounds, reading.tokens, index, ceiling)
  if (match === undefined || match.last + 1 >= ceiling) return false
  const next = match.last + 1
  return reading.tokens.kind[next] === TOKEN.number || isOf(reading, next, WORD.pronominal | WORD.determiner)
}

/** The first "that", colon or quotation within reach, with no finite verb before it. */
function opener(reading: Reading, from: number, ceiling: number, home: number): number | undefined {
  for (let i = from; i < ceiling && i - from < LOOK_AHEAD; i++) {
    if (opens(reading, i, home)) return i
    // "said, adding that ...": what follows has a cue of its own.
    if (i > from && markOf(reading, i - 1) === CHAR.comma && leaves(reading, i, ceiling))
      return behindCited(reading, i, ceiling)
    if (markOf(reading, i) === CHAR.colon) return afterColon(reading, i, ceiling, home)
    if (isOf(reading, i, WORD.complementizer) && i > from) return i
    if (isFiniteVerb(reading, i) && !isOf(reading, i, WORD.genitive)) return undefined
  }
  return undefined
}

/** "reported, citing a guard[, that] the gate fell": the conjunction behind whoever is cited in passing. */
function behindCited(reading: Reading, participle: number, ceiling: number): number | undefined {
  if (!(kindsAt(reading, participle) & KIND.citing) || !isGerund(reading, participle)) return undefined
  for (let i = participle + 1; i < ceiling && i - participle < LOOK_AHEAD; i++) {
    if (isOf(reading, i, WORD.complementizer) && !isPast(reading, i + 1)) return i
    if (isOf(reading, i, WORD.relative)) while (i + 1 < ceiling && markOf(reading, i + 1) !== CHAR.comma) i++
    if (isFiniteVerb(reading, i) && !isOf(reading, i, WORD.genitive)) return undefined
  }
  return undefined
}

/** What a colon announces, even where it ends its sentence or paragraph and a quotation opens the next. */
function afterColon(reading: Reading, colon: number, ceiling: number, home: number): number | undefined {
  const next = colon + 1
  if (next < ceiling) return next
  if (next >= reading.limit) return undefined
  return opens(reading, next, home) || (reading.tokens.flags[next]! & FLAG.line && quotationAt(reading, next) === 0)
    ? next
    : undefined
}

function opens(reading: Reading, index: number, home: number): boolean {
  const quotation = quotationAt(reading, index)
  return quotation !== 0 && quotation !== home && reading.quotations.first[quotation - 1] === index
}

/** "on Tuesday the toll ...", "in a statement they ...": what follows an adverbial of time or venue, if a clause does. */
function afterAdverbial(reading: Reading, from: number, ceiling: number): number | undefined {
  const i = behindAdverbial(reading, from, ceiling)
  if (i === undefined) return undefined
  for (let k = i; k < ceiling; k++) if (isPast(reading, k)) return i
  return undefined
}

/** "announced on Monday the deaths of two men": the subject or thing that stands behind an adverbial of time or venue. */
export function behindAdverbial(reading: Reading, from: number, ceiling: number): number | undefined {
  let i = from + 1
  while (i < ceiling && isOf(reading, i, WORD.determiner | WORD.adverb)) i++
  if (!isOf(reading, i, WORD.time | WORD.venue)) return undefined
  while (i < ceiling && isOf(reading, i, WORD.time | WORD.venue)) i++
  if (i >= ceiling || markOf(reading, i) !== 0) return undefined
  const isOpening = isOf(reading, i, WORD.determiner | WORD.subject) || isCapital(reading, i)
  return isOpening || isBoundFigure(reading, i, ceiling) ? i : undefined
}

/** "on Monday [at least 22] people": and not "on Monday about the raid". */
function isBoundFigure(reading: Reading, index: number, ceiling: number): boolean {
  const match = phraseAt(reading.words.bounds, reading.tokens, index, ceiling)
  return match !== undefined && match.last + 1 < ceiling && reading.tokens.kind[match.last + 1] === TOKEN.number
}
