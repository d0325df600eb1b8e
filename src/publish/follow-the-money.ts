import { boundsOf } from '../model/bounds.ts'
import type { Claim, Place, TimeRange } from '../model/claim.ts'
import type { Report } from '../model/document.ts'
import type { Profile } from '../model/profile.ts'
import type { Question } from '../model/question.ts'
import { digest } from '../text/digest.ts'
import { answersTo, type CaseIndex, fileName, indexed, questionsByClaim } from './case-index.ts'
import type { Exporter } from './exporters.ts'
import { cut, dateIn, type Entity, entity, LONGEST } from './ftm-entity.ts'
import { type Party, partiesOf, partyOfActor } from './ftm-parties.ts'
import { webAddress } from './web-address.ts'
import { boundsText, chainText, spreadText, weightText } from './wording.ts'

/**
 * Entities of FollowTheMoney as JSON Lines, for Aleph, yente and nomenklatura. https://followthemoney.tech/
 *
 *   Article        a report
 *   Person, Organization, PublicBody   who is cited or did something, by name; who is not named is no entity
 *   Mention        the words in a report that name one of them
 *   Event          an incident, its questions as its summary; its proof are the reports
 *   Note           a claim: its sentence, its bounds, its chain; its proof is the report
 */
export const followTheMoney: Exporter = {
  name: 'follow-the-money',
  extension: 'ftm.json',
  summary: 'FollowTheMoney entities: reports, parties, mentions, events, statements',
  *export(ledger, profile) {
    const index = indexed(ledger)
    for (const report of ledger.reports) yield line(articleOf(report, index))
    const parties = new Map(ledger.claims.flatMap(partiesOf).map(({ party }) => [party.id, party]))
    for (const { id, schema, name } of [...parties.values()].sort((left, right) => (left.id < right.id ? -1 : 1)))
      yield line(entity(id, schema, { name: [name] }))
    for (const happening of happenings(index)) yield line(eventOf(happening, index, profile))
    const questionByClaim = questionsByClaim(ledger)
    for (const claim of ledger.claims) {
      yield line(noteOf(claim, questionByClaim.get(claim.id), index, profile))
      for (const [number, { party, words }] of partiesOf(claim).entries())
        yield line(mentionOf(claim, number, party, words))
    }
  },
}

function line(record: Entity): string {
  return `${JSON.stringify(record)}\n`
}

function articleOf(report: Report, index: CaseIndex): Entity {
  const document = index.documentById.get(report.document)
  const name = cut(report.title ?? fileName(index, report.id), LONGEST.name)
  return entity(articleId(report.id), 'Article', {
    name: [name],
    title: [cut(report.title, LONGEST.string)],
    fileName: [cut(fileName(index, report.id), LONGEST.string)],
    publisher: [cut(report.publisher, LONGEST.string)],
    author: [cut(document?.author, LONGEST.string)],
    publishedAt: [dateIn(report.published)],
    sourceUrl: [webAddress(document?.url)],
    language: [LANGUAGES[report.language.slice(0, 2).toLowerCase()]],
    encoding: [document?.encoding],
    fileSize: [document === undefined ? undefined : String(document.capture.bytes)],
    notes: [document === undefined ? undefined : `SHA-256 of the original: ${document.capture.sha256}`],
  })
}

/** ISO 639-3, as the model has it, of the languages that there are packs for or that reports are told to be in. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'ara',
  de: 'deu',
  en: 'eng',
  es: 'spa',
  fa: 'fas',
  fr: 'fra',
  he: 'heb',
  it: 'ita',
  pl: 'pol',
  pt: 'por',
  ru: 'rus',
  tr: 'tur',
  uk: 'ukr',
}

function articleId(report: string): string {
  return `hearsay-article-${digest(report)}`
}

function mentionOf(claim: Claim, number: number, { id, schema }: Party, words: string): Entity {
  return entity(`hearsay-mention-${digest(claim.id, String(number))}`, 'Mention', {
    document: [articleId(claim.report)],
    name: [cut(words, LONGEST.name)],
    detectedSchema: [schema],
    resolved: [id],
  })
}

/** An incident with its questions; a question without one stands for itself. */
interface Happening {
  readonly id: string
  readonly place?: Place | undefined
  readonly time?: TimeRange | undefined
  readonly questions: readonly Question[]
}

function happenings({ ledger }: CaseIndex): Happening[] {
  const incidentById = new Map(ledger.incidents?.map(incident => [incident.id, incident]))
  return [...Map.groupBy(ledger.questions, ({ id, incident }) => incident ?? id)].map(([id, questions]) => {
    const { place, time } = incidentById.get(id) ?? questions[0]!
    return { id, place, time, questions }
  })
}

function eventOf({ id, place, time, questions }: Happening, index: CaseIndex, profile: Profile): Entity {
  const claims = questions.flatMap(question => question.claims.flatMap(claim => index.claimById.get(claim) ?? []))
  const acting = claims.flatMap(({ agent }) => (agent === undefined ? [] : (partyOfActor(agent.value)?.id ?? [])))
  return entity(eventId(id), 'Event', {
    name: [cut(questions[0]?.text, LONGEST.name) || id],
    summary: questions.map(question =>
      cut(
        `${question.text} ${spreadText(answersTo(question, index, profile))}; ${question.reconciliation}; ${weightText(question)}`,
        LONGEST.text,
      ),
    ),
    startDate: [dateIn(time?.from)],
    endDate: [dateIn(time?.to)],
    location: [cut(place === undefined ? undefined : [place.name, place.admin1].filter(Boolean).join(', '), 250)],
    country: [place?.country?.toLowerCase()],
    involved: acting,
    proof: questions.flatMap(({ reports }) => reports.map(articleId)),
  })
}

function eventId(happening: string): string {
  return `hearsay-event-${digest(happening)}`
}

function noteOf(claim: Claim, question: Question | undefined, index: CaseIndex, profile: Profile): Entity {
  const report = index.reportById.get(claim.report)
  return entity(`hearsay-note-${digest(claim.id)}`, 'Note', {
    name: [
      cut(`${claim.measure}: ${boundsText(boundsOf(claim.quantity.value, profile))}, ${claim.stance}`, LONGEST.name),
    ],
    description: [cut(claim.sentence.exact, LONGEST.text)],
    notes: [cut(chainText(claim, report?.publisher), LONGEST.text)],
    entity: [question === undefined ? undefined : eventId(question.incident ?? question.id)],
    publisher: [cut(report?.publisher, LONGEST.string)],
    proof: [articleId(claim.report)],
  })
}
