import type { CaseFile } from '../model/case-file.ts'
import type { Issue } from '../model/issue.ts'
import type { Profile } from '../model/profile.ts'
import type { Question } from '../model/question.ts'
import type { Decision, Review } from '../model/review.ts'
import type { SourceRecord } from '../model/source-record.ts'
import type { Pipeline } from '../pipeline.ts'
import { fold } from '../text/fold.ts'
import { reviewClaims } from './claim-review.ts'
import { holdingOf } from './holding.ts'
import { formerIds, incidentsUnder, questionsUnder, wordingsUnder } from './question-pairs.ts'
import { reviewQuestions, rulingsOf } from './question-review.ts'

/** The file that decisions are kept in, as issues name it. */
export const REVIEWS = 'reviews.jsonl'

/**
 * What the evidence says, and the log of decisions, in; the case as reviewers see it out. Pure and from the start each time, so that a
 * rebuild replays every decision:
 *
 *   decisions --holding--> on claims --> claims that count --+
 *                          on questions --> rulings ---------+-- reconcile --> questions, sums --> names, grades
 *
 * Costs one more reconciliation, and only when a decision changes what is compared; nothing is matched again.
 */
export function reviewed(
  undecided: CaseFile,
  log: readonly Decision[],
  pipeline: Pick<Pipeline, 'reconcile'>,
  profile: Profile,
): CaseFile {
  if (log.length === 0) return undecided
  const { decisions, undone, stray } = holdingOf(log)
  const onClaims = reviewClaims(undecided.claims, decisions)
  const onQuestions = rulingsOf(onClaims.claims, decisions)
  const { claims, rejected } = onClaims
  const compares = onQuestions.rulings.length > 0 || decisions.some(isOnContent)
  const compared = compares ? pipeline.reconcile({ ...undecided, claims }, profile, onQuestions.rulings) : undecided
  const former = compares ? formerIds(undecided.questions, compared.questions) : new Map<string, string>()
  const questions = questionsUnder(former, compared.questions)
  const grades = gradesOf(decisions)
  const known = namesIn({ ...undecided, questions })
  const strayGrades = decisions.filter(each => each.kind === 'reliability' && !known.has(fold(each.source)))
  const review: Review = { decisions: log, undone, rejected, reliabilities: [...grades.values()] }
  return {
    ...undecided,
    claims,
    questions: graded(reviewQuestions(questions, decisions), grades),
    arithmetic: compared.arithmetic,
    incidents: incidentsUnder(former, compared.incidents ?? []),
    wordings: wordingsUnder(former, compared.wordings ?? []),
    review,
    issues: [
      ...undecided.issues,
      ...log.flatMap(decision => {
        if (onQuestions.mixed.includes(decision)) return issueOf('review.mixed-measures', decision)
        const isStray = [stray, onClaims.stray, onQuestions.stray, strayGrades].some(list => list.includes(decision))
        return isStray ? issueOf('review.unknown-id', decision) : []
      }),
    ],
  }
}

/** Do decisions that hold change what is compared, so that the evidence alone does not say what readers see? */
export function changesComparing(log: readonly Decision[]): boolean {
  return holdingOf(log).decisions.some(
    decision => isOnContent(decision) || decision.kind === 'merge' || decision.kind === 'split',
  )
}

/** Does a decision change what a claim says, or whether it counts? */
function isOnContent({ kind }: Decision): boolean {
  return kind === 'reject' || kind === 'correct'
}

type Grades = ReadonlyMap<string, Review['reliabilities'][number]>

/** The latest grade of each source, by its folded name. */
function gradesOf(decisions: readonly Decision[]): Grades {
  const grades = new Map<string, Review['reliabilities'][number]>()
  for (const decision of decisions) {
    if (decision.kind !== 'reliability') continue
    const { source, grade, id } = decision
    grades.set(fold(source), { source, grade, decision: id })
  }
  return grades
}

/** Every name that a grade may be given to, folded: origins, publishers, links of chains. */
function namesIn({ questions, reports, claims }: CaseFile): ReadonlySet<string> {
  return new Set(
    [
      ...questions.flatMap(question => question.origins.origins.map(origin => origin.name)),
      ...reports.flatMap(report => report.publisher ?? []),
      ...claims.flatMap(claim => claim.attribution.flatMap(link => link.name ?? [])),
    ].map(fold),
  )
}

function graded(questions: readonly Question[], grades: Grades): readonly Question[] {
  if (grades.size === 0) return questions
  return questions.map(question => {
    if (!question.origins.origins.some(origin => grades.has(fold(origin.name)))) return question
    const origins = question.origins.origins.map(origin => {
      const found = grades.get(fold(origin.name))
      return found === undefined ? origin : { ...origin, reliability: found.grade }
    })
    return { ...question, origins: { ...question.origins, origins } }
  })
}

/** Who is cited in a case, with the grades that reviewers gave. */
export function sourceRecords(ledger: CaseFile, pipeline: Pick<Pipeline, 'sources'>): readonly SourceRecord[] {
  const grades = new Map((ledger.review?.reliabilities ?? []).map(each => [fold(each.source), each.grade]))
  return pipeline.sources(ledger, ledger.questions).map(record => {
    const reliability = grades.get(fold(record.name))
    return reliability === undefined ? record : { ...record, reliability }
  })
}

function issueOf(code: string, decision: Decision): Issue {
  return {
    code,
    path: REVIEWS,
    part: decision.id,
    parameters: { kind: decision.kind, id: concernOf(decision) },
    level: 'notice',
  }
}

/** The id that a decision concerns, as lists show it. */
function concernOf(decision: Decision): string {
  switch (decision.kind) {
    case 'accept':
    case 'reject':
    case 'correct':
      return decision.claim
    case 'merge':
      return decision.questions.map(question => question.id).join(' ')
    case 'split':
    case 'rename':
      return decision.question.id
    case 'reliability':
      return decision.source
    case 'undo':
      return decision.decision
  }
}
