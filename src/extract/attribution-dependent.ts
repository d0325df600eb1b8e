import {
  type Attribution,
  type Candidate,
  isUnreal,
  push,
  quotationFloor,
  sourceBefore,
  WITHHELD,
} from './attribution.ts'
import { tellsIn } from './attribution-ceiling.ts'
import {
  CHAR,
  isFiniteVerb,
  isNoun,
  isOf,
  isSourceWord,
  markOf,
  quotationAt,
  type Reading,
} from './attribution-reading.ts'
import { rightContent, ruleOf } from './attribution-right.ts'
import { KIND, WORD } from './cue-words.ts'
import { clauseSubject, phraseBefore } from './source-before.ts'

/** "..., saying Y", "after saying Y, ..." and "declined to say Y": the source is the subject of the clause that the verb hangs on. */
export function dependent(
  reading: Reading,
  candidates: readonly Candidate[],
  n: number,
  first: number,
  ceiling: number,
  limit: number,
  found: Attribution[],
): void {
  const candidate = candidates[n]!
  const verb = candidate.verb!
  const kinds = candidate.cue.kinds
  if (verb.use === 'infinitive' && !(kinds & (KIND.saying | KIND.telling | KIND.judging | KIND.urging))) return
  if (
    verb.use === 'participle' &&
    !(
      kinds &
      (KIND.saying |
        KIND.telling |
        KIND.judging |
        KIND.citing |
        KIND.urging |
        KIND.believing |
        KIND.viewing |
        KIND.knowing |
        KIND.showing |
        KIND.intending)
    )
  )
    return
  const floor = quotationFloor(reading, candidate.first, first)
  const before = verb.group - 1
  if (verb.use === 'participle' && before < floor && !(kinds & KIND.citing) && isSubject(reading, candidate, ceiling))
    return
  const issuing = candidates[n - 1]
  let source = issuing !== undefined && tellsIn(reading, issuing, candidate) ? issuing.subject : undefined
  if (
    source === undefined &&
    verb.use === 'participle' &&
    kinds & (KIND.saying | KIND.showing) &&
    before >= floor &&
    isSourceWord(reading, before)
  ) {
    source = phraseBefore(reading, verb.group, floor)
  }
  // "a group [backing] Bly": a form that is a noun elsewhere stands right behind whoever does it.
  if (
    verb.use === 'participle' &&
    isOf(reading, candidate.first, WORD.nounLike) &&
    before > floor &&
    isNoun(reading, before)
  )
    source ??= phraseBefore(reading, verb.group, floor)
  if (verb.use === 'participle' && before > floor && isOf(reading, before, WORD.as))
    source = phraseBefore(reading, before, Math.max(floor, (candidates[n - 1]?.last ?? -1) + 1))
  source ??=
    sourceBefore(candidates, besideQuotation(reading, candidates, n), found) ??
    clauseSubject(reading, floor, verb.group)
  if (source === undefined && before <= floor && ceiling < limit && markOf(reading, ceiling) === CHAR.comma) {
    source = clauseSubject(reading, ceiling + 1, limit - 1)
  }
  if (verb.use === 'infinitive' && source !== undefined && isOf(reading, source.last, WORD.it)) return
  const right = rightContent(reading, candidate, candidate.last + 1, ceiling)
  const isUnsaid =
    isWithheld(candidates[n - 1], candidate) ||
    (verb.use === 'infinitive' && source !== undefined && isUnreal(reading, source))
  const rule = isUnsaid ? WITHHELD : `${ruleOf(kinds)}-${verb.use}`
  // "Responding guards found", "after assuming command": before a bare noun, a participle that hangs on nobody is no saying.
  // "One resident commenting said": the verb behind it is the resident's.
  const next = candidate.last + 1
  if (verb.use === 'participle' && (isFiniteVerb(reading, next) || (source === undefined && isNoun(reading, next))))
    return
  if (right !== undefined) push(found, rule, candidate, source, right)
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
