import { TOKEN } from '../../text/tokens.ts'
import { type Attribution, type Candidate, push } from './attribution.ts'
import { hasComma, holdsVerb } from './bare.ts'
import { contentBefore } from './content-before.ts'
import { FORM, KIND, REPORTING, SOURCE_BIT, WORD } from './cue-words.ts'
import { CLAUSE_TOKENS } from './left.ts'
import {
  formsAt,
  hasType,
  isCapital,
  isFiniteVerb,
  isGerund,
  isOf,
  isPast,
  isSourceWord,
  isStop,
  type Phrase,
  type Reading,
} from './reading.ts'
import { phraseAfter } from './source-after.ts'
import { tellsFigure } from './source-house-bare.ts'
import { holdsSource } from './source-words.ts'

const MAX_TOKENS = 10 // of a source without a mark before it: beyond that, the clause and the source cannot be told apart

/** "25 others were wounded said the Tarn Observatory.": the same, with the verb before its source, which ends the sentence. */
export function bareInverted(
  reading: Reading,
  candidate: Candidate,
  first: number,
  ceiling: number,
  found: Attribution[],
): boolean {
  const { cue, verb } = candidate
  const before = candidate.first - 1
  if (!(cue.kinds & KIND.saying) || cue.kinds & KIND.judging || verb?.group !== candidate.first) return false
  if (before - first < CLAUSE_TOKENS) return false
  if (candidate.last + 1 < ceiling && isOf(reading, candidate.last + 1, WORD.preposition | WORD.time)) return false
  const source = phraseAfter(reading, candidate.last + 1, ceiling)
  if (source === undefined || (!isReporting(reading, candidate.first) && hasVerb(reading, source))) return false
  if (!tellsToll(reading, candidate, first, ceiling)) {
    const isSaidOf =
      endsClause(reading, before) || isSayer(reading, candidate, source) || isReportedBy(reading, candidate, source)
    if (!isSaidOf || (source.last + 1 < ceiling && !isStop(reading, source.last + 1))) return false
  }
  if (!isCapital(reading, source.first) && !holdsSource(reading, source)) return false
  const content = contentBefore(reading, before, first, candidate.first)
  if (content === undefined || !holdsVerb(reading, content)) return false
  push(found, 'attribution.inverted', candidate, source, content)
  return true
}

/** "a guard who would give no name said [the blast killed nine]": a clause behind the verb is what is said, and nobody who says it. */
function hasVerb(reading: Reading, { first, last }: Phrase): boolean {
  for (let i = first + 1; i <= last && !isOf(reading, i, WORD.relative); i++)
    if (isFiniteVerb(reading, i) || (isPast(reading, i) && !isOf(reading, i + 1, WORD.by | WORD.preposition | WORD.as)))
      return !isCapital(reading, i) && !isOf(reading, i, WORD.genitive)
  return false
}

/** "... on the village of Tarn [said the Watch].": an organisation is said by nobody, so that it is no object of a verb of saying that governs clauses alone. */
function isSayer(reading: Reading, { cue, first: verb }: Candidate, { first, last }: Phrase): boolean {
  if (cue.kinds !== KIND.saying || last - first >= MAX_TOKENS || !isOf(reading, first, WORD.determiner)) return false
  if (isOf(reading, verb - 1, WORD.subject | WORD.relative)) return false
  let isHouse = false
  for (let i = first + 1; i <= last; i++) {
    if (!isCapital(reading, i) && !isOf(reading, i, WORD.of | WORD.preposition)) return false
    isHouse ||= hasType(reading, i, SOURCE_BIT.organisation)
  }
  return isHouse
}

/**
 * "Nine men were hurt in the raid [said Watch head Ivo Brand] adding that": behind a clause that tells a figure and ends with no word for a source, a verb of saying that governs
 * clauses alone, and a source by its noun with no other verb behind it.
 */
function tellsToll(reading: Reading, { cue, first: verb }: Candidate, first: number, ceiling: number): boolean {
  if (cue.kinds !== KIND.saying || !(formsAt(reading, verb) & (FORM.past | FORM.third))) return false
  if (isOf(reading, verb - 1, WORD.subject | WORD.relative) || isSourceWord(reading, verb - 1)) return false
  if (
    isSubjectName(reading, verb - 1, first) ||
    hasComma(reading, first, ceiling) ||
    !tellsFigure(reading, first, verb - 1)
  )
    return false
  const head = headFrom(reading, verb + 1, ceiling)
  return head !== undefined && isVerbless(reading, head + 1, ceiling)
}

/** "Ivo Brand [said]", "the mayor of Lesk [said]", and not "in the suburbs of Lesk [said]": a name that can be the subject of a verb behind it. */
function isSubjectName(reading: Reading, last: number, first: number): boolean {
  if (!isCapital(reading, last)) return false
  let name = last
  while (name > first && isCapital(reading, name)) name--
  if (!isOf(reading, name, WORD.preposition | WORD.of | WORD.by)) return true
  for (let i = name - 1; i > first && last - i < MAX_TOKENS && !isPast(reading, i); i--)
    if (isSourceWord(reading, i)) return true
  return false
}

/** "the [source]", "Watch [head] Ivo Brand": the word for a source that its article, adjectives or a name lead to. */
function headFrom(reading: Reading, from: number, ceiling: number): number | undefined {
  if (!isOf(reading, from, WORD.determiner) && !isCapital(reading, from)) return undefined
  for (let i = from; i < Math.min(ceiling, from + MAX_HEAD); i++) {
    if (isOf(reading, i, WORD.preposition | WORD.subject | WORD.complementizer) || isPast(reading, i)) return undefined
    if (isSourceWord(reading, i)) return hasType(reading, i, SOURCE_BIT.document) ? undefined : i
  }
  return undefined
}

const MAX_HEAD = 6 // tokens to a source's noun: "the Tarn-based monitoring group"

function isVerbless(reading: Reading, from: number, ceiling: number): boolean {
  for (let i = from; i < ceiling && !isStop(reading, i); i++) {
    if (isOf(reading, i, WORD.relative) || (isGerund(reading, i) && isOf(reading, i, WORD.cue))) return true
    if (isPast(reading, i) || isOf(reading, i, WORD.complementizer)) return false
  }
  return true
}

/** "... in Tarn District [reports the Courier]": an outlet reports, and no district. */
function isReportedBy(reading: Reading, { first }: Candidate, source: Phrase): boolean {
  return isReporting(reading, first) && hasType(reading, source.last, SOURCE_BIT.outlet)
}

function isReporting(reading: Reading, verb: number): boolean {
  return hasType(reading, verb, REPORTING)
}

/** A participle, a time or a day's number: no noun that the verb could have for its subject. */
function endsClause(reading: Reading, index: number): boolean {
  return isPast(reading, index) || isOf(reading, index, WORD.time) || reading.tokens.kind[index] === TOKEN.number
}
