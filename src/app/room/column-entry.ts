import type { Question } from '../../model/question.ts'
import type { QuestionRow } from '../../model/view.ts'
import { spotText } from './happenings.ts'
import type { ColumnEntry } from './question-columns.ts'
import { publisherOf } from './reliance.ts'
import type { RoomIndex } from './room-index.ts'

/** A question and its row in; what the columns take of it out. */
export function columnEntry(question: Question, row: QuestionRow, index: RoomIndex): ColumnEntry {
  const { place, time } = question
  const claims = question.claims.flatMap(id => index.claimById.get(id) ?? [])
  return {
    values: {
      measure: [question.measure],
      actor: [
        ...(question.subject === undefined ? [] : [question.subject.name]),
        ...claims.flatMap(claim => [
          ...(claim.subject === undefined ? [] : [claim.subject.value.name]),
          ...(claim.agent === undefined ? [] : [claim.agent.value.name]),
        ]),
      ].filter(name => name !== ''),
      place: place === undefined ? [] : [place.name],
      country: place?.country === undefined ? [] : [place.country],
      source: claims.flatMap(claim => index.sourcesByClaim.get(claim.id) ?? []),
      publisher: question.reports.flatMap(id => publisherOf(index, id) ?? []),
      incident: question.incident === undefined ? [] : [question.incident],
      sign: row.signs,
      review: [row.review],
      spot:
        place?.lat === undefined || place.lon === undefined
          ? []
          : [spotText({ ...place, lat: place.lat, lon: place.lon })],
    },
    from: time?.from,
    to: time?.to,
    claims: row.claims,
    isDisputed: question.reconciliation === 'disputed',
    latest: row.latest ?? '',
    reports: row.reports,
    origins: row.origins.atLeast,
    text: row.text,
  }
}
