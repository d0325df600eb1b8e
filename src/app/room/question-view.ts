import type { PassageAlignment } from '../../model/alignment.ts'
import type { Question } from '../../model/question.ts'
import type { Decision } from '../../model/review.ts'
import type { QuestionRow, QuestionView } from '../../model/view.ts'
import { claimViews } from './claim-view.ts'
import { isAbout } from './decision-concerns.ts'
import { withoutEdits } from './families.ts'
import type { RoomRecords } from './room-records.ts'

const MAX_CLAIMS = 1000 // with their words in context: 5 MB; the question has the ids of all
const MAX_NEIGHBOURS = 100 // questions of the same incident; more fill the page with other things than the question

/**
 * All that is known of a question, undefined if there is none of that id. `others` are the records under the other profiles, as far as they
 * are at hand: what the question becomes there is found by its claims, since its id may differ.
 */
export function questionView(
  records: RoomRecords,
  id: string,
  others: readonly RoomRecords[],
): QuestionView | undefined {
  const place = records.questionPlace(id)
  if (place === undefined) return undefined
  const question = records.questionAt(place)
  return {
    revision: records.revision,
    question,
    row: records.questionRows([place])[0]!,
    claims: claimViews(records.claims(question.claims.slice(0, MAX_CLAIMS)), records),
    arithmetic: records.arithmeticOf(question.claims),
    incident: neighboursOf(question, place, records),
    linked: (question.links ?? []).flatMap(({ kind, rule, question: other }) => {
      const at = records.questionPlace(other)
      return at === undefined ? [] : { kind, rule, row: records.questionRows([at])[0]! }
    }),
    copies: copiesOf(question, records).map(withoutEdits),
    decisions: decisionsOn(question, records),
    profiles: others.flatMap(other => underProfile(question, other) ?? []),
  }
}

function neighboursOf({ incident }: Question, own: number, records: RoomRecords): readonly QuestionRow[] {
  if (incident === undefined) return []
  const { values, starts, codes } = records.columns.fields.incident
  const code = values.indexOf(incident)
  const places: number[] = []
  for (let place = 0; place < records.columns.size && places.length < MAX_NEIGHBOURS; place++) {
    if (place !== own && starts[place]! < starts[place + 1]! && codes[starts[place]!] === code) places.push(place)
  }
  return records.questionRows(places)
}

function copiesOf({ reports }: Question, records: RoomRecords): PassageAlignment[] {
  const own = new Set(reports)
  return reports.flatMap(report =>
    records.alignmentsOf(report).filter(({ left, right }) => left.report === report && own.has(right.report)),
  )
}

function decisionsOn(question: Question, records: RoomRecords): Decision[] {
  const claims = new Set(question.claims)
  const sources = new Set(question.origins.origins.map(origin => origin.name))
  return records.decisions().filter(decision => isAbout(decision, question.id, claims, sources))
}

function underProfile(question: Question, records: RoomRecords): QuestionView['profiles'][number] | undefined {
  const place = question.claims.map(id => records.placeOfClaim(id)).find(found => found !== undefined)
  if (place === undefined) return undefined
  const { range, grade } = records.questionAt(place)
  return {
    profile: records.profile,
    range,
    ...(grade?.low !== undefined && { low: grade.low }),
    ...(grade?.best !== undefined && { best: grade.best }),
    ...(grade?.high !== undefined && { high: grade.high }),
    ...(grade?.grade !== undefined && { grade: grade.grade }),
    ...(grade !== undefined && { admitted: grade.admitted, rule: grade.rule }),
  }
}
