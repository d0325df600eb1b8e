import { FLAG, TOKEN } from '../../text/tokens.ts'
import { ANY_SOURCE, DEFINITE, FOREIGN_ARTICLE, SOURCE_BIT, WITHIN, WORD } from './cue-words.ts'
import { CHAR, hasType, isCapital, isOf, isStop, markOf, type Phrase, type Reading, typesAt } from './reading.ts'
import type { SourceType } from './source-type.ts'
import { isParticle } from './source-words.ts'

/** The words that name a source; undefined where it has no name of its own nor of a house that it belongs to. */
export function nameOf(
  reading: Reading,
  head: Phrase,
  proper: Phrase | undefined,
  type: SourceType,
): Phrase | undefined {
  switch (type) {
    case 'person':
      return proper
    case 'organisation':
    case 'outlet':
      return proper === undefined || isLocated(reading, proper, head) || isHalf(reading, proper)
        ? trimmed(reading, head)
        : toHeadNoun(reading, titled(reading, proper, head), head)
    case 'document':
      return proper === undefined || isTime(reading, proper) || isHalf(reading, proper)
        ? trimmed(reading, head)
        : toHeadNoun(reading, proper, head, HOUSE)
    case 'unnamed':
      return proper !== undefined && isHouse(reading, proper, head) ? proper : undefined
  }
}

/** "a [Lesk]-based group": the first half of a compound names nobody. */
function isHalf(reading: Reading, { last }: Phrase): boolean {
  return last + 2 < reading.limit && markOf(reading, last + 1) === CHAR.hyphen && !isCapital(reading, last + 2)
}

/** "[Prince] Brand's County police": what is a title before a man's name is a part of a house's. */
function titled(reading: Reading, { first, last }: Phrase, head: Phrase): Phrase {
  const isTitle = (index: number) =>
    isOf(reading, index, WORD.title) && isCapital(reading, index) && !(reading.tokens.flags[index]! & FLAG.caps)
  let from = first
  while (from > head.first && isTitle(from - 1)) from--
  return { first: from, last }
}

/** The last run of capitalised words in a phrase, titles left out. */
export function properName(reading: Reading, head: Phrase): Phrase | undefined {
  let last = head.last
  while (last >= head.first && !isNameWord(reading, last, head)) last--
  if (last < head.first) return undefined
  let first = last
  for (;;) {
    if (first > head.first && (isNameWord(reading, first - 1, head) || joinsName(reading, first - 1, head))) first--
    else if (opensArticled(reading, first, head)) first -= 2
    else break
  }
  while (first < last && (isLeading(reading, first) || isPrefixed(reading, first, head))) first++
  return { first, last: first < last && endsSmall(reading, last, head) ? last + 2 : last }
}

/** "Tal [Oster]-bun": a name that ends in small letters behind a hyphen, with no noun behind that as in "the Tal Oster-based house". */
function endsSmall(reading: Reading, last: number, head: Phrase): boolean {
  const { kind, flags } = reading.tokens
  const end = last + 2
  if (end > head.last || markOf(reading, last + 1) !== CHAR.hyphen || isCapital(reading, end)) return false
  const isTied = kind[end] === TOKEN.word && ((flags[last + 1]! | flags[end]!) & FLAG.space) === 0
  return isTied && (end === head.last || kind[end + 1] === TOKEN.mark)
}

/** A title, an article, a mark, or the "of" of "Governor of Tarn": what stands before a name and is none of it. */
function isLeading(reading: Reading, index: number): boolean {
  return isOf(reading, index, WORD.title | WORD.determiner | WORD.of) || markOf(reading, index) !== 0
}

/** "the anti-[Keld] Tarn Observatory": what a word in small letters is tied to says of what kind it is, not what it is called. */
function isPrefixed(reading: Reading, index: number, head: Phrase): boolean {
  const before = index - 2
  if (before < head.first || markOf(reading, index - 1) !== CHAR.hyphen || isCapital(reading, before)) return false
  return !hasType(reading, before, FOREIGN_ARTICLE)
}

