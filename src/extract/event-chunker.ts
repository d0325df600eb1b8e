import { phraseAt } from '../text/phrases.ts'
import { FLAG, TOKEN } from '../text/tokens.ts'
import { MORE, WORD } from './actor-classes.ts'
import { withoutAges } from './event-apposed.ts'
import type { Chunk, ChunkKind, NounPhrase } from './event-chunks.ts'
import { withDashes, withWholeNames } from './event-joined.ts'
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
