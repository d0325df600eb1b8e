import { contains, type Span } from '../model/span.ts'
import { onlyHouse } from './houses.ts'
import { nameNorm, stemOf } from './names.ts'
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
const TITLED = /(\p{Lu}[\p{L} ]*?)(?: \p{Ll}+){1,2} \p{Lu}\p{L}*(?: \p{L}+){0,3}$/u

/** Does a house's name, in full, in initials or by its last word, stand before a title and the person: "KMHR director Ada Brenn"? */
function isTitledBy(
  start: number,
  end: number,
  text: string,
  { key, name }: Voice,
  cited: () => readonly Voice[],
): boolean {
  const house = TITLED.exec(text.slice(Math.max(0, start - TITLE), end))?.[1]?.trim()
  if (house === undefined || key === undefined) return false
  if (` ${nameNorm(house)}`.endsWith(` ${key}`)) return true
  const words = house.split(' ')
  const short = words.slice(words.findLastIndex(word => !CAPITAL.test(word)) + 1)
  if (short.at(-1) === initialsOf(name)) return true
  const norm = nameNorm(short.join(' '))
  const isCalledSo = (voice: Voice) => voice.words.includes(stemOf(norm))
  return ` ${key} `.includes(` ${norm} `) && onlyHouse(cited(), isCalledSo)?.key === key
}

// Observatory   not: said
const CAPITAL = /^\p{Lu}/u
