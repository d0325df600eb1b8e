import type { Profile } from '../model/profile.ts'
import type { ArithmeticFinding, Question } from '../model/question.ts'
import type { Ruling } from '../model/review.ts'
import { arithmeticOf } from './arithmetic.ts'
import { dossierOf, type Evidence } from './evidence.ts'
import { link, questionsOf } from './questions.ts'
import { ruled } from './rulings.ts'

/**
 * Do the claims agree? All claims of a case in; the questions that they answer, and the sums that the figures do not bear out, out. The result does not
 * depend on the order of what comes in; `rulings` are what reviewers decided of the groups, in the order in which they did.
 */
export function reconcile(
  evidence: Evidence,
  profile: Profile,
  rulings: readonly Ruling[] = [],
): { questions: Question[]; arithmetic: ArithmeticFinding[] } {
  const dossier = dossierOf(evidence)
  const linked = ruled(link(dossier), dossier, rulings)
  const questions = questionsOf(dossier, linked, profile)
  return { questions, arithmetic: arithmeticOf(dossier, linked.features.bounds, questions) }
}
