import { type Claim, isAside } from '../model/claim.ts'
import type { Dossier } from './evidence.ts'
import type { Features } from './features.ts'
import { areOfDisaster, isDenial, isSaidAgain, isTelling, sameBounds } from './figure-signal.ts'
import { logGap } from './range.ts'
import { WEIGHTS } from './weights.ts'

const SIDE_BY_SIDE = 400 // code units, two or three sentences: "the ministry says 4; the lawyers have 31 names"
const ONE_LIST = 40 // code units: "two in Orme and two in Keld" are two figures, a headline and its lead one said twice
const NEAR_FIGURES = Math.log(1.15) // a toll and its next state
const LARGE = 50 // two figures so large and so near are seldom of two happenings
const TOLL = 'measure.toll-reaches'
const FAR_FIGURES = Math.log(2) // a factor of two

/** What it says that two claims stand in one report. */
export function reportSignal(dossier: Dossier, features: Features, left: number, right: number): number {
  const leftClaim = dossier.claims[left]!
  const rightClaim = dossier.claims[right]!
  const isToll = isTollOf(leftClaim, rightClaim) || isTollOf(rightClaim, leftClaim)
  if (isToll || isDenial(leftClaim) || isDenial(rightClaim)) return WEIGHTS.sameReport
  if (features.isVague[left] !== features.isVague[right]) return WEIGHTS.sameReportVague
  if (isTelling(features, left, right)) return WEIGHTS.sameReportTelling
  return isSaidAgain(features, left, right) ? WEIGHTS.sameReport : WEIGHTS.sameReportApart
}

/** Within one report, one voice does not answer one question with two figures, and one sentence not twice, unless it says so. */
export function isApartInReport(dossier: Dossier, features: Features, left: number, right: number): boolean {
  const leftClaim = dossier.claims[left]!
  const rightClaim = dossier.claims[right]!
  if (isTollOf(leftClaim, rightClaim) || isTollOf(rightClaim, leftClaim)) return false
  if (isPartOf(leftClaim, rightClaim) || isPartOf(rightClaim, leftClaim)) return true
  if (leftClaim.stance === 'denied' || rightClaim.stance === 'denied') return false
  if (isMarkedApart(dossier, features, left, right)) return true
  const isRunIn = opensLead(leftClaim) || opensLead(rightClaim)
  const isOneSentence = !isRunIn && leftClaim.sentence.span.start === rightClaim.sentence.span.start
  const isOneVoice =
    features.voice[left] === features.voice[right] ||
    (isOneSentence && (goesOn(leftClaim, rightClaim) || goesOn(rightClaim, leftClaim)))
  if (isOneVoice && isOneSentence && !sameBounds(features, left, right)) return true
  if (!isOneVoice)
    return !areOfDisaster(features, left, right) && isElsewhere(features, leftClaim, rightClaim, left, right)
  const isSaidTwice = isSaidAgain(features, left, right) || isOneToll(features, leftClaim, rightClaim, left, right)
  if (!isSaidTwice || isTwoWords(leftClaim, rightClaim)) return true
  if (isOneSentence && isOfOne(features, left) && isOfOne(features, right)) return true
  return !isRunIn && isOneList(features, leftClaim, rightClaim, left, right)
}

/** Does one say of itself that it is none of the other: by what it adds to, by its day, as an aside, or by its whole? */
function isMarkedApart(dossier: Dossier, features: Features, left: number, right: number): boolean {
  if (features.isAddition[left] || features.isAddition[right] || isOtherDay(features, left, right)) return true
  const isAsideOfOther = isAside(dossier.claims[left]!) !== isAside(dossier.claims[right]!)
  if (isAsideOfOther && !isSaidAgain(features, left, right)) return true
  return isBesideAddition(dossier, features, left, right) || isOfTwoWholes(dossier, features, left, right)
}

/** "Toll reaches 140" and below "the toll climbed to 142": what a toll has come to, and a little later. */
function isOneToll(features: Features, leftClaim: Claim, rightClaim: Claim, left: number, right: number): boolean {
  if (leftClaim.rules[0] !== TOLL || rightClaim.rules[0] !== TOLL) return false
  return (
    stepBetween(leftClaim, rightClaim) < SIDE_BY_SIDE &&
    logGap(features.bounds[left]!, features.bounds[right]!) < NEAR_FIGURES
  )
}

/** "Two died in Orme. Two died in Keld": what stands side by side is told of two, unless it says so, or gives a figure that seldom repeats by chance in a sentence of its own. */
function isOneList(features: Features, leftClaim: Claim, rightClaim: Claim, left: number, right: number): boolean {
  if (isRestated(leftClaim) || isRestated(rightClaim)) return false
  const isOneSentence = leftClaim.sentence.span.start === rightClaim.sentence.span.start
  if (!isOneSentence && (isTelling(features, left, right) || isRounded(features, left, right))) return false
  return stepBetween(leftClaim, rightClaim) < ONE_LIST
}

// At least two people   not: at least two people, At Least Two People
const OPENING = /^\p{Lu}\p{Ll}*(?: \p{Ll}+)+ \p{Ll}/u
const AHEAD = 40 // code units: the figure and the word behind it

