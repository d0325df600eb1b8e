import type { Profile } from '../model/profile.ts'
import type { ArithmeticFinding, Question } from '../model/question.ts'
import { arithmeticOf } from './arithmetic.ts'
import { dossierOf, type Evidence } from './evidence.ts'
import { link, questionsOf } from './questions.ts'

/**
 * Do the claims agree? All claims of a case in; the questions that they answer, and the sums that the figures do not bear out, out. The result does not
 * depend on the order of what comes in.
 */
export function reconcile(
  evidence: Evidence,
  profile: Profile,
): { questions: Question[]; arithmetic: ArithmeticFinding[] } {
  const dossier = dossierOf(evidence)
  const linked = link(dossier)
  const questions = questionsOf(dossier, linked, profile)
  return { questions, arithmetic: arithmeticOf(dossier, linked.features.bounds, questions) }
}
