import type { Incident } from '../model/incident.ts'
import type { Profile } from '../model/profile.ts'
import type { ArithmeticFinding, Question } from '../model/question.ts'
import type { Ruling } from '../model/review.ts'
import type { Wording } from '../model/wording.ts'
import { arithmeticOf } from './arithmetic.ts'
import { dossierOf, type Evidence } from './evidence.ts'
import { happeningsOf } from './happenings.ts'
import { incidentRecords } from './incident-records.ts'
import { byDispute, link, questionsOf } from './questions.ts'
import { ruled } from './rulings.ts'
import { wordingsOf } from './wordings.ts'

/** What comes of comparing claims. */
export interface Reconciled {
  readonly questions: readonly Question[]
  readonly arithmetic: readonly ArithmeticFinding[]
  readonly incidents: readonly Incident[]
  readonly wordings: readonly Wording[]
}

/**
 * Do the claims agree? All claims of a case in; the questions that they answer, and the sums that the figures do not bear out, out. The result does not
 * depend on the order of what comes in; `rulings` are what reviewers decided of the groups, in the order in which they did.
 */
export function reconcile(evidence: Evidence, profile: Profile, rulings: readonly Ruling[] = []): Reconciled {
  const dossier = dossierOf(evidence)
  const linked = ruled(link(dossier), dossier, rulings)
  const happenings = happeningsOf(dossier, linked)
  const byGroup = questionsOf(dossier, linked, happenings, profile)
  const incidents = incidentRecords(dossier, linked, happenings, byGroup)
  const questions = byGroup.sort(byDispute)
  return {
    questions,
    arithmetic: arithmeticOf(dossier, linked.features.bounds, questions),
    incidents,
    wordings: wordingsOf(dossier, questions),
  }
}