/** "134" and behind it "at least 132": large figures of which one leaves room for the other, as two turns of one toll do. */
function isRounded(features: Features, left: number, right: number): boolean {
  const [one, other] = [features.bounds[left]!, features.bounds[right]!]
  const isLarge = (one.low ?? 0) >= LARGE && (other.low ?? 0) >= LARGE
  return isLarge && logGapOf(one.low!, other.low!) < NEAR_FIGURES
}

function logGapOf(one: number, other: number): number {
  return Math.abs(Math.log(one / other))
}

/** Does a figure begin with a capital in the middle of a sentence, where a headline has run into its lead: "Two hurt in Orme At least two people were hurt"? */
function opensLead({ at, sentence }: Claim): boolean {
  const start = at.span.start - sentence.span.start
  return start > 0 && OPENING.test(sentence.exact.slice(start, start + AHEAD))
}

/** "A monitor said 12 had died, bringing the number to 45": the report's own voice goes on with what its source says. */
function goesOn(own: Claim, sourced: Claim): boolean {
  if (own.attribution.length > 0) return false
  return sourced.attribution.some(({ cue }) => cue !== undefined && cue.span.end <= own.at.span.start)
}

/** Are the two put on days of their own, "on Friday" and "on Sunday"? */
export function isOtherDay(features: Features, left: number, right: number): boolean {
  if (!features.isTimeStated[left] || !features.isTimeStated[right]) return false
  return features.from[left]! > features.to[right]! || features.from[right]! > features.to[left]!
}

/** "Another seven people were killed, and 15 hurt": what stands in one sentence with an addition is told of what was added, unless it says again what was said. */
function isBesideAddition(dossier: Dossier, features: Features, left: number, right: number): boolean {
  if (sameBounds(features, left, right)) return false
  return addsUp(dossier, features, left, right) || addsUp(dossier, features, right, left)
}

/** Does the sentence of a claim add to what another sentence told, without a new toll of both? */
function addsUp(dossier: Dossier, features: Features, claim: number, other: number): boolean {
  const { start } = dossier.claims[claim]!.sentence.span
  if (dossier.claims[other]!.sentence.span.start === start) return false
  const report = dossier.reportOf[claim]!
  let adds = false
  for (let index = dossier.claimsFrom[report]!; index < dossier.claimsFrom[report + 1]!; index++) {
    const beside = dossier.claims[index]!
    if (beside.sentence.span.start !== start) continue
    if (beside.hints.some(({ kind }) => kind === 'update' || kind === 'previous')) return false
    adds ||= features.isAddition[index] === 1
  }
  return adds
}

/** "16 people, three of them children, died; in Keld seven people, two of them children": parts of figures that are apart are apart. */
function isOfTwoWholes(dossier: Dossier, features: Features, left: number, right: number): boolean {
  const [one, other] = [wholeOf(dossier, left), wholeOf(dossier, right)]
  if (one === undefined || other === undefined || one === other) return false
  return isApartInReport(dossier, features, one, other)
}

/** The claim that a claim is a part of, if that is no part itself. */
function wholeOf({ claims, claimIndex }: Dossier, claim: number): number | undefined {
  const of = claims[claim]!.hints.find(hint => hint.kind === 'part-of')?.of
  const whole = of === undefined ? undefined : claimIndex.get(of)
  return whole === undefined || claims[whole]!.hints.some(hint => hint.kind === 'part-of') ? undefined : whole
}

/** "Hundreds of herders and scores of guards": one sentence does not call one crowd by two vague words. */
function isTwoWords(left: Claim, right: Claim): boolean {
  const [one, other] = [left.quantity.value, right.quantity.value]
  const isOneSentence = left.sentence.span.start === right.sentence.span.start
  return isOneSentence && one.kind === 'vague' && other.kind === 'vague' && one.word !== other.word
}

/** "Ivo Brand, his sister, a docker and Ada Ravel": a sentence that counts one by one counts nobody twice. */
function isOfOne({ bounds }: Features, claim: number): boolean {
  return bounds[claim]!.low === 1 && bounds[claim]!.high === 1
}

/** Is there a hint that one is the other's earlier or later state, or says it again? */
function isTollOf(claim: Claim, other: Claim): boolean {
  return claim.hints.some(
    hint => (hint.kind === 'update' || hint.kind === 'previous' || hint.kind === 'restatement') && hint.of === other.id,
  )
}

function isPartOf(claim: Claim, other: Claim): boolean {
  return claim.hints.some(hint => hint.kind === 'part-of' && hint.of === other.id)
}

function isRestated(claim: Claim): boolean {
  return claim.hints.some(hint => hint.kind === 'restatement')
}

/** Two sources are set against each other side by side; figures far apart in a report and far apart in size are of two happenings. */
function isElsewhere(features: Features, leftClaim: Claim, rightClaim: Claim, left: number, right: number): boolean {
  return (
    stepBetween(leftClaim, rightClaim) > SIDE_BY_SIDE &&
    logGap(features.bounds[left]!, features.bounds[right]!) > FAR_FIGURES
  )
}

/** Code units between two figures of one report. */
function stepBetween(left: Claim, right: Claim): number {
  return Math.max(left.at.span.start, right.at.span.start) - Math.min(left.at.span.end, right.at.span.end)
}
