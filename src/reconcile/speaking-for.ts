import { contains, type Span } from '../model/span.ts'
import { nameNorm } from './names.ts'
import { initialsOf, type Voice } from './voices.ts'

const APPOSITION = 100 // code units after a person's name in which "director of the ..." may stand
const TITLE = 80 // code units before a person's name in which "Kestrel Monitor director" may stand

/** Is a person introduced with a body's name beside theirs: "Ada Brenn, head of the Kestrel Monitor", "KMHR director Ada Brenn"? `sentence` is that of the claim. */
export function speaksFor(person: Voice, body: Voice, sentence: Span, text: string): boolean {
  if (!person.isPerson || body.isPerson || body.key === undefined) return false
  const { start, end } = person.at.span
  const most = end + APPOSITION
  const after = text.slice(start, contains(sentence, person.at.span) ? Math.min(sentence.end, most) : most)
  return (
    ` ${nameNorm(after)} `.includes(` ${body.key} `) || isTitledBy(text.slice(Math.max(0, start - TITLE), end), body)
  )
}

// Kestrel Monitor director Ada Brenn   KMHR chief Ada Brenn   not: police and Ada Brenn
const TITLED = /(\p{Lu}[\p{L} ]*?)(?: \p{Ll}+){1,2} \p{Lu}\p{L}*(?: \p{L}+){0,3}$/u

/** Does a house's name, in full or in initials, stand before a title and the person: "KMHR director Ada Brenn"? */
function isTitledBy(before: string, { key, name }: Voice): boolean {
  const house = TITLED.exec(before)?.[1]?.trim()
  if (house === undefined || key === undefined) return false
  return ` ${nameNorm(house)}`.endsWith(` ${key}`) || house.split(' ').at(-1) === initialsOf(name)
}
