import { type Attribution, type Candidate, type Clause, push } from './attribution.ts'
import { bareClause } from './bare.ts'
import { KIND, WORD } from './cue-words.ts'
import { contentToTheLeft } from './left.ts'
import { CHAR, isFiniteVerb, isOf, markOf, type Phrase, type Reading } from './reading.ts'
import { rightContent } from './right.ts'
import { sharedSubject } from './shared-subject.ts'
import { phraseAfter } from './source-after.ts'
import { phraseBefore } from './source-before.ts'

/** "quoted the commander [as saying]", "was quoted by Kelp Radio [as saying]", "quoted guards [saying]": does the cue pass on what the next one says? */
export function relays({ cue, verb, last }: Candidate, next: Candidate | undefined, reading: Reading): boolean {
  if (!(cue.kinds & KIND.quoting) || next?.verb?.use !== 'participle') return false
  if (isOf(reading, next.verb.group - 1, WORD.as)) return true
  if (!(cue.kinds & KIND.citing) || verb?.use !== 'finite' || !(next.cue.kinds & KIND.saying)) return false
  for (let i = last + 1; i < next.verb.group; i++)
    if (markOf(reading, i) !== 0 || isFiniteVerb(reading, i)) return false
  return next.verb.group > last + 1
}

/**
 * Whoever is quoted, and whoever quotes him, who is the outer link:
 *
 *   Kelp Radio quoted a guard as saying the gate fell      The gate fell, Kelp Radio quoted a guard as saying
 *   A guard was quoted by Kelp Radio as saying so          A guard was quoted as saying by Kelp Radio that ...
 */
export function relayed(reading: Reading, clause: Clause, found: Attribution[]): void {
  const { candidates, n, first, ceiling } = clause
  const quoting = candidates[n]!
  const saying = candidates[n + 1]!
  const before = saying.verb!.group - 1
  const as = isOf(reading, before, WORD.as) ? before : before + 1
  const isPassive = quoting.verb?.use === 'passive' || quoting.verb?.use === 'reduced'
  let after = saying.last + 1
  let carrier = isPassive ? undefined : (quoting.subject ?? sharedSubject(reading, clause, found))
  if (isPassive && isOf(reading, quoting.last + 1, WORD.by)) carrier = between(reading, quoting.last + 2, as - 1)
  else if (isPassive && after < ceiling && isOf(reading, after, WORD.by)) {
    carrier = teller(reading, after + 1, ceiling)
    after = (carrier?.last ?? after) + 1
  }
  const right = after < ceiling ? rightContent(reading, saying, after, ceiling) : undefined
  const marked = right ?? contentToTheLeft(reading, quoting.head, first, quoting)
  const bare = marked === undefined ? bareClause(reading, quoting, first) : undefined
  const content = marked ?? bare?.content
  if (content === undefined) return
  if (!isPassive) carrier = bare?.source ?? carrier
  const speaker = isPassive ? quoted(reading, quoting, bare?.source, first) : between(reading, quoting.last + 1, as - 1)
  if (carrier !== undefined) {
    const isWhole = right !== undefined && !isPassive && speaker !== undefined
    push(found, 'attribution.relayed', quoting, carrier, isWhole ? { first: speaker.first, last: right.last } : content)
  }
  const since = found.length
  push(found, 'attribution.said-participle', saying, speaker, content)
  if (carrier !== undefined && since < found.length) found[since] = { ...found[since]!, after: quoting.first }
}

/** "[A guard] was quoted": whoever stands before the passive. */
function quoted(
  reading: Reading,
  { subject, verb }: Candidate,
  bare: Phrase | undefined,
  first: number,
): Phrase | undefined {
  return bare ?? subject ?? phraseBefore(reading, verb!.group, first)
}

/** The phrase between two tokens, without the commas at its ends. */
function between(reading: Reading, from: number, to: number): Phrase | undefined {
  let first = from
  let last = to
  while (first <= last && markOf(reading, first) === CHAR.comma) first++
  while (last >= first && markOf(reading, last) === CHAR.comma) last--
  return first <= last ? { first, last } : undefined
}

/** "by [Kelp Radio] that the gate fell": what is said begins with its conjunction. */
function teller(reading: Reading, from: number, ceiling: number): Phrase | undefined {
  let end = from
  while (end < ceiling && !isOf(reading, end, WORD.complementizer)) end++
  return phraseAfter(reading, from, end)
}
