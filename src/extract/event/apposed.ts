import { TOKEN } from '../../text/tokens.ts'
import { UNIT } from '../number/unit.ts'
import { MORE, WORD } from '../words/actor-classes.ts'
import { type Chunk, type ChunkKind, chunkAt, type NounPhrase } from './chunks.ts'
import { bitsAt, type PhraseContext } from './words.ts'

/** Nobody lives longer, so a larger figure between commas is no age. */
const MAX_AGE = 115

/** What can follow a subject: before it the comma after an age closes nothing. */
const GOES_ON: ReadonlySet<ChunkKind | undefined> = new Set([
  'be',
  'have',
  'modal',
  'auxiliary',
  'verb',
  'trigger',
  'conjunction',
  undefined,
])

/** What can close an age or a suffix. */
const CLOSES_AGE: ReadonlySet<ChunkKind> = new Set([
  'comma',
  'break',
  'close',
  'open',
  'conjunction',
  'preposition',
  'relative',
])

/** Ages and suffixes between commas drop out, so that "Ivo Brand, Jr., 34, and his son Jan, 12, were" is two names and a verb. */
export function withoutAges(context: PhraseContext, chunks: readonly Chunk[]): readonly Chunk[] {
  let kept: Chunk[] | undefined // most sentences have none
  for (let i = 0; i < chunks.length; i++) {
    const owner = (kept === undefined ? chunkAt(chunks, i - 1) : kept.at(-1))?.phrase
    // "Children under the age of 5 died": an age without a noun says more of those before it.
    const isTold = owner?.kind === 'people' && chunks[i]!.phrase !== undefined && isLoneAge(chunks[i]!.phrase!)
    const aged = owner === undefined ? -1 : isYounger(context, chunks, i, owner) ? i + 1 : agedEnd(context, chunks, i)
    const end = aged >= 0 ? aged : chunks[i]!.kind === 'comma' ? ageEnd(context, chunks, i, owner) : isTold ? i : -1
    if (end < 0) kept?.push(chunks[i]!)
    else {
      kept ??= chunks.slice(0, i)
      i = end
    }
  }
  return kept ?? chunks
}

/** Last chunk of "aged 14 and 15" or ", aged 14," that begins at `from`; -1 if it does not. */
function agedEnd(context: PhraseContext, chunks: readonly Chunk[], from: number): number {
  const isOpened = chunks[from]!.kind === 'comma'
  const at = isOpened ? from + 1 : from
  const first = chunks[at]?.first
  if (first === undefined || !(bitsAt(context, first) & WORD.adjective) || !isAgeFrom(context, first + 1)) return -1
  const last = chunks[at]!.kind === 'verb' ? at + 1 : at
  if (chunks[last]?.phrase === undefined || chunks[last].phrase.isPlural) return -1
  const isClosed = isOpened && chunks[last + 1]?.kind === 'comma' && GOES_ON.has(chunks[last + 2]?.kind)
  return isClosed ? last + 1 : last
}

/** "children [younger than 10]": what compares, and right behind it an age. */
function isYounger(context: PhraseContext, chunks: readonly Chunk[], at: number, owner: NounPhrase): boolean {
  const age = chunks[at + 1]
  if (owner.kind !== 'people' || chunks[at]!.phrase?.kind !== 'unknown') return false
  // "youths ages 15 and under"
  if (age?.phrase?.isAged === true && age.phrase.head < 0) return true
  if (age?.phrase?.kind !== 'none') return false
  return age.first === chunks[at]!.last + 1 && context.quantityAt(age.first)?.unit === UNIT.age
}

/** "aged [14]", "aged [from] four to 70" */
function isAgeFrom(context: PhraseContext, token: number): boolean {
  return (context.quantityAt(token) ?? context.quantityAt(token + 1))?.unit === UNIT.age
}

