import type { Candidate } from './attribution.ts'
import type { Reach } from './content-end.ts'
import { givesCount } from './counts.ts'
import { type Cue, KIND, SOURCE_BIT, WORD } from './cue-words.ts'
import { hasType, isFiniteVerb, isGerund, isOf, markOf, type Phrase, quotationAt, type Reading } from './reading.ts'

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
export function ruleWith(reading: Reading, cue: Cue, content: Phrase): string {
  const isCount = (cue.kinds & KIND.counting) !== 0 && givesCount(reading, content)
  return isCount ? 'attribution.counted' : ruleBefore(reading, cue, content)
}

/** The rule that a cue fires before its content: who accuses of a deed tells of it, and who rejects a claim speaks of what it says. */
export function ruleBefore(reading: Reading, { kinds, stance }: Cue, content: Phrase): string {
  if (kinds & KIND.charging && namesDeed(reading, content)) return 'attribution.charged'
  const rule = ruleOf(kinds)
  const isDenied = rule === 'attribution.judged' && stance === 'denied'
  return isDenied && opensClaim(reading, content) ? 'attribution.rejected' : rule
}

/** "[killing] 12 men", "to [killing] 12 men", "to [nine dead]", "the militia of [killing] 12 men", and not "the use of force": a gerund opens what is told, or stands behind "of". */
function namesDeed(reading: Reading, { first, last }: Phrase): boolean {
  const opening = isOf(reading, first, WORD.to) ? first + 1 : first
  if (isGerund(reading, opening)) return true
  if (opening > first && givesCount(reading, { first: opening, last })) return true
  for (let i = first + 1; i < last; i++) {
    if (isOf(reading, i, WORD.of) && isGerund(reading, i + 1)) return true
    if (markOf(reading, i) !== 0 || isFiniteVerb(reading, i)) return false
  }
  return false
}

/** "rejected [claims] that", "dismissed as lies [reports] that": a noun for what is said, with its content. */
function opensClaim(reading: Reading, { first, last }: Phrase): boolean {
  for (let i = first + 1; i < Math.min(last, first + CLAIM_REACH); i++) {
    if (isOf(reading, i, WORD.complementizer)) return isOf(reading, i - 1, WORD.contentNoun)
    if (markOf(reading, i) !== 0 || isFiniteVerb(reading, i)) return false
  }
  return false
}

const CLAIM_REACH = 6 // words from a verb to the "that" of a claim, at most: "the latest angry claims that"

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
