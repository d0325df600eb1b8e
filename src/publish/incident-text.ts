import type { Incident, IncidentTotal, ReportTotal } from '../model/incident.ts'
import type { Profile } from '../model/profile.ts'
import type { Question, QuestionLink } from '../model/question.ts'
import { answersTo, type CaseIndex } from './case-index.ts'
import { boundsText, counted, oneLine, ruleText, spreadText } from './wording.ts'

/** What an incident holds, as lines: its questions with their ranges, its origins, who else is cited, and why claims share an origin. */
export function incidentLines(incident: Incident, index: CaseIndex, profile: Profile): string[] {
  const { ledger, claimById } = index
  const questionById = new Map(ledger.questions.map(question => [question.id, question]))
  const brief = (id: string): string => `"${oneLine(claimById.get(id)?.at.exact ?? id)}"`
  const { origins, witnesses } = incident
  const where = incident.place === undefined ? '' : ` in ${incident.place.name}`
  const { from, to } = incident.time ?? {}
  const when = from === undefined ? '' : from === to ? ` on ${from}` : ` from ${from} to ${to ?? 'now'}`
  return [
    `incident ${incident.id}${where}${when}: ${counted(incident.questions.length, 'question')}, ${counted(incident.reports.length, 'report')}`,
    ...incident.questions.map(({ question, partOf }) => {
      const one = questionById.get(question)
      return `  ${partOf === undefined ? 'question ' : 'part     '} ${one?.text ?? question} ${one === undefined ? '' : spreadText(answersTo(one, index, profile))} (${question})`
    }),
    ...(incident.totals ?? []).flatMap(total => totalLines(total, index, brief)),
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

/** "killed in all: 3 to 4", and how each report comes to its figure: its own, or added up from its terms. */
function totalLines(
  { measure, reports }: IncidentTotal,
  { reportById }: CaseIndex,
  brief: (id: string) => string,
): string[] {
  return [
    `  in all    ${measure}: ${spreadText(reports.map(({ bounds }) => bounds))}`,
    ...reports.map(({ report, bounds, claims, by }) => {
      const { publisher, title } = reportById.get(report) ?? {}
      return `    ${oneLine(publisher ?? title ?? report)}: ${boundsText(bounds)} (${BY[by]}${claims.map(brief).join(', ')})`
    }),
  ]
}

const BY: Readonly<Record<ReportTotal['by'], string>> = {
  stated: '',
  added: 'counted one by one ',
  'among-dead': 'told as hurt and counted as dead ',
}

/** "of the incident in all: killed 3 to 4, counted one by one in 1 of 2 reports": where the total is derived. */
function totalLine({ measure }: Question, incident: Incident | undefined): string[] {
  const total = incident?.totals?.find(one => one.measure === measure)
  if (incident === undefined || total === undefined) return []
  const { reports } = total
  const hows = (['added', 'among-dead'] as const).flatMap(by => {
    const count = reports.filter(report => report.by === by).length
    return count === 0 ? [] : `${BY[by]}in ${count} of ${counted(reports.length, 'report')}`
  })
  return [
    `of the incident in all: ${measure} ${[spreadText(reports.map(({ bounds }) => bounds)), ...hows].join(', ')} (${incident.id})`,
  ]
}

/** The other questions of a question's incident, and those that it is linked to: "of one incident", "part of", "could be the same as". */
export function companionLines(question: Question, index: CaseIndex, profile: Profile): string[] {
  const { ledger } = index
  const questionById = new Map(ledger.questions.map(one => [one.id, one]))
  const incident = ledger.incidents?.find(({ id }) => id === question.incident)
  const linked = new Set((question.links ?? []).map(link => link.question))
  const links = [
    ...(question.links ?? []).map(({ kind, question: id }) => ({ says: LINKS[kind], id })),
    ...(incident?.questions ?? [])
      .filter(one => one.question !== question.id && !linked.has(one.question))
      .map(one => ({ says: 'of one incident', id: one.question })),
  ]
  const lines = links.flatMap(({ says, id }) => {
    const other = questionById.get(id)
    return other === undefined ? [] : [`${says}: ${other.text} ${spreadText(answersTo(other, index, profile))} (${id})`]
  })
  return [...totalLine(question, incident), ...lines]
}

const LINKS: Readonly<Record<QuestionLink['kind'], string>> = {
  'could-be-same': 'could be the same as',
  'has-part': 'has a part',
  kin: 'counts nearly the same',
  'part-of': 'part of',
}
