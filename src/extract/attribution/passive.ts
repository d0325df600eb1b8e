import type { RuleId } from '../../model/grounded.ts'
import { TOKEN } from '../../text/tokens.ts'
import { type Attribution, type Candidate, push, quotationFloor } from './attribution.ts'
import { contentEnd, type Reach } from './content-end.ts'
import { contentStart, isBound } from './content-start.ts'
import { namesFigure } from './counts.ts'
import { COUNTED, INFIRMARY, KIND, WORD } from './cue-words.ts'
import { contentToTheLeft } from './left.ts'
import {
  CHAR,
  hasType,
  isCapital,
  isFiniteVerb,
  isGerund,
  isOf,
  isStop,
  markOf,
  type Phrase,
  type Reading,
} from './reading.ts'
import { rightContent } from './right.ts'
import { phraseAfter } from './source-after.ts'
import { phraseBefore } from './source-before.ts'
import { holdsSource } from './source-words.ts'

/** Kinds of cue whose passive tells what is held to be so: "is said to", "it is known that". */
const HELD = KIND.saying | KIND.believing | KIND.showing | KIND.knowing

/** A passive cue, and what stands around it. */
interface Passive {
  readonly candidate: Candidate
  readonly rule: RuleId
  /** What is told of. */
  readonly subject: Phrase
  /** Behind "by". */
  readonly source: Phrase | undefined
  /** The token behind the cue. */
  readonly next: number
  /** The token behind the cue and its source. */
  readonly role: number
  readonly ceiling: number
}

/** "is said to", "it is reported that", "was confirmed by". */
export function passive(
  reading: Reading,
  candidate: Candidate,
  first: number,
  ceiling: number,
  found: Attribution[],
): void {
  const { cue, subject: told, last, head, verb } = candidate
  const next = last + 1
  const rule = cue.kinds & KIND.saying ? 'attribution.passive' : 'attribution.passive-believed'
  if (told === undefined) return
  if (trailsAsIt(reading, candidate, next, ceiling)) {
    const left = contentToTheLeft(reading, head, first, candidate)
    if (left !== undefined) push(found, rule, candidate, undefined, left)
    return
  }
  if (next >= ceiling) return
  const source = sourceBehind(reading, cue.kinds, next, ceiling)
  const subject = behindSource(reading, told, verb!.group)
  const role = source === undefined ? next : source.last + 1
  readPassive(reading, { candidate, rule, subject, source, next, role, ceiling }, found)
}

function readPassive(reading: Reading, said: Passive, found: Attribution[]): void {
  const { candidate, rule, subject, source, next, role, ceiling } = said
  const { kinds } = candidate.cue
  const isTo = isOf(reading, next, WORD.to)
  const endFrom = (from: number, reach?: Reach) => contentEnd(reading, from, ceiling, candidate.first, reach)
  if (source === undefined && kinds & (KIND.saying | KIND.believing) && isState(reading, next)) {
    push(found, rule, candidate, undefined, { first: subject.first, last: stateEnd(reading, candidate, next, ceiling) })
  } else if (isImpersonal(reading, said)) {
    const right = kinds & (HELD | KIND.telling) ? rightContent(reading, candidate, next, ceiling) : undefined
    if (right !== undefined) push(found, rule, candidate, source, right)
  } else if (kinds & KIND.viewing && role < ceiling && isOf(reading, role, WORD.as)) {
    push(found, 'attribution.held', candidate, source, { first: subject.first, last: endFrom(role, 'phrase') })
  } else if (tellsSubject(reading, said)) readTold(reading, said, found)
  else if (source !== undefined && kinds & (KIND.saying | KIND.judging | KIND.showing | KIND.believing)) {
    // "was accused by the mayor of killing 12 men": what is told stands behind whoever tells it.
    if (kinds & KIND.charging && isOf(reading, role, WORD.of) && isGerund(reading, role + 1))
      push(found, 'attribution.charged', candidate, source, { first: role, last: endFrom(role, 'phrase') })
    else push(found, 'attribution.passive-by', candidate, source, subject)
  } else if (!isTo && kinds & (KIND.judging | KIND.urging) && !candidate.verb!.isModal) {
    const last = endFrom(next, 'phrase')
    push(found, 'attribution.passive-judged', candidate, undefined, { first: subject.first, last })
  } else if (isTo && kinds & (HELD | KIND.judging) && opensInfinitive(reading, next + 1))
    push(found, rule, candidate, undefined, { first: subject.first, last: endFrom(next) })
}

/** "confirmed [by the mayor]": right behind the cue, or a word or two later. */
function sourceBehind(reading: Reading, kinds: number, next: number, ceiling: number): Phrase | undefined {
  let by = next
  while (by < Math.min(ceiling, next + 3) && !isOf(reading, by, WORD.by)) by++
  if (by >= Math.min(ceiling, next + 3)) return undefined
  const source = phraseAfter(reading, by + 1, kinds & KIND.charging ? deedAfter(reading, by, ceiling) : ceiling)
  return source !== undefined && kinds & KIND.telling ? beforeClause(reading, source) : source
}

/** "It is reported that": the subject stands for what follows. */
function isImpersonal(reading: Reading, { subject, next }: Passive): boolean {
  if (!isOf(reading, subject.last, WORD.it) || subject.first !== subject.last) return false
  return isOf(reading, next, WORD.complementizer) || !isOf(reading, next, WORD.to)
}

/** "The mission was told that": the subject is whom somebody tells something. */
function tellsSubject(reading: Reading, { candidate, source, next, role, ceiling }: Passive): boolean {
  const { kinds } = candidate.cue
  if (!(kinds & KIND.telling) || (isOf(reading, next, WORD.to) && !(kinds & KIND.urging))) return false
  if (!(kinds & (KIND.saying | KIND.judging))) return true
  return source !== undefined && role < ceiling && isOf(reading, role, WORD.complementizer)
}

