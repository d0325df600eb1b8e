import { SOURCE_BIT, WORD } from './cue-words.ts'
import { CHAR, hasType, isCapital, isOf, isSourceWord, markOf, type Phrase, type Reading } from './reading.ts'
import { properName } from './source-proper-name.ts'
import { typeOf } from './source-type.ts'
import { CLOSED, isArticle } from './source-words.ts'

/** The part of a source before its first apposition. */
export function headOf(reading: Reading, source: Phrase): Phrase {
  for (let i = source.first + 1; i <= source.last; i++) {
    const mark = markOf(reading, i)
    if (
      opensApposition(reading, i) ||
      opensOffice(reading, i, source.first) ||
      mark === CHAR.comma ||
      mark === CHAR.open ||
      mark === CHAR.less ||
      (isOf(reading, i, WORD.relative | WORD.subject) && !isCapital(reading, i))
    ) {
      return { first: source.first, last: i - 1 }
    }
  }
  return source
}

/** "The Kelp Watch [a monitoring group] said": an article in small letters right behind a name, where a comma is missing. */
function opensApposition(reading: Reading, index: number): boolean {
  if (!isArticle(reading, index) || isCapital(reading, index) || !isCapital(reading, index - 1)) return false
  return !isOf(reading, index - 1, CLOSED | WORD.of)
}

/** "Ivo Brand [director] of the Kelp Watch": an office in small letters right behind a person's name, where a comma is missing. */
function opensOffice(reading: Reading, index: number, first: number): boolean {
  if (index - first < 2 || isCapital(reading, index) || !hasType(reading, index, SOURCE_BIT.person)) return false
  if (!isOf(reading, index + 1, WORD.of | WORD.preposition)) return false
  for (let i = first; i < index; i++) {
    if (markOf(reading, i) !== 0) continue
    if (!isCapital(reading, i) || isOf(reading, i, WORD.determiner) || isSourceWord(reading, i)) return false
  }
  return true
}

/** "The mayor of Vesnice, Ivo Brand": the name that stands beside an office, its titles with it. */
export function bearerOf(reading: Reading, source: Phrase, office: Phrase): Phrase | undefined {
  if (office.last + 2 > source.last || markOf(reading, office.last + 1) !== CHAR.comma) return undefined
  if (typeOf(reading, office, properName(reading, office)) !== 'unnamed' || !isPersonal(reading, office))
    return undefined
  const beside = { first: office.last + 2, last: source.last }
  const bearer = headOf(reading, beside)
  const name = properName(reading, bearer)
  if (name === undefined || name.last !== bearer.last) return undefined
  for (let i = bearer.first; i < name.first; i++) if (!isOf(reading, i, WORD.title)) return undefined
  return name.last > name.first || name.first > bearer.first ? bearer : undefined
}

/** Is the phrase headed by a word for a person: "the head of", "a spokesman for"? */
function isPersonal(reading: Reading, head: Phrase): boolean {
  for (let i = head.first; i <= head.last && !isOf(reading, i, WORD.preposition); i++) {
    if (hasType(reading, i, SOURCE_BIT.person)) return true
  }
  return false
}

/** "Aid Now, [a charity] which feeds guards, said": what stands beside a name says of what kind it is, where its last noun is one for a house; undefined where it says less. */
export function asideType(reading: Reading, source: Phrase, head: Phrase): 'organisation' | 'outlet' | undefined {
  const first = head.last + (markOf(reading, head.last + 1) === CHAR.comma ? 2 : 1)
  if (first >= source.last || !isArticle(reading, first) || holdsOffice(reading, head)) return undefined
  let last = first
  while (last < source.last && markOf(reading, last + 1) === 0 && !isOf(reading, last + 1, ENDS_NOUN)) last++
  const next = last + 1
  // "the ministry of trade spokesman", "the bank's head", "a co-chair": another noun comes
  if (
    isOf(reading, next, WORD.genitive | WORD.of) ||
    (markOf(reading, next) !== 0 && markOf(reading, next) !== CHAR.comma)
  )
    return undefined
  if (hasType(reading, last, SOURCE_BIT.organisation)) return 'organisation'
  return hasType(reading, last, SOURCE_BIT.outlet) && !hasType(reading, last, SOURCE_BIT.person) ? 'outlet' : undefined
}

const ENDS_NOUN = WORD.relative | WORD.preposition | WORD.of | WORD.genitive

/** Is a word of the name a title or one for a person? */
function holdsOffice(reading: Reading, { first, last }: Phrase): boolean {
  for (let i = first; i <= last; i++)
    if (isOf(reading, i, WORD.title) || hasType(reading, i, SOURCE_BIT.person | SOURCE_BIT.unnamed)) return true
  return false
}
