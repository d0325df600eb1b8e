import { TOKEN } from '../../text/tokens.ts'
import type { Attribution } from './attribution.ts'
import { FOREIGN_ARTICLE, KIND, SOURCE_BIT, WORD } from './cue-words.ts'
import {
  CHAR,
  hasType,
  isCapital,
  isFiniteVerb,
  isOf,
  kindsAt,
  markOf,
  type Phrase,
  quotationAt,
  type Reading,
} from './reading.ts'
import { isAgencyAt } from './source-type.ts'
import { isParticle } from './source-words.ts'

/**
 * Names the outlets through which the words of a sentence have come, in what was found of it from `since` on:
 *
 *   a letter seen by Kelp Radio says      in the source
 *   said in a statement carried by Kelp Radio, in an interview with Kelp Radio      behind the cue
 *   Speaking to Kelp Radio, Bly said      before the source, or in an aside behind it
 */
export function carriers(
  reading: Reading,
  first: number,
  limit: number,
  found: Attribution[],
  since: number,
  { hasVenue }: { hasVenue: boolean },
): void {
  for (let n = since; n < found.length; n++) {
    const { cue, source, through } = found[n]!
    const carrier =
      source === undefined || through !== undefined
        ? undefined
        : (carrierIn(reading, source) ??
          carrierBeside(reading, source.last + 1, limit) ??
          (cue === undefined ? undefined : carrierBeside(reading, cue.last + 1, limit)) ??
          carrierBefore(reading, source.first, first))
    if (carrier !== undefined) found[n] = { ...found[n]!, through: carrier }
  }
  if (!hasVenue || since === found.length) return
  for (let i = first; i < limit; i++) {
    const speaks = isSpeaking(reading, i)
    if (!speaks && !isOf(reading, i, WORD.venue)) continue
    const carrier = speaks ? outletBeside(reading, i + 1, limit) : outletOf(reading, i + 1, limit)
    if (carrier === undefined || !(speaks || isMeans(reading, i, first))) continue
    const at = toldThere(reading, i, carrier, found, since)
    if (at !== undefined) found[at] = { ...found[at]!, through: carrier }
    i = carrier.last
  }
}

/** "speaking [to Kelp Radio]". */
export function isSpeaking(reading: Reading, index: number): boolean {
  return (kindsAt(reading, index) & KIND.speaking) !== 0
}

/** The source without the outlet that has carried its word: "a guard" of "a guard quoted by Kelp Radio". */
export function withoutCarrier(reading: Reading, { source, through }: Attribution): Phrase | undefined {
  if (source === undefined || through === undefined || through.first < source.first || through.first > source.last)
    return source
  let last = through.first
  while (last > source.first && !isCarrying(reading, last)) last--
  while (last > source.first && (isCarrying(reading, last) || markOf(reading, last) === CHAR.comma)) last--
  return { first: source.first, last }
}

/** "a guard [quoted by Kelp Radio]", "a report [seen by KELP]": the outlet in a source. */
function carrierIn(reading: Reading, { first, last }: Phrase): Phrase | undefined {
  for (let i = first + 1; i < last; i++) {
    if (!isCarrying(reading, i) || !isOf(reading, i + 1, WORD.by)) continue
    return outletAt(reading, i + 2, last + 1) ?? mediumAt(reading, i + 2, last + 1)
  }
  return undefined
}

/** "A message[, relayed by Kelp Radio,] said", "[, as quoted by Kelp Radio,]": the outlet in an aside behind the source. */
function carrierBeside(reading: Reading, comma: number, limit: number): Phrase | undefined {
  if (comma + 4 >= limit || markOf(reading, comma) !== CHAR.comma) return undefined
  const carrying = isOf(reading, comma + 1, WORD.as) ? comma + 2 : comma + 1
  if (!isCarrying(reading, carrying) || !isOf(reading, carrying + 1, WORD.by)) return undefined
  return outletAt(reading, carrying + 2, limit) ?? mediumAt(reading, carrying + 2, limit)
}

/** "[Quoted by Kelp Radio,] the mayor said": the outlet in a participle that opens the sentence. */
function carrierBefore(reading: Reading, source: number, first: number): Phrase | undefined {
  if (source - first < 4 || !isCarrying(reading, first) || !isOf(reading, first + 1, WORD.by)) return undefined
  const carrier = outletAt(reading, first + 2, source - 1)
  return carrier !== undefined && carrier.last === source - 2 && markOf(reading, source - 1) === CHAR.comma
    ? carrier
    : undefined
}

/** "interview [with Kelp Radio]", "statement [carried by Kelp Radio]". */
function outletOf(reading: Reading, from: number, limit: number): Phrase | undefined {
  if (from + 1 >= limit) return undefined
  if (isCarrying(reading, from)) {
    const by = isOf(reading, from + 1, WORD.time) ? from + 2 : from + 1
    return isOf(reading, by, WORD.preposition | WORD.by) ? outletAt(reading, by + 1, limit) : undefined
  }
  return outletBeside(reading, from, limit)
}

