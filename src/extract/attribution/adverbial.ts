import { unitOf } from '../../text/layout.ts'
import { withBearer } from './account.ts'
import { type Attribution, type Candidate, push, quotationFloor } from './attribution.ts'
import { contentBefore } from './content-before.ts'
import { contentEnd } from './content-end.ts'
import { type Cue, KIND, NO_SOURCE, WORD } from './cue-words.ts'
import { isClause } from './left.ts'
import {
  CHAR,
  hasType,
  isAdverb,
  isDash,
  isFiniteVerb,
  isOf,
  isPast,
  isStop,
  markOf,
  type Phrase,
  quotationAt,
  type Reading,
} from './reading.ts'
import { afterAddressee } from './source-addressee.ts'
import { phraseAfter } from './source-after.ts'
import { phraseBefore } from './source-before.ts'
import { accompanies } from './source-with.ts'

/** "According to X, Y" and "Y, according to X". */
export function accordingTo(
  reading: Reading,
  candidate: Candidate,
  first: number,
  ceiling: number,
  found: Attribution[],
): void {
  const floor = quotationFloor(reading, candidate.first, first)
  // "said that, according to X, Y", "and, according to X, Y": what follows the conjunction is a clause of its own.
  const opener = candidate.first - (markOf(reading, candidate.first - 1) === CHAR.comma ? 2 : 1)
  const isOpening =
    isOf(reading, candidate.first - 1, WORD.additive | WORD.adversative) ||
    (opener >= floor && isOf(reading, opener, WORD.complementizer)) ||
    (opener >= floor &&
      isOf(reading, opener, WORD.additive | WORD.adversative) &&
      hasSubject(reading, candidate, ceiling))
  const before = isOpening ? undefined : leftOf(reading, candidate.first, floor)
  const account = withBearer(reading, candidate, before, ceiling)
  const isWhole =
    before !== undefined &&
    (isClause(reading, before) || quotationAt(reading, before.last) !== quotationAt(reading, candidate.first))
  const source = candidate.subject ?? phraseAfter(reading, candidate.last + 1, ceiling, { mustClose: !isWhole })
  if (source === undefined || isNoSource(reading, source)) return
  const left = isWhole || endsSentence(reading, source) ? before : undefined
  const next = Math.max(source.last, candidate.until ?? candidate.last) + 1
  const hasComma = next < ceiling && markOf(reading, next) === CHAR.comma
  // "Twelve men, according to the mayor, were killed": the cue parts a subject from its verb.
  const isParted =
    before !== undefined &&
    ((hasComma && markOf(reading, candidate.first - 1) === CHAR.comma) ||
      (next < ceiling && isDash(reading, next) && isDash(reading, candidate.first - 1)))
  const parted = isParted && isFiniteVerb(reading, next + 1) && !opensAdverbial(reading, before) ? before : undefined
  if (left !== undefined || parted !== undefined)
    push(found, 'attribution.according-to', account, source, left ?? parted!)
  if (
    left === undefined ||
    (hasComma && (!isOf(reading, next + 1, NOT_BEHIND) || accompanies(reading, next + 1, ceiling)))
  ) {
    const from = hasComma || (next < ceiling && isDash(reading, next)) ? next + 1 : next
    if (from < ceiling && !isStop(reading, from)) {
      push(found, 'attribution.according-to', account, source, {
        first: from,
        last: contentEnd(reading, from, ceiling, candidate.first),
      })
    }
  }
}

/** What goes on behind a comma with what stood before the source, or with the source, and is no clause of its own. */
const NOT_BEHIND = WORD.additive | WORD.adversative | WORD.relative | WORD.as | WORD.cue | WORD.preposition

/** "The toll stands at nine, according to [the mayor].": with nothing behind the source, what stands before is told, whatever its verb. */
function endsSentence(reading: Reading, { first, last }: Phrase): boolean {
  const { sentences } = reading.layout
  // "The raid according to the mayor caused damage": no source, but the verb of what is told
  for (let i = first + 1; i < last; i++)
    if (isPast(reading, i) && markOf(reading, i + 1) === 0 && !isOf(reading, i + 1, WORD.preposition | WORD.by))
      return false
  return isStop(reading, last + 1) || last + 1 >= sentences[unitOf(sentences, last) + 1]!
}

/** "On Monday, according to the mayor, fell": no subject. */
function opensAdverbial(reading: Reading, { first }: Phrase): boolean {
  return isOf(reading, first, WORD.preposition | WORD.time | WORD.subordinator)
}

/** "and, according to the mayor, [the bridge] fell": a clause with a subject of its own. "And, according to the mayor, fell" has that of the one before. */
function hasSubject(reading: Reading, { last, subject, until }: Candidate, ceiling: number): boolean {
  const source =
    subject !== undefined
      ? { first: last, last: until ?? last }
      : phraseAfter(reading, last + 1, ceiling, { mustClose: true })
  if (source === undefined || source.last + 2 >= ceiling) return false
  return !isPast(reading, source.last + 2) && !isOf(reading, source.last + 2, WORD.cue)
}

/** "according to plan" names nobody. */
function isNoSource(reading: Reading, source: Phrase): boolean {
  return source.first === source.last && hasType(reading, source.first, NO_SOURCE)
}

/** What stands before a prepositional cue in its clause. */
function leftOf(reading: Reading, cue: number, floor: number): Phrase | undefined {
  let last = cue - 1
  while (
    last >= floor &&
    (isAdverb(reading, last) ||
      isOf(reading, last, WORD.additive | WORD.adversative | WORD.be) ||
      markOf(reading, last) === CHAR.comma)
  )
    last--
  return last < floor ? undefined : contentBefore(reading, last, floor, cue)
}