/** Last chunk of the age or suffix that a comma opens behind its owner; -1 if it opens none. */
function ageEnd(
  context: PhraseContext,
  chunks: readonly Chunk[],
  comma: number,
  owner: NounPhrase | undefined,
): number {
  // "Ivo Brand, also 24, was"
  const at = chunks[comma + 1]?.kind === 'adverb' ? comma + 2 : comma + 1
  const next = chunks[at]?.phrase
  const after = chunks[at + 1]?.kind
  if (owner !== undefined && next !== undefined && isOnePerson(owner)) {
    // "after the clash, three died": an age is closed by a mark or a conjunction, not by a verb.
    const isEnd =
      after === undefined ||
      (CLOSES_AGE.has(after) &&
        !(after === 'preposition' && (isSpelled(context, next) || endsFigureOfPlace(chunks, comma))))
    if (isEnd && (isAgeOnly(next) || isSuffix(context, next))) {
      if (after === 'comma' && isSuffix(context, next) && isAgeNext(chunks, at + 2)) return at // the comma opens the age
      if (after === 'comma' && isOfPlace(chunks, at + 2)) return chunks[at + 4]?.kind === 'comma' ? at + 4 : at + 3
      return after === 'comma' && (isSuffix(context, next) || GOES_ON.has(chunks[at + 2]?.kind)) ? at + 1 : at
    }
  }
  if (isBracketedAge(chunks, comma, owner)) return comma + 3
  const ages = listedAges(chunks, comma, owner)
  return ages > 0 ? comma + ages - 1 : -1
}

function isAgeNext(chunks: readonly Chunk[], index: number): boolean {
  const phrase = chunks[index]?.phrase
  return phrase !== undefined && isAgeOnly(phrase)
}

/** "Ada Wick, (25), and": commas may stand on both sides of the bracket. */
function isBracketedAge(chunks: readonly Chunk[], comma: number, owner: NounPhrase | undefined): boolean {
  if (chunks[comma]!.kind !== 'comma' || owner === undefined || chunks[comma + 1]?.kind !== 'open') return false
  const age = chunks[comma + 2]?.phrase
  return (
    age !== undefined && isAgeOnly(age) && chunks[comma + 3]?.kind === 'close' && chunks[comma + 4]?.kind === 'comma'
  )
}

/** How many chunks from a comma on are the ages of several: "two men, 30 and 42, were"; 0 if they are none. */
function listedAges(chunks: readonly Chunk[], comma: number, owner: NounPhrase | undefined): number {
  if (chunks[comma]!.kind !== 'comma' || owner?.isPlural !== true) return 0
  let count = 0
  let i = comma + 1
  for (; i < chunks.length; i++) {
    const { kind, phrase } = chunks[i]!
    if (phrase !== undefined && isAgeOnly(phrase)) count++
    else if (kind !== 'comma' && kind !== 'conjunction') break
  }
  return count > 1 && GOES_ON.has(chunks[i]?.kind) ? i - comma : 0
}

/** "Ivo Brand, 34, of Avon, was": where he is from follows the age. */
function isOfPlace(chunks: readonly Chunk[], index: number): boolean {
  return (
    chunks[index]?.kind === 'preposition' && chunks[index]!.isTie === true && chunks[index + 1]?.phrase?.kind === 'name'
  )
}

/** "12 in Lesk, 10 in Avon": what stands before the comma is where a figure before it was. */
function endsFigureOfPlace(chunks: readonly Chunk[], comma: number): boolean {
  return (
    chunkAt(chunks, comma - 2)?.kind === 'preposition' && chunkAt(chunks, comma - 3)?.phrase?.quantity !== undefined
  )
}

/** "in Lesk, two in Avon": an age before a preposition is written in digits. */
function isSpelled({ tokens }: PhraseContext, { quantity }: NounPhrase): boolean {
  return quantity !== undefined && tokens.kind[quantity.first] === TOKEN.word
}

function isOnePerson(phrase: NounPhrase): boolean {
  if (phrase.kind === 'name') return true
  if (phrase.quantity !== undefined || phrase.isPlural) return false
  return phrase.kind === 'person' || phrase.kind === 'unknown' || phrase.kind === 'singular-pronoun'
}

function isLoneAge({ isAged, head, determiner }: NounPhrase): boolean {
  return isAged && head < 0 && determiner === 'none'
}

function isAgeOnly(phrase: NounPhrase): boolean {
  if (isLoneAge(phrase)) return true
  if (phrase.kind !== 'none' || phrase.determiner !== 'none' || phrase.isPart || phrase.quantity?.unit !== undefined)
    return false
  const quantity = phrase.quantity?.quantity
  // A figure that was read as an age is no quantity of its phrase.
  return quantity === undefined
    ? !phrase.isAdded
    : (quantity.kind === 'exact' || quantity.kind === 'about') && quantity.value <= MAX_AGE
}

function isSuffix(context: PhraseContext, phrase: NounPhrase): boolean {
  return phrase.first === phrase.last && (context.classes.more[context.tokens.word[phrase.first]!]! & MORE.suffix) !== 0
}
