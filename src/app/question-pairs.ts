import type { ClaimId } from '../model/claim.ts'
import type { Incident } from '../model/incident.ts'
import type { Question } from '../model/question.ts'
import type { Wording } from '../model/wording.ts'
import type { Pairing } from './pairing.ts'

/**
 * Questions of two states with most of their claims in common are one; an id alone says less, since it names the earliest claim. `rightOf` is the
 * name on the right of a claim on the left.
 */
export function pairedQuestions(
  lefts: readonly Question[],
  rights: readonly Question[],
  rightOf: (claim: ClaimId) => ClaimId,
): Pairing<Question> {
  const rightByClaim = new Map(rights.flatMap((question, at) => question.claims.map(claim => [claim, at] as const)))
  const overlaps = lefts.flatMap((question, left) => {
    const shared = new Map<number, number>()
    for (const claim of question.claims) {
      const right = rightByClaim.get(rightOf(claim))
      if (right !== undefined) shared.set(right, (shared.get(right) ?? 0) + 1)
    }
    return [...shared].map(([right, count]) => ({ left, right, count, sameId: question.id === rights[right]!.id }))
  })
  overlaps.sort(
    (one, other) =>
      other.count - one.count ||
      Number(other.sameId) - Number(one.sameId) ||
      one.right - other.right ||
      one.left - other.left,
  )
  const leftOf = new Map<number, number>()
  const taken = new Set<number>()
  for (const { left, right } of overlaps) {
    if (leftOf.has(right) || taken.has(left)) continue
    leftOf.set(right, left)
    taken.add(left)
  }
  return {
    pairs: rights.flatMap((right, at) => (leftOf.has(at) ? [{ left: lefts[leftOf.get(at)!]!, right }] : [])),
    added: rights.filter((_, at) => !leftOf.has(at)),
    gone: lefts.filter((_, at) => !taken.has(at)),
  }
}

/**
 * Questions keep the id that they had before reviewers decided, so that rejecting the claim that one was named after does not rename it. An
 * id that another question has by now stays there. Gives the former id of each id of `after` that has another one.
 */
export function formerIds(before: readonly Question[], after: readonly Question[]): ReadonlyMap<string, string> {
  const taken = new Set(after.map(question => question.id))
  const former = new Map<string, string>()
  for (const { left, right } of pairedQuestions(before, after, claim => claim).pairs) {
    if (!taken.has(left.id)) former.set(right.id, left.id)
  }
  return former
}

/** Questions under their former ids, wherever one names another. */
export function questionsUnder(ids: ReadonlyMap<string, string>, questions: readonly Question[]): readonly Question[] {
  if (ids.size === 0) return questions
  const idOf = (id: string): string => ids.get(id) ?? id
  return questions.map(question => ({
    ...question,
    id: idOf(question.id),
    ...(question.links !== undefined && {
      links: question.links.map(link => ({ ...link, question: idOf(link.question) })),
    }),
  }))
}

/** Incidents that name their questions by former ids. */
export function incidentsUnder(ids: ReadonlyMap<string, string>, incidents: readonly Incident[]): readonly Incident[] {
  if (ids.size === 0) return incidents
  const idOf = (id: string): string => ids.get(id) ?? id
  return incidents.map(incident => ({
    ...incident,
    questions: incident.questions.map(({ question, partOf, ...rest }) => ({
      ...rest,
      question: idOf(question),
      ...(partOf !== undefined && { partOf: idOf(partOf) }),
    })),
  }))
}

/** Wordings that name their questions by former ids. */
export function wordingsUnder(ids: ReadonlyMap<string, string>, wordings: readonly Wording[]): readonly Wording[] {
  if (ids.size === 0) return wordings
  return wordings.map(wording => ({ ...wording, questions: wording.questions.map(id => ids.get(id) ?? id) }))
}
