import { isAppeal, isCall } from './calls.ts'
import { LEAD_AWAY } from './lead-away.ts'
import { COUNTED, LINE_LABELS } from './line-labels.ts'
import { normal } from './names.ts'
import { SITE_SENTENCES } from './site-sentences.ts'

const MAX_LEAD_AWAY = 160 // characters of a line that leads to another report; sentences of a report that begin so are longer
export const MAX_LEADING_LABEL = 110 // characters of a date or a byline before the first paragraph

/** Does a line lead away from the report? A longer one that is a sentence and holds no link is taken for the report's own. */
export function leadsAway(text: string, hasLink: boolean): boolean {
  const words = text.toLowerCase().replace(/^[^\p{L}(【]+/u, '')
  if (text.length <= MAX_SITE_SENTENCE && beginsWith(words.replace(/^\(/u, ''), SITE_SENTENCES)) return true
  if (isCall(text, hasLink) || isAppeal(text)) return true
  if (text.length > MAX_LEAD_AWAY) return false
  if (isCounted(text)) return true
  if (text.startsWith('©') || (text.length <= MAX_BARE_LEAD && LINE_LABELS.has(normal(text)))) return true
  const parts = text.split(/\s[·|•–—]\s/u)
  if (parts.length > 1 && parts.every(part => leadsAway(part, hasLink))) return true
  if (!hasLink && text.length > MAX_BARE_LEAD && /[.!?…]["”’]?$/u.test(text)) return false
  return beginsWith(words, LEAD_AWAY)
}

/** Does a line count what readers did? `92 shares`   `1.4K claps` */
function isCounted(text: string): boolean {
  const [figure = '', ...words] = text.split(/\s+/u)
  return /^[\d.,]+[km]?$/iu.test(figure) && words.length === 1 && COUNTED.has(normal(words[0]!))
}

function beginsWith(words: string, leads: readonly string[]): boolean {
  return leads.some(
    lead => words.startsWith(lead) && !(/\p{L}$/u.test(lead) && /^\p{L}/u.test(words.slice(lead.length))),
  )
}

const MAX_SITE_SENTENCE = 400 // characters
const MAX_BARE_LEAD = 45 // characters: "Subscribe to our free newsletter." is shorter, "You can also take the ferry that leaves at noon." is longer

// Staff Writer   Islands correspondent   not: The correspondent was hurt.
const OFFICE = /^(?:\p{L}+ ){0,3}(?:correspondent|editor|reporter|writer)s?$/iu
// By Ada Vale   BY ADA VALE AND BEN TARN   not: By noon, nine people had died.
export const BYLINE = /^(?:By|BY|by)\s+\p{Lu}[\p{L}.'’-]*(?:[\s,&|]+(?:and\s+)?\p{Lu}[\p{L}.'’-]*){0,8}$/u
// Publié le 4 mars 2031 à 14h05   4 March 2031, 14:05   not: In 2031 nine people died there.
export const DATED = /^(?:\p{L}+\s){0,3}(?:\d{1,2}\.?\s\p{L}+|\p{L}+\s\d{1,2},)\s\d{4}\b[^.!?]{0,60}$/u
// Published 4 March 2031, 14:05   March 4, 2031   5 min read   not: In 2031 nine people died there.
const DATE_LINE =
  /^(?:(?:first\s+)?(?:published|posted|updated|created|last\s+(?:updated|modified))\b.*|\d+\s+min(?:ute)?s?\s+read|.{0,50}\b\d{4}\b.{0,60}|\d{1,2}:\d{2}.{0,20})$/iu

/** A byline or a date, as they stand before the first paragraph. */
export function isLabel(text: string): boolean {
  if (text.length > MAX_LEADING_LABEL || isSentence(text)) return false
  return BYLINE.test(text) || DATE_LINE.test(text) || OFFICE.test(text)
}

export function isSentence(text: string): boolean {
  return /[.!?…]["”’]?$/u.test(text) && !/\b[ap]\.m\.$/iu.test(text)
}
