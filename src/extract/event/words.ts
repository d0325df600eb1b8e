import type { QuantityMention } from '../../model/mention.ts'
import { isGenitiveClitic } from '../../text/clitics.ts'
import { MARK } from '../../text/marks.ts'
import { type PhraseTrie, phraseAt } from '../../text/phrases.ts'
import { FLAG, markAt, TOKEN, type Tokens } from '../../text/tokens.ts'
import { CLOSED, MORE, WORD } from '../words/actor-classes.ts'
import type { WordClasses } from '../words/word-classes.ts'
import { isBeside, isOfIll } from './beside.ts'
import { FORM, type Trigger, type Triggers } from './measure-triggers.ts'

/** What phrases a word can begin; bits, so that one look spares a walk of their tries. */
export const OPENS = { trigger: 1, including: 2, closed: 4, idiom: 8, turn: 16 } as const

/** What the phrase cutter reads in one sentence. */
export interface PhraseContext {
  readonly tokens: Tokens
  /** First token of the sentence. */
  readonly first: number
  readonly limit: number
  readonly classes: WordClasses
  readonly triggers: Triggers
  /** Bits of OPENS by word id. */
  readonly openings: Uint8Array
  readonly quantities: readonly QuantityMention[]
  /** Index of the quantity that begins at a token, by token offset from the sentence's first; -1 if none does. */
  readonly quantityAt: (token: number) => QuantityMention | undefined
  /** Words for a turn of time: "a day". */
  readonly turns: PhraseTrie
  /** Last token of the time mention or turn of time that begins at a token, -1 if none does. */
  readonly timeEnd: (token: number) => number
}

/** What tells whether a trigger means what it says: the sentence around it, and the tables. */
export type TriggerContext = Pick<PhraseContext, 'tokens' | 'first' | 'limit' | 'classes' | 'triggers' | 'openings'>

/** Does a token begin such a phrase: bits of OPENS? */
export function opens({ tokens, openings }: TriggerContext, token: number, bits: number): boolean {
  return (openings[tokens.word[token]!]! & bits) !== 0
}

/** Words that trigger: their last token, and what they mean. */
export interface TriggerMatch {
  readonly last: number
  readonly meanings: readonly Trigger[]
}

/** The trigger that begins at a token, longest first. */
export function triggerAt(context: PhraseContext, token: number): TriggerMatch | undefined {
  const match = meaningsAt(context, token)
  return match !== undefined && isInName(context, token, match.last, match.meanings) ? undefined : match
}

/** The same before quantities are known: it may be a part of a name. */
export function meaningsAt(context: TriggerContext, token: number): TriggerMatch | undefined {
  if (!opens(context, token, OPENS.trigger)) return undefined
  for (let limit = context.limit; limit > token; ) {
    const match = phraseAt(context.triggers.trie, context.tokens, token, limit)
    if (match === undefined) return undefined
    if (isIdiom(context, token, match.last)) return undefined
    const meanings = context.triggers.entries[match.value]!
    if (isCompounded(context, token) && meanings.every(({ forms }) => (forms & COMPOUNDED) === 0)) return undefined
    if (isFirstPart(context, match.last)) return undefined
    const { needs } = meanings[0]!
    if (needs === undefined || isBeside(context, token, match.last, needs))
      return isOfIll(context, token, match.last, needs) ? undefined : { last: match.last, meanings }
    // "Sent 300 troops": beside no hospital the word has its other meaning.
    if (meanings.length > 1) return { last: match.last, meanings: meanings.slice(1) }
    // "sent to Iraq" is not "sent to hospital": the shorter phrase may still mean something.
    limit = match.last
  }
  return undefined
}

/** Forms that a compound may end with: "rebel-held", "man-eating"  not: "upper-level". */
const COMPOUNDED = FORM.participle | FORM.gerund | FORM.noun | FORM.state

/** Does a hyphen tie the word to the one before it? */
function isCompounded({ tokens, first }: TriggerContext, token: number): boolean {
  const hyphen = token - 1
  if (hyphen <= first || tokens.kind[hyphen] !== TOKEN.mark || tokens.end[hyphen] !== tokens.start[token]) return false
  return markAt(tokens, hyphen) === MARK.hyphen && tokens.end[hyphen - 1] === tokens.start[hyphen]
}

/** "[Ill]-advised", "[dead]-end": a hyphen ties the word to the one behind it, which says what is meant. */
function isFirstPart({ tokens, limit }: TriggerContext, last: number): boolean {
  const next = last + 2
  if (next >= limit || tokens.kind[last + 1] !== TOKEN.mark || tokens.kind[next] !== TOKEN.word) return false
  if (markAt(tokens, last + 1) !== MARK.hyphen || tokens.end[last + 1]! - tokens.start[last + 1]! !== 1) return false
  return tokens.end[last] === tokens.start[last + 1] && tokens.end[last + 1] === tokens.start[next]
}

/** "Orrin [Lynch] Capital", "the [Hang] group": a base form in capitals that goes with no plural before it is part of a name. "Rebels [Kill] Four" is a headline. */
function isInName(context: PhraseContext, token: number, last: number, meanings: readonly Trigger[]): boolean {
  const { tokens, first } = context
  const before = token - 1
  if (before < first || !isCapitalWord(tokens, token) || meanings.some(({ forms }) => forms !== FORM.base)) return false
  if (context.quantityAt(last + 1) !== undefined || bitsAt(context, last + 1) & (WORD.people | WORD.person))
    return false
  const bits = bitsAt(context, before)
  if (bits & (WORD.definite | WORD.indefinite | WORD.possessive)) return true
  return isCapitalWord(tokens, before) && (bits & ~WORD.actorName) === 0 && !isPluralForm(context, before)
}

