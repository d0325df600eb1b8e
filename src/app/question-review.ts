import type { Claim, ClaimId } from '../model/claim.ts'
import { comparedAs } from '../model/measure.ts'
import type { Question } from '../model/question.ts'
import type { Decision, QuestionReference, QuestionReview, Ruling } from '../model/review.ts'

type OnQuestion = Extract<Decision, { readonly kind: 'merge' | 'split' | 'rename' }>

/** What decisions on questions ask of reconciliation, and those that can ask nothing any more. */
export interface Rulings {
  readonly rulings: readonly Ruling[]
  /** Decisions on questions none of whose claims is there. */
  readonly stray: readonly Decision[]
  /** Mergers of questions that count different things by now. */
  readonly mixed: readonly Decision[]
}

/** Decisions on questions, with the claims that are left, in; rulings over claims out, in the order of the decisions. */
export function rulingsOf(claims: readonly Claim[], decisions: readonly Decision[]): Rulings {
  const claimById = new Map(claims.map(claim => [claim.id, claim]))
  const asked = decisions.filter(isOnQuestion).map(decision => ({ decision, ...askedBy(decision, claimById) }))
  const withFault = (fault: Fault) => asked.filter(one => one.fault === fault).map(({ decision }) => decision)
  return {
    rulings: asked.flatMap(({ rulings = [] }) => rulings),
    stray: withFault('stray'),
    mixed: withFault('mixed'),
  }
}

/** Why a decision can ask nothing. */
type Fault = 'stray' | 'mixed'

/** What one decision asks of reconciliation, or why it can ask nothing. */
function askedBy(
  decision: OnQuestion,
  claimById: ReadonlyMap<ClaimId, Claim>,
): { readonly rulings?: readonly Ruling[]; readonly fault?: Fault } {
  switch (decision.kind) {
    case 'rename':
      return present(decision.question, claimById).length === 0 ? { fault: 'stray' } : {}
    case 'split': {
      const part = present(decision, claimById)
      return part.length === 0 ? { fault: 'stray' } : { rulings: apartOf(part) }
    }
    case 'merge': {
      const sides = decision.questions.map(question => present(question, claimById)).filter(side => side.length > 0)
      if (sides.length < 2) return { fault: 'stray' }
      const rulings = togetherOf(sides)
      return rulings.length === 0 ? { fault: 'mixed' } : { rulings }
    }
  }
}

/** Claims that left a question. Those that were corrected since may count different things: each then stands with its like. */
function apartOf(part: readonly Claim[]): Ruling[] {
  const alike = Map.groupBy(part, claim => comparedAs(claim.measure))
  return [...alike.values()].map(like => ({ kind: 'apart', claims: like.map(claim => claim.id) }))
}

/** The claims of several questions, joined within each measure that two of them share. */
function togetherOf(sides: readonly (readonly Claim[])[]): Ruling[] {
  const measures = new Set(sides.flat().map(claim => comparedAs(claim.measure)))
  return [...measures].flatMap(measure => {
    const alike = sides
      .map(side => side.filter(claim => comparedAs(claim.measure) === measure))
      .filter(side => side.length > 0)
    return alike.length < 2 ? [] : [{ kind: 'together' as const, claims: alike.flat().map(claim => claim.id) }]
  })
}

function present(question: Pick<QuestionReference, 'claims'>, claimById: ReadonlyMap<ClaimId, Claim>): Claim[] {
  return question.claims.flatMap(id => claimById.get(id) ?? [])
}

/** Marks the questions that were decided on, and gives those that were renamed their new text. */
export function reviewQuestions(questions: readonly Question[], decisions: readonly Decision[]): Question[] {
  const reviewById = new Map<string, { decisions: string[]; text?: string }>()
  const questionByClaim = new Map(questions.flatMap(question => question.claims.map(id => [id, question] as const)))
  for (const decision of decisions) {
    if (!isOnQuestion(decision)) continue
    for (const question of concerned(decision, questions, questionByClaim)) {
      const review = reviewById.get(question.id) ?? { decisions: [] }
      review.decisions.push(decision.id)
      if (decision.kind === 'rename') review.text = decision.text
      reviewById.set(question.id, review)
    }
  }
  return questions.map(question => {
    const found = reviewById.get(question.id)
    if (found === undefined) return question
    const isRenamed = found.text !== undefined && found.text !== question.text
    const review: QuestionReview = { decisions: found.decisions, ...(isRenamed && { text: question.text }) }
    return { ...question, text: found.text ?? question.text, review }
  })
}

function isOnQuestion(decision: Decision): decision is OnQuestion {
  return decision.kind === 'merge' || decision.kind === 'split' || decision.kind === 'rename'
}

/** A new name goes to one question; a merger or a split is told at every question that it left behind. */
function concerned(
  decision: OnQuestion,
  questions: readonly Question[],
  questionByClaim: ReadonlyMap<ClaimId, Question>,
): readonly Question[] {
  if (decision.kind === 'rename') {
    const question = questionFor(decision.question, questions)
    return question === undefined ? [] : [question]
  }
  const references = decision.kind === 'merge' ? decision.questions : [decision.question]
  const ids = references.flatMap(({ claims }) => claims)
  return [...new Set(ids.flatMap(id => questionByClaim.get(id) ?? []))]
}

/** The question that a reference means by now: the one with most of its claims, the first of equals. */
function questionFor(reference: QuestionReference, questions: readonly Question[]): Question | undefined {
  const members = new Set(reference.claims)
  let best: Question | undefined
  let most = 0
  for (const question of questions) {
    const shared = question.claims.filter(id => members.has(id)).length
    if (shared > most || (shared === most && shared > 0 && question.id === reference.id)) {
      best = question
      most = shared
    }
  }
  return best
}
