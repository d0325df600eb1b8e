import { boundsOf } from '../model/bounds.ts'
import { fileName, indexed, questionsByClaim } from './case-index.ts'
import { csvRow } from './csv-row.ts'
import type { Exporter } from './exporters.ts'
import { chainText, oneLine } from './wording.ts'

const COLUMNS = [
  'claim',
  'question',
  'measure',
  'figure',
  'kind',
  'low',
  'high',
  'subject',
  'agent',
  'place',
  'country',
  'from',
  'to',
  'stance',
  'origin',
  'chain',
  'publisher',
  'published',
  'file',
  'start',
  'end',
  'sentence',
  'verdict',
] as const

/** One row a claim, with its question and origin; unknown cells are empty. A cell that a spreadsheet would run is quoted as text. */
export const csv: Exporter = {
  name: 'csv',
  extension: 'csv',
  summary: 'one row a claim, with its question, origin and bounds',
  *export(ledger, profile) {
    const index = indexed(ledger)
    const questionByClaim = questionsByClaim(ledger)
    yield csvRow(COLUMNS)
    for (const claim of ledger.claims) {
      const report = index.reportById.get(claim.report)
      const question = questionByClaim.get(claim.id)
      const bounds = boundsOf(claim.quantity.value, profile)
      const origin = question?.origins.origins.find(one => one.claims.includes(claim.id))
      const row = {
        claim: claim.id,
        question: question?.id,
        measure: claim.measure,
        figure: claim.at.exact,
        kind: claim.quantity.value.kind,
        low: bounds.low,
        high: bounds.high,
        subject: claim.subject?.value.name,
        agent: claim.agent?.value.name,
        place: claim.place?.value.name,
        country: claim.place?.value.country,
        from: claim.time?.value.from,
        to: claim.time?.value.to,
        stance: claim.stance,
        origin: origin?.name,
        chain: chainText(claim, report?.publisher),
        publisher: report?.publisher,
        published: report?.published,
        file: fileName(index, claim.report),
        start: claim.at.span.start,
        end: claim.at.span.end,
        sentence: oneLine(claim.sentence.exact),
        verdict: claim.review?.verdict,
      } satisfies Record<(typeof COLUMNS)[number], string | number | undefined>
      yield csvRow(COLUMNS.map(column => row[column]))
    }
  },
}
