import { FLAG, TOKEN } from '../../text/tokens.ts'
import { ANSWER, GENERIC, MOUTH, POSSESSIVE, SOURCE_BIT, SPEAKING_FOR, WORD } from './cue-words.ts'
import { CHAR, classesAt, hasType, isOf, isPossessive, markOf, type Phrase, type Reading, typesAt } from './reading.ts'
import { type Bearing, bearingOf } from './source-bearing.ts'
import { introducedBefore } from './source-introduced.ts'
import { isDefinite, nameOf, trimmed } from './source-proper-name.ts'
import type { SourceType } from './source-type.ts'
import { walked } from './source-walk.ts'
import { holdsSource } from './source-words.ts'

/** Who a source is, as far as its words and the report before it tell. */
export interface SourceIdentity {
  readonly type: SourceType
  readonly name?: string
}

/** A source that the report has named, with the folded words that a short form may repeat. */
interface Known {
  readonly identity: SourceIdentity
  readonly words: ReadonlySet<number>
  /** Those of its name, which alone a shorter name repeats: "the Front's health office" is not the Front. */
  readonly nameWords: ReadonlySet<number>
}

/** What the report has called its sources so far, the one last meant at the end. */
export interface SourceHistory {
  readonly known: Known[]
}

const MEMORY = 40 // sources a reader keeps in mind; older ones are named again before they are meant

const NO_WORDS: ReadonlySet<number> = new Set()

const NOBODY: SourceIdentity = { type: 'unnamed' }

/** Resolves a source's words, and remembers them for the short forms and pronouns that follow. */
export function identify(
  reading: Reading,
  source: Phrase | undefined,
  history: SourceHistory,
  cue?: Phrase,
): SourceIdentity {
  if (source === undefined) return NOBODY
  if (cue !== undefined && isAnswering(reading, source, cue)) return interviewed(history)
  const stood = source.first === source.last ? standIn(reading, source.first, history) : undefined
  if (stood !== undefined) return stood
  const bearing = bearingOf(reading, source, cue)
  const earlier = recalledAs(reading, bearing, history) ?? meantBefore(reading, bearing, history)
  if (earlier !== undefined) return earlier
  const { head, type, proper } = bearing
  const name = nameOf(reading, head, proper, type)
  if (areSeveral(reading, head)) return named(reading, type, isHouseType(type) ? trimmed(reading, head) : name)
  const mouth = mouthOf(reading, head, type)
  const identity = mouth ?? named(reading, type, name)
  const nameWords = mouth === undefined && name !== undefined ? wordsIn(reading, name) : NO_WORDS
  if (history.known.length >= MEMORY) history.known.shift()
  history.known.push({ identity, words: wordsIn(reading, source), nameWords })
  return identity
}

/** Whom a word that stands for a source means: "who", "he", "some"; undefined of any other word. */
function standIn(reading: Reading, index: number, history: SourceHistory): SourceIdentity | undefined {
  if (isOf(reading, index, WORD.relative)) return antecedent(reading, index, history)
  if (isOf(reading, index, WORD.subject | WORD.object) || isPossessive(reading, index))
    return pronoun(reading, index, history)
  return isOf(reading, index, WORD.pronominal) ? NOBODY : undefined
}

/** The source that these words are short for. */
function recalledAs(
  reading: Reading,
  { head, type, proper }: Bearing,
  history: SourceHistory,
): SourceIdentity | undefined {
  // "Vesnice officials" are not short for the Vesnice official who has a name.
  const words = wordsIn(reading, type === 'unnamed' ? head : (nameOf(reading, head, proper, type) ?? proper ?? head))
  // "KLP" may stand in brackets behind the name that it is short for.
  const isName = proper !== undefined && type !== 'unnamed' && !(reading.tokens.flags[proper.first]! & FLAG.caps)
  return recalled(
    history,
    known =>
      isShortForm(words, isName && known.nameWords.size > 0 ? known.nameWords : known.words) &&
      isAlike(type, known.identity.type),
  )
}

/** The source that a definite noun means, which has no name of its own: "the official", "the agency". */
function meantBefore(
  reading: Reading,
  { head, type, proper }: Bearing,
  history: SourceHistory,
): SourceIdentity | undefined {
  if (proper !== undefined) return undefined
  if (isDefinitePerson(reading, head, type)) {
    const person = recalled(history, known => known.identity.type === 'person' || known.identity.type === 'unnamed')
    if (person !== undefined) return person
    const introduced = introducedBefore(reading, head.first, head.last)
    if (introduced !== undefined) return named(reading, 'person', introduced)
  }
  return isGenericHouse(reading, head) ? recalled(history, known => isHouseType(known.identity.type)) : undefined
}

/** The label of an answer, and the mark behind it. */
function isAnswering(reading: Reading, source: Phrase, cue: Phrase): boolean {
  return markOf(reading, cue.first) !== 0 && hasType(reading, source.first, ANSWER)
}

/** Who answers is the person of whom the report has told last. */
function interviewed(history: SourceHistory): SourceIdentity {
  return recalled(history, known => known.identity.type === 'person') ?? { type: 'person' }
}

/** "the coalition and the army", "the Health Ministry and medical officials": two sources in one, for neither of which a short form stands. */
function areSeveral(reading: Reading, { first, last }: Phrase): boolean {
  for (let i = first + 1; i < last; i++) {
    if (!isOf(reading, i, WORD.additive)) continue
    if (isOf(reading, i + 1, WORD.determiner)) return true
    if (holdsSource(reading, { first, last: i - 1 }) && holdsSource(reading, { first: i + 1, last })) return true
  }
  return false
}

