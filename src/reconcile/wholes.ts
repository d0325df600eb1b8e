import type { Claim, ClaimRelationHint } from '../model/claim.ts'
import { comparisons } from './comparisons.ts'
import { wordsOfName } from './names.ts'

const BESIDE = 60 // code units between a whole and a part that is larger than it: only "12 killed, including 15 children" is so close that the text surely means it

/**
 * Claims in text order in; the same claims with the whole named for each part whose text does not name it itself: the nearest figure of its measure in the
 * sentence that is no part, before it ("12 killed, five of them children") or after it ("children were among the 12 killed").
 */
export function withWholes(claims: readonly Claim[]): readonly Claim[] {
  return claims.map((claim, index) => {
    if (!claim.hints.some(isLoosePart)) return claim
    const whole = wholeFor(claims, index)
    if (whole === undefined) return claim
    return { ...claim, hints: claim.hints.map(hint => (isLoosePart(hint) ? { ...hint, of: whole.id } : hint)) }
  })
}

function isLoosePart(hint: ClaimRelationHint): boolean {
  return hint.kind === 'part-of' && hint.of === undefined
}

function wholeFor(claims: readonly Claim[], index: number): Claim | undefined {
  const part = claims[index]!
  if (part.hints.some(({ kind }) => kind === 'addition')) return undefined
  const isHere = (claim: Claim | undefined) =>
    claim?.report === part.report && claim.sentence.span.start === part.sentence.span.start
  for (let at = index - 1; isHere(claims[at]); at--) {
    const whole = claims[at]!
    if (mayHold(whole, part) && (!isSmaller(whole, part) || (at === index - 1 && isSaidOf(whole, part)))) return whole
  }
  for (let at = index + 1; isHere(claims[at]); at++) {
    if (mayHold(claims[at]!, part) && !isSmaller(claims[at]!, part)) return claims[at]
  }
  return undefined
}

function mayHold(whole: Claim, part: Claim): boolean {
  return whole.measure === part.measure && !whole.hints.some(({ kind }) => kind === 'part-of' || kind === 'addition')
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