/** A capitalised word, unless it is only capitalised because it opens its sentence: "Official data". */
function isNameWord(reading: Reading, index: number, head: Phrase): boolean {
  if (!isCapital(reading, index) || reading.tokens.kind[index] === TOKEN.mark) return false
  if (isOf(reading, index, WORD.determiner) && !(reading.tokens.flags[index]! & FLAG.caps)) return false
  // "A SPOKESMAN FOR THE LEAGUE": capitals make no name of a preposition.
  if (isOf(reading, index, WORD.preposition) && (reading.tokens.flags[index + 1]! & FLAG.caps) !== 0) return false
  const opens =
    index === reading.first ||
    (isStop(reading, index - 1) && !isInitialPoint(reading, index - 1) && !isTitlePoint(reading, index - 1)) ||
    (reading.tokens.flags[index]! & FLAG.paragraph) !== 0
  if (!opens || reading.tokens.flags[index]! & FLAG.caps || head.first === head.last) return true
  if (isCapital(reading, index + 1) || isOf(reading, index + 1, WORD.genitive)) return true
  // "Bank of Norland said"
  const isHouse = hasType(reading, index, HOUSE)
  return isHouse && isOf(reading, index + 1, WORD.of) && isCapital(reading, index + 2)
}

/** "Ivo al-[Brand]": an article in small letters and its hyphen belong to the name. */
function opensArticled(reading: Reading, first: number, head: Phrase): boolean {
  if (first - 2 < head.first || markOf(reading, first - 1) !== CHAR.hyphen || isCapital(reading, first - 2))
    return false
  return hasType(reading, first - 2, FOREIGN_ARTICLE)
}

/** "U.S.", "J. Brand": the point of a single letter ends no sentence. */
function isInitialPoint({ tokens }: Reading, point: number): boolean {
  return point > 0 && tokens.end[point - 1]! - tokens.start[point - 1]! === 1
}

/** "Mr. Brand": nor does that of a title. */
function isTitlePoint(reading: Reading, point: number): boolean {
  return point > reading.first && isOf(reading, point - 1, WORD.title)
}

/** Types of words for houses. */
const HOUSE = SOURCE_BIT.organisation | SOURCE_BIT.outlet

/** What holds two words of a name together: "of", "de", a hyphen; "for" and "and" behind a word for a house. */
function joinsName(reading: Reading, index: number, head: Phrase): boolean {
  if (index <= head.first) return false
  const mark = markOf(reading, index)
  const isHouse = hasType(reading, index - 1, HOUSE)
  const isJoint =
    mark === CHAR.hyphen ||
    mark === CHAR.period ||
    isParticle(reading, index) ||
    isOf(reading, index, WORD.of | WORD.genitive) ||
    (isHouse && isOf(reading, index, WORD.preposition | WORD.additive)) ||
    (isOf(reading, index, WORD.preposition) && isUnknownHouse(reading, index - 1, head))
  return isJoint && isNameWord(reading, index - 1, head)
}

/** "The Lesk [Obzervatory] for Trade": behind an article, two capitals of which nobody knows the last are a house's. */
function isUnknownHouse(reading: Reading, index: number, head: Phrase): boolean {
  if (reading.tokens.word[index] !== 0 || !isCapital(reading, index) || !isCapital(reading, index - 1)) return false
  return isDefinite(reading, head.first) && index - 1 > head.first && (reading.tokens.flags[index]! & FLAG.caps) === 0
}

const LOOK_BACK = 300 // tokens before a short form in which its full form stands, at most: a report's first paragraphs

/** "the League" after "the Northern League": a name of one word with its article is short for the longest that ends in it. */
export function withFullName(reading: Reading, head: Phrase, proper: Phrase | undefined): Phrase | undefined {
  if (proper === undefined || proper.first !== proper.last || proper.last !== head.last) return proper
  if (head.first !== head.last - 1 || !isDefinite(reading, head.first)) return proper
  const { tokens } = reading
  for (let i = head.first - 1; i > reading.first && head.first - i < LOOK_BACK; i--) {
    if (tokens.hash[i] !== tokens.hash[proper.last] || !isCapital(reading, i) || !isCapital(reading, i - 1)) continue
    const full = properName(reading, { first: Math.max(reading.first, i - MAX_NAME), last: i })
    if (full !== undefined && full.last === i && full.first < i && !(tokens.flags[i - 1]! & FLAG.caps)) return full
  }
  return proper
}

