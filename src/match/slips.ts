import { packs } from '../lang/languages.ts'
import type { Edit } from '../model/alignment.ts'
import type { Span } from '../model/span.ts'
import type { WordEdit } from '../text/edits.ts'
import { hashOf } from '../text/vocabulary.ts'
import { WORD } from '../text/words.ts'
import { combined } from './figures.ts'
import { numberWords } from './number-words.ts'
import { type ReportText, wordAt } from './report-text.ts'

const TIGHT_WORDS = 4 // in a longer edit names stand in different clauses, and neither was put for the other

/** What an edit changes that matters as evidence: a figure, a date or a name; undefined where it is wording only. */
export function slipOf(edit: WordEdit, left: ReportText, right: ReportText): Edit['changed'] {
  if (edit.kind !== 'changed') return undefined
  const before = readingOf(left, edit.left)
  const after = readingOf(right, edit.right)
  if (differ(before.figures, after.figures)) return before.isDate || after.isDate ? 'date' : 'figure'
  if (differ(before.days, after.days)) return 'date'
  const isTight = Math.max(edit.left.end - edit.left.start, edit.right.end - edit.right.start) <= TIGHT_WORDS
  return isTight && differ(before.names, after.names) ? 'name' : undefined
}

interface Reading {
  /** Worths of the numbers, in order. */
  readonly figures: readonly number[]
  /** Hashes of the names of months and days. */
  readonly days: readonly number[]
  /** Stems of names. */
  readonly names: readonly number[]
  /** Do the figures stand with the name of a month or day, or look like years? */
  readonly isDate: boolean
}

function readingOf(text: ReportText, at: Span): Reading {
  const { about, words } = text
  const worths = numberWords(about.language)
  const calendar = calendarOf(about.language)
  const figures: number[] = []
  const days: number[] = []
  const names: number[] = []
  let isCounting = false
  for (let i = at.start; i < at.end; i++) {
    const hash = words.hash[i]!
    const isDigits = words.kind[i] === WORD.figure
    const worth = isDigits ? worthOf(wordAt(text, i), hash, about.language) : worths.get(hash)
    if (worth !== undefined) figures.push(isCounting && !isDigits ? combined(figures.pop()!, worth) : worth)
    else if (calendar.has(hash)) days.push(hash)
    else if (words.kind[i] === WORD.name) names.push(words.stem[i]!)
    isCounting = worth !== undefined
  }
  const isBeside = calendar.has(words.hash[at.start - 1] ?? 0) || calendar.has(words.hash[at.end] ?? 0)
  return { figures, days, names, isDate: isBeside || days.length > 0 || figures.every(isYear) }
}

// 1,500   12.5   2016     not: 101st, M4
const NUMBER = /^\d+(?:,\d{3})*(?:\.\d+)?$/u

/** The number that the digits write, "8th" as "8"; the hash stands for "M4" and its like, which differ or do not. */
function worthOf(digits: string, hash: number, language: string): number {
  const ending = ordinalEndings(language).find(each => digits.endsWith(each)) ?? ''
  const bare = digits.slice(0, digits.length - ending.length)
  return NUMBER.test(bare) ? Number(bare.replaceAll(',', '')) : hash
}

function ordinalEndings(tag: string): readonly string[] {
  return (packs.find(each => each.tag === tag) ?? packs[0]!).numbers.ordinalEndings
}

const FIRST_YEAR = 1900
const LAST_YEAR = 2099 // a whole number from 1900 to 2099 is taken for a year

function isYear(figure: number): boolean {
  return Number.isInteger(figure) && figure >= FIRST_YEAR && figure <= LAST_YEAR
}

/** Does each side have some that the other has not? What only one side has is added or left out, not changed. */
function differ(left: readonly number[], right: readonly number[]): boolean {
  return left.some(each => !right.includes(each)) && right.some(each => !left.includes(each))
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
