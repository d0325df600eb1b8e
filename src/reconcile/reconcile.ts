import type { Incident } from '../model/incident.ts'
import type { Profile } from '../model/profile.ts'
import type { ArithmeticFinding, Question, QuestionLink } from '../model/question.ts'
import type { Ruling } from '../model/review.ts'
import type { Wording } from '../model/wording.ts'
import { inOrder, reportFindings } from './arithmetic/arithmetic.ts'
import { tollFindings } from './arithmetic/tolls.ts'
import { type Dossier, dossierOf, type Evidence } from './evidence.ts'
import { type Happenings, happeningsOf } from './incidents/happenings.ts'
import { byClaims, incidentMaker } from './incidents/records.ts'
import { type Linked, link } from './link.ts'
import { linksBetween } from './question/links.ts'
import { byDispute, questionId, questionMaker } from './question/questions.ts'
import { ruled } from './rulings.ts'
import { wordingsOf } from './wordings.ts'

/** What comes of comparing claims. */
export interface Reconciled {
  readonly questions: readonly Question[]
  readonly arithmetic: readonly ArithmeticFinding[]
  readonly incidents: readonly Incident[]
  readonly wordings: readonly Wording[]
}

/** What is said of one happening. */
export interface Told {
  readonly questions: readonly Question[]
  /** Absent where there is nothing to tell beside the one question. */
  readonly incident: Incident | undefined
  /** Tolls that fall from one report to another. */
  readonly tolls: readonly ArithmeticFinding[]
}

/**
 * Do the claims agree? All claims of a case in; the questions that they answer, and the sums that the figures do not bear out, out. The result does not
 * depend on the order of what comes in; `rulings` are what reviewers decided of the groups, in the order in which they did.
 */
export function reconcile(evidence: Evidence, profile: Profile, rulings: readonly Ruling[] = []): Reconciled {
  const dossier = dossierOf(evidence)
  const linked = ruled(link(dossier), dossier, rulings)
  const questions: Question[] = []
  const incidents: Incident[] = []
  const arithmetic = reportFindings(dossier, linked.features.bounds)
  for (const told of eachHappening(dossier, linked, profile)) {
    for (const question of told.questions) questions.push(question)
    if (told.incident !== undefined) incidents.push(told.incident)
    for (const toll of told.tolls) arithmetic.push(toll)
  }
  questions.sort(byDispute)
  return {
    questions,
    arithmetic: inOrder(arithmetic),
    incidents: incidents.sort(byClaims),
    wordings: wordingsOf(dossier, questions),
  }
}

/** Groups of claims in, what is said of one happening after the other out: whoever does not keep it needs no memory for it. */
export function* eachHappening(dossier: Dossier, linked: Linked, profile: Profile): Generator<Told> {
  const happenings = happeningsOf(dossier, linked)
  const ids = linked.grouping.groups.map(group => questionId(dossier, group))
  const tell = teller(dossier, linked, happenings, linksBetween(dossier, linked, ids), profile)
  for (let set = 0; set < happenings.sets.length; set++) yield tell(set)
}

/** What tells of one happening after the other. */
export function teller(
  dossier: Dossier,
  linked: Linked,
  happenings: Happenings,
  linksOf: (group: number) => readonly QuestionLink[] | undefined,
  profile: Profile,
): (set: number) => Told {
  const questionOf = questionMaker(dossier, linked, happenings, linksOf, profile)
  const incidentOf = incidentMaker(dossier, linked, happenings)
  return set => {
    const questions = happenings.sets[set]!.map(questionOf)
    const tolls = tollFindings(dossier, linked.features.bounds, questions)
    return { questions, incident: incidentOf(set, questions), tolls }
  }
}
