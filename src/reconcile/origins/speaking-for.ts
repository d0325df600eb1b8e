import { contains, type Span } from '../../model/span.ts'
import { nameNorm, stemOf } from '../names.ts'
import { onlyHouse } from './houses.ts'
import { initialsOf, type Voice } from './voices.ts'

const APPOSITION = 100 // code units after a person's name in which "director of the ..." may stand
const TITLE = 80 // code units before a person's name in which "Kestrel Monitor director" may stand

/**
 * Is a person introduced with a body's name beside theirs, in the sentence of a claim or wherever its report cites them: "Ada Brenn, head of the Kestrel
 * Monitor", "KMHR director Ada Brenn", and "Observatory director Ada Brenn" where the report cites one observatory?
 */
export function speaksFor(
  person: Voice,
  body: Voice,
  sentence: Span,
  text: string,
  cited: () => readonly Voice[],
): boolean {
  if (!person.isPerson || body.isPerson || body.key === undefined) return false
  const { start, end } = person.at.span
  const most = end + APPOSITION
  const after = text.slice(start, contains(sentence, person.at.span) ? Math.min(sentence.end, most) : most)
  if (` ${nameNorm(after)} `.includes(` ${body.key} `) || isTitledBy(start, end, text, body, cited)) return true
  return cited().some(({ key, at }) => key === person.key && isTitledBy(at.span.start, at.span.end, text, body, cited))
}

// Kestrel Monitor director Ada Brenn   KMHR chief Ada Brenn   not: police and Ada Brenn
const TITLED = /(\p{Lu}[\p{L} ]*?) \p{Ll}+ \p{Lu}\p{L}*(?: \p{L}+){0,3}$/u
// Kestrel Monitor deputy director Ada Brenn   not: Kestrel Monitor director Ada Brenn
const TITLED_TWICE = /(\p{Lu}[\p{L} ]*?)(?: \p{Ll}+){2} \p{Lu}\p{L}*(?: \p{L}+){0,3}$/u

/** Does a house's name stand before a title and the person: "KMHR director Ada Brenn", "Tarn ministry spokesman Ada Brenn"? */
function isTitledBy(start: number, end: number, text: string, body: Voice, cited: () => readonly Voice[]): boolean {
  const before = text.slice(Math.max(0, start - TITLE), end)
  return [TITLED, TITLED_TWICE].some(title => {
    const house = title.exec(before)?.[1]?.trim()
    return house !== undefined && isCalled(body, house, cited)
  })
}

/** Is a house called so, in full, in initials, or by its last word where no other that is cited has it? */
function isCalled({ key, name }: Voice, house: string, cited: () => readonly Voice[]): boolean {
  if (` ${nameNorm(house)}`.endsWith(` ${key}`)) return true
  const words = house.split(' ')
  const short = words.slice(words.findLastIndex(word => !CAPITAL.test(word)) + 1)
  if (short.length === 0) return false
  if (short.at(-1) === initialsOf(name)) return true
  const norm = nameNorm(short.join(' '))
  const isCalledSo = (voice: Voice) => voice.words.includes(stemOf(norm))
  return ` ${key} `.includes(` ${norm} `) && onlyHouse(cited(), isCalledSo)?.key === key
}

// Observatory   not: said
const CAPITAL = /^\p{Lu}/u
