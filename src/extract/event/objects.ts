import type { Chunk, NounPhrase } from './chunks.ts'
import { isApposed, isBarePlural, isSameOne, MAX_APPOSITION } from './conjuncts.ts'
import { ahead, isPreposition } from './groups.ts'
import { isKinListed } from './kin.ts'
import { FORM } from './measure-triggers.ts'
import { partAfter } from './segments.ts'

/** The objects that begin at `index`, in text order: "the commander and two guards". Those of a subject ("the deaths of") may stand before a verb. */
export function objectsAfter(
  chunks: readonly Chunk[],
  index: number,
  wants: (phrase: NounPhrase) => boolean,
  isSubject = false,
): number[] {
  const first = ahead(chunks, index)
  if (first >= chunks.length || chunks[first]!.kind !== 'phrase') return []
  const found = [first]
  if (!isSubject && isPartOfOne(chunks[first]!.phrase!) && chunks[ahead(chunks, first + 1)]?.kind === 'comma')
    return found
  let last = first
  let isNamed = false
  let isTold = false
  for (let steps = 0; steps < MAX_APPOSITION; steps++) {
    const joint = joined(chunks, last, wants, isSubject, isTold)
    if (joint === undefined) {
      // "A driver who was asleep; Ivo Brand, a baker; and"
      const isPart = (at: number) =>
        chunks[at]?.phrase !== undefined && wants(chunks[at].phrase) && !opensClause(chunks, at)
      const part = isSubject ? -1 : partAfter(chunks, last, isPart)
      if (part < 0) break
      found.push(part)
      last = part
      isNamed = isTold = false
      continue
    }
    // "her son, Ivo Brand, his wife": whoever has been named is nobody's wife.
    const isApposition: boolean =
      joint.isApposition && !(isNamed && chunks[joint.at]!.phrase!.determiner === 'possessive')
    isNamed = isApposition
    isTold = isApposition && chunks[last]!.phrase!.kind === 'name'
    const isSame = found.length === 1 && joint.isDirect && isSameOne(chunks[last]!.phrase!, chunks[joint.at]!.phrase!)
    if (joint.isDirect && isTitleOf(chunks[last]!.phrase!, chunks[joint.at]!.phrase!))
      found[found.length - 1] = joint.at
    else if (!isApposition && !isSame) found.push(joint.at)
    last = joint.at
  }
  return found
}

/** "It hit his spine, Ada Lesk, a nurse, said": whose part it is, is nobody of those behind the comma. */
function isPartOfOne({ kind, determiner, quantity }: NounPhrase): boolean {
  return kind === 'unknown' && determiner === 'possessive' && quantity === undefined
}

/**
 * The phrase joined to the one at `last` by a comma or conjunction; undefined where a new clause begins. Where that one tells of the name before
 * it (`isTold`), the next name is somebody else: "Ivo Brand, a driver, Ada Wick, a nurse, and".
 */
function joined(
  chunks: readonly Chunk[],
  last: number,
  wants: (phrase: NounPhrase) => boolean,
  isSubject: boolean,
  isTold: boolean,
): { readonly at: number; readonly isApposition: boolean; readonly isDirect: boolean } | undefined {
  let i = ahead(chunks, last + 1)
  let tail: NounPhrase | undefined
  // Prepositional tails of the conjunct: "a soldier from the north and two guards".
  for (let tails = 0; tails < 3 && i + 1 < chunks.length && isPreposition(chunks[i]!); tails++) {
    const object = ahead(chunks, i + 1)
    if (object >= chunks.length || chunks[object]!.kind !== 'phrase') return undefined
    tail = chunks[object]!.phrase
    i = ahead(chunks, object + 1)
  }
  if (i >= chunks.length) return undefined
  let hasComma = false
  let hasConjunction = false
  const isSemicolon = chunks[i]!.kind === 'break' && chunks[i]!.isTie
  // "his two sons: Ivo Brand and Jan Brand", but not "the death of a man - Lesk Radio"
  const isOtherBreak = chunks[i]!.kind === 'break' && !isOneNoun(chunks[last]!.phrase!) && isNameNext(chunks, i + 1)
  if (chunks[i]!.kind === 'comma' || isSemicolon || isOtherBreak) {
    hasComma = true
    i = ahead(chunks, i + 1)
  }
  if (i < chunks.length && chunks[i]!.kind === 'conjunction') {
    hasConjunction = true
    i = ahead(chunks, i + 1)
    // "the killing of the mayor and of two guards"
    if (i + 1 < chunks.length && chunks[i]!.isTie === true && chunks[i + 1]!.kind === 'phrase') i++
  }
  if (!(hasComma || hasConjunction) || i >= chunks.length || chunks[i]!.kind !== 'phrase') return undefined
  if (!wants(chunks[i]!.phrase!)) return undefined
  // "a supplier of weapons, fighters and trucks": bare plurals go with the bare plural of the tail.
  if (tail !== undefined && isBarePlural(tail) && isBarePlural(chunks[i]!.phrase!)) return undefined
  // "two soldiers near Vesnice and Lesk": a name goes with the name before it.
  const isFigured = chunks[last]!.phrase!.quantity !== undefined
  if (tail?.kind === 'name' && chunks[i]!.phrase!.kind === 'name' && isFigured) return undefined
  if (isVerbInCapitals(chunks, i)) return undefined
  if (!isSubject && opensClause(chunks, i)) return undefined
  const isApposition =
    !hasConjunction &&
    !isSemicolon &&
    !(isTold && chunks[i]!.phrase!.kind === 'name') &&
    isApposed(chunks[last]!.phrase!, chunks[i]!.phrase!) &&
    !isKinListed(chunks, i)
  const isRest = isHeadlineRest(chunks[last]!.phrase!, chunks[i]!.phrase!)
  // "Ivo Brand; Ada Wick; Tom Oster": semicolons between names make a list by themselves.
  const isNames = isSemicolon && chunks[last]!.phrase!.kind === 'name' && chunks[i]!.phrase!.kind === 'name'
  if (hasComma && !hasConjunction && !isApposition && !isRest && !isNames && !listGoesOn(chunks, i)) return undefined
  return { at: i, isApposition, isDirect: hasConjunction && !hasComma }
}

