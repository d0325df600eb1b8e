import type { Place } from '../model/claim.ts'
import type { Incident } from '../model/incident.ts'
import type { Profile } from '../model/profile.ts'
import type { Question } from '../model/question.ts'
import { answersTo, type CaseIndex, indexed } from './case-index.ts'
import type { Exporter } from './exporters.ts'
import { spreadText } from './wording.ts'

/**
 * GeoJSON (RFC 7946): incidents, then questions, each a point where its place is known and a feature without geometry where it is not. Properties
 * are flat, as map programs show them: bounds, origins, reports, what disagrees. `kind` tells the two apart; a question names its incident.
 */
export const geojson: Exporter = {
  name: 'geojson',
  extension: 'geojson',
  summary: 'GeoJSON: incidents and questions as points, with ranges and origins',
  *export(ledger, profile) {
    const index = indexed(ledger)
    yield `{"type":"FeatureCollection","name":${JSON.stringify(ledger.name)},"features":[`
    let separator = '\n'
    for (const feature of features(index, profile)) {
      yield separator + JSON.stringify(feature)
      separator = ',\n'
    }
    yield '\n]}\n'
  },
}

function* features(index: CaseIndex, profile: Profile): Generator<object> {
  for (const incident of index.ledger.incidents ?? [])
    yield featureOf(incident.id, incident.place, incidentFacts(incident))
  for (const question of index.ledger.questions)
    yield featureOf(question.id, question.place, questionFacts(question, index, profile))
}

function featureOf(id: string, place: Place | undefined, facts: object): object {
  return {
    type: 'Feature',
    id,
    geometry: pointOf(place),
    properties: { ...facts, place: place?.name, country: place?.country, admin1: place?.admin1 },
  }
}

/** Longitude first (RFC 7946, 3.1.1); null where a place has no coordinates, or none of this earth. */
function pointOf(place: Place | undefined): object | null {
  const { lat, lon } = place ?? {}
  if (lat === undefined || lon === undefined || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) return null
  return { type: 'Point', coordinates: [lon, lat] }
}

function incidentFacts({ time, questions, reports, origins }: Incident): object {
  return {
    kind: 'incident',
    from: time?.from,
    to: time?.to,
    questions: questions.map(({ question }) => question),
    measures: [...new Set(questions.map(({ measure }) => measure))],
    reports: reports.length,
    originsAtLeast: origins.atLeast,
    originsAtMost: origins.atMost,
    origins: origins.origins.map(({ name }) => name),
  }
}

function questionFacts(question: Question, index: CaseIndex, profile: Profile): object {
  const { measure, subject, time, range, origins } = question
  return {
    kind: 'question',
    incident: question.incident,
    question: question.text,
    measure,
    subject: subject?.name,
    from: time?.from,
    to: time?.to,
    answers: spreadText(answersTo(question, index, profile)),
    low: range.low,
    high: range.high,
    lowExclusive: range.lowExclusive,
    highExclusive: range.highExclusive,
    approximate: range.approximate,
    profile: question.profile,
    reconciliation: question.reconciliation,
    disagreement: question.disagreement,
    reports: question.reports.length,
    originsAtLeast: origins.atLeast,
    originsAtMost: origins.atMost,
    origins: origins.origins.map(({ name }) => name),
    claims: question.claims,
  }
}