function isCapitalWord({ kind, flags }: Tokens, token: number): boolean {
  return kind[token] === TOKEN.word && (flags[token]! & (FLAG.capital | FLAG.caps)) === FLAG.capital
}

const IDIOM_BEFORE = 2 // tokens of an idiom before its trigger: "fought to the [death]"

/** "Heart [attacks]", "[dead] heat", "sentenced [to death]": the words of an idiom mean nothing by themselves. */
function isIdiom(context: TriggerContext, token: number, last: number): boolean {
  const { tokens, first, limit, triggers } = context
  for (let from = token; from >= Math.max(first, token - IDIOM_BEFORE); from--) {
    if (!opens(context, from, OPENS.idiom)) continue
    const idiom = phraseAt(triggers.idioms, tokens, from, limit)
    if (idiom !== undefined && idiom.last >= last) return true
  }
  return false
}

export function bitsAt(context: PhraseContext, token: number): number {
  if (token >= context.limit) return 0
  const bits = context.classes.of[context.tokens.word[token]!]!
  // "US" is a country, "us" a pronoun.
  if (bits & WORD.pluralPronoun && bits & WORD.actorName) {
    return context.tokens.flags[token]! & FLAG.caps ? WORD.actorName : WORD.pluralPronoun
  }
  return bits
}

/** Can the token stand in a noun phrase as a noun or an adjective? */
export function isNounish(context: PhraseContext, token: number): boolean {
  const { tokens } = context
  if (token >= context.limit) return false
  if (tokens.kind[token] === TOKEN.mark)
    return (
      isQuote(tokens, token) &&
      token + 1 < context.limit &&
      tokens.kind[token + 1] !== TOKEN.mark &&
      isNounish(context, token + 1)
    )
  if (tokens.kind[token] === TOKEN.number) return false
  const bits = bitsAt(context, token)
  if (
    bits &
    (WORD.person | WORD.people | WORD.body | WORD.actorName | WORD.adjective | WORD.grouping | WORD.adding | WORD.title)
  )
    return true
  if (bits & (CLOSED | WORD.verb | WORD.reaching | WORD.adverb | WORD.indefinite | WORD.definite | WORD.possessive))
    return false
  return !(bits === 0 && isAdverbShape(context, token))
}

/** A lower-case unknown word that looks like a verb: "reported", "carrying". */
export function isVerbShape(context: PhraseContext, token: number, isAnyCase = false): boolean {
  const { tokens } = context
  if (tokens.kind[token] !== TOKEN.word || tokens.end[token]! - tokens.start[token]! < 5) return false
  if (!isAnyCase && tokens.flags[token]! & FLAG.capital && !(tokens.flags[token]! & FLAG.caps)) return false
  return endsWith(tokens, token, 'ed') || endsWith(tokens, token, 'ing')
}

/** "The shelling of the port", "Tuesday's shelling": an -ing form after an article or a possessive is a noun. */
export function isVerbalNoun(context: PhraseContext, token: number): boolean {
  if (token <= context.first || !endsWith(context.tokens, token, 'ing')) return false
  const before = bitsAt(context, token - 1)
  return (
    isGenitiveClitic(context.tokens, token - 1) ||
    (before & (WORD.definite | WORD.possessive)) !== 0 ||
    ((before & WORD.indefinite) !== 0 && context.quantityAt(token - 1) === undefined)
  )
}

/** Does the word look like an adverb: "fatally", but not "tally", which the lexicon knows as a noun? */
export function isAdverbShape({ classes, tokens }: PhraseContext, token: number): boolean {
  if (tokens.kind[token] !== TOKEN.word || tokens.end[token]! - tokens.start[token]! < 5) return false
  return endsWith(tokens, token, 'ly') && !(classes.more[tokens.word[token]!]! & MORE.figure)
}

/** Does the token's folded form end with these lower-case letters? */
export function endsWith(tokens: Tokens, token: number, ending: string): boolean {
  const end = tokens.end[token]!
  if (end - tokens.start[token]! < ending.length) return false
  for (let i = 0; i < ending.length; i++) {
    const code = tokens.text.charCodeAt(end - ending.length + i)
    if ((code | 0x20) !== ending.charCodeAt(i)) return false
  }
  return true
}

export function isQuote(tokens: Tokens, token: number): boolean {
  switch (markAt(tokens, token)) {
    case MARK.doubleQuote:
    case MARK.openingCurlyQuotes:
    case MARK.closingCurlyQuotes:
    case MARK.openingGuillemet:
    case MARK.closingGuillemet:
    case MARK.lowQuotes:
      return true
    default:
      return false
  }
}

export function startsPhrase(bits: number): boolean {
  return (bits & (WORD.indefinite | WORD.definite | WORD.negative | WORD.possessive)) !== 0
}

/** A hyphen, or the dash that some editors write for it. */
export function isHyphen(tokens: Tokens, token: number): boolean {
  const mark = markAt(tokens, token)
  return mark === MARK.hyphen || mark === MARK.enDash
}

export function isNation(context: PhraseContext, token: number, bits: number): boolean {
  return (bits & WORD.actorName) !== 0 && (context.tokens.flags[token]! & (FLAG.capital | FLAG.caps)) !== 0
}

export function isPluralForm(context: PhraseContext, token: number): boolean {
  const bits = bitsAt(context, token)
  if (bits & WORD.people) return true
  if (bits & (WORD.person | WORD.body)) return false
  if (bits & WORD.actorName) return (bits & WORD.demonym) !== 0
  const { tokens } = context
  return (
    tokens.kind[token] === TOKEN.word &&
    tokens.end[token]! - tokens.start[token]! > 3 &&
    endsWith(tokens, token, 's') &&
    !endsWith(tokens, token, 'ss')
  )
}
