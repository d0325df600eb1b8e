import type { CaseFile } from '../model/case-file.ts'
import type { ClaimId } from '../model/claim.ts'
import type { Question } from '../model/question.ts'
import { type Deed, type QuestionReference, RELIABILITIES, type Reliability } from '../model/review.ts'
import { EXIT, type Options, UserError } from './command.ts'
import { oneOf } from './one-of.ts'
import { correctionOf } from './review-values.ts'

/** What can be decided, in the order in which `--help` teaches it. */
export const DEEDS = ['accept', 'reject', 'correct', 'merge', 'split', 'rename', 'reliability', 'undo'] as const

/** The words of the command line in, deeds on ids that the case has out. Nothing is written if one of them is not there. */
export function deedsOf(
  kind: (typeof DEEDS)[number],
  ids: readonly string[],
  options: Options,
  ledger: CaseFile,
): Deed[] {
  if (ids.length === 0) throw new UserError(`${kind} what? Give an id`, EXIT.usage)
  switch (kind) {
    case 'accept':
    case 'reject':
      return ids.map(id => ({ kind, claim: claimIn(ledger, id) }))
    case 'correct': {
      const to = correctionOf(options)
      return ids.map(id => ({ kind, claim: claimIn(ledger, id), to }))
    }
    case 'merge':
      return [{ kind, questions: mergedOf(ids.map(id => questionIn(ledger, id))) }]
    case 'split':
      return [{ kind, ...splitOf(ledger, ids) }]
    case 'rename': {
      const text = String(options['text'] ?? '').trim()
      if (text === '') throw new UserError('rename takes --text WORDS', EXIT.usage)
      if (ids.length > 1) throw new UserError('rename takes one question', EXIT.usage)
      return [{ kind, question: referenceTo(questionIn(ledger, ids[0]!)), text }]
    }
    case 'reliability': {
      const grade = options['grade']
      if (!isReliability(grade)) throw new UserError('reliability takes --grade A, B, C, D, E or F', EXIT.usage)
      return ids.map(source => ({ kind, source, grade }))
    }
    case 'undo':
      return ids.map(id => ({ kind, decision: decisionIn(ledger, id) }))
  }
}

function mergedOf(questions: readonly Question[]): QuestionReference[] {
  const different = [...new Set(questions)]
  if (different.length < 2) throw new UserError('merge takes two questions or more', EXIT.usage)
  const measures = new Set(different.map(question => question.measure))
  if (measures.size > 1) {
    throw new UserError(`these questions count different things: ${[...measures].join(', ')}; correct the claims first`)
  }
  return different.map(referenceTo)
}

/** A question and the claims that leave it. */
function splitOf(
  ledger: CaseFile,
  [id = '', ...claims]: readonly string[],
): { readonly question: QuestionReference; readonly claims: readonly ClaimId[] } {
  const question = questionIn(ledger, id)
  const part = claims.map(claim => claimIn(ledger, claim))
  const stranger = part.find(claim => !question.claims.includes(claim))
  if (stranger !== undefined) throw new UserError(`${stranger} does not answer ${question.id}`)
  if (part.length === 0) throw new UserError('split takes a question, then the claims that leave it', EXIT.usage)
  if (new Set(part).size === question.claims.length) throw new UserError('a split must leave a claim behind')
  return { question: referenceTo(question), claims: part }
}

function referenceTo({ id, claims }: Question): QuestionReference {
  return { id, claims }
}

function claimIn({ claims, review }: CaseFile, id: string): string {
  return oneOf('claim', id, [...claims, ...(review?.rejected ?? [])]).id
}

function questionIn({ questions }: CaseFile, id: string): Question {
  return oneOf('question', id, questions)
}

/** A decision is named whole: r1 is not the beginning of r12. */
function decisionIn({ review }: CaseFile, id: string): string {
  if (review?.decisions.some(decision => decision.id === id)) return id
  throw new UserError(`there is no decision ${id}; see them with: hearsay review FOLDER list`)
}

function isReliability(value: unknown): value is Reliability {
  return RELIABILITIES.some(grade => grade === value)
}
