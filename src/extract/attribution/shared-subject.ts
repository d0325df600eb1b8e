import { type Attribution, type Candidate, type Clause, sourceBefore } from './attribution.ts'
import { KIND, WORD } from './cue-words.ts'
import { CHAR, isOf, markOf, type Phrase, type Reading } from './reading.ts'
import { clauseSubject } from './source-before.ts'

/** The subject that a bare verb has in common with the one before. */
export function sharedSubject(
  reading: Reading,
  { candidates, n, first }: Clause,
  found: readonly Attribution[],
): Phrase | undefined {
  const before = candidates[n]!.verb!.group - 1
  if (before < first || !joinsVerbs(reading, before, candidates[n - 1])) return undefined
  return sourceBefore(candidates, beyondClause(reading, candidates, n), found) ?? clauseSubject(reading, first, before)
}

/** "The radio said that police found nobody, and quoted": behind a comma, the verb goes on with whoever said the clause before it, and not with those in it. */
function beyondClause(reading: Reading, candidates: readonly Candidate[], n: number): number {
  if (markOf(reading, candidates[n]!.verb!.group - 2) !== CHAR.comma) return n
  let k = n
  while (k > 1 && isWithin(reading, candidates[k - 1]!, candidates[k - 2]!)) k--
  return k
}

function isWithin(reading: Reading, inner: Candidate, outer: Candidate): boolean {
  const isSaid = (outer.cue.kinds & (KIND.saying | KIND.telling)) !== 0 && outer.subject !== undefined
  return isSaid && isOf(reading, outer.last + 1, WORD.complementizer) && inner.head > outer.last + 1
}

/** "X left and said", "X left but on Monday said", "X urged calm, proposed talks": the verb shares its subject with the one before. */
function joinsVerbs(reading: Reading, last: number, previous: Candidate | undefined): boolean {
  let before = last
  if (isOf(reading, last, WORD.time))
    while (before > reading.first && isOf(reading, before, WORD.time | WORD.preposition | WORD.determiner)) before--
  if (isOf(reading, before, WORD.additive | WORD.adversative)) return true
  return markOf(reading, before) === CHAR.comma && previous?.subject !== undefined
}
