import { FLAG, TOKEN } from '../../text/tokens.ts'
import { ANSWER, GENERIC, MOUTH, POSSESSIVE, SOURCE_BIT, SPEAKING_FOR, WORD } from './cue-words.ts'
import { CHAR, classesAt, hasType, isOf, isPossessive, markOf, type Phrase, type Reading, typesAt } from './reading.ts'
import { asideType, bearerOf, headOf } from './source-head.ts'
import { namedHouse } from './source-house-name.ts'
import { introducedBefore } from './source-introduced.ts'
import { behindTitle, isDefinite, nameOf, properName, trimmed, withFullName } from './source-proper-name.ts'
import { isShouted, nameBehindHouse, nameBehindOffice, ownedName, type SourceType, typeOf } from './source-type.ts'
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
  if (isOf(reading, source.last, WORD.relative) && source.first === source.last)
    return antecedent(reading, source.first, history)
  if (
    source.first === source.last &&
    (isOf(reading, source.first, WORD.subject | WORD.object) || isPossessive(reading, source.first))
  )
    return pronoun(reading, source.first, history)
  if (source.first === source.last && isOf(reading, source.first, WORD.pronominal)) return NOBODY
  const office = headOf(reading, source)
  const bearer = bearerOf(reading, source, office)
  const head = bearer ?? office
  const house = bearer === undefined && !isShouted(reading, head) ? namedHouse(reading, head) : undefined
  const whole = house?.name ?? properName(reading, head)
  const owned =
    whole === undefined || house !== undefined
      ? undefined
      : (ownedName(reading, whole) ?? nameBehindHouse(reading, head, whole))
  const full = owned ?? withFullName(reading, head, whole)
  const guess = bearer === undefined && owned === undefined ? typeOf(reading, head, full, cue) : 'person'
  const type =
    house?.type ?? (bearer === undefined && guess === 'person' ? asideType(reading, source, head) : undefined) ?? guess
  const isShouting = full !== undefined && type === 'person' && isShouted(reading, full)
  const proper = isShouting
    ? nameBehindOffice(reading, full)
    : type === 'person' && full !== undefined
      ? behindTitle(reading, full)
      : full
  // "Vesnice officials" are not short for the Vesnice official who has a name.
  const words = wordsIn(reading, type === 'unnamed' ? head : (nameOf(reading, head, proper, type) ?? proper ?? head))
  // "KLP" may stand in brackets behind the name that it is short for.
  const isName = proper !== undefined && type !== 'unnamed' && !(reading.tokens.flags[proper.first]! & FLAG.caps)
  const earlier = recalled(
    history,
    known =>
      isShortForm(words, isName && known.nameWords.size > 0 ? known.nameWords : known.words) &&
      isAlike(type, known.identity.type),
  )
  if (earlier !== undefined) return earlier
  if (proper === undefined && isDefinitePerson(reading, head, type)) {
    const person = recalled(history, known => known.identity.type === 'person' || known.identity.type === 'unnamed')
    if (person !== undefined) return person
    const introduced = introducedBefore(reading, head.first, head.last)
    if (introduced !== undefined) return named(reading, 'person', introduced)
  }
  if (proper === undefined && isGenericHouse(reading, head)) {
    const house = recalled(history, known => known.identity.type === 'organisation' || known.identity.type === 'outlet')
    if (house !== undefined) return house
  }
  if (areSeveral(reading, head))
    return named(reading, type, isHouseType(type) ? trimmed(reading, head) : nameOf(reading, head, proper, type))
  const mouth = mouthOf(reading, head, type)
  const name = mouth === undefined ? nameOf(reading, head, proper, type) : undefined
  const identity = mouth ?? named(reading, type, name)
  if (history.known.length >= MEMORY) history.known.shift()
  const nameWords = name === undefined ? NO_WORDS : wordsIn(reading, name)
  history.known.push({ identity, words: wordsIn(reading, source), nameWords })
  return identity
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
