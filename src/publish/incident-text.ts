import type { CaseFile } from '../model/case-file.ts'
import type { Incident } from '../model/incident.ts'
import type { Question, QuestionLink } from '../model/question.ts'
import { boundsText, counted, oneLine, ruleText } from './wording.ts'

/** What an incident holds, as lines: its questions with their ranges, its origins, who else is cited, and why claims share an origin. */
export function incidentLines(incident: Incident, ledger: CaseFile): string[] {
  const questionById = new Map(ledger.questions.map(question => [question.id, question]))
  const claimById = new Map(ledger.claims.map(claim => [claim.id, claim]))
  const brief = (id: string): string => `"${oneLine(claimById.get(id)?.at.exact ?? id)}"`
  const { origins, witnesses } = incident
  const where = incident.place === undefined ? '' : ` in ${incident.place.name}`
  const { from, to } = incident.time ?? {}
  const when = from === undefined ? '' : from === to ? ` on ${from}` : ` from ${from} to ${to ?? 'now'}`
  return [
    `incident ${incident.id}${where}${when}: ${counted(incident.questions.length, 'question')}, ${counted(incident.reports.length, 'report')}`,
    ...incident.questions.map(({ question, partOf }) => {
      const one = questionById.get(question)
      return `  ${partOf === undefined ? 'question ' : 'part     '} ${one?.text ?? question} ${one === undefined ? '' : boundsText(one.range)} (${question})`
    }),
    `  origins   ${origins.atLeast === origins.atMost ? origins.atLeast : `${origins.atLeast} to ${origins.atMost}`}, over all its questions`,
    ...origins.origins.map(
      ({ name, named, claims }) => `    ${name}${named ? '' : ' (unnamed)'}: ${claims.map(brief).join(', ')}`,
    ),
    ...origins.merges.map(
      ({ left, right, rule, force }) =>
        `  ${force === 'certain' ? 'one origin' : 'maybe one'}: ${brief(left)} with ${brief(right)} (${ruleText(rule)})`,
    ),
    ...(witnesses.length === 0
      ? []
      : [`  cited too, without a figure: ${witnesses.map(({ name }) => oneLine(name)).join(', ')}`]),
    '',
  ]
}

/** The other questions of a question's incident, and those that it is linked to: "of one incident", "part of", "could be the same as". */
export function companionLines(question: Question, ledger: CaseFile): string[] {
  const questionById = new Map(ledger.questions.map(one => [one.id, one]))
  const incident = ledger.incidents?.find(({ id }) => id === question.incident)
  const linked = new Set((question.links ?? []).map(link => link.question))
  const links = [
    ...(question.links ?? []).map(({ kind, question: id }) => ({ says: LINKS[kind], id })),
    ...(incident?.questions ?? [])
      .filter(one => one.question !== question.id && !linked.has(one.question))
      .map(one => ({ says: 'of one incident', id: one.question })),
  ]
  return links.flatMap(({ says, id }) => {
    const other = questionById.get(id)
    return other === undefined ? [] : [`${says}: ${other.text} ${boundsText(other.range)} (${id})`]
  })
}

const LINKS: Readonly<Record<QuestionLink['kind'], string>> = {
  'could-be-same': 'could be the same as',
  'has-part': 'has a part',
  kin: 'counts nearly the same',
  'part-of': 'part of',
}
