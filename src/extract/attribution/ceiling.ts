import { overConnective } from './adverbial.ts'
import { type Candidate, closesQuotation } from './attribution.ts'
import { KIND, SOURCE_BIT, WORD } from './cue-words.ts'
import {
  CHAR,
  hasType,
  isAdverb,
  isDash,
  isOf,
  isPast,
  isStop,
  kindsAt,
  markOf,
  type Phrase,
  quotationAt,
  type Reading,
} from './reading.ts'

/** Where the contents of a cue must end: the end of the sentence or quotation, or the clause of the next cue that is joined to this one. */
export function ceilingOf(
  reading: Reading,
  candidates: readonly Candidate[],
  n: number,
  first: number,
  limit: number,
): number {
  const candidate = candidates[n]!
  const home = quotationAt(reading, candidate.first)
  let ceiling = home === 0 ? limit : Math.min(limit, reading.quotations.last[home - 1]!)
  ceiling = subordinateEnd(reading, candidate, first, ceiling)
  if (candidate.cue.kinds & KIND.citing && candidate.verb?.use === 'participle')
    ceiling = citedEnd(candidates, candidate, ceiling)
  for (let k = n + 1; k < candidates.length; k++) {
    const next = candidates[k]!
    if (next.first >= ceiling || quotationAt(reading, next.first) !== home) continue
    const subject = next.subject
    if (subject !== undefined && candidate.last === subject.last) continue
    if (subject !== undefined && subject.first < candidate.first && candidate.last < subject.last) {
      return Math.min(ceiling, subject.last + 1)
    }
    const before = next.head - 1
    if (before <= candidate.last) continue
    if (k === n + 1 && tellsIn(reading, candidate, next)) return Math.min(ceiling, next.head)
    if (isVerbOfNoun(reading, candidate, next)) return Math.min(ceiling, next.verb!.group)
    if (next.verb?.use === 'finite' && (isDash(reading, before) || markOf(reading, before) === CHAR.semicolon)) {
      return Math.min(ceiling, before)
    }
    const areBoth = next.verb?.use === 'participle' && candidate.verb?.use === 'participle'
    const hasComma = markOf(reading, before - 1) === CHAR.comma
    const isBare = next.subject === undefined
    // ", however the clinic said": an adverb between a comma and a source joins as "but" does.
    const joins =
      isOf(reading, before, WORD.additive | WORD.adversative | WORD.subordinator) ||
      (hasComma && !isBare && isAdverb(reading, before))
    // "said the gate fell before adding that": whoever spoke has said both.
    if (isSaidBeside(reading, next, before)) {
      ceiling = Math.min(ceiling, before)
      break
    }
    if (isTrailing(reading, next, limit)) {
      ceiling = Math.min(ceiling, next.head - 1)
      break
    }
    if (
      joins &&
      (next.verb?.use === 'finite' || areBoth) &&
      (hasComma || (next.cue.kinds & SPEAKING && (isBare || joinsAccounts(reading, before, subject!))))
    ) {
      ceiling = hasComma ? before - 1 : before
      break
    }
  }
  return ceiling
}

/** "The radio, citing [a guard], put the toll at nine": whoever is cited stands before the verb of the one who cites him. */
export function citedEnd(candidates: readonly Candidate[], cited: Candidate, limit: number): number {
  const main = candidates.find(
    ({ subject, verb }) =>
      verb?.use === 'finite' && subject !== undefined && subject.last < cited.first && verb.group > cited.last,
  )
  return Math.min(limit, main?.verb?.group ?? limit)
}

/** "The claim that 12 men were killed [was denied]": right behind a participle, a passive is the verb of the noun that opens the sentence. */
function isVerbOfNoun(reading: Reading, { cue, verb }: Candidate, next: Candidate): boolean {
  if (!(cue.kinds & KIND.contentNoun) || verb !== undefined || next.verb?.use !== 'passive') return false
  const before = next.verb.group - 1
  return isPast(reading, before) && markOf(reading, before) === 0
}

