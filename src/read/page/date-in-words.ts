import { publishedOf } from './published.ts'

// 2031-03-04T14:05:09+03:00   2031-03-04 14:05   not: 2031-03
const ISO = /\b\d{4}-\d{2}-\d{2}(?:[T\s]+\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?/u
// 2031年3月4日   2031년 3월 4일   not: 3月4日
const EASTERN = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u
// 4.3.2031   13/04/2031   4-3-2031   not: 1.4.3.2031
const NUMERIC = /(?<![\d./-])\d{1,2}([./-])\d{1,2}\1\d{4}(?!\d)/u
// 4 March 2031   4. März 2031   4 de marzo de 2031   21.dez.2031   1er mars 2031   not: 4 March
const DAY_MONTH =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º)?[\s.-]+(?:de\s+|of\s+)?(\p{L}{3,12})[\s.,-]+(?:de\s+)?(\d{4})(?!\d)/u
// March 4, 2031   Mart 4, 2031   not: March 2031
const MONTH_DAY = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u
// , 14:05   at 2:05 p.m. EST   à 14h05   not: 14 people
const CLOCK =
  /^[\s,•|–-]*(?:(?:at|à|às|um|alle|kl|kello|u)\.?\s+)?(\d{1,2})[:h](\d{2})(?!\d)(\s*[ap]\.?m\b\.?)?(\s+[A-Z]{2,4}\b)?/iu

/**
 * The day, and the hour behind it, that a short line tells among other words: "By Ada Vale • 4 March 2031 • 2:05pm" gives 2031-03-04T14:05.
 * Undefined if there is none. Where nothing else tells day from month, the page's language does.
 */
export function dateIn(words: string, language: string | undefined): string | undefined {
  const iso = ISO.exec(words)
  if (iso !== null) return publishedOf(iso[0])
  for (const [pattern, toDate] of FORMS) {
    const found = pattern.exec(words)
    if (found === null) continue
    const [, hour, minute, half = '', zone = ''] = CLOCK.exec(words.slice(found.index + found[0].length)) ?? []
    const clock = hour === undefined ? '' : ` ${hour}:${minute}${half}${zone}`
    const date = publishedOf(toDate(found) + clock, isDayFirst(found[0], language))
    if (date !== undefined) return date
  }
  return undefined
}

const FORMS: readonly (readonly [pattern: RegExp, toDate: (found: RegExpExecArray) => string])[] = [
  [EASTERN, ([, year, month, day]) => `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`],
  [NUMERIC, ([date]) => date],
  [DAY_MONTH, ([, day, month, year]) => `${day} ${month} ${year}`],
  [MONTH_DAY, ([, month, day, year]) => `${month} ${day}, ${year}`],
]

/** With dots the day is first everywhere; with strokes it is in all languages but English, which is of two minds. */
function isDayFirst(date: string, language: string | undefined): boolean | undefined {
  if (date.includes('.')) return true
  const tag = language?.toLowerCase()
  if (tag === undefined || tag === 'en') return undefined
  return tag !== 'en-us'
}
