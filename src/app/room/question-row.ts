import type { Claim, ClaimId } from '../../model/claim.ts'
import type { Question, RelationKind } from '../../model/question.ts'
import type { Decision } from '../../model/review.ts'
import {
  MAX_ROW_VOICES,
  type QuestionRow,
  type ReviewState,
  type RowVoice,
  SIGNS,
  type Sign,
} from '../../model/view.ts'
import type { RoomIndex } from './room-index.ts'
import { marksOf, marksShown } from './row-marks.ts'

/** A question, with the case that it stands in, in; its row in the list of questions out. */
export function questionRow(question: Question, index: RoomIndex, verdicts: Verdicts): QuestionRow {
  const { id, text, measure, subject, place, time, incident, range, standing, reconciliation, disagreement } = question
  const claims = question.claims.flatMap(claim => index.claimById.get(claim) ?? [])
  const latest = latestOf(question, index)
  const marks = marksOf(question, claims, index)
  const shown = marksShown(marks)
  const voices = voicesOf(question)
  return {
    id,
    text,
    measure,
    ...(subject !== undefined && { subject: subject.name }),
    ...(place !== undefined && { place: place.name }),
    ...(time?.from !== undefined && { from: time.from }),
    ...(time?.to !== undefined && { to: time.to }),
    ...(incident !== undefined && { incident }),
    range,
    ...(standing !== undefined && { standing }),
    reconciliation,
    disagreement,
    reports: question.reports.length,
    claims: claims.length,
    origins: { atLeast: question.origins.atLeast, atMost: question.origins.atMost },
    voices: voices.slice(0, MAX_ROW_VOICES),
    voicesLeftOut: Math.max(0, voices.length - MAX_ROW_VOICES),
    ...(latest !== undefined && { latest }),
    ...(question.grade?.grade !== undefined && { grade: question.grade.grade }),
    signs: signsOf(question, claims, index),
    review: reviewStateOf(question, claims, verdicts),
    marks: shown,
    marksLeftOut: marks.length - shown.length,
  }
}

function latestOf(question: Question, { reportById }: RoomIndex): string | undefined {
  const dates = question.reports.flatMap(id => reportById.get(id)?.published ?? [])
  return dates.reduce<string | undefined>(
    (latest, date) => (latest === undefined || date > latest ? date : latest),
    undefined,
  )
}

/** Who only denies counts as no origin and comes last, so that the names before are as many as the row counts. */
function voicesOf({ origins: { origins } }: Question): readonly RowVoice[] {
  const voices = origins.map(({ name, denies }, origin) => ({ origin, name, ...(denies === true && { denies }) }))
  return [...voices.filter(({ denies }) => denies !== true), ...voices.filter(({ denies }) => denies === true)]
}

const SIGN_BY_RELATION: Partial<Record<RelationKind, Sign>> = {
  conflicts: 'conflict',
  'unit-slip': 'slip',
  'changed-in-copying': 'changed-in-copying',
  denies: 'denied',
}

/** What catches the eye, always in the same order. One voice is worth a sign only where it sounds like several. */
function signsOf(question: Question, claims: readonly Claim[], { failing }: RoomIndex): Sign[] {
  const found = new Set<Sign>(question.relations.flatMap(({ kind }) => SIGN_BY_RELATION[kind] ?? []))
  if (claims.some(({ stance }) => stance === 'denied')) found.add('denied')
  if (claims.some(({ id }) => failing.has(id))) found.add('arithmetic')
  if (question.origins.atMost === 1 && question.reports.length > 1) found.add('single-origin')
  return SIGNS.filter(sign => found.has(sign))
}

/** The decisions that hold, by the claim that they judge. */
export type Verdicts = ReadonlyMap<ClaimId, readonly Decision[]>

function reviewStateOf(question: Question, claims: readonly Claim[], verdicts: Verdicts): ReviewState {
  const judged = claims.filter(claim => verdicts.has(claim.id))
  if (judged.some(claim => isContested(verdicts.get(claim.id)!))) return 'contested'
  if (judged.length === 0) return question.review === undefined ? 'none' : 'partly'
  return judged.length === claims.length ? 'done' : 'partly'
}

/** Did two people judge it differently? Each one's latest verdict counts. */
function isContested(decisions: readonly Decision[]): boolean {
  const verdictByJudge = new Map(decisions.map(decision => [decision.by, verdictText(decision)]))
  return new Set(verdictByJudge.values()).size > 1
}

/** A verdict as text: two are the same if they say the same. */
export function verdictText(decision: Decision): string {
  return decision.kind === 'correct' ? `correct ${JSON.stringify(decision.to)}` : decision.kind
}
