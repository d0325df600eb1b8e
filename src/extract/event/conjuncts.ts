import { type Chunk, chunkAt, type NounPhrase, PERSON } from './chunks.ts'
import { back, isPreposition } from './groups.ts'
import { isKinListed } from './kin.ts'
import { FORM } from './measure-triggers.ts'

/** Longest gap in chunks that a walk crosses over a parenthesis or an apposition: wire leads name office, age and town. */
export const MAX_APPOSITION = 24

/** The phrase at `index` with those joined before it; "a husband and father" is one man. */
export function withConjuncts(
  chunks: readonly Chunk[],
  index: number,
  wants: (phrase: NounPhrase) => boolean,
): number[] {
  const joint = chunkAt(chunks, index - 1)
  const left = chunkAt(chunks, index - 2)?.phrase
  if (joint?.kind === 'conjunction' && left !== undefined && isSameOne(left, chunks[index]!.phrase!))
    return withConjuncts(chunks, index - 2, wants)
  // "Ivo Brand, 32, and a guard, Jan Wick, 45, were": what the last name stands beside is joined to the others.
  const isBeside = joint?.kind === 'comma' && left !== undefined && isApposed(left, chunks[index]!.phrase!)
  const before = isBeside && left.kind !== 'name' ? conjunctsBefore(chunks, index - 2, wants) : []
  return underOneFigure(chunks, [...(before.length > 0 ? before : conjunctsBefore(chunks, index, wants)), index])
}

/** "10,000 clerks, guards and police": those without a figure of their own are of the one that opens the list. */
function underOneFigure(chunks: readonly Chunk[], list: number[]): number[] {
  const [first] = list
  const { quantity, isPlural, kind } = chunks[first!]!.phrase!
  const isOpen = quantity !== undefined && isPlural && kind !== 'none'
  return isOpen && list.length > 2 && list.slice(1).every(at => isBare(chunks[at]!.phrase!)) ? [first!] : list
}

/** "guards", "police" */
function isBare(phrase: NounPhrase): boolean {
  const isBody = phrase.kind === 'body' && phrase.determiner === 'none' && phrase.quantity === undefined
  return isBody || isBarePlural(phrase)
}

/** Phrases joined before the one at `index`: "two soldiers, a driver and [three guards]". */
function conjunctsBefore(chunks: readonly Chunk[], index: number, wants: (phrase: NounPhrase) => boolean): number[] {
  const found: number[] = []
  let i = back(chunks, index - 1)
  // "two cooks and not [five guards]"
  if (chunkAt(chunks, i)?.kind === 'negation' && chunkAt(chunks, i - 1)?.kind === 'conjunction') i--
  if (i < 0) return found
  const isFigured = (at: number) => at >= 0 && chunks[at]!.phrase?.quantity !== undefined && wants(chunks[at]!.phrase!)
  if (chunks[i]!.kind === 'conjunction') {
    i = back(chunks, i - 1)
    if (i >= 0 && chunks[i]!.kind === 'comma') {
      const whole = wholeOver(chunks, i)
      if (isFigured(whole) && !isObject(chunks, whole)) return [whole]
      i = back(chunks, i - 1)
      if (isFigured(index) && endsClause(chunks, i)) return found
    }
  } else if (chunks[i]!.kind === 'comma' && isFigured(index) && isFigured(back(chunks, i - 1))) {
    // "410 patients, 17 of whom died": a part is none besides its whole.
    if (chunks[index]!.phrase!.isPart) return found
    i = back(chunks, i - 1)
  } else if (chunks[i]!.kind === 'comma' && isHeadlineOne(chunks, index) && isHeadlineOne(chunks, i - 1)) i--
  else return found
  for (let steps = 0; i >= 0 && steps < MAX_APPOSITION; steps++) {
    const at = headOfChain(chunks, i, wants)
    if (at < 0 || isReached(chunks, at) || isDoubtful(chunks[at]!.phrase!, chunks[index]!.phrase!)) break
    const before = back(chunks, at - 1)
    // "Nine were children and 46 were hurt": what stands behind "were" is said of those before it.
    const { kind } = before >= 0 ? chunks[before]! : chunks[at]!
    const isPredicate = kind === 'be' && !sharesArticle(chunks[at]!.phrase!, chunks[index]!.phrase!)
    if (before >= 0 && (isActive(chunks, before) || kind === 'including' || isPredicate)) break
    const right = found[0] ?? index
    const isBesideComma = chunkAt(chunks, right - 1)?.kind === 'comma'
    if (!(isBesideComma && isApposed(chunks[at]!.phrase!, chunks[right]!.phrase!) && !isKinListed(chunks, right)))
      found.unshift(at)
    if (before < 0 || (chunks[before]!.kind !== 'comma' && chunks[before]!.kind !== 'conjunction')) break
    const isAfterComma = chunks[before]!.kind === 'conjunction' && chunkAt(chunks, before - 1)?.kind === 'comma'
    i = back(chunks, isAfterComma ? before - 2 : before - 1)
  }
  return found
}

/** "The toll rises to [59], 157 injured": what a toll has come to is none of those behind the comma. */
function isReached(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]!.phrase!.kind !== 'none') return false
  const before = chunkAt(chunks, at - 1)
  if (before?.kind === 'reaching') return true
  return before !== undefined && isPreposition(before) && chunkAt(chunks, back(chunks, at - 2))?.kind === 'reaching'
}