/** "said the gate fell [before adding], [while adding]": not "reported residents as saying". */
function isSaidBeside(reading: Reading, { verb, cue }: Candidate, before: number): boolean {
  if (verb?.use !== 'participle' || !(cue.kinds & SPEAKING)) return false
  return isOf(reading, before, WORD.subordinator) && !isOf(reading, before, WORD.as)
}

/** "Police said the gate fell [and] residents said", "[while] residents said": two accounts side by side. "When residents said" and "and who said" go on with the first. */
function joinsAccounts(reading: Reading, joint: number, subject: Phrase): boolean {
  if (isOf(reading, subject.first, WORD.relative)) return false
  const isContrast = (kindsAt(reading, joint) & KIND.contrast) !== 0
  return isContrast || isOf(reading, joint, WORD.additive | WORD.adversative)
}

const SPEAKING = KIND.saying | KIND.telling

/** "issued a statement Monday saying": what is issued is a document, and the participle tells what it says. */
export function tellsIn(reading: Reading, candidate: Candidate, next: Candidate): boolean {
  if (candidate.verb?.use !== 'finite' || candidate.subject === undefined || next.verb?.use !== 'participle')
    return false
  let last = next.head - 1
  while (last > candidate.last && isOf(reading, last, WORD.time)) last--
  if (last <= candidate.last || last - candidate.last > MAX_DOCUMENT) return false
  if (!hasType(reading, last, SOURCE_BIT.document)) return false
  for (let i = candidate.last + 1; i < last; i++)
    if (markOf(reading, i) !== 0 || isOf(reading, i, WORD.complementizer | WORD.preposition)) return false
  return true
}

const MAX_DOCUMENT = 5 // tokens of the document: "a long written statement"

/** "When X announced the deal, shares fell": what is announced ends with the subordinate clause that opens the sentence. */
function subordinateEnd(reading: Reading, candidate: Candidate, first: number, ceiling: number): number {
  if (!opensSubordinate(reading, candidate, first)) return ceiling
  const home = quotationAt(reading, candidate.first)
  for (let i = candidate.last + 1; i < ceiling; i++) {
    if (markOf(reading, i) !== CHAR.comma) continue
    if (quotationAt(reading, i) === home) return i
    if (i + 1 < ceiling && closesQuotation(reading, i + 1)) return i + 2
  }
  return ceiling
}

/** Does the cue's clause open the sentence below another: "When X announced", "By refusing", "Saying"? */
function opensSubordinate(reading: Reading, candidate: Candidate, first: number): boolean {
  const before = candidate.head - 1
  // "Asked whether", "Citing orders": no subject of its own.
  const { verb, subject } = candidate
  const isBare = verb?.use === 'finite' && verb.group === candidate.first && subject === undefined && before < first
  if (verb?.use === 'participle' || isBare) {
    return before < first || (before === first && isOf(reading, before, WORD.subordinator | WORD.preposition))
  }
  const opener = overConnective(reading, first)
  return before >= first && before <= opener + 1 && isOf(reading, before, WORD.subordinator | WORD.as)
}

/** ", X said." and ", said X": the content stands before. */
function isTrailing(reading: Reading, candidate: Candidate, limit: number): boolean {
  if (candidate.verb?.use !== 'finite' || !(candidate.cue.kinds & (KIND.saying | KIND.telling))) return false
  const mark = markOf(reading, candidate.head - 1)
  if (mark !== CHAR.comma && !isDash(reading, candidate.head - 1) && !closesQuotation(reading, candidate.head - 1))
    return false
  if (isOf(reading, candidate.head, WORD.relative) && candidate.head < candidate.first) return false
  if (candidate.subject === undefined) return candidate.verb.group === candidate.first
  const next = candidate.last + 1
  if (next >= limit || isOf(reading, next, WORD.time) || isStop(reading, next) || markOf(reading, next) === CHAR.comma)
    return true
  return isOf(reading, next, WORD.preposition) && !isOf(reading, next, WORD.to)
}
