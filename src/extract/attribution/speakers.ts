import type { PlaceMention } from '../../model/mention.ts'
import { FLAG, TOKEN } from '../../text/tokens.ts'
import type { Attribution } from './attribution.ts'
import { ANY_SOURCE, COUNT, COUNTED, FORM, LABEL, SOURCE_BIT, SOURCE_MODIFIER, WORD } from './cue-words.ts'
import {
  CHAR,
  endsIn,
  hasType,
  isCapital,
  isDash,
  isOf,
  isPast,
  isSourceWord,
  isStop,
  markOf,
  type Phrase,
  quotationAt,
  type Reading,
  typesAt,
} from './reading.ts'
import { holdsSource } from './source-words.ts'
import { isTown, isUnknownPlace } from './speaker-place.ts'

const MAX_SPEAKER_TOKENS = 6 // words and points of a name with its title
const MIN_SPEECH_TOKENS = 4 // "Sanders: 46." is a row of a table
const MIN_HEADLINE_TOKENS = 2 // "12 dead - police"
const HEADLINE_TOKENS = 30 // a line this long after "Name:" is a paragraph of prose, not a headline

/**
 * Attributions whose cue is a mark: a line that begins with its speaker, and a quotation signed after a dash.
 *
 *   BLY: We had no warning.          "We had no warning." -- Ann Bly
 */
export function speakerLines(reading: Reading, places: () => readonly PlaceMention[], found: Attribution[]): void {
  const { tokens, quotations } = reading
  const labelled: Attribution[] = []
  for (let i = reading.first; i < reading.limit; i++) {
    if (i !== reading.first && !(tokens.flags[i]! & FLAG.line)) continue
    const speaker = lineFrom(reading, i)
    if (speaker !== undefined && !isTown(reading, speaker, places)) labelled.push(speaker)
    if (i === reading.first || tokens.flags[i]! & FLAG.paragraph) lineTo(reading, i, found)
  }
  if (labelled.length > 1 || !labelled.some(line => isUnknownPlace(reading, line, found))) found.push(...labelled)
  for (let q = 0; q < quotations.count; q++) {
    signed(reading, q, found)
    announced(reading, q, found)
  }
}

/** "The harbour is empty - Ann Bly: "We had no warning."": a name behind a dash or a stop, and a colon before what it said. */
function announced(reading: Reading, quotation: number, found: Attribution[]): void {
  const { tokens, quotations } = reading
  const colon = quotations.first[quotation]! - 1
  const last = colon - 1
  if (last < reading.first || markOf(reading, colon) !== CHAR.colon) return
  let first = colon
  while (first > reading.first && colon - first < MAX_SPEAKER_TOKENS && isNameWord(reading, first - 1)) first--
  const before = first - 1
  // A line of its own is read by `lineFrom`.
  if (first > last || before < reading.first || tokens.flags[first]! & FLAG.line) return
  if (!isDash(reading, before) && !isStop(reading, before)) return
  found.push({
    rule: 'attribution.speaker',
    cue: { first: colon, last: colon },
    source: { first, last },
    content: { first: quotations.first[quotation]!, last: quotations.last[quotation]! },
    stance: 'reported',
  })
}

function isNameWord(reading: Reading, index: number): boolean {
  return markOf(reading, index) === 0 && isCapital(reading, index) && !isLabel(reading, index)
}

function lineFrom(reading: Reading, start: number): Attribution | undefined {
  const { tokens } = reading
  const opensQuotation = quotationAt(reading, start) !== 0 && markOf(reading, start) !== 0
  const isItem = markOf(reading, start) === CHAR.hyphen && (tokens.flags[start + 1]! & FLAG.space) !== 0
  const opening = opensQuotation || isItem ? start + 1 : start
  const first = behindStamp(reading, opening)
  let allCaps = true
  let i = first
  for (; i < reading.limit && i - first <= MAX_SPEAKER_TOKENS; i++) {
    const mark = markOf(reading, i)
    if (mark === CHAR.colon) break
    if (mark !== 0 && mark !== CHAR.period && mark !== CHAR.hyphen) return undefined
    if (mark === 0 && (!mayName(reading, i, first) || (i === first && isLabel(reading, i)))) return undefined
    if (mark === 0 && tellsIt(reading, i)) return undefined
    if (mark === 0 && !(tokens.flags[i]! & FLAG.caps)) allCaps = false
    if (i > start && tokens.flags[i]! & FLAG.line) return undefined
  }
  if (
    i === first ||
    i + 1 >= reading.limit ||
    markOf(reading, i) !== CHAR.colon ||
    !(tokens.flags[i + 1]! & FLAG.space)
  )
    return undefined
  if (tokens.flags[i + 1]! & FLAG.line) return undefined
  let last = i + 1
  while (last + 1 < reading.limit && !(tokens.flags[last + 1]! & FLAG.line)) last++
  const isTable = isItem || last - i < MIN_SPEECH_TOKENS || tokens.kind[i + 1] === TOKEN.number
  const isWord = holdsSource(reading, { first, last: i - 1 })
  if (first > opening && !hasType(reading, i - 1, SPEAKERS) && !(i > first + 1 && isOf(reading, first, WORD.title)))
    return undefined
  if (!allCaps && (last - i > HEADLINE_TOKENS || (isTable && !(isWord && tellsOfHarm(reading, i + 1, last)))))
    return undefined
  while (last > i + 1 && isStop(reading, last)) last--
  return {
    rule: 'attribution.speaker',
    cue: { first: i, last: i },
    source: { first, last: i - 1 },
    content: { first: i + 1, last },
    stance: 'reported',
  }
}

