import { isCall, isContact } from './calls.ts'
import { OFFICES } from './calls-words.ts'

const MAX_NOTE = 400 // characters of what a page says of an author below his report

/**
 * Is a line at the end of a report about whoever wrote it, or a call on its readers, and no part of it? A report does not end with what its
 * own author does.
 *
 *   Ada Vale covers the islands for the Courier. Reach her at avale@vale.example.
 */
export function isClosingNote(text: string, hasLink: boolean, authors: ReadonlySet<string>): boolean {
  return isAboutAuthor(text, authors) || isOffice(text) || isContact(text) || isCall(text, hasLink)
}

/** Does a line say who somebody is to the site? `Ada Vale is a contributing editor.`   not: `Ada Vale is a teacher.` */
function isOffice(text: string): boolean {
  const words = text.toLowerCase()
  return text.length <= MAX_NOTE && NAMED.test(text) && OFFICES.some(office => words.includes(office))
}

// Ada Vale is   J. B. Fenn was   not: The office is
const NAMED = /^(?!The |An? )\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3},? (?:is|was|has|covers|writes|reports)\b/u

/** Does a line begin with the name of an author, and go on in lower case, or is all in capitals? A byline or a credit does not go on. */
function isAboutAuthor(text: string, authors: ReadonlySet<string>): boolean {
  if (text.length > MAX_NOTE) return false
  const bare = text.replace(/^\P{L}+/u, '')
  const isCapitals = bare === bare.toUpperCase()
  for (const name of authors) {
    if (isCapitals ? bare.startsWith(`${name.toUpperCase()} `) : startsLower(bare, name)) return true
  }
  return false
}

function startsLower(text: string, name: string): boolean {
  return text.startsWith(name) && /^,? \p{Ll}/u.test(text.slice(name.length))
}
