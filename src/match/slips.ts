import { packs } from '../lang/languages.ts'
import type { Edit } from '../model/alignment.ts'
import type { Span } from '../model/span.ts'
import type { WordEdit } from '../text/edits.ts'
import { hashOf } from '../text/vocabulary.ts'
import { WORD } from '../text/words.ts'
import { numberWords } from './number-words.ts'
import type { ReportText } from './report-text.ts'

/** What an edit changes that matters as evidence: a figure, a date or a name; undefined where it is wording only. */
export function slipOf(edit: WordEdit, left: ReportText, right: ReportText): Edit['changed'] {
  if (edit.kind !== 'changed') return undefined
  const before = readingOf(left, edit.left)
  const after = readingOf(right, edit.right)
  if (differ(before.figures, after.figures)) return isDate(before) || isDate(after) ? 'date' : 'figure'
  if (differ(before.days, after.days)) return 'date'
  return differ(before.names, after.names) ? 'name' : undefined
}

interface Reading {
  /** Worths of the numbers, in order. */
  readonly figures: readonly number[]
  /** Hashes of the names of months and days. */
  readonly days: readonly number[]
  /** Stems of names. */
  readonly names: readonly number[]
}

function readingOf({ input, words }: ReportText, at: Span): Reading {
  const worths = numberWords(input.report.language)
  const calendar = calendarOf(input.report.language)
  const figures: number[] = []
  const days: number[] = []
  const names: number[] = []
  let isCounting = false
  for (let i = at.start; i < at.end; i++) {
    const hash = words.hash[i]!
    const worth =
      words.kind[i] === WORD.figure
        ? worthOf(input.document.text.slice(words.start[i], words.end[i]), hash)
        : worths.get(hash)
    if (worth !== undefined) figures.push(isCounting ? combined(figures.pop()!, worth) : worth)
    else if (calendar.has(hash)) days.push(hash)
    else if (words.kind[i] === WORD.name) names.push(words.stem[i]!)
    isCounting = worth !== undefined
  }
  return { figures, days, names }
}

// 1,500   12.5   2016     not: 101st, M4
const NUMBER = /^\d+(?:,\d{3})*(?:\.\d+)?$/u

/** The number that the digits write; the hash stands for "101st" and its like, which differ or do not. */
function worthOf(digits: string, hash: number): number {
  return NUMBER.test(digits) ? Number(digits.replaceAll(',', '')) : hash
}

const LEAST_FACTOR = 12 // "a dozen" is the least word that multiplies what stands before it

/** "two hundred" is a product, "twenty one" a sum. */
function combined(before: number, next: number): number {
  return next >= LEAST_FACTOR && next > before ? before * next : before + next
}

const FIRST_YEAR = 1900
const LAST_YEAR = 2099 // a whole number from 1900 to 2099 is taken for a year

function isDate({ figures, days }: Reading): boolean {
  return days.length > 0 || figures.every(each => Number.isInteger(each) && each >= FIRST_YEAR && each <= LAST_YEAR)
}

/** Do both sides have some, and not the same? What stands on one side only is added or left out, not changed. */
function differ(left: readonly number[], right: readonly number[]): boolean {
  if (left.length === 0 || right.length === 0) return false
  return left.length !== right.length || left.some((each, i) => each !== right[i])
}

const daysByLanguage = new Map<string, ReadonlySet<number>>()

/** Hashes of the names of months and days of the week. */
function calendarOf(tag: string): ReadonlySet<number> {
  const known = daysByLanguage.get(tag)
  if (known) return known
  const { times } = packs.find(each => each.tag === tag) ?? packs[0]!
  const days = new Set([...Object.keys(times.months), ...Object.keys(times.weekdays)].map(hashOf))
  daysByLanguage.set(tag, days)
  return days
}
