import { unitOf } from '../../text/layout.ts'
import { FLAG } from '../../text/tokens.ts'
import type { Attribution } from './attribution.ts'
import { KIND, REPORTING, SOURCE_BIT, WORD } from './cue-words.ts'
import { hasType, isCapital, isOf, isStop, kindsAt, markOf, type Phrase, type Reading } from './reading.ts'

/** The sentence before the one that begins at `first`, without its stop; undefined where the report begins, or where it ends with no stop. */
export function sentenceBefore(reading: Reading, first: number): Phrase | undefined {
  const { sentences } = reading.layout
  const since = sentences[unitOf(sentences, first) - 1]
  if (since === undefined || since < reading.first) return undefined
  let last = first - 1
  if (!isStop(reading, last)) return undefined
  while (last > since && isStop(reading, last)) last--
  return last < since ? undefined : { first: since, last }
}

/**
 * A sentence that tells nothing but whose word the sentence before is:
 *
 *   Nine men were killed. Kelp News reports.      Nine men were killed. This was reported by the Tarn council.
 *                         ^--- source, cue                         ^--- content, until now
 */
export function signsBefore(reading: Reading, first: number, limit: number, found: Attribution[], since: number): void {
  if (reading.tokens.flags[first]! & FLAG.paragraph && first === reading.first) return
  const before = sentenceBefore(reading, first)
  if (before === undefined) return
  for (let n = since; n < found.length; n++) {
    const { rule, cue, content, source } = found[n]!
    if (rule !== 'attribution.passive-by' || content.last !== first || source === undefined) continue
    if (!isThis(reading, first) || !(kindsAt(reading, cue!.first) & KIND.saying)) continue
    found[n] = { ...found[n]!, content: before }
  }
  if (found.length > since) return
  const signed = signatureAt(reading, first, limit)
  if (signed !== undefined) found.push({ rule: 'attribution.trailing', ...signed, content: before, stance: 'reported' })
}

/** "[This] was reported by": what the sentence before has told. */
function isThis(reading: Reading, index: number): boolean {
  return (
    isOf(reading, index, WORD.it) || (isOf(reading, index, WORD.pronominal) && isOf(reading, index, WORD.determiner))
  )
}

const MAX_SIGNATURE = 6 // words and marks of "The Tarn news agency reports."

/** "[Kelp News] [reports].": a name of an outlet, its verb, and the stop. */
function signatureAt(reading: Reading, first: number, limit: number): Pick<Attribution, 'source' | 'cue'> | undefined {
  let cue = first
  while (cue + 1 < limit && !isStop(reading, cue + 1) && cue - first < MAX_SIGNATURE) cue++
  if (cue === first || cue + 1 >= limit || !isStop(reading, cue + 1) || !hasType(reading, cue, REPORTING))
    return undefined
  if (!isCapital(reading, first) || isCapital(reading, cue) || isOf(reading, cue, WORD.be)) return undefined
  let isOutlet = false
  for (let i = first; i < cue; i++) {
    if (markOf(reading, i) !== 0) continue
    const isHouse = hasType(reading, i, SOURCE_BIT.outlet)
    isOutlet ||= isHouse
    if (!isHouse && !isCapital(reading, i) && !hasType(reading, i, SOURCE_BIT.document)) return undefined
  }
  return isOutlet ? { source: { first, last: cue - 1 }, cue: { first: cue, last: cue } } : undefined
}
