import { TOKEN } from '../../text/tokens.ts'
import { type Attribution, type Candidate, push, quotationFloor } from './attribution.ts'
import { contentEnd } from './content-end.ts'
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

/** "is said to", "it is reported that", "was confirmed by". */
export function passive(
  reading: Reading,
  candidate: Candidate,
  first: number,
  ceiling: number,
  found: Attribution[],
): void {
  const kinds = candidate.cue.kinds
  const next = candidate.last + 1
  const rule = kinds & KIND.saying ? 'attribution.passive' : 'attribution.passive-believed'
  if (candidate.subject !== undefined && trailsAsIt(reading, candidate, next, ceiling)) {
    const left = contentToTheLeft(reading, candidate.head, first, candidate)
    if (left !== undefined) push(found, rule, candidate, undefined, left)
    return
  }
  if (candidate.subject === undefined || next >= ceiling) return
  const subject = behindSource(reading, candidate.subject, candidate.verb!.group)
  let source: Phrase | undefined
  for (let i = next; i < Math.min(ceiling, next + 3); i++) {
    if (isOf(reading, i, WORD.by)) {
      source = phraseAfter(reading, i + 1, kinds & KIND.charging ? deedAfter(reading, i, ceiling) : ceiling)
      if (source !== undefined && kinds & KIND.telling) source = beforeClause(reading, source)
      break
    }
  }
  if (source === undefined && kinds & (KIND.saying | KIND.believing) && isState(reading, next)) {
    push(found, rule, candidate, undefined, { first: subject.first, last: stateEnd(reading, candidate, next, ceiling) })
    return
  }
  const isThat = isOf(reading, next, WORD.complementizer)
  const isTo = isOf(reading, next, WORD.to)
  if (isOf(reading, subject.last, WORD.it) && subject.first === subject.last && (isThat || !isTo)) {
    if (!(kinds & (KIND.saying | KIND.believing | KIND.showing | KIND.telling | KIND.knowing))) return
    const right = rightContent(reading, candidate, next, ceiling)
    if (right !== undefined) push(found, rule, candidate, source, right)
    return
  }
  const role = source === undefined ? next : source.last + 1
  if (kinds & KIND.viewing && role < ceiling && isOf(reading, role, WORD.as)) {
    const last = contentEnd(reading, role, ceiling, candidate.first, 'phrase')
    push(found, 'attribution.held', candidate, source, { first: subject.first, last })
    return
  }
  const isToldBy = source !== undefined && role < ceiling && isOf(reading, role, WORD.complementizer)
  if (kinds & KIND.telling && (isToldBy || !(kinds & (KIND.saying | KIND.judging))) && (!isTo || kinds & KIND.urging)) {
    const right = contentStart(reading, role, ceiling, candidate.first)
    if (right === undefined) return
    const content = { first: right, last: contentEnd(reading, right, ceiling, candidate.first) }
    // "The mission was told by officials that": the mission passes on what it was told.
    if (isOf(reading, right, WORD.complementizer) && passesOn(reading, subject))
      push(found, 'attribution.heard', candidate, subject, content)
    push(found, rule, candidate, source, content)
    return
  }
  if (source !== undefined && kinds & (KIND.saying | KIND.judging | KIND.showing | KIND.believing)) {
    // "was accused by the mayor of killing 12 men": what is told stands behind whoever tells it.
    const isCharge = (kinds & KIND.charging) !== 0 && isOf(reading, role, WORD.of) && isGerund(reading, role + 1)
    const last = isCharge ? contentEnd(reading, role, ceiling, candidate.first, 'phrase') : 0
    if (isCharge) push(found, 'attribution.charged', candidate, source, { first: role, last })
    else push(found, 'attribution.passive-by', candidate, source, subject)
    return
  }
  if (!isTo && kinds & (KIND.judging | KIND.urging) && !candidate.verb!.isModal) {
    push(found, 'attribution.passive-judged', candidate, undefined, {
      first: subject.first,
      last: contentEnd(reading, next, ceiling, candidate.first, 'phrase'),
    })
    return
  }
  if (
    isTo &&
    opensInfinitive(reading, next + 1) &&
    kinds & (KIND.saying | KIND.believing | KIND.showing | KIND.judging | KIND.knowing)
  ) {
    push(found, rule, candidate, undefined, {
      first: subject.first,
      last: contentEnd(reading, next, ceiling, candidate.first),
    })
  }
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