/** Does a verb stand before the phrase that has it for object: "killed [ten], including a cook, and 30 were hurt"? */
function isObject(chunks: readonly Chunk[], at: number): boolean {
  const before = back(chunks, at - 1)
  return before >= 0 && (isActive(chunks, before) || chunks[before]!.kind === 'verb')
}

/** "[Nine guards], including the captain, and a cook were": whoever a part between two commas is of; -1 if none stands before the comma. "Including a captain, a clerk, and a cook" is a list of parts. */
function wholeOver(chunks: readonly Chunk[], comma: number): number {
  for (let i = comma - 1; i > 1 && comma - i < MAX_APPOSITION; i--) {
    if (chunks[i]!.kind === 'including') return chunks[i - 1]!.kind === 'comma' ? back(chunks, i - 2) : -1
    if (chunks[i]!.phrase === undefined && chunks[i]!.kind !== 'conjunction' && !isPreposition(chunks[i]!)) return -1
  }
  return -1
}

/** "Police fired at protesters in the square, and [33 people] were held": a plural without a figure that a preposition governs ends the clause before. */
function endsClause(chunks: readonly Chunk[], index: number): boolean {
  let i = index
  for (let steps = 0; steps < MAX_TAILS && chunks[i]?.phrase !== undefined; steps++) {
    const before = back(chunks, i - 1)
    if (before < 0 || !isPreposition(chunks[before]!)) return false
    if (isBarePlural(chunks[i]!.phrase!) && !chunks[before]!.isTie) return true
    i = back(chunks, before - 1)
  }
  return false
}

const MAX_TAILS = 4

/**
 * A thing nobody knows for a person, a bare number beside a noun ("they called 911 and two guards were"), or a name beside a bare number
 * ("reached Lesk, and 41 were") is no conjunct; "a couple and their son" are.
 */
function isDoubtful(phrase: NounPhrase, beside: NounPhrase): boolean {
  if (phrase.kind === 'unknown') return phrase.quantity === undefined
  if (phrase.kind === 'name' && beside.kind === 'none' && !beside.isAdded) return true
  const figure = phrase.quantity?.quantity
  const isCouple = beside.determiner === 'possessive' && figure?.kind === 'exact' && figure.value === 2
  return phrase.kind === 'none' && beside.kind !== 'none' && !isCouple
}

/** "There were a brother and sister, who": the article stands for both. */
function sharesArticle(left: NounPhrase, right: NounPhrase): boolean {
  const isOne = ({ kind, quantity }: NounPhrase) => kind === 'person' && quantity === undefined
  return isOne(left) && isOne(right) && left.determiner === 'indefinite' && right.determiner === 'none'
}

/** "Mother, boy shot": persons without an article, as headlines list them. */
function isHeadlineOne(chunks: readonly Chunk[], index: number): boolean {
  const phrase = chunks[index]?.phrase
  return (
    phrase?.kind === 'person' &&
    phrase.determiner === 'none' &&
    phrase.quantity === undefined &&
    (phrase.isAged || phrase.first === phrase.last)
  )
}

/** From the last phrase of "a soldier from the north", "two guards of Lesk" to its first; -1 if nobody is meant. */
function headOfChain(chunks: readonly Chunk[], index: number, wants: (phrase: NounPhrase) => boolean): number {
  let i = index
  let name = -1
  for (let steps = 0; i >= 0 && steps < 4; steps++) {
    const phrase = chunks[i]!.phrase
    if (phrase === undefined) return name
    if (wants(phrase)) {
      if (phrase.kind !== 'name' || name >= 0) return i
      name = i
    }
    const before = back(chunks, i - 1)
    if (before < 0 || !isPreposition(chunks[before]!)) return name
    i = back(chunks, before - 1)
  }
  return name
}

/** A trigger before a phrase has it for object; after other verbs ("officials said") a clause may begin. */
function isActive(chunks: readonly Chunk[], index: number): boolean {
  const chunk = chunks[index]!
  return chunk.kind === 'trigger' && !(chunk.triggers ?? []).every(trigger => trigger.forms === FORM.noun)
}

/** Two phrases side by side that name one person: "the commander, Ivo Brand". */
export function isApposed(left: NounPhrase, right: NounPhrase): boolean {
  const isOne = (phrase: NounPhrase) =>
    phrase.quantity === undefined && (phrase.kind === 'person' || phrase.kind === 'unknown')
  return (
    (left.kind === 'name' && isOne(right)) ||
    (isOne(left) && right.kind === 'name') ||
    (left.kind === 'name' && right.kind === 'none')
  )
}

/** "a commander and facilitator": one article, one man. "25 leaders and facilitators": one figure for both. "A mother and son" are two, and so are "her mother and sister". */
export function isSameOne(left: NounPhrase, right: NounPhrase): boolean {
  if (left.quantity !== undefined && left.isPlural && isBarePlural(right)) return true
  const isOne = (phrase: NounPhrase) => phrase.kind === 'person' && phrase.quantity === undefined
  if (!isOne(left) || !isOne(right) || left.determiner === 'none' || right.determiner !== 'none') return false
  const isPair = ((left.told | right.told) & SEXES) === SEXES
  if (isPair || (left.isAged && right.isAged)) return false
  return left.determiner !== 'possessive' || (left.told & right.told & PERSON.kin) === 0
}

const SEXES = PERSON.male | PERSON.female

export function isBarePlural({ isPlural, quantity, determiner }: NounPhrase): boolean {
  return isPlural && quantity === undefined && determiner === 'none'
}
