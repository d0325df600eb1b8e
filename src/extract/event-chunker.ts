import { phraseAt } from '../text/phrases.ts'
import { FLAG, TOKEN } from '../text/tokens.ts'
import { MORE, WORD } from './actor-classes.ts'
import type { Chunk, ChunkKind, NounPhrase } from './event-chunks.ts'
import { overExclamation, phraseFrom } from './event-phrases.ts'
import {
  bitsAt,
  isAdverbShape,
  isNounish,
  isQuote,
  isVerbalNoun,
  isVerbShape,
  isWord,
  OPENS,
  type PhraseContext,
  triggerAt,
} from './event-words.ts'
import { FORM, type Trigger } from './measure-triggers.ts'

const OPENING = '([{'
const CLOSING = ')]}'

/** The phrase tries and time spans that the chunker asks besides the phrase context. */
export interface ChunkContext extends PhraseContext {
  /** Last token of the words that open a part ("including"), -1 if none begin there. */
  readonly includingEnd: (token: number) => number
}

/** A sentence cut into phrases, triggers and the closed words between them, in text order. Quotation marks leave no chunk. */
export function chunksOf(context: ChunkContext, first: number): Chunk[] {
  const { tokens, limit } = context
  const chunks: Chunk[] = []
  let i = first
  while (i < limit) {
    const mark = overExclamation(context, i)
    if (mark > i) {
      i = mark
      continue
    }
    const time = context.timeEnd(i)
    if (time >= i) {
      chunks.push({ kind: 'time', first: i, last: time })
      i = time + 1
      continue
    }
    const including = context.includingEnd(i)
    if (including >= i) {
      chunks.push({ kind: 'including', first: i, last: including })
      i = including + 1
      continue
    }
    const isClosed = (context.openings[tokens.word[i]!]! & OPENS.closed) !== 0
    const nobody = isClosed ? phraseAt(context.classes.phrases, tokens, i, limit) : undefined
    if (nobody !== undefined && nobody.value & WORD.nobody) {
      const last = isWord(context, nobody.last + 1, 'else') ? nobody.last + 1 : nobody.last
      chunks.push({ kind: 'phrase', first: i, last, phrase: nobodyPhrase(i, last) })
      i = last + 1
      continue
    }
    if (context.quantityAt(i) === undefined) {
      const plain = plainChunk(i, chunks)
      if (plain === 'skip') {
        i++
        continue
      }
      if (plain !== undefined) {
        chunks.push(plain)
        i = plain.last + 1
        continue
      }
    }
    const phrase = phraseFrom(context, i)
    if (phrase === undefined) {
      const match = triggerAt(context, i)
      if (match === undefined) chunks.push({ kind: 'mark', first: i, last: i })
      else chunks.push({ kind: 'trigger', first: i, last: match.last, triggers: match.meanings })
      i = (match?.last ?? i) + 1
      continue
    }
    chunks.push({ kind: 'phrase', first: phrase.first, last: phrase.last, phrase })
    i = phrase.last + 1
  }
  return withoutAges(context, withWholeNames(context, withDashes(context, chunks)))

  function plainChunk(at: number, before: readonly Chunk[]): Chunk | 'skip' | undefined {
    if (tokens.kind[at] === TOKEN.mark) {
      if (isQuote(tokens, at) || isInnerPoint(at)) return 'skip'
      return { kind: markKind(tokens.text[tokens.start[at]!]!), first: at, last: at }
    }
    const bits = bitsAt(context, at)
    const isClosed = (context.openings[tokens.word[at]!]! & OPENS.closed) !== 0
    const several = bits === 0 || !isClosed ? undefined : phraseAt(context.classes.phrases, tokens, at, limit)
    if (several !== undefined && several.last > at) {
      if (several.value & WORD.conjunction) return { kind: 'conjunction', first: at, last: several.last }
      if (several.value & WORD.preposition) return { kind: 'preposition', first: at, last: several.last }
      if (several.value & WORD.adverb) return { kind: 'adverb', first: at, last: several.last }
      if (several.value & WORD.nobody) return undefined
    }
    const match = triggerAt(context, at)
    const verbs = match?.meanings.filter(meaning => !(meaning.forms === FORM.noun))
    if (match !== undefined && verbs !== undefined && verbs.length > 0) {
      if (opensPhrase(match.last, match.meanings, before)) return undefined
      return { kind: 'trigger', first: at, last: match.last, triggers: match.meanings }
    }
    if (isFloating(at) && before.at(-1)?.kind === 'be') return { kind: 'adverb', first: at, last: at }
    if (bits & WORD.reaching) return { kind: 'reaching', first: at, last: at }
    if (bits & WORD.be) return { kind: 'be', first: at, last: at, isNegative: (bits & WORD.negation) !== 0 }
    // "Tuesday's attack": a day has no other clitic than the possessive.
    if (isClitic(at)) return before.at(-1)?.kind === 'time' ? 'skip' : { kind: 'be', first: at, last: at }
    if (bits & WORD.have) return { kind: 'have', first: at, last: at, isNegative: (bits & WORD.negation) !== 0 }
    if (bits & WORD.modal) {
      if (!(tokens.flags[at]! & FLAG.capital) || at === first || tokens.flags[at]! & FLAG.caps) {
        return { kind: 'modal', first: at, last: at, isNegative: (bits & WORD.negation) !== 0 }
      }
    }
    if (bits & WORD.auxiliary)
      return { kind: 'auxiliary', first: at, last: at, isNegative: (bits & WORD.negation) !== 0 }
    if (bits & WORD.negation) return { kind: 'negation', first: at, last: at, isNegative: true }
    if (bits & WORD.conjunction) return { kind: 'conjunction', first: at, last: at }
    if (bits & WORD.relative) {
      const previous = before.at(-1)
      const follows =
        previous?.kind === 'phrase' ||
        previous?.kind === 'comma' ||
        previous?.kind === 'preposition' ||
        previous?.kind === 'close' ||
        previous?.kind === 'open'
      return { kind: follows ? 'relative' : 'subordinator', first: at, last: at }
    }
    if (bits & WORD.subordinator && !(bits & WORD.adverb)) return { kind: 'subordinator', first: at, last: at }
    if (bits & WORD.preposition && bits !== (WORD.preposition | WORD.adverb)) {
      if (isTo(at)) return { kind: 'to', first: at, last: at }
      return {
        kind: 'preposition',
        first: at,
        last: at,
        isTie: (context.classes.more[tokens.word[at]!]! & MORE.tie) !== 0,
      }
    }
    if (bits & WORD.time) return { kind: 'time', first: at, last: at }
    if (bits & WORD.adverb || (bits === 0 && isAdverbShape(context, at))) return { kind: 'adverb', first: at, last: at }
    if (bits === WORD.adjective && before.at(-1)?.kind === 'phrase' && !isNounish(context, at + 1)) {
      return { kind: 'verb', first: at, last: at, isGerund: true }
    }
    if (bits & WORD.verb || (bits === 0 && isVerbShape(context, at))) {
      if (bits === 0 && isVerbalNoun(context, at)) return undefined
      const previous = before.at(-1)
      const isAfterPhrase = previous === undefined || previous.kind !== 'preposition' || bits & WORD.verb
      if (isAfterPhrase || !isNounish(context, at + 1))
        return {
          kind: 'verb',
          first: at,
          last: at,
          isGerund: bits === 0 && (tokens.text.charCodeAt(tokens.end[at]! - 1) | 0x20) === 0x67,
        }
    }
    return undefined
  }

  /** Does a participle or state open a phrase ("wounded soldiers were", "dead and wounded")? Only where no verb is looked for. */
  function opensPhrase(last: number, meanings: readonly Trigger[], before: readonly Chunk[]): boolean {
    const forms = meanings.reduce((all, meaning) => all | meaning.forms, 0)
    const previous = before.at(-1)?.kind
    if (forms & FORM.noun) {
      // "the surrender of", "killings in": a noun after a preposition, or before one.
      if (forms & (FORM.past | FORM.participle)) return false
      const next = last + 1
      const isBeforeOf = next < limit && (bitsAt(context, next) & WORD.preposition) !== 0
      if (
        forms & FORM.gerund &&
        previous !== 'preposition' &&
        isBeforeOf &&
        tokens.text[tokens.start[next]!]?.toLowerCase() === 'o'
      )
        return true
      return !(forms & FORM.gerund) && (previous === 'preposition' || previous === 'verb' || isBeforeOf)
    }
    if (
      previous === 'preposition' &&
      meanings.some(meaning => meaning.class === 'destroyed') &&
      isNounish(context, last + 1)
    )
      return true
    if (!(forms & (FORM.participle | FORM.state))) return false
    if (previous === 'preposition') return true
    if (previous !== undefined && previous !== 'comma' && previous !== 'subordinator' && previous !== 'verb')
      return false
    const next = last + 1
    return isNounish(context, next) && (bitsAt(context, next) & (WORD.people | WORD.person)) !== 0
  }

  /** The point of an abbreviation before another mark: "Jr., 27". */
  function isInnerPoint(at: number): boolean {
    const next = at + 1
    return (
      tokens.text[tokens.start[at]!] === '.' &&
      next < limit &&
      tokens.kind[next] === TOKEN.mark &&
      !(tokens.flags[next]! & FLAG.space) &&
      !(tokens.flags[at]! & FLAG.space) &&
      tokens.text[tokens.start[next]!] === ','
    )
  }

  /** "They were both killed": the word stands before a verb, and no noun follows. */
  function isFloating(at: number): boolean {
    if ((context.classes.more[tokens.word[at]!]! & MORE.floating) === 0) return false
    const verb = triggerAt(context, at + 1)
    return (
      verb?.meanings.some(one => one.forms & (FORM.participle | FORM.state)) === true &&
      !isNounish(context, verb.last + 1)
    )
  }

  function isClitic(at: number): boolean {
    const char = tokens.text[tokens.start[at]!]
    return (char === "'" || char === '’') && tokens.end[at]! - tokens.start[at]! === 2
  }

  function isTo(at: number): boolean {
    return tokens.end[at]! - tokens.start[at]! === 2 && (tokens.text.charCodeAt(tokens.start[at]!) | 0x20) === 0x74
  }
}