function isHouseType(type: SourceType): boolean {
  return type === 'organisation' || type === 'outlet'
}

/** The last source that fits, which is then the one last meant. */
function recalled(history: SourceHistory, fits: (known: Known) => boolean): SourceIdentity | undefined {
  const at = history.known.findLastIndex(fits)
  if (at < 0) return undefined
  const [known] = history.known.splice(at, 1)
  history.known.push(known!)
  return known!.identity
}

function named(reading: Reading, type: SourceType, name: Phrase | undefined): SourceIdentity {
  return name === undefined ? { type } : { type, name: wordsAt(reading, name) }
}

/** Whoever speaks for a house is its mouth: "a spokesman for the Northern League" is the League's own word. */
function mouthOf(reading: Reading, head: Phrase, type: SourceType): SourceIdentity | undefined {
  if (type !== 'unnamed') return undefined
  let mouth = head.first
  while (mouth <= head.last && !hasType(reading, mouth, MOUTH)) mouth++
  const after = mouth + 1
  if (mouth > head.last) return undefined
  if (after > head.last) {
    const before = trimmed(reading, { first: head.first, last: mouth - 1 })
    if (mouth === head.first || before.first > before.last || isOf(reading, before.last, WORD.determiner))
      return undefined
    return named(reading, 'organisation', before)
  }
  if (!hasType(reading, after, SPEAKING_FOR) || after === head.last) return undefined
  return named(reading, 'organisation', trimmed(reading, { first: after + 1, last: head.last }))
}

function wordsAt(reading: Reading, { first, last }: Phrase): string {
  const { tokens } = reading
  // "U.N.": the last point belongs to the name.
  const isPointed =
    last > first && markOf(reading, last - 1) === CHAR.period && tokens.end[last]! - tokens.start[last]! === 1
  const end = isPointed && markOf(reading, last + 1) === CHAR.period ? last + 1 : last
  return tokens.text.slice(tokens.start[first], tokens.end[end]).replaceAll(/\s+/gu, ' ')
}

function wordsIn(reading: Reading, phrase: Phrase): Set<number> {
  const words = new Set<number>()
  for (let i = phrase.first; i <= phrase.last; i++) {
    if (reading.tokens.kind[i] === TOKEN.mark) continue
    if (classesAt(reading, i) & (WORD.determiner | WORD.preposition | WORD.additive | WORD.title | WORD.genitive))
      continue
    words.add(reading.tokens.hash[i]!)
  }
  return words
}

/** Every word of the short form is one of the full form's: "the ministry" of "the Defence Ministry of Norland". */
function isShortForm(short: ReadonlySet<number>, full: ReadonlySet<number>): boolean {
  if (short.size === 0 || short.size > full.size) return false
  for (const word of short) if (!full.has(word)) return false
  return true
}

/** A ministry is never short for its spokesman, though his words hold its name. */
function isAlike(short: SourceType, full: SourceType): boolean {
  const isPerson = (type: SourceType): boolean => type === 'person' || type === 'unnamed'
  if (short === 'document' || full === 'document') return short === full
  return isPerson(short) === isPerson(full)
}

/** "the official", "the analyst": one person whom the report has named. */
function isDefinitePerson(reading: Reading, head: Phrase, type: SourceType): boolean {
  if (type !== 'unnamed' || !isDefinite(reading, head.first)) return false
  return hasType(reading, head.last, SOURCE_BIT.person)
}

/** "the agency", "the newspaper": a house that the report has named. Not "the army", which is a name by itself. */
function isGenericHouse(reading: Reading, head: Phrase): boolean {
  if (!isDefinite(reading, head.first) || head.last !== head.first + 1) return false
  return hasType(reading, head.last, GENERIC)
}

/** The last source that a pronoun can stand for: "it" a house or a document, "he" a person, "they" a house or several whom nobody names. */
function pronoun(reading: Reading, index: number, history: SourceHistory): SourceIdentity {
  if (isOf(reading, index, WORD.speaker)) return { type: 'person' }
  if (isOf(reading, index, WORD.it))
    return recalled(history, ({ identity: { type } }) => type !== 'person' && type !== 'unnamed') ?? { type: 'unnamed' }
  const types = typesAt(reading, index)
  const isOne = (types & (SOURCE_BIT.person | POSSESSIVE)) !== 0
  // "someone", "everyone": nobody of whom the report has told.
  if (!isOne && !(types & SOURCE_BIT.unnamed)) return { type: 'unnamed' }
  const earlier = recalled(history, ({ identity: { type } }) =>
    isOne ? type === 'person' || type === 'unnamed' : type !== 'person' && type !== 'document',
  )
  if (earlier !== undefined || !isOne) return earlier ?? { type: 'unnamed' }
  return named(reading, 'person', introducedBefore(reading, index))
}

/** "the residents, who": whoever stands before the relative pronoun, as if he were the source. */
function antecedent(reading: Reading, index: number, history: SourceHistory): SourceIdentity {
  let last = index - 1
  while (last > reading.first && markOf(reading, last) === CHAR.comma) last--
  const phrase = last < reading.first ? undefined : walked(reading, last, last, reading.first)
  return phrase === undefined ? { type: 'person' } : identify(reading, phrase, history)
}
