import type { CaseFile } from '../model/case-file.ts'
import type { Claim, Place, TimeRange } from '../model/claim.ts'
import type { Profile } from '../model/profile.ts'
import type { Question } from '../model/question.ts'
import { type CaseIndex, fileName, indexed } from './case-index.ts'
import { isProperName } from './proper-name.ts'
import { oneLine } from './wording.ts'

/** A question about the killed as event datasets keep it: whole numbers, its sources, its place and days. What is not known is absent. */
export interface FatalEvent {
  readonly question: Question
  readonly low?: number
  readonly best?: number
  readonly high?: number
  /** Who did it, if every claim that names somebody names the same. */
  readonly agent?: string
  readonly place?: Place
  readonly time?: TimeRange
  /** Length of the time in days, both ends counted; absent where an end is open. */
  readonly days?: number
  readonly reports: readonly EventReport[]
}

export interface EventReport {
  readonly publisher?: string
  readonly published?: string
  readonly title?: string
  readonly file: string
}

/**
 * The killed of a case, one event a question. Questions that count some of those whom another counts (the children among the dead) are no
 * events of their own. Figures are those that the institution of the profile would record, if it has a method for it; else the ends that the
 * answers allow.
 */
export function* fatalEvents(ledger: CaseFile, profile: Profile): Generator<FatalEvent> {
  const index = indexed(ledger)
  for (const question of ledger.questions) {
    const isPart = question.links?.some(({ kind }) => kind === 'part-of') === true
    if (question.measure === 'killed' && !isPart) yield eventOf(question, index, profile)
  }
}

function eventOf(question: Question, index: CaseIndex, profile: Profile): FatalEvent {
  const claims = question.claims.flatMap(id => index.claimById.get(id) ?? [])
  const { place, time } = question
  return {
    question,
    ...figures(question, profile),
    ...known({ agent: agentOf(claims), place, time, days: daysOf(time) }),
    reports: question.reports.map(id => {
      const report = index.reportById.get(id)
      const { publisher, published, title } = report ?? {}
      return { file: fileName(index, id), ...known({ publisher, published, title }) }
    }),
  }
}

/** What the institution would record, or else the ends of the range; the two being one, it is the best estimate, too. */
function figures({ grade, range }: Question, profile: Profile): Pick<FatalEvent, 'low' | 'best' | 'high'> {
  if (grade !== undefined && grade.profile === profile.name) {
    const { low, best, high } = grade
    return known({ low, best, high })
  }
  const low = range.low === undefined ? undefined : range.lowExclusive ? range.low + 1 : range.low
  const high = range.high === undefined ? undefined : range.highExclusive ? range.high - 1 : range.high
  return known({ low, best: low === high ? low : undefined, high })
}

function agentOf(claims: readonly Claim[]): string | undefined {
  const names = new Set(claims.flatMap(({ agent }) => agent?.value.name ?? []).filter(isProperName))
  return names.size === 1 ? [...names][0] : undefined
}

const DAY_MS = 86_400_000

// 2031-03-04   not: 2031-03
const DAY = /^\d{4}-\d{2}-\d{2}$/u

function daysOf(time: TimeRange | undefined): number | undefined {
  const { from = '', to = '' } = time ?? {}
  if (!DAY.test(from) || !DAY.test(to)) return undefined
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
  return days >= 1 ? Math.round(days) : undefined
}

/** Name of a country by its code; the code where the engine has no name for it. */
export function countryName(code: string | undefined): string | undefined {
  if (code === undefined || !/^[A-Z]{2}$/u.test(code)) return code
  return COUNTRIES.of(code) ?? code
}

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' })

/** Values of several reports in one cell. */
export function joined(values: readonly (string | undefined)[]): string | undefined {
  const texts = [...new Set(values.filter(value => value !== undefined).map(oneLine))]
  return texts.length === 0 ? undefined : texts.join('; ')
}

type Known<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> }

/** The fields that have a value. */
function known<T extends object>(fields: T): Known<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Known<T>
}