/** "14:05 | [Bly]:", "BREAKING [Health ministry]:": behind a time, and a label in capitals. */
function behindStamp(reading: Reading, start: number): number {
  const { tokens, limit } = reading
  let i = start
  while (i + 1 < limit && !(tokens.flags[i + 1]! & FLAG.line) && i - start < MAX_STAMP_TOKENS) {
    const isClock = tokens.kind[i] === TOKEN.number || (i > start && markOf(reading, i) !== 0)
    const isCry = isLabel(reading, i) && (tokens.flags[i]! & FLAG.caps) !== 0
    if (!isClock && !(isCry && (markOf(reading, i + 1) === 0 || isCry === i > start))) break
    i++
    if (isCry && markOf(reading, i) === CHAR.colon) i++
  }
  return i
}

const MAX_STAMP_TOKENS = 8 // "14:05 BST | UPDATE:"

/** A word with a capital, and behind the first a word for a source, or what ties it: "Health [ministry]", "Head [of the] Tarn council". */
function mayName(reading: Reading, index: number, first: number): boolean {
  if (reading.tokens.kind[index] !== TOKEN.word) return false
  if (isCapital(reading, index)) return true
  if (index === first) return false
  return (
    hasType(reading, index, SOURCE_BIT.organisation) || isOf(reading, index, WORD.title) || isTie(reading, index, first)
  )
}

/** Behind a time or a label, what is no word for one of these is another label: "8:10 AM:", "BREAKING NEWS:". */
const SPEAKERS = SOURCE_BIT.person | SOURCE_BIT.organisation | SOURCE_BIT.unnamed

/** "of the", behind a word for somebody. */
function isTie(reading: Reading, index: number, first: number): boolean {
  return isOf(reading, index, WORD.of | WORD.determiner) && isSourceWord(reading, first)
}

/** "[TOLD] KELP RADIO:", "[I] REPEAT:": a line that begins within its sentence, in a text whose lines are broken, holds a verb of saying or a pronoun and is no label. */
function tellsIt({ words, tokens }: Reading, index: number): boolean {
  const word = tokens.word[index]!
  const classes = words.classes[word]!
  return (words.forms[word]! & FORM.past) !== 0 || ((classes & WORD.subject) !== 0 && (classes & WORD.relative) === 0)
}

/** "Twelve guards killed in Tarn raid - police", "12 dead in ferry fire: officials": a line without a stop whose source ends it. */
function lineTo(reading: Reading, start: number, found: Attribution[]): void {
  const { tokens } = reading
  let last = start
  while (last + 1 < reading.limit && last - start < HEADLINE_TOKENS && !(tokens.flags[last + 1]! & FLAG.line)) last++
  const end = start === reading.first ? FLAG.line : FLAG.paragraph
  if (last + 1 < reading.limit && !(tokens.flags[last + 1]! & end)) return
  let mark = last
  while (mark > start && last - mark < MAX_SPEAKER_TOKENS && isSourcePart(reading, mark)) mark--
  if (mark === last || mark - start < MIN_HEADLINE_TOKENS) return
  if (markOf(reading, mark) !== CHAR.colon && !isDash(reading, mark)) return
  const source = { first: mark + 1, last }
  if (!isSourceAlone(reading, source) || !tellsOfHarm(reading, start, mark - 1)) return
  found.push({
    rule: 'attribution.speaker',
    cue: { first: mark, last: mark },
    source,
    content: { first: start, last: mark - 1 },
    stance: 'reported',
  })
}

/** A word for a source, what modifies one, or a part of its name. */
function isSourcePart(reading: Reading, index: number): boolean {
  if (markOf(reading, index) !== 0) return false
  if (isCapital(reading, index) || isOf(reading, index, WORD.genitive | WORD.determiner)) return true
  return hasType(reading, index, ANY_SOURCE | SOURCE_MODIFIER)
}

/** The last word is one for a source, and no outlet's name, which signs the page; or an office in small letters goes before a name. */
function isSourceAlone(reading: Reading, { first, last }: Phrase): boolean {
  if (last > first && !isCapital(reading, first) && hasType(reading, first, SOURCE_BIT.person)) return true
  const types = typesAt(reading, last)
  if ((types & ANY_SOURCE) === 0) return false
  return (types & SOURCE_BIT.outlet) === 0 || !isCapital(reading, first)
}

/** "12 killed", "five dead in Tarn": a figure beside what became of people, or a verb. */
function tellsOfHarm(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i <= last; i++)
    if (hasType(reading, i, COUNTED | COUNT) || (i > first && (isPast(reading, i) || isCounting(reading, i))))
      return true
  return false
}

/** "Bomb [kills] 3": a third person right before a figure, as headlines have it. */
function isCounting(reading: Reading, index: number): boolean {
  return reading.tokens.kind[index + 1] === TOKEN.number && endsIn(reading, index, 's')
}

function signed(reading: Reading, quotation: number, found: Attribution[]): void {
  const { tokens, quotations } = reading
  const dash = quotations.last[quotation]! + 1
  if (dash + 1 >= reading.limit || !isDash(reading, dash) || !isStop(reading, dash - 2)) return
  let last = dash
  while (last + 1 < reading.limit && !(tokens.flags[last + 1]! & FLAG.line)) last++
  if (last === dash || last - dash > MAX_SPEAKER_TOKENS || !isCapital(reading, dash + 1)) return
  if (last > dash + 1 && isStop(reading, last)) last--
  found.push({
    rule: 'attribution.signed',
    cue: { first: dash, last: dash },
    source: { first: dash + 1, last },
    content: { first: quotations.first[quotation]!, last: quotations.last[quotation]! },
    stance: 'reported',
  })
}

function isLabel(reading: Reading, index: number): boolean {
  return hasType(reading, index, LABEL)
}
