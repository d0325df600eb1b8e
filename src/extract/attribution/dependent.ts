import {
  type Attribution,
  type Candidate,
  type Clause,
  isUnreal,
  push,
  quotationFloor,
  sourceBefore,
  WITHHELD,
} from './attribution.ts'
import { tellsIn } from './ceiling.ts'
import { KIND, WORD } from './cue-words.ts'
import {
  CHAR,
  isFiniteVerb,
  isNoun,
  isOf,
  isSourceWord,
  markOf,
  type Phrase,
  quotationAt,
  type Reading,
} from './reading.ts'
import { rightContent } from './right.ts'
import { ruleBefore } from './rule-of.ts'
import { clauseSubject, phraseBefore } from './source-before.ts'

/** "..., saying Y", "after saying Y, ..." and "declined to say Y": the source is the subject of the clause that the verb hangs on. */
export function dependent(reading: Reading, clause: Clause, found: Attribution[]): void {
  const { candidates, n, first, ceiling } = clause
  const candidate = candidates[n]!
  const { use, group } = candidate.verb!
  const { kinds } = candidate.cue
  const isParticiple = use === 'participle'
  if (!(kinds & (isParticiple ? HANGING : ASKED))) return
  const before = group - 1
  const floor = quotationFloor(reading, candidate.first, first)
  if (isParticiple && before < floor && !(kinds & KIND.citing) && isSubject(reading, candidate, ceiling)) return
  const source = sourceOf(reading, clause, found)
  if (!isParticiple && source !== undefined && isOf(reading, source.last, WORD.it)) return
  const right = rightContent(reading, candidate, candidate.last + 1, ceiling)
  const isUnsaid =
    isWithheld(candidates[n - 1], candidate) || (!isParticiple && source !== undefined && isUnreal(reading, source))
  // "Responding guards found", "after assuming command": before a bare noun, a participle that hangs on nobody is no saying.
  // "One resident commenting said": the verb behind it is the resident's.
  const next = candidate.last + 1
  if (isParticiple && (isFiniteVerb(reading, next) || (source === undefined && isNoun(reading, next)))) return
  if (right === undefined) return
  // "not allowed to brief reporters, said": what stands behind the comma is told by another verb.
  if (!isParticiple && !(kinds & KIND.saying) && markOf(reading, right.first - 1) === CHAR.comma) return
  push(found, isUnsaid ? WITHHELD : `${ruleBefore(reading, candidate.cue, right)}-${use}`, candidate, source, right)
}

/** What a participle can attribute. */
const HANGING =
  KIND.saying |
  KIND.telling |
  KIND.judging |
  KIND.citing |
  KIND.urging |
  KIND.believing |
  KIND.viewing |
  KIND.knowing |
  KIND.showing |
  KIND.intending

/** And what an infinitive can. */
const ASKED = KIND.saying | KIND.telling | KIND.judging | KIND.urging

/** Whoever does it: the noun right before a participle, else whoever spoke before, else the subject of the clause, on whichever side it stands. */
function sourceOf(reading: Reading, clause: Clause, found: readonly Attribution[]): Phrase | undefined {
  const { candidates, n, first, ceiling, limit } = clause
  const candidate = candidates[n]!
  const { group } = candidate.verb!
  const floor = quotationFloor(reading, candidate.first, first)
  const source =
    modified(reading, candidate, candidates[n - 1], floor) ??
    sourceBefore(candidates, besideQuotation(reading, candidates, n), found) ??
    clauseSubject(reading, floor, group)
  if (source !== undefined || group - 1 > floor || ceiling >= limit || markOf(reading, ceiling) !== CHAR.comma)
    return source
  return clauseSubject(reading, ceiling + 1, limit - 1)
}

/** "a statement [saying]", "a group [backing] Bly", "in a note, [saying]": whoever a participle tells more of. */
function modified(
  reading: Reading,
  candidate: Candidate,
  issuing: Candidate | undefined,
  floor: number,
): Phrase | undefined {
  const { use, group } = candidate.verb!
  const before = group - 1
  const isParticiple = use === 'participle'
  if (isParticiple && before > floor && isOf(reading, before, WORD.as))
    return phraseBefore(reading, before, Math.max(floor, (issuing?.last ?? -1) + 1))
  const issuer = issuing !== undefined && tellsIn(reading, issuing, candidate) ? issuing.subject : undefined
  if (issuer !== undefined || !isParticiple) return issuer
  const tells = (candidate.cue.kinds & (KIND.saying | KIND.showing)) !== 0 && before >= floor
  const isTeller = tells && isSourceWord(reading, before)
  const told = isTeller ? phraseBefore(reading, group, floor) : undefined
  // A form that is a noun elsewhere stands right behind whoever does it.
  const isAct = isOf(reading, candidate.first, WORD.nounLike) && before > floor && isNoun(reading, before)
  return told ?? (isAct ? phraseBefore(reading, group, floor) : undefined)
}

/** "Bly stressed that “the miners say so,” adding that ...": behind a quotation, a participle hangs on none of its verbs. */
function besideQuotation(reading: Reading, candidates: readonly Candidate[], n: number): number {
  const home = quotationAt(reading, candidates[n]!.first)
  let k = n
  while (k > 0 && quotationAt(reading, candidates[k - 1]!.first) !== home) k--
  return k
}

/** "Maintaining the embargo became a policy": no comma parts it from its verb, so that it is what the sentence tells of. */
function isSubject(reading: Reading, { last }: Candidate, ceiling: number): boolean {
  if (ceiling < reading.limit && markOf(reading, ceiling) === CHAR.comma) return false
  for (let i = last + 1; i < ceiling && markOf(reading, i) === 0; i++) {
    if (isOf(reading, i, WORD.complementizer | WORD.question | WORD.relative | WORD.subject)) return false
    if (isFiniteVerb(reading, i)) return true
  }
  return false
}

/** "refused [to confirm]": an infinitive right behind a verb that withholds it. */
function isWithheld(before: Candidate | undefined, { verb }: Candidate): boolean {
  return before !== undefined && (before.cue.kinds & KIND.withholding) !== 0 && before.last + 1 === verb?.group
}
