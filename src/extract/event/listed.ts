import { type Chunk, chunkAt, type NounPhrase } from './chunks.ts'
import { countOf, isKnownPeople, isPeople } from './counts.ts'
import { isPlaceName } from './drafts.ts'
import { counting, type EventDraft, type EventSentence, isDrafted, subjectOf } from './event.ts'
import { isPreposition } from './groups.ts'
import { objectsAfter } from './objects.ts'

/** The rule of those whom a list tells apart: none of them is another. */
export const LISTED = 'measure.listed-part'

const MIN_LISTED = 2 // one figure after a colon may be anything; two that count people are the parts

/**
 * Those of a total whom a list behind it tells, each a part of it: figures behind a colon, dash or bracket, and whoever is listed one by one
 * where that gives the total.
 *
 *   22 people were killed: 11 men and 8 women      Two clerks, Ivo Brand and a trainee, died
 *   whole                ^ parts                   whole     ^ 1     +       1    = 2     ^ closed
 */
export function readListed(sentence: EventSentence, index: number): void {
  const { chunks, drafts } = sentence
  const { kind, first } = chunks[index]!
  if (kind !== 'break' && kind !== 'open' && kind !== 'comma') return
  const isWhole = (draft: EventDraft) =>
    draft.last < first &&
    draft.role !== 'part-of' &&
    (kind !== 'comma' || draft.triggerChunk === index - 1 || endsAt(chunks, draft, index))
  const whole = drafts.findLast(isWhole)
  if (whole === undefined || countsDeeds(whole)) return
  // "9 (2 women, 1 child) killed"
  const isBeside = kind === 'open' && (whole.chunk === index - 1 || whole.triggerChunk === index - 1)
  // "60 people drowned, 45 men and 25 women"
  const isBehindVerb = kind === 'comma' && whole.triggerChunk === index - 1 && index - 1 > whole.chunk
  const figures =
    kind === 'comma' && !isBehindVerb ? undefined : figuresAfter(sentence, index, isBeside ? 1 : MIN_LISTED)
  const areKnown = figures?.every(at => isKnownPeople(chunks[at]!.phrase!)) === true
  if (whole.subjectFirst < 0 && !isBeside && !areKnown) return
  if (isBehindVerb && !areKnown) return
  if (figures === undefined) listOnes(sentence, index, whole)
  else pushListed(sentence, figures, whole)
}

/** Adds whoever is listed one by one behind the chunk at `index`, as parts of the total, where they are as many as it is. */
export function listOnes(sentence: EventSentence, index: number, whole: EventDraft): void {
  pushListed(sentence, onesAfter(sentence, index, whole), whole)
}

/** Adds the parts, each instead of what was read of it as of one more beside the total. */
function pushListed(sentence: EventSentence, parts: readonly number[], whole: EventDraft): void {
  const { chunks, drafts } = sentence
  for (const at of parts) {
    const count = countOf(chunks[at]!.phrase!)
    if (count === undefined) continue
    const part: EventDraft = {
      ...whole,
      rule: LISTED,
      ...counting(count, at, subjectOf(sentence, at)),
      isDefinite: false,
      role: 'part-of',
    }
    const known = drafts.findIndex(({ chunk }) => chunk === at)
    if (known < 0) drafts.push(part)
    else drafts[known] = part
  }
}

/** A figure of deeds or of those who live somewhere has no persons for parts. */
export function countsDeeds(draft: EventDraft): boolean {
  return draft.rule === 'measure.deed' || draft.measure === 'population'
}

/** Do the words of the total end at the comma: "two clerks [of the bank], Ivo Brand and"? */
function endsAt(chunks: readonly Chunk[], { chunk }: EventDraft, comma: number): boolean {
  let i = comma - 1
  while (i - 1 > chunk && chunks[i]!.kind === 'phrase' && isPreposition(chunks[i - 1]!)) i -= 2
  return i === chunk
}

/** The figures of people that the chunk at `index` opens, up to the next break; undefined if anything else stands among them. */
function figuresAfter({ chunks, drafts }: EventSentence, index: number, least: number): readonly number[] | undefined {
  const parts: number[] = []
  for (let i = index + 1; i < chunks.length; i++) {
    const { kind, phrase } = chunks[i]!
    if (kind === 'comma' || kind === 'conjunction') continue
    if (kind === 'break' || kind === 'close') break
    if (phrase?.quantity === undefined || phrase.kind === 'none' || !isPeople(phrase)) return undefined
    if (phrase.states.length > 0 || isDrafted(drafts, i)) return undefined
    parts.push(i)
  }
  return parts.length < least || (least === 1 && parts.some(at => !isKnownPeople(chunks[at]!.phrase!)))
    ? undefined
    : parts
}

/** Whoever is listed behind the chunk at `index`, if they are as many as the total and the list is closed; else nobody. A plural without a figure has room for all who are named. */
function onesAfter(sentence: EventSentence, index: number, whole: EventDraft): readonly number[] {
  const { chunks, drafts } = sentence
  const { chunk, quantity } = whole
  // "his three sons, Ivo, Jan and Tom": names tell whose sons they are
  const counted = chunkAt(chunks, chunk)?.phrase
  const isNew = counted?.determiner === 'none' && !counted.isPart
  // "Guards were killed in the towns: Lesk and Avon"
  const isOther = chunkAt(chunks, index - 1)?.phrase?.isPlural === true && index - 1 !== chunk
  const isPlural = quantity.kind === 'vague' && chunks[index]!.kind === 'break' && !isOther
  if (!isPlural && (quantity.kind !== 'exact' || quantity.value < MIN_LISTED)) return []
  const parts = objectsAfter(chunks, index + 1, isListable, true)
  if (parts.length < MIN_LISTED || !isClosed(chunks, parts.at(-1)!)) return []
  let sum = 0
  for (const at of parts) {
    const phrase = chunks[at]!.phrase!
    const isFree = drafts.every(draft => draft.chunk !== at || (isNew && isBeside(draft, whole)))
    const count = isListable(phrase) && isFree ? countOf(phrase) : undefined
    if (count?.quantity.kind !== 'exact' || (phrase.kind === 'name' && isPlaceName(sentence, phrase))) return []
    if (isPlural && phrase.kind !== 'name') return []
    sum += count.quantity.value
  }
  return isPlural || (quantity.kind === 'exact' && sum === quantity.value) ? parts : []
}

/** Was one read of the same words as a total, as one more beside it: "killed [three clerks]: [Ivo Brand] and"? */
function isBeside(draft: EventDraft, whole: EventDraft): boolean {
  return draft.role === undefined && draft.measure === whole.measure && draft.triggerFirst === whole.triggerFirst
}

/** Does the list end behind its last phrase, or behind what hangs on that: "and Ivo Brand of the harbour police."? */
function isClosed(chunks: readonly Chunk[], last: number): boolean {
  let end = last + 1
  while (chunks[end + 1]?.phrase !== undefined && isPreposition(chunks[end]!)) end += 2
  const kind = chunks[end]?.kind
  return kind === undefined || CLOSES.has(kind)
}

const CLOSES: ReadonlySet<string> = new Set(['break', 'close', 'comma'])

/** A name, a noun for one person with its article, or a figure of people. */
function isListable(phrase: NounPhrase): boolean {
  if (phrase.quantity !== undefined) return phrase.kind !== 'none' && isPeople(phrase) && phrase.states.length === 0
  return phrase.kind === 'name' || (phrase.kind === 'person' && phrase.determiner !== 'none')
}
