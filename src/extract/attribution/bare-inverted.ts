import { TOKEN } from '../../text/tokens.ts'
import { type Attribution, type Candidate, push } from './attribution.ts'
import { holdsVerb } from './bare.ts'
import { contentBefore } from './content-before.ts'
import { KIND, REPORTING, SOURCE_BIT, WORD } from './cue-words.ts'
import { CLAUSE_TOKENS } from './left.ts'
import { hasType, isCapital, isOf, isPast, isStop, type Phrase, type Reading } from './reading.ts'
import { phraseAfter } from './source-after.ts'
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
  if (source === undefined) return false
  const isSaidOf =
    endsClause(reading, before) || isSayer(reading, candidate, source) || isReportedBy(reading, candidate, source)
  if (!isSaidOf) return false
  if (source.last + 1 < ceiling && !isStop(reading, source.last + 1)) return false
  if (!isCapital(reading, source.first) && !holdsSource(reading, source)) return false
  const content = contentBefore(reading, before, first, candidate.first)
  if (content === undefined || !holdsVerb(reading, content)) return false
  push(found, 'attribution.inverted', candidate, source, content)
  return true
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

/** "... in Tarn District [reports the Courier]": an outlet reports, and no district. */
function isReportedBy(reading: Reading, { first }: Candidate, source: Phrase): boolean {
  const { types } = reading.words
  const { word } = reading.tokens
  return (types[word[first]!]! & REPORTING) !== 0 && (types[word[source.last]!]! & SOURCE_BIT.outlet) !== 0
}

/** A participle, a time or a day's number: no noun that the verb could have for its subject. */
function endsClause(reading: Reading, index: number): boolean {
  return isPast(reading, index) || isOf(reading, index, WORD.time) || reading.tokens.kind[index] === TOKEN.number
}