/** "wounds an 8-year-old, 2 others", "kills wife, 3 sons", "shoots two guards, self": headlines leave the conjunction out. */
function isHeadlineRest(left: NounPhrase, right: NounPhrase): boolean {
  if (right.quantity === undefined) return right.isReflexive
  return right.isAdded || (right.kind === 'people' && left.kind === 'person' && left.quantity === undefined)
}

/** "a man", "self": one person, without a name. */
function isOneNoun({ kind, quantity, isPlural }: NounPhrase): boolean {
  return (kind === 'person' || kind === 'singular-pronoun') && quantity === undefined && !isPlural
}

/** "Ivo Brand, 24; Ada Wick, 31; and Tom Oster": semicolons part names. */
function isNameNext(chunks: readonly Chunk[], index: number): boolean {
  const at = chunks[index]?.kind === 'conjunction' ? index + 1 : index
  return chunks[at]?.phrase?.kind === 'name'
}

/** Is the phrase the subject of a clause of its own ("and two others were wounded")? */
function opensClause(chunks: readonly Chunk[], index: number): boolean {
  let i = ahead(chunks, index + 1)
  for (let tails = 0; tails < 3 && i + 1 < chunks.length && isPreposition(chunks[i]!); tails++) {
    const object = ahead(chunks, i + 1)
    if (object >= chunks.length || chunks[object]!.kind !== 'phrase') return false
    i = ahead(chunks, object + 1)
  }
  while (i < chunks.length && chunks[i]!.kind === 'time') i = ahead(chunks, i + 1)
  if (i >= chunks.length) return false
  const chunk = chunks[i]!
  if (chunk.kind === 'be' || chunk.kind === 'have' || chunk.kind === 'modal' || chunk.kind === 'auxiliary') return true
  // "a man known as Ivo Brand"
  if (chunk.kind === 'verb') return !chunk.isGerund && !(chunks[i + 1]?.kind === 'subordinator' && chunks[i + 1]!.isTie)
  return (
    chunk.kind === 'trigger' &&
    (chunk.triggers ?? []).some(trigger => trigger.forms & (FORM.past | FORM.participle | FORM.state | FORM.third))
  )
}

/** "senator and candidate Ivo Brand": a bare office before an office with its holder's name. */
function isTitleOf(left: NounPhrase, right: NounPhrase): boolean {
  const isBare = left.kind === 'person' && left.determiner === 'none' && left.quantity === undefined
  return isBare && right.kind === 'name' && right.determiner === 'none' && right.first < right.last
}

/** "AND WITHDREW THE THREAT": a lone word that another phrase follows at once is a verb that no lexicon has. */
function isVerbInCapitals(chunks: readonly Chunk[], index: number): boolean {
  const { kind, determiner, first, last } = chunks[index]!.phrase!
  const next = chunks[index + 1]?.phrase
  return kind === 'name' && determiner === 'none' && first === last && next !== undefined && next.determiner !== 'none'
}

/** How far the conjunction that closes a list may stand, in chunks: a communique may name two dozen dead, each behind a comma. */
const MAX_LIST = 60

function listGoesOn(chunks: readonly Chunk[], index: number): boolean {
  for (let i = index + 1; i < chunks.length && i < index + MAX_LIST; i++) {
    const kind = chunks[i]!.kind
    if (kind === 'conjunction') return chunks[i - 1]!.kind === 'comma' || !isSaying(chunks, ahead(chunks, i + 1))
    if (kind === 'break' && (chunks[i]!.isTie || isNameNext(chunks, i + 1))) continue
    if (kind === 'break' || kind === 'be' || kind === 'verb' || kind === 'trigger' || kind === 'relative') return false
  }
  return false
}

/** "killed ten clerks, [locals and the radio said]": does the list end before a verb, whose subject it is? Not: "and two guards according to locals". */
function isSaying(chunks: readonly Chunk[], last: number): boolean {
  const at = ahead(chunks, last + 1)
  const isVerb = chunks[at]?.kind === 'verb' && !chunks[at].isGerund && chunks[at + 1]?.kind !== 'to'
  return isVerb && chunks[last]?.phrase !== undefined && opensClause(chunks, last)
}