/** Longest insertion between dashes, in chunks. */
const MAX_INSERTION = 15

/** "Two guards -- one of them a woman -- were": a pair of dashes is a parenthesis. A dateline's dash stands after its bracket. */
function withDashes(context: ChunkContext, chunks: readonly Chunk[]): readonly Chunk[] {
  const { tokens } = context
  const isDash = (at: number) => {
    if (chunks[at]?.kind !== 'break') return false
    const char = tokens.text[tokens.start[chunks[at].first]!]!
    return char === '-' || char === '–' || char === '—'
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

/** "an Army of the North leader": a name with "of" inside stands before its noun as one phrase. */
function withWholeNames(context: ChunkContext, chunks: readonly Chunk[]): Chunk[] {
  const { tokens } = context
  const kept: Chunk[] = []
  for (let i = 0; i < chunks.length; i++) {
    const outer = chunks[i]!.phrase
    const inner = chunks[i + 2]?.phrase
    if (
      outer !== undefined &&
      inner !== undefined &&
      chunks[i + 1]!.kind === 'preposition' &&
      tokens.end[chunks[i + 1]!.first]! - tokens.start[chunks[i + 1]!.first]! === 2 &&
      outer.head >= 0 &&
      (outer.kind === 'unknown' || outer.kind === 'actor' || outer.kind === 'name') &&
      isTitleCase(context, outer.head) &&
      inner.kind === 'person' &&
      inner.determiner === 'none' &&
      inner.quantity === undefined &&
      inner.subjectFirst >= 0 &&
      inner.subjectFirst < inner.head &&
      isTitleCase(context, inner.subjectFirst) &&
      !isTitleCase(context, inner.head)
    ) {
      const phrase: NounPhrase = {
        ...inner,
        first: outer.first,
        determiner: outer.determiner,
        subjectFirst: outer.subjectFirst,
      }
      kept.push({ kind: 'phrase', first: outer.first, last: inner.last, phrase })
      i += 2
      continue
    }
    kept.push(chunks[i]!)
  }
  return kept
}

function isTitleCase(context: ChunkContext, token: number): boolean {
  const flags = context.tokens.flags[token]!
  return (flags & FLAG.capital) !== 0 && (flags & FLAG.caps) === 0
}

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
function withoutAges(context: ChunkContext, chunks: readonly Chunk[]): Chunk[] {
  const kept: Chunk[] = []
  for (let i = 0; i < chunks.length; i++) {
    const owner = kept.at(-1)?.phrase
    const next = chunks[i + 1]?.phrase
    const after = chunks[i + 2]?.kind
    if (chunks[i]!.kind === 'comma' && owner !== undefined && next !== undefined && isOnePerson(owner)) {
      // "after the clash, three died": an age is closed by a mark or a conjunction, not by a verb.
      const isEnd = after === undefined || CLOSES_AGE.has(after)
      if (isEnd && (isAgeOnly(next) || isSuffix(context, next))) {
        if (after === 'comma' && isOfPlace(chunks, i + 3)) {
          i += chunks[i + 5]?.kind === 'comma' ? 5 : 4
          continue
        }
        i += after === 'comma' && (isSuffix(context, next) || GOES_ON.has(chunks[i + 3]?.kind)) ? 2 : 1
        continue
      }
    }
    const ages = listedAges(chunks, i, owner)
    if (ages > 0) {
      i += ages - 1
      continue
    }
    kept.push(chunks[i]!)
  }
  return kept
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

function isOnePerson(phrase: NounPhrase): boolean {
  if (phrase.kind === 'name') return true
  if (phrase.quantity !== undefined || phrase.isPlural) return false
  return phrase.kind === 'person' || phrase.kind === 'unknown' || phrase.kind === 'singular-pronoun'
}

function isAgeOnly(phrase: NounPhrase): boolean {
  if (phrase.isAged && phrase.head < 0 && phrase.determiner === 'none') return true
  if (phrase.kind !== 'none' || phrase.determiner !== 'none') return false
  const quantity = phrase.quantity?.quantity
  // A figure that was read as an age is no quantity of its phrase.
  return quantity === undefined ? !phrase.isAdded : quantity.kind === 'exact' && quantity.value <= MAX_AGE
}

function isSuffix(context: ChunkContext, phrase: NounPhrase): boolean {
  return phrase.first === phrase.last && (context.classes.more[context.tokens.word[phrase.first]!]! & MORE.suffix) !== 0
}

/** "no one", "nobody": a phrase of its own. */
function nobodyPhrase(first: number, last: number): NounPhrase {
  return {
    first,
    last,
    determiner: 'negative',
    quantity: undefined,
    head: last,
    kind: 'nobody',
    subjectFirst: -1,
    states: [],
    nouns: [],
    nounFirst: -1,
    isReflexive: false,
    isPlural: false,
    isPart: false,
    isAdded: false,
    ownerFirst: -1,
    ownerLast: -1,
    isAged: false,
    isGrouping: false,
  }
}

function markKind(char: string): ChunkKind {
  if (char === ',') return 'comma'
  if (
    char === ';' ||
    char === ':' ||
    char === '-' ||
    char === '–' ||
    char === '—' ||
    char === '.' ||
    char === '?' ||
    char === '!'
  )
    return 'break'
  if (OPENING.includes(char)) return 'open'
  if (CLOSING.includes(char)) return 'close'
  return 'mark'
}
