import { MARK } from '../../text/marks.ts'
import { FLAG, markAt } from '../../text/tokens.ts'
import { MORE } from '../words/actor-classes.ts'
import { type Chunk, type HeadKind, type NounPhrase, phraseChunk, tieChunk } from './chunks.ts'
import type { PhraseContext } from './words.ts'

/** Longest insertion between dashes, in chunks. */
const MAX_INSERTION = 15

/** "Two guards -- one of them a woman -- were": a pair of dashes is a parenthesis. A dateline's dash stands after its bracket. */
export function withDashes(context: PhraseContext, chunks: readonly Chunk[]): readonly Chunk[] {
  const { tokens } = context
  const isDash = (at: number) => {
    if (chunks[at]?.kind !== 'break') return false
    const mark = markAt(tokens, chunks[at].first)
    return mark === MARK.hyphen || mark === MARK.enDash || mark === MARK.emDash
  }
  let paired: Chunk[] | undefined
  for (let i = 1; i < chunks.length; i++) {
    if (!isDash(i) || chunks[i - 1]!.kind === 'close' || chunks[i + 1]?.kind === 'open') continue
    let end = i + 1
    while (end < chunks.length && end - i < MAX_INSERTION && !isDash(end)) end++
    if (!isDash(end)) continue
    paired ??= [...chunks]
    paired[i] = { ...chunks[i]!, kind: 'open' }
    paired[end] = { ...chunks[end]!, kind: 'close' }
    i = end
  }
  return paired ?? chunks
}

/** How far behind "between" its conjunction is looked for, in chunks: "between the north of Lesk and Avon". */
const MAX_PAIR = 4

/** "A town between Lesk and Avon": the conjunction behind "between" joins what that governs, and no list goes on behind it. */
export function withPairs(context: PhraseContext, chunks: readonly Chunk[]): readonly Chunk[] {
  const { classes, tokens } = context
  let paired: Chunk[] | undefined
  for (let i = 0; i < chunks.length; i++) {
    const { kind, first } = chunks[i]!
    if (kind !== 'preposition' || (classes.more[tokens.word[first]!]! & MORE.pairing) === 0) continue
    let joint = i + 1
    while (joint < i + MAX_PAIR && (chunks[joint]?.kind === 'phrase' || chunks[joint]?.kind === 'preposition')) joint++
    const conjunction = chunks[joint]
    if (conjunction?.kind !== 'conjunction') continue
    paired ??= [...chunks]
    paired[joint] = tieChunk('preposition', conjunction.first, true)
  }
  return paired ?? chunks
}

/** "Two Harbour Workers' Front (HWF) members": a short form in brackets behind its name stands inside the phrase. */
export function withShortForms(context: PhraseContext, chunks: readonly Chunk[]): readonly Chunk[] {
  if (!chunks.some(({ kind }) => kind === 'open')) return chunks
  const kept: Chunk[] = []
  for (const chunk of chunks) {
    kept.push(chunk)
    if (chunk.phrase === undefined || kept.at(-2)?.kind !== 'close' || kept.at(-4)?.kind !== 'open') continue
    const name = kept.at(-5)?.phrase
    const form = kept.at(-3)!.phrase
    if (name === undefined || !isNamed(context, name) || form === undefined) continue
    if (
      isShortForm(context, name, form) ? isOpenNoun(context, chunk.phrase) : isShortPlural(context, form, chunk.phrase)
    )
      kept.splice(-5, 5, phraseChunk(name.first, chunk.last, within(name, chunk.phrase)))
  }
  return kept
}

/** A name in capitals, as letters stand for words ("HWF"), or which part of such a one is meant: "HWF (Tarn group)". */
function isShortForm({ tokens }: PhraseContext, name: NounPhrase, { first, quantity }: NounPhrase): boolean {
  const isCaps = (token: number) => (tokens.flags[token]! & FLAG.caps) !== 0
  return quantity === undefined && (isCaps(first) || isCaps(name.head))
}

/** "Four Harbour Forces (HFs) [personnel]": the short form of a plural, before a noun for people, since a verb may follow as well. */
function isShortPlural({ tokens }: PhraseContext, { first, last }: NounPhrase, noun: NounPhrase): boolean {
  const second = tokens.text.charCodeAt(tokens.start[first]! + 1)
  return first === last && second >= 0x41 && second <= 0x5a && noun.kind === 'people' && noun.first === noun.head
}

/** A noun that a name may stand before, be it with the name of one who bears it: "members", "chairman Ivo Brand". */
function isOpenNoun(context: PhraseContext, { determiner, quantity, head, kind, first }: NounPhrase): boolean {
  return determiner === 'none' && quantity === undefined && head >= 0 && (kind !== 'name' || isLower(context, first))
}

function isLower({ tokens }: PhraseContext, token: number): boolean {
  return (tokens.flags[token]! & (FLAG.capital | FLAG.caps)) === 0
}

function isNamed({ tokens }: PhraseContext, { head }: NounPhrase): boolean {
  return head >= 0 && (tokens.flags[head]! & FLAG.capital) !== 0
}

/** The phrase of a noun with the name before it: determiner, figure and states are those that the name has taken. */
function within(name: NounPhrase, noun: NounPhrase): NounPhrase {
  const { first, determiner, quantity, isPart, isAdded, isAged, ownerFirst, ownerLast } = name
  return {
    ...noun,
    first,
    determiner,
    quantity,
    isPart,
    isAdded,
    isAged,
    ownerFirst,
    ownerLast,
    states: [...name.states, ...noun.states],
    subjectFirst: name.subjectFirst >= 0 ? name.subjectFirst : noun.subjectFirst,
  }
}

/** What the head of a name may look like: of "an Army of the North leader", "two Party of the North members". */
const NAMEABLE: ReadonlySet<HeadKind> = new Set(['actor', 'body', 'name', 'other', 'unknown'])

/** "an Army of the North leader": a name with "of" inside stands before its noun as one phrase. */
export function withWholeNames(context: PhraseContext, chunks: readonly Chunk[]): readonly Chunk[] {
  const { tokens } = context
  let kept: Chunk[] | undefined // most sentences have no such name
  for (let i = 0; i < chunks.length; i++) {
    const outer = chunks[i]!.phrase
    const inner = chunks[i + 2]?.phrase
    if (
      outer !== undefined &&
      inner !== undefined &&
      chunks[i + 1]!.kind === 'preposition' &&
      tokens.end[chunks[i + 1]!.first]! - tokens.start[chunks[i + 1]!.first]! === 2 &&
      outer.head >= 0 &&
      NAMEABLE.has(outer.kind) &&
      isTitleCase(context, outer.head) &&
      (inner.kind === 'person' || inner.kind === 'people') &&
      inner.determiner === 'none' &&
      inner.quantity === undefined &&
      inner.subjectFirst >= 0 &&
      inner.subjectFirst < inner.head &&
      isTitleCase(context, inner.subjectFirst) &&
      !isTitleCase(context, inner.head)
    ) {
      kept ??= chunks.slice(0, i)
      kept.push(phraseChunk(outer.first, inner.last, within(outer, inner)))
      i += 2
      continue
    }
    kept?.push(chunks[i]!)
  }
  return kept ?? chunks
}

function isTitleCase(context: PhraseContext, token: number): boolean {
  const flags = context.tokens.flags[token]!
  return (flags & FLAG.capital) !== 0 && (flags & FLAG.caps) === 0
}