/** "in a written statement", "during an interview"; not "denied a report". */
function isMeans(reading: Reading, venue: number, first: number): boolean {
  for (let i = venue - 1; i >= first && venue - i <= MODIFIERS; i--) {
    if (isOf(reading, i, WORD.preposition)) return true
    if (markOf(reading, i) !== 0 || isFiniteVerb(reading, i) || isOf(reading, i, WORD.cue)) return false
  }
  return false
}

const MODIFIERS = 5 // words from a preposition to its noun, at most: "in a long and angry interview"

function outletBeside(reading: Reading, preposition: number, limit: number): Phrase | undefined {
  return preposition + 1 < limit && isOf(reading, preposition, WORD.preposition | WORD.to)
    ? outletAt(reading, preposition + 1, limit)
    : undefined
}

function isCarrying(reading: Reading, index: number): boolean {
  return (kindsAt(reading, index) & KIND.carrying) !== 0
}

const COMMON = 3 // words before the name of an outlet, at most: "the local news agency Veles"

/** The name of an outlet that begins at a token, behind its article and common nouns: "the Tarn Courier", "the newspaper Orm", "EFE". */
export function outletAt(reading: Reading, from: number, limit: number): Phrase | undefined {
  const { types } = reading.words
  const { tokens } = reading
  let first = from
  let isOutlet = false
  while (first < limit && isOf(reading, first, WORD.determiner) && !isForeign(reading, first)) first++
  for (let n = 0; n < COMMON && first < limit && !isCapital(reading, first) && markOf(reading, first) === 0; n++) {
    if (types[tokens.word[first]!]! & SOURCE_BIT.outlet) isOutlet = true
    first++
  }
  if (first > from && !isOutlet && !isOf(reading, first - 1, WORD.determiner)) return undefined
  let last = first - 1
  for (let i = first; i < limit && goesOn(reading, i, first); i++) {
    last = i
    const isKnown = (types[tokens.word[i]!]! & SOURCE_BIT.outlet) !== 0 || isAgencyAt(reading, i)
    if (isKnown || (i === first && isForeign(reading, i))) isOutlet = true
  }
  while (last >= first && markOf(reading, last) !== 0) last--
  return isOutlet && last >= first && isCapital(reading, first) ? { first, last } : undefined
}

/** "state television", "the official news agency": an outlet without a name, up to the mark behind it. */
function mediumAt(reading: Reading, from: number, limit: number): Phrase | undefined {
  let last = from
  while (last + 1 < limit && last - from < COMMON && markOf(reading, last + 1) === 0) last++
  const isMedium = hasType(reading, last, SOURCE_BIT.outlet) && !isOf(reading, from, WORD.preposition)
  return isMedium && (last + 1 >= limit || markOf(reading, last + 1) !== 0) ? { first: from, last } : undefined
}

function isForeign(reading: Reading, index: number): boolean {
  const isArticle = hasType(reading, index, FOREIGN_ARTICLE)
  return isArticle && isCapital(reading, index)
}

/** A capital, what joins two of them, or a channel's number. */
function goesOn(reading: Reading, index: number, first: number): boolean {
  if (isCapital(reading, index))
    return !isOf(reading, index, WORD.time) || (index === first && isCapital(reading, index + 1))
  if (index === first) return false
  return (
    markOf(reading, index) === CHAR.hyphen ||
    isParticle(reading, index) ||
    (reading.tokens.kind[index] === TOKEN.number && isCapital(reading, index - 1))
  )
}

/** What was said there: behind the cue, in an aside behind the source, or right before the source, with no verb between. */
function toldThere(
  reading: Reading,
  venue: number,
  outlet: Phrase,
  found: readonly Attribution[],
  since: number,
): number | undefined {
  for (let n = since; n < found.length; n++) {
    const { cue, source, through } = found[n]!
    if (cue === undefined || source === undefined || through !== undefined) continue
    if (quotationAt(reading, cue.first) !== quotationAt(reading, venue)) continue
    if (cue.last < venue ? holdsVerb(reading, cue.last + 1, venue) : !isBeside(reading, outlet, source, venue)) continue
    return n
  }
  return undefined
}

/** "In an interview with Kelp Radio from her bed, [Bly] said", "[Bly], speaking to Kelp Radio, said". */
function isBeside(reading: Reading, outlet: Phrase, source: Phrase, venue: number): boolean {
  if (source.last < venue) return venue - source.last <= MODIFIERS && markOf(reading, source.last + 1) === CHAR.comma
  for (let i = outlet.last + 1; i < source.first; i++) {
    const isClosing = markOf(reading, i) === CHAR.comma && i + 1 === source.first
    if (!isClosing && (markOf(reading, i) !== 0 || isFiniteVerb(reading, i) || isOf(reading, i, WORD.relative)))
      return false
  }
  return source.first > outlet.last
}

function holdsVerb(reading: Reading, first: number, limit: number): boolean {
  for (let i = first; i < limit; i++) if (isFiniteVerb(reading, i) || isOf(reading, i, WORD.complementizer)) return true
  return false
}
