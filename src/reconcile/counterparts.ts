import type { Claim, ClaimRelationHint } from '../model/claim.ts'
import { comparisons } from './comparisons.ts'
import { wordsOfName } from './names.ts'

const BESIDE = 60 // code units between a whole and a part that is larger than it: only "12 killed, including 15 children" is so close that the text surely means it

const BACK = 400 // code units that "three of the dead" reaches back for its whole: the sentence before, seldom more

/**
 * Claims in text order in; the same claims, with the other claim named where a hint leaves it open, out. A part belongs to the nearest figure of its measure
 * in the sentence that is no part, before it ("12 killed, five of them children") or after it ("children were among the 12 killed"), or else to the last one
 * before the sentence ("Three of the dead were children"). What a toll rose to belongs to what it rose from, in one sentence.
 */
export function withCounterparts(claims: readonly Claim[]): readonly Claim[] {
  return claims.map((claim, index) => {
    if (!claim.hints.some(isLoose)) return claim
    return { ...claim, hints: claim.hints.map(hint => (isLoose(hint) ? completed(hint, claims, index) : hint)) }
  })
}

function isLoose(hint: ClaimRelationHint): boolean {
  return hint.of === undefined && (hint.kind === 'part-of' || hint.kind === 'update' || hint.kind === 'previous')
}

function completed(hint: ClaimRelationHint, claims: readonly Claim[], index: number): ClaimRelationHint {
  const other =
    hint.kind === 'part-of'
      ? wholeFor(claims, index)
      : stateFor(claims, index, hint.kind === 'update' ? 'previous' : 'update')
  return other === undefined ? hint : { ...hint, of: other.id }
}

/** The other state of a toll, in the same sentence. */
function stateFor(claims: readonly Claim[], index: number, kind: 'update' | 'previous'): Claim | undefined {
  const claim = claims[index]!
  const isOther = (other: Claim | undefined) =>
    other !== undefined && other.measure === claim.measure && other.hints.some(hint => hint.kind === kind)
  for (let step = 1; isHere(claims, index, index + step) || isHere(claims, index, index - step); step++) {
    for (const at of [index + step, index - step])
      if (isHere(claims, index, at) && isOther(claims[at])) return claims[at]
  }
  return undefined
}

/** Does another claim stand in the same sentence? */
function isHere(claims: readonly Claim[], index: number, at: number): boolean {
  const claim = claims[index]!
  const other = claims[at]
  return other?.report === claim.report && other.sentence.span.start === claim.sentence.span.start
}

function wholeFor(claims: readonly Claim[], index: number): Claim | undefined {
  const part = claims[index]!
  if (part.hints.some(({ kind }) => kind === 'addition')) return undefined
  for (let at = index - 1; isHere(claims, index, at); at--) {
    const whole = claims[at]!
    if (mayHold(whole, part) && (!isSmaller(whole, part) || (at === index - 1 && isSaidOf(whole, part)))) return whole
  }
  for (let at = index + 1; isHere(claims, index, at); at++) {
    if (mayHold(claims[at]!, part) && !isSmaller(claims[at]!, part)) return claims[at]
  }
  for (
    let at = index - 1;
    claims[at]?.report === part.report && part.at.span.start - claims[at]!.at.span.end <= BACK;
    at--
  ) {
    if (!isHere(claims, index, at) && mayHold(claims[at]!, part) && !isSmaller(claims[at]!, part)) return claims[at]
  }
  return undefined
}

/** What a part is no part of: another part, what was added, and a toll as it was. */
const NO_WHOLE: ReadonlySet<string> = new Set(['part-of', 'addition', 'previous'])

function mayHold(whole: Claim, part: Claim): boolean {
  return whole.measure === part.measure && !whole.hints.some(({ kind }) => NO_WHOLE.has(kind))
}

/** Is the part larger than the whole could be? */
function isSmaller(whole: Claim, part: Claim): boolean {
  const most = mostOf(whole)
  const least = leastOf(part)
  return most !== undefined && least !== undefined && least > most
}

/** Stand the two so close, with "including" and no new occasion between them, that the text means the one of the other all the same? */
function isSaidOf(whole: Claim, part: Claim): boolean {
  const { sentence } = part
  const step = sentence.exact.slice(whole.at.span.end - sentence.span.start, part.at.span.start - sentence.span.start)
  const words = ` ${wordsOfName(`- ${step} ${part.at.exact}`).join(' ')} `
  return (
    step.length <= BESIDE &&
    comparisons.openLists.some(phrase => words.includes(` ${phrase} `)) &&
    !words.split(' ').some(word => comparisons.breaks.has(word))
  )
}

function mostOf({ quantity: { value } }: Claim): number | undefined {
  switch (value.kind) {
    case 'exact':
    case 'about':
      return value.value
    case 'at-most':
    case 'fewer-than':
    case 'between':
      return value.max
    case 'none':
      return 0
    case 'at-least':
    case 'more-than':
    case 'vague':
      return undefined
  }
}

function leastOf({ quantity: { value } }: Claim): number | undefined {
  switch (value.kind) {
    case 'exact':
    case 'about':
      return value.value
    case 'at-least':
    case 'more-than':
    case 'between':
      return value.min
    case 'at-most':
    case 'fewer-than':
    case 'none':
    case 'vague':
      return undefined
  }
}
