import { boundsOf } from '../model/bounds.ts'
import type { CaseFile } from '../model/case-file.ts'
import type { Claim } from '../model/claim.ts'
import type { Report } from '../model/document.ts'
import type { Profile } from '../model/profile.ts'
import type { Question } from '../model/question.ts'
import { shownName } from '../text/shown.ts'
import { answersTo, indexed } from './case-index.ts'
import { companionLines } from './incident-text.ts'
import { gradeText, verdictText } from './review-text.ts'
import { tellingRelations } from './telling-relations.ts'
import { boundsText, chainText, oneLine, originAnswersText, spreadText, standingText, weightText } from './wording.ts'

/** The ledger as lines for a terminal: most disputed questions first, each with its claims under their origins. */
export function questionLines(ledger: CaseFile, questions: readonly Question[], profile: Profile): string[] {
  const index = indexed(ledger)
  const { claimById, reportById } = index
  const pathByDocument = new Map(ledger.documents.map(document => [document.id, document.capture.path]))
  const placeOf = (claim: Claim): string => {
    const report = reportById.get(claim.report)
    return `${shownName(pathByDocument.get(claim.at.document) ?? '?')}:${claim.at.span.start}${report?.published === undefined ? '' : ` (${report.published.slice(0, 10)})`}`
  }
  return questions.flatMap((question, place) => [
    `${place + 1}. ${question.text}`,
    `   ${[spreadText(answersTo(question, index, profile)), standingText(question), question.reconciliation, weightText(question), question.id].filter(part => part !== undefined).join(' · ')}`,
    ...question.origins.origins.flatMap(origin => [
      `   ${origin.named ? '' : 'unnamed: '}${origin.name}${gradeText(origin)}: ${originAnswersText(origin, answersTo(origin, index, profile))}`,
      ...claimsOf(origin.claims, claimById).map(
        claim => `       ${claimLine(claim, reportById, profile)}  ${placeOf(claim)}`,
      ),
    ]),
    ...conflictLines(question, claimById),
    ...companionLines(question, index, profile)
      .slice(0, MAX_COMPANIONS)
      .map(line => `   + ${line}`),
    '',
  ])
}

/** "more than two dozen" [more than 24] · The Herald <- Iraqi soldiers. */
function claimLine(claim: Claim, reportById: ReadonlyMap<string, Report>, profile: Profile): string {
  const bounds = boundsText(boundsOf(claim.quantity.value, profile))
  const words = `"${oneLine(claim.at.exact)}"`
  const stance = claim.stance === 'asserted' || claim.stance === 'reported' ? '' : ` · ${claim.stance}`
  const verdict = claim.review === undefined ? '' : ` · ${verdictText(claim)}`
  return `${words} [${bounds}] · ${chainText(claim, reportById.get(claim.report)?.publisher)}${stance}${verdict}`
}

/** Conflicts of what stands: a toll that was raised since, or a copy, says nothing that another does not. */
function conflictLines(question: Question, claimById: ReadonlyMap<string, Claim>): string[] {
  const origins = new Map(question.origins.origins.flatMap(({ name, claims }) => claims.map(id => [id, name] as const)))
  const lines = tellingRelations(question.relations).open.map(({ kind, from, to }) =>
    origins.get(from) === origins.get(to)
      ? `   ! ${kind.replaceAll('-', ' ')}: ${words(from)} and ${words(to)}, both of ${origins.get(to)}`
      : `   ! ${kind.replaceAll('-', ' ')}: ${words(from)} of ${origins.get(from)} and ${words(to)} of ${origins.get(to)}`,
  )
  return [...new Set(lines)].slice(0, MAX_CONFLICTS)

  function words(id: string): string {
    return `"${oneLine(claimById.get(id)?.at.exact ?? id)}"`
  }
}

const MAX_COMPANIONS = 4 // questions of the same incident; `explain` has them all
const MAX_CONFLICTS = 4 // the page and `explain` have them all

function claimsOf(ids: readonly string[], claimById: ReadonlyMap<string, Claim>): Claim[] {
  return ids.flatMap(id => claimById.get(id) ?? [])
}