function readTold(reading: Reading, said: Passive, found: Attribution[]): void {
  const { candidate, rule, subject, source, role, ceiling } = said
  const right = contentStart(reading, role, ceiling, candidate.first)
  if (right === undefined) return
  const content = { first: right, last: contentEnd(reading, right, ceiling, candidate.first) }
  // "The mission was told by officials that": the mission passes on what it was told.
  if (isOf(reading, right, WORD.complementizer) && passesOn(reading, subject))
    push(found, 'attribution.heard', candidate, subject, content)
  push(found, rule, candidate, source, content)
}

/** A name or a house, and nobody who speaks for himself: "we were told that". */
function passesOn(reading: Reading, subject: Phrase): boolean {
  if (isOf(reading, subject.last, WORD.subject | WORD.relative)) return false
  return holdsSource(reading, subject) || isCapital(reading, subject.last)
}

/** "accused by the mayor [of killing] 12 men": where the deed begins behind its teller; the ceiling where none does. */
function deedAfter(reading: Reading, by: number, ceiling: number): number {
  for (let i = by + 1; i + 1 < ceiling && markOf(reading, i) === 0; i++)
    if (isOf(reading, i, WORD.of) && isGerund(reading, i + 1)) return i
  return ceiling
}

/** "..., it was reported.", "..., it was reported Thursday.": behind its content, and nobody says it. */
function trailsAsIt(reading: Reading, { subject, cue, head }: Candidate, next: number, ceiling: number): boolean {
  if (!(cue.kinds & KIND.saying) || !isOf(reading, subject!.last, WORD.it) || subject!.first !== subject!.last)
    return false
  if (markOf(reading, head - 1) !== CHAR.comma) return false
  let end = next
  while (end < ceiling && isOf(reading, end, WORD.time | WORD.preposition)) end++
  return end >= ceiling || isStop(reading, end)
}

/** "told by [a guard] that the boats": what is told begins a clause, and none that tells which guard. */
function beforeClause(reading: Reading, source: Phrase): Phrase {
  for (let i = source.first + 1; i <= source.last; i++)
    if (isOf(reading, i, WORD.complementizer)) return { first: source.first, last: i - 1 }
  return source
}

/** "is said [to have] left"; not "admitted to hospitals", "called to the scene". */
function opensInfinitive(reading: Reading, index: number): boolean {
  return (
    index < reading.limit &&
    reading.tokens.kind[index] === TOKEN.word &&
    !isOf(reading, index, WORD.determiner) &&
    !(isCapital(reading, index) && !isCapital(reading, index - 1)) &&
    !hasType(reading, index, INFIRMARY)
  )
}

/** "a charity that prosecutors said was suspected": what is said of the charity begins behind the one who says it. */
function behindSource(reading: Reading, subject: Phrase, group: number): Phrase {
  return subject.last === group - 1 &&
    subject.last > subject.first &&
    isOf(reading, subject.last, WORD.cue) &&
    isFiniteVerb(reading, subject.last)
    ? { first: group, last: group }
    : subject
}

/** "were reported [killed]", "is feared [dead]": what they are said to be. */
function isState(reading: Reading, index: number): boolean {
  return hasType(reading, index, COUNTED)
}

/** "300 were feared dead [and 15,000 were left homeless]", "confirmed dead[, with 158 missing]": what is said of others was not said of these. */
function stateEnd(reading: Reading, candidate: Candidate, from: number, ceiling: number): number {
  const last = contentEnd(reading, from, ceiling, candidate.first)
  for (let i = from + 1; i < last; i++) {
    if (markOf(reading, i) === CHAR.comma && isOf(reading, i + 1, WORD.preposition)) return i - 1
    if (isOf(reading, i, WORD.additive) && opensCount(reading, i + 1, last)) return i - 1
  }
  return last
}

/** A count with a verb of its own. */
function opensCount(reading: Reading, from: number, last: number): boolean {
  if (
    reading.tokens.kind[from] !== TOKEN.number &&
    !isBound(reading, from, last) &&
    !isOf(reading, from, WORD.pronominal)
  )
    return false
  for (let i = from + 1; i <= last && markOf(reading, i) === 0; i++) if (isFiniteVerb(reading, i)) return true
  return false
}

/** "figures released by the ministry", "the toll, first reported by Kelp Radio, ...", "a figure seen as low". */
export function reduced(
  reading: Reading,
  candidate: Candidate,
  first: number,
  ceiling: number,
  found: Attribution[],
): void {
  const kinds = candidate.cue.kinds
  const next = candidate.last + 1
  if (next >= ceiling) return
  const noun = candidate.verb!.group - (markOf(reading, candidate.verb!.group - 1) === CHAR.comma ? 1 : 0)
  if (kinds & KIND.viewing && isOf(reading, next, WORD.as)) {
    const last = contentEnd(reading, next, ceiling, candidate.first, 'phrase')
    push(found, 'attribution.held', candidate, undefined, { first: next, last })
    return
  }
  if (!(kinds & (KIND.saying | KIND.counting)) || !isOf(reading, next, WORD.by)) return
  const source = phraseAfter(reading, next + 1, ceiling)
  const content = phraseBefore(reading, noun, quotationFloor(reading, candidate.first, first))
  // "a toll of nine [given by] the army": what is given is a count.
  if (!(kinds & KIND.saying) && (content === undefined || !namesFigure(reading, content))) return
  if (source !== undefined && content !== undefined) push(found, 'attribution.passive-by', candidate, source, content)
}
