import type { Language } from '../../lang/language.ts'
import type { TimeMention } from '../../model/mention.ts'
import { type Layout, unitOf } from '../../text/layout.ts'
import { dateStamps } from './date-stamp.ts'
import { type StandingOf, standingReader } from './standing.ts'

/** A report with its times: tokens first..limit of a layout. */
interface TimedReport {
  readonly layout: Layout
  readonly first: number
  readonly limit: number
  readonly times: readonly TimeMention[]
}

/** Reads what each time of a report is said of, looked at once; `asOf` is the day that the report was written. */
export type StandingsReader = (report: TimedReport, asOf: string | undefined) => StandingOf

/** A language and the triggers of its events in, the reader of a report's standings out. */
export function standingsReader(language: Language, events: Parameters<typeof standingReader>[1]): StandingsReader {
  const stampsOf = dateStamps(language)
  const readStanding = standingReader(language, events)
  return ({ layout: { tokens, sentences }, first, limit, times }, asOf) => {
    const report = { first, asOf, stamps: stampsOf(tokens, times, first) }
    const known = new Map<TimeMention, number>()
    return mention => {
      let standing = known.get(mention)
      if (standing === undefined) {
        const unit = unitOf(sentences, mention.first)
        const sentence = { first: sentences[unit]!, limit: Math.min(limit, sentences[unit + 1]!) }
        standing = readStanding(mention, tokens, sentence, report)
        known.set(mention, standing)
      }
      return standing
    }
  }
}
