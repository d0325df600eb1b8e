import { APPEALS, CALL_THINGS, CALL_VERBS, CONTACT_PHRASES, CONTACT_VERBS } from './calls-words.ts'

const MAX_CALL = 320 // characters: what a site asks of its readers is one sentence or two

/**
 * Does a line ask something of the reader on behalf of the site: that he follow, subscribe, send a letter or load an app? It begins with a
 * verb that asks, and names a thing of the site. The words of a report do so only by chance, and so a line that holds no link must be short.
 *
 *   Follow the Vale Courier on Facebook and Instagram.     a call
 *   Follow the path along the river until it forks.        none: no thing
 *   He asked them to follow him on Facebook.               none: a report tells it
 */
export function isCall(text: string, hasLink: boolean): boolean {
  if (/^[“"'‘«]/u.test(text)) return false // somebody says it
  if (text.length > MAX_CALL || (!hasLink && text.length > MAX_CALL / 2)) return false
  const words = wordsIn(text)
  return CALL_VERBS.some(verb => begins(words, verb)) && CALL_THINGS.some(thing => ` ${words} `.includes(` ${thing} `))
}

/** Does a line ask for money on behalf of the site? It takes several of the phrases that are used for it. */
export function isAppeal(text: string): boolean {
  if (text.length > MAX_APPEAL || /^[“"'‘«]/u.test(text)) return false
  const words = ` ${wordsIn(text)} `
  return APPEALS.filter(appeal => words.includes(` ${appeal} `)).length >= MIN_APPEALS
}

const MAX_APPEAL = 600 // characters
const MIN_APPEALS = 3

/**
 * Does a line tell how to reach whoever wrote the report? `Contact Ada Vale at avale@vale.example.`   not: `Anyone who saw it is asked to
 * email police at tips@vale.example.`, which a report ends with
 */
export function isContact(text: string): boolean {
  if (text.length > MAX_CALL || text.includes(':') || !ADDRESS.test(text)) return false // with a colon it is an entry of a release
  const words = wordsIn(text)
  if ([...CONTACT_VERBS, ...CALL_VERBS].some(verb => begins(words, verb))) return true
  return CONTACT_PHRASES.some(phrase => ` ${words} `.includes(` ${phrase} `))
}

// avale@vale.example   @adavale   555-0142   not: 4-3, 2031-03-04
const ADDRESS = /(?:^|\s|[(:])(?:[\w.+-]+@[\w-]+\.\w|@\w{3,}|\d{3}-\d{4}\b)/u

function wordsIn(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()
}

function begins(words: string, verb: string): boolean {
  return words.startsWith(verb) && (words.length === verb.length || words[verb.length] === ' ')
}
