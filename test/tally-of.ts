import { tally } from '../src/extract/tally/tally.ts'
import type { Report } from '../src/model/document.ts'
import { PROFILES, type Profile } from '../src/model/profile.ts'
import { claimsIn } from './claims-in.ts'

/** What a text says in all, as `measure low` or `measure low..high`, one a row; an open high end is left out. */
export function tallyOf(text: string, profile: Profile = PROFILES.plain): readonly string[] {
  return tally(reportOf(text), claimsIn(text), profile).map(({ measure, low, high }) =>
    high === undefined || high === low ? `${measure} ${low}` : `${measure} ${low}..${high}`,
  )
}

function reportOf(text: string): Report {
  return { id: 'report', document: 'document', span: { start: 0, end: text.length }, language: 'en' }
}