/** "citing Y", ", who cited Y": somebody is cited in passing. "Without citing Y" cites nobody. */
export function cites(reading: Reading, { cue, verb, first, subject }: Candidate): boolean {
  if (!(cue.kinds & KIND.citing) || verb === undefined) return false
  if (verb.use === 'finite')
    return subject !== undefined && !verb.isNegated && isOf(reading, subject.first, WORD.relative)
  return verb.use === 'participle' && !(first > reading.first && isOf(reading, first - 1, WORD.preposition))
}

/**
 * "X, citing Y, said Z": whoever is cited stands behind what X says, so that the chain is X, then Y. `since` is the index in `found` of
 * the sentence's first attribution. Without one, the words before belong to the one cited.
 */
export function citing(
  reading: Reading,
  candidate: Candidate,
  first: number,
  limit: number,
  found: Attribution[],
  since: number,
): void {
  // "Quoting a guard, Kelp Radio said": the comma ends the phrase that opens the sentence.
  const source = phraseAfter(reading, candidate.last + 1, limit, { mustClose: candidate.first === first })
  if (source === undefined) return
  const cue = { first: candidate.first, last: candidate.last }
  const home = quotationAt(reading, candidate.first)
  for (let n = since; n < found.length; n++) {
    const { cue: said, content, source: teller, rule } = found[n]!
    if (said === undefined || teller === undefined || said.first === candidate.first) continue
    if (!TELLING.some(beginning => rule.startsWith(beginning))) continue
    if (quotationAt(reading, said.first) !== home) continue
    found.push({ rule: 'attribution.carried-citing', cue, source, content, stance: 'reported', after: said.first })
    return
  }
  const left = leftOf(reading, candidate.first, quotationFloor(reading, candidate.first, first))
  if (left !== undefined && isClause(reading, left)) push(found, 'attribution.carried-citing', candidate, source, left)
}

/** How the rules begin by which somebody has told or shown something: "attribution.said-participle" too, but no judgement. */
const TELLING: readonly string[] = [
  'attribution.said',
  'attribution.told',
  'attribution.trailing',
  'attribution.inverted',
  'attribution.around',
  'attribution.shown',
  'attribution.counted',
  'attribution.as-reported',
  'attribution.according-to',
]

/** "As X reported, Y" and "As reported by X, Y": a clause of comparison that opens the sentence. */
export function opensAsClause(reading: Reading, candidate: Candidate, first: number): boolean {
  const before = candidate.head - 1
  if (before < first || before > overConnective(reading, first) + 1 || !isOf(reading, before, WORD.as)) return false
  const use = candidate.verb?.use
  // "As Bly put it: ...": what a colon announces is said as anything else.
  if (candidate.last + 1 < reading.limit && markOf(reading, candidate.last + 1) === CHAR.colon) return false
  if (isOf(reading, behindAddressee(reading, candidate), OBJECT)) return false
  return (use === 'finite' || use === 'reduced') && (candidate.cue.kinds & (KIND.saying | KIND.telling)) !== 0
}

/** What begins the object of a verb of saying, so that it says that and not what follows: "as X reported [the] raid, ...". */
const OBJECT = WORD.determiner | WORD.object | WORD.subject | WORD.complementizer

function behindAddressee(reading: Reading, { cue, last }: Candidate): number {
  const isTold = (cue.kinds & KIND.telling) !== 0 && (cue.kinds & KIND.saying) === 0
  return isTold ? afterAddressee(reading, last + 1, reading.limit) : last + 1
}

/** "[But even] as X said", "[However,] as X said": the token behind what ties a sentence to the one before. */
export function overConnective(reading: Reading, first: number): number {
  let i = first
  while (
    i < reading.limit &&
    (isAdverb(reading, i) || isOf(reading, i, WORD.additive | WORD.adversative)) &&
    !isOf(reading, i, WORD.as | WORD.subordinator)
  )
    i++
  return i
}

/** Attributes what follows the clause that `opensAsClause` saw. */
export function asReported(
  reading: Reading,
  candidate: Candidate,
  ceiling: number,
  limit: number,
  found: Attribution[],
): void {
  const next = candidate.last + 1
  if (ceiling + 1 >= limit || markOf(reading, ceiling) !== CHAR.comma) return
  const source =
    candidate.subject ?? (isOf(reading, next, WORD.by) ? phraseAfter(reading, next + 1, ceiling) : undefined)
  push(found, 'attribution.as-reported', candidate, source, {
    first: ceiling + 1,
    last: contentEnd(reading, ceiling + 1, limit, candidate.first),
  })
}

/** "reportedly", "allegedly": nobody says so. Inside a noun phrase ("for seemingly small sums") it doubts no event. */
export function hearsay(reading: Reading, index: number, first: number, limit: number, found: Attribution[]): void {
  const home = quotationAt(reading, index)
  if (home !== 0 || (index > first && isOf(reading, index - 1, WORD.preposition | WORD.determiner | WORD.genitive)))
    return
  const subject = phraseBefore(reading, verbGroupStart(reading, index, first), first)
  const candidate = { first: index, last: index, head: subject?.first ?? index, cue: HEARSAY }
  const from = subject?.first ?? index + 1
  if (from >= limit || index + 1 >= limit) return
  push(found, 'attribution.hearsay', candidate, undefined, {
    first: from,
    last: contentEnd(reading, index + 1, limit, index),
  })
}

const HEARSAY: Cue = { kinds: 0, forms: 0, stance: 'hedged' }

function verbGroupStart(reading: Reading, index: number, floor: number): number {
  let group = index
  while (group - 1 >= floor && isOf(reading, group - 1, WORD.auxiliary | WORD.be | WORD.have)) group--
  return group
}