const MAX_NAME = 5 // words before the last of a name: "the Norland League of Free Towns" has four

/** "a report published in May". */
function isTime(reading: Reading, { first, last }: Phrase): boolean {
  return first === last && isOf(reading, first, WORD.time | WORD.modal)
}

/** "the hospital in Vesnice", "police in the town of Vesnice": the name says where the house is. "The Ministry of Norland" is called so. */
function isLocated(reading: Reading, proper: Phrase, head: Phrase): boolean {
  let at = proper.first - 1
  while (at > head.first && mayPlace(reading, at)) at--
  if (!isOf(reading, at, WORD.preposition)) return false
  for (let i = head.first; i < at; i++) if (hasType(reading, i, HOUSE)) return true
  return false
}

/** What may stand between "in" and the name of a place: "the eastern town of". */
function mayPlace(reading: Reading, index: number): boolean {
  if (isOf(reading, index, WORD.of)) return true
  return (
    !isOf(reading, index, WORD.preposition | WORD.title) &&
    !isCapital(reading, index) &&
    !hasType(reading, index, ANY_SOURCE)
  )
}

/** "Vesnice Governor [Talal Brand]": what stands before the last title in a person's name, and the title, are none of it. */
export function behindTitle(reading: Reading, { first, last }: Phrase): Phrase {
  for (let i = last - 1; i > first; i--) if (isOf(reading, i, WORD.title)) return { first: i + 1, last }
  return { first, last }
}

/** "the Inside Norland [media centre]", "a Norland [army] statement": an organisation's name goes on to its noun, one of `types`. */
function toHeadNoun(reading: Reading, proper: Phrase, head: Phrase, types: number = ANY_SOURCE): Phrase {
  if (proper.last < head.first) return proper
  let last = proper.last
  for (let i = proper.last + 1; i <= head.last; i++) {
    if (markOf(reading, i) !== 0 && !(i === proper.last + 1 && isInitialPoint(reading, i))) break
    if (isOf(reading, i, WORD.preposition)) break
    if (typesAt(reading, i) & types) last = i
  }
  return { first: proper.first, last }
}

/** "a VEL source", "sources of the Veles publication": the name of the house, not an adjective ("Western experts"). */
function isHouse(reading: Reading, proper: Phrase, head: Phrase): boolean {
  // "MILITARY SOURCES": where all is in capitals, the noun for whoever it is belongs to no name.
  const isNoun = hasType(reading, proper.last, SOURCE_BIT.person | SOURCE_BIT.unnamed)
  if (isNoun && proper.last === head.last) return false
  if (isPlaceOf(reading, proper)) return false
  if (proper.last > proper.first || reading.tokens.flags[proper.last]! & FLAG.caps) return true
  if (proper.last < head.last && isOf(reading, proper.last + 1, WORD.genitive)) return true
  for (let i = proper.first - 1; i >= head.first; i--) {
    if (isOf(reading, i, WORD.preposition)) return isOf(reading, i, WORD.of) || isOf(reading, i + 1, WORD.determiner)
  }
  return false
}

/** "an activist in [Deir al-Kelp]": what stands right behind "in" and has no word for a house says where he is. */
function isPlaceOf(reading: Reading, { first, last }: Phrase): boolean {
  if (first === reading.first || !hasType(reading, first - 1, WITHIN)) return false
  for (let i = first; i <= last; i++) if (hasType(reading, i, HOUSE)) return false
  return true
}

/** A phrase without the determiners that open it. */
export function trimmed(reading: Reading, head: Phrase): Phrase {
  let first = head.first
  while (first < head.last && isOf(reading, first, WORD.determiner)) first++
  return { first, last: head.last }
}

/** Is the token the article of what is known already? */
export function isDefinite(reading: Reading, index: number): boolean {
  return hasType(reading, index, DEFINITE)
}
