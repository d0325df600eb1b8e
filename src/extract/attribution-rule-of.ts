import type { Candidate } from './attribution.ts'
import type { Reach } from './attribution-content-end.ts'
import { givesCount } from './attribution-counts.ts'
import { hasType, isOf, type Phrase, quotationAt, type Reading } from './attribution-reading.ts'
import { KIND, SOURCE_BIT, WORD } from './cue-words.ts'

/** The rule that a cue of these kinds fires, the strongest kind first. */
export function ruleOf(kinds: number): string {
  if (kinds & KIND.withholding) return 'attribution.withheld'
  if (kinds & KIND.saying) return 'attribution.said'
  if (kinds & KIND.telling) return 'attribution.told'
  if (kinds & KIND.believing) return 'attribution.believed'
  if (kinds & KIND.showing) return 'attribution.shown'
  if (kinds & KIND.intending) return 'attribution.intended'
  if (kinds === KIND.counting) return 'attribution.counted'
  if (kinds & KIND.urging) return 'attribution.urged'
  if (kinds & KIND.quoting) return 'attribution.quoted'
  if (isHeld(kinds)) return 'attribution.held'
  return 'attribution.judged'
}

/** The rule that a cue fires with the content behind it: whoever mentions or records a count gives it. */
export function ruleWith(reading: Reading, kinds: number, content: Phrase): string {
  const isCount = (kinds & KIND.counting) !== 0 && givesCount(reading, content)
  return isCount ? 'attribution.counted' : ruleOf(kinds)
}

/** Knowledge or a view, and nothing that is said. */
export function isHeld(kinds: number): boolean {
  return (kinds & (KIND.viewing | KIND.knowing)) !== 0 && (kinds & ~(KIND.viewing | KIND.knowing)) === 0
}

/** What is said goes on to the sentence's end; what is wanted or spoken of is one clause or thing. */
export function reachOf(kinds: number): Reach {
  if (kinds & (KIND.saying | KIND.telling) || kinds === KIND.counting) return 'sentence'
  return kinds &
    (KIND.believing | KIND.showing | KIND.intending | KIND.urging | KIND.seeming | KIND.viewing | KIND.knowing)
    ? 'clause'
    : 'phrase'
}

/** Who shows a thing is a source only if a document shows it, if it is shown "that" or "how", or if it is a count: "recorded five deaths". */
export function isEvidence(reading: Reading, candidate: Candidate, source: Phrase, content: Phrase): boolean {
  if (ruleOf(candidate.cue.kinds) !== 'attribution.shown') return true
  if (candidate.cue.kinds & KIND.judging) return true
  if (isOf(reading, content.first, WORD.complementizer | WORD.question)) return true
  if (candidate.cue.kinds & KIND.counting && givesCount(reading, content)) return true
  if (quotationAt(reading, content.first) !== quotationAt(reading, candidate.first)) return true
  const isRelative = isOf(reading, source.last, WORD.relative)
  for (
    let i = isRelative ? Math.max(reading.first, source.first - ANTECEDENT_REACH) : source.first;
    i <= source.last;
    i++
  ) {
    if (hasType(reading, i, SOURCE_BIT.document)) return true
  }
  return false
}

const ANTECEDENT_REACH = 6 // words from a document to "that showed", at most: "polls by the University of Tarn that showed"
