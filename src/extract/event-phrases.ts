import type { QuantityMention } from '../model/mention.ts'
import { phraseAt } from '../text/phrases.ts'
import { FLAG, TOKEN, type Tokens } from '../text/tokens.ts'
import { CLOSED, WORD, type WordClasses } from './actor-classes.ts'
import type { Determiner, HeadKind, NounPhrase } from './event-chunks.ts'
import { FORM, type Trigger, type Triggers } from './measure-triggers.ts'

/** What the phrase cutter reads in one sentence. */
export interface PhraseContext {
  readonly tokens: Tokens
  /** First token of the sentence. */
  readonly first: number
  readonly limit: number
  readonly classes: WordClasses
  readonly triggers: Triggers
  readonly quantities: readonly QuantityMention[]
  /** Index of the quantity that begins at a token, by token offset from the sentence's first; -1 if none does. */
  readonly quantityAt: (token: number) => QuantityMention | undefined
  /** Last token of the time mention that begins at a token, -1 if none does. */
  readonly timeEnd: (token: number) => number
}

/** Ages stand in one hyphenated word or three: "34-year-old". */
const AGE_TOKENS = 5 // number - year - old

/** The noun phrase that begins at token `first`; undefined if none does. */
export function phraseFrom(context: PhraseContext, first: number): NounPhrase | undefined {
  const { tokens, limit } = context
  let determiner: Determiner = 'none'
  let quantity: QuantityMention | undefined
  let head = -1
  let subjectFirst = -1
  let states: readonly Trigger[] = []
  let nouns: readonly Trigger[] = []
  let nounFirst = -1
  let isPart = false
  let isAdded = false
  let isAged = false
  let isGrouping = false
  let ownerFirst = -1
  let ownerLast = -1
  let last = first - 1
  let sawNoun = false

  let i = first
  while (i < limit) {
    const bits = bitsAt(context, i)
    if (i > first && ((startsPhrase(bits) && sawNoun) || context.timeEnd(i) >= i)) break
    const mention = context.quantityAt(i)
    if (mention !== undefined) {
      if (isAge(context, mention)) {
        if (sawNoun) break
        i = ageEnd(context, mention)
        if (mention.last > mention.first) isAged = true
        last = i - 1
        if (subjectFirst < 0) subjectFirst = mention.first
        if (isAged && triggerAt(context, i)?.meanings.some(meaning => meaning.forms !== FORM.noun) === true) break
        continue
      }
      if (quantity !== undefined || sawNoun) break
      quantity = mention
      i = last = mention.last
      i = overExclamation(context, i + 1)
      if (isWord(context, i, 'of') && mention.unit === undefined && i + 1 < limit) {
        const partitive = partitiveEnd(context, i + 1)
        isPart = partitive.isPart
        if (partitive.next > i) {
          i = partitive.next
          if (partitive.isPronoun) {
            last = i - 1
            break
          }
        }
      }
      continue
    }
    if (tokens.kind[i] === TOKEN.mark) {
      const next = markInside(context, i, sawNoun)
      if (next < 0) break
      if (next === POSSESSIVE) {
        if (!sawNoun || i + 1 >= limit || !isNounish(context, i + 1)) {
          last = i
          break
        }
        ownerFirst = subjectFirst >= 0 ? subjectFirst : first
        ownerLast = last
        i++
        head = -1
        sawNoun = false
        nouns = []
        states = []
        continue
      }
      i = next
      if (tokens.text[tokens.start[next - 1]!] === '-' && bitsAt(context, next) & CLOSED) {
        last = next
        i++
      }
      continue
    }
    if (isPossessiveClitic(context, i)) {
      if (!sawNoun || i + 1 >= limit || !(isNounish(context, i + 1) || context.quantityAt(i + 1) !== undefined)) break
      ownerFirst = subjectFirst >= 0 ? subjectFirst : first
      ownerLast = last
      determiner = 'possessive'
      if (!isPart) quantity = undefined
      last = i
      i++
      head = -1
      subjectFirst = -1
      sawNoun = false
      nouns = []
      states = []
      isAged = false
      continue
    }
    if (bits & (WORD.indefinite | WORD.definite | WORD.possessive | WORD.negative) && !sawNoun && head < 0) {
      if (bits & WORD.possessive && bits & WORD.singularPronoun && !(i + 1 < limit && isNounish(context, i + 1))) {
        if (i === first) head = last = i
        break
      }
      if (i > first && !(bits & (WORD.definite | WORD.possessive)) && determiner !== 'none') break
      determiner =
        bits & WORD.indefinite
          ? 'indefinite'
          : bits & WORD.negative
            ? 'negative'
            : bits & WORD.possessive
              ? 'possessive'
              : 'definite'
      if (bits & WORD.adding) isAdded = true
      last = i
      i++
      continue
    }
    if (bits & WORD.adding) {
      isAdded = true
      if (!sawNoun && subjectFirst < 0 && isPluralForm(context, i)) {
        head = i
        sawNoun = true
      }
      last = i
      i++
      continue
    }
    if (i === first && bits & (WORD.singularPronoun | WORD.pluralPronoun)) {
      head = last = i
      break
    }
    if (bits & CLOSED && !isNation(context, i, bits)) break
    if (sawNoun && bits === WORD.adjective && !isNounish(context, i + 1)) break
    const match = triggerAt(context, i)
    if (match !== undefined && sawNoun && isGerundWithObject(context, match)) break
    if (match?.meanings.some(meaning => meaning.forms & (FORM.participle | FORM.gerund | FORM.state))) {
      const isVerbForm = !match.meanings.some(
        meaning => meaning.forms & FORM.noun && (quantity !== undefined || determiner !== 'none'),
      )
      if (isVerbForm) {
        const inner = statesAt(context, i, determiner, isPart || states.length > 0, quantity !== undefined)
        if (sawNoun || inner === undefined || (i === first && !inner.isBefore)) break
        states = [...states, ...inner.states]
        if (subjectFirst < 0 && inner.isBefore) subjectFirst = isQuote(tokens, inner.next) ? inner.next + 1 : inner.next
        i = inner.next
        last = i - 1
        if (!inner.isBefore) {
          head = last
          break
        }
        continue
      }
    }
    if (
      match !== undefined &&
      sawNoun &&
      match.meanings.some(meaning => meaning.forms !== FORM.noun) &&
      !match.meanings.some(meaning => meaning.forms & FORM.noun)
    )
      break
    if (bits & (WORD.verb | WORD.reaching) || (bits === 0 && isVerbShape(context, i))) {
      const isModifier =
        !sawNoun && (determiner !== 'none' || quantity !== undefined) && i + 1 < limit && isNounish(context, i + 1)
      if (!isModifier && match === undefined && !(bits === 0 && head < 0 && isVerbalNoun(context, i))) break
      if (!isModifier && bits & WORD.verb && !match?.meanings.some(meaning => meaning.forms & FORM.noun)) break
    }
    if (
      (bits & WORD.adverb && !(bits & (WORD.person | WORD.people | WORD.body))) ||
      (bits === 0 && isAdverbShape(context, i))
    ) {
      if (sawNoun || (determiner === 'none' && quantity === undefined)) break
      i++
      continue
    }
    if (bits & (WORD.nobody | WORD.somebody)) {
      if (sawNoun) break
      head = last = i
      i++
      break
    }
    if (
      bits === 0 &&
      match === undefined &&
      (head === i - 1 || (head === i - 2 && isQuote(tokens, i - 1))) &&
      isKnownPlural(context, head, nouns)
    )
      break
    if (subjectFirst < 0 || isQuote(tokens, subjectFirst)) subjectFirst = i
    if (match?.meanings.every(meaning => meaning.forms & FORM.noun)) {
      nouns = match.meanings
      nounFirst = i
      head = last = match.last
      sawNoun = true
      i = match.last + 1
      continue
    }
    if (match?.meanings.some(meaning => meaning.forms & FORM.noun)) {
      nouns = match.meanings.filter(meaning => meaning.forms & FORM.noun)
      nounFirst = i
    } else {
      nouns = []
      nounFirst = -1
    }
    if (bits & WORD.grouping) isGrouping = true
    else if (!(bits & WORD.adjective)) isGrouping = false
    head = last = i
    sawNoun = !(bits & WORD.adjective) || bits !== WORD.adjective
    i++
  }
  if (last < first) return undefined
  const kind = headKind(context, head, subjectFirst, determiner, isAged, nouns, quantity !== undefined)
  if (kind === 'name' && determiner === 'none') subjectFirst = nameFirst(context, subjectFirst, head)
  return {
    first,
    last,
    determiner,
    ...(quantity === undefined ? {} : { quantity }),
    head,
    kind,
    subjectFirst: subjectFirst > last ? -1 : subjectFirst,
    states,
    nouns: head >= 0 && nounFirst >= 0 ? nouns : [],
    nounFirst,
    isReflexive: head >= 0 && (bitsAt(context, head) & WORD.singularPronoun) !== 0 && endsWith(tokens, head, 'self'),
    isPlural: head >= 0 && isPluralForm(context, head),
    isPart,
    isAdded,
    ownerFirst,
    ownerLast,
    isAged,
    isGrouping,
  }
}

/** The trigger that begins at a token, longest first. */
export function triggerAt(
  context: PhraseContext,
  token: number,
): { readonly last: number; readonly meanings: readonly Trigger[] } | undefined {
  const word = context.tokens.word[token]!
  if (word === 0) return undefined
  const match = phraseAt(context.triggers.trie, context.tokens, token, context.limit)
  return match === undefined ? undefined : { last: match.last, meanings: context.triggers.entries[match.value]! }
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
    isPossessiveClitic(context, token - 1) ||
    (before & (WORD.definite | WORD.possessive)) !== 0 ||
    ((before & WORD.indefinite) !== 0 && context.quantityAt(token - 1) === undefined)
  )
}

export function isAdverbShape(context: PhraseContext, token: number): boolean {
  const { tokens } = context
  return (
    tokens.kind[token] === TOKEN.word && tokens.end[token]! - tokens.start[token]! > 4 && endsWith(tokens, token, 'ly')
  )
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
  const char = tokens.text[tokens.start[token]!]
  return char === '"' || char === '“' || char === '”' || char === '«' || char === '»' || char === '„'
}

function isWord(context: PhraseContext, token: number, word: string): boolean {
  const { tokens } = context
  return (
    token < context.limit && tokens.end[token]! - tokens.start[token]! === word.length && endsWith(tokens, token, word)
  )
}

/** The token after "(!)", which a writer puts behind a figure that surprises. */
export function overExclamation(context: PhraseContext, token: number): number {
  const { tokens, limit } = context
  if (token + 2 >= limit || tokens.text[tokens.start[token]!] !== '(') return token
  let i = token + 1
  while (i < limit && (tokens.text[tokens.start[i]!] === '!' || tokens.text[tokens.start[i]!] === '?')) i++
  return i > token + 1 && i < limit && tokens.text[tokens.start[i]!] === ')' ? i + 1 : token
}

function startsPhrase(bits: number): boolean {
  return (bits & (WORD.indefinite | WORD.definite | WORD.negative)) !== 0
}

/** "of them" and "of whom" end the phrase; "of the soldiers" goes on with a part; "of soldiers" goes on. */
function partitiveEnd(context: PhraseContext, token: number): { next: number; isPart: boolean; isPronoun: boolean } {
  const bits = bitsAt(context, token)
  if (bits & (WORD.pluralPronoun | WORD.relative)) return { next: token + 1, isPart: true, isPronoun: true }
  if (bits & (WORD.definite | WORD.possessive)) {
    if (isNounish(context, token + 1) || context.quantityAt(token + 1) !== undefined) {
      const inner = context.quantityAt(token + 1)
      return { next: inner === undefined ? token + 1 : inner.last + 1, isPart: true, isPronoun: false }
    }
    return { next: token + 1, isPart: true, isPronoun: true }
  }
  if (isNounish(context, token) || triggerAt(context, token) !== undefined || bits & WORD.verb)
    return { next: token, isPart: false, isPronoun: false }
  return { next: -1, isPart: false, isPronoun: false }
}

const POSSESSIVE = -2

/** Where a phrase goes on after a mark inside it; -1 if the mark ends it, POSSESSIVE for an apostrophe after a plural. */
function markInside(context: PhraseContext, token: number, sawNoun: boolean): number {
  const { tokens, limit } = context
  const char = tokens.text[tokens.start[token]!]!
  const next = token + 1
  if (next >= limit) return -1
  const isJoined = !(tokens.flags[token]! & FLAG.space)
  const isNextJoined = !(tokens.flags[next]! & FLAG.space)
  if (isQuote(tokens, token)) return isNounish(context, next) && !isQuote(tokens, next) ? next : -1
  if (
    char === '-' &&
    tokens.end[token]! - tokens.start[token]! === 1 &&
    isJoined &&
    isNextJoined &&
    tokens.kind[next] !== TOKEN.mark
  )
    return next
  if (char === '.' && isJoined && sawNoun) {
    const length = tokens.end[token - 1]! - tokens.start[token - 1]!
    return length <= 4 && tokens.kind[next] === TOKEN.word ? next : -1
  }
  if ((char === "'" || char === '’') && isJoined && sawNoun) return POSSESSIVE
  return -1
}

function isPossessiveClitic(context: PhraseContext, token: number): boolean {
  const { tokens } = context
  const length = tokens.end[token]! - tokens.start[token]!
  if (length !== 2 || tokens.kind[token] !== TOKEN.word) return false
  const first = tokens.text[tokens.start[token]!]!
  return (first === "'" || first === '’') && (tokens.text.charCodeAt(tokens.start[token]! + 1) | 0x20) === 0x73
}

function isAge(context: PhraseContext, mention: QuantityMention): boolean {
  if (mention.unit === 'age') return true
  const { tokens } = context
  const after = mention.last + 1
  return (
    after + 1 < context.limit &&
    isHyphen(tokens, after) &&
    !(tokens.flags[after + 1]! & FLAG.space) &&
    ['year', 'month', 'week', 'day'].some(unit => isWord(context, after + 1, unit))
  )
}

/** A hyphen, or the dash that some editors write for it. */
function isHyphen(tokens: Tokens, token: number): boolean {
  const char = tokens.text[tokens.start[token]!]
  return char === '-' || char === '–'
}

/** The token after an age. */
function ageEnd(context: PhraseContext, mention: QuantityMention): number {
  const { tokens } = context
  let i = mention.last + 1
  for (let n = 0; n < AGE_TOKENS && i < context.limit; n++) {
    const isJoined = !(tokens.flags[i]! & FLAG.space)
    if (!(isHyphen(tokens, i) && isJoined) && !(isJoined && isHyphen(tokens, i - 1))) break
    i++
  }
  return i
}

/** The participles and states at a token, and whether a noun follows that they stand before. */
function statesAt(
  context: PhraseContext,
  first: number,
  determiner: Determiner,
  isPart: boolean,
  isCounted: boolean,
): { readonly next: number; readonly states: readonly Trigger[]; readonly isBefore: boolean } | undefined {
  const isDetermined = determiner !== 'none' || isPart
  const states: Trigger[] = []
  let i = first
  let joins = 0
  for (;;) {
    const match = triggerAt(context, i)
    const meaning = match?.meanings.find(entry => entry.forms & (FORM.participle | FORM.gerund | FORM.state))
    if (match === undefined || meaning === undefined) return undefined
    states.push(meaning)
    i = match.last + 1
    let next = i
    if (next < context.limit && context.tokens.text[context.tokens.start[next]!] === ',') next++
    if (bitsAt(context, next) & WORD.conjunction) next++
    if (
      next === i ||
      triggerAt(context, next)?.meanings.some(entry => entry.forms & (FORM.participle | FORM.gerund | FORM.state)) !==
        true
    )
      break
    joins++
    i = next
  }
  const isGerund = states.every(state => !(state.forms & (FORM.participle | FORM.state)) && state.class !== 'destroyed')
  if (isNounish(context, i) && !(isGerund && !isDetermined) && !isTimeOrPlace(context, i))
    return { next: i, states: isGerund ? [] : states, isBefore: true }
  if (isDetermined && determiner !== 'indefinite' && !isGerund && (joins > 0 || !isCounted))
    return { next: i, states, isBefore: false }
  return undefined
}

/** After "killed" in "two killed Monday" or "two killed Kunduz police say" no noun is meant that the participle stands before. */
function isTimeOrPlace(context: PhraseContext, token: number): boolean {
  const bits = bitsAt(context, token)
  if (bits & WORD.time) return true
  const { tokens } = context
  return bits === 0 && (tokens.flags[token]! & FLAG.capital) !== 0 && (tokens.flags[token]! & FLAG.caps) === 0
}

/** "An air strike killing two": a gerund between a noun and another phrase is a verb. */
function isGerundWithObject(
  context: PhraseContext,
  match: { readonly last: number; readonly meanings: readonly Trigger[] },
): boolean {
  if (!match.meanings.some(meaning => meaning.forms & FORM.gerund)) return false
  const next = match.last + 1
  const starters =
    WORD.indefinite |
    WORD.definite |
    WORD.possessive |
    WORD.negative |
    WORD.singularPronoun |
    WORD.pluralPronoun |
    WORD.people
  return context.quantityAt(next) !== undefined || (bitsAt(context, next) & starters) !== 0
}

/** After "residents" or "attacks" an unknown word in lower case is their verb: a plural stands before no other noun. */
function isKnownPlural(context: PhraseContext, head: number, nouns: readonly Trigger[]): boolean {
  const next = context.tokens.flags[head + 1]! & FLAG.capital
  const isCaps = (context.tokens.flags[head]! & FLAG.caps) !== 0
  if (next || isCaps) return false
  const bits = bitsAt(context, head)
  return (bits & WORD.people) !== 0 || (nouns.length > 0 && isPluralForm(context, head))
}

function isNation(context: PhraseContext, token: number, bits: number): boolean {
  return (bits & WORD.actorName) !== 0 && (context.tokens.flags[token]! & (FLAG.capital | FLAG.caps)) !== 0
}

function isPluralForm(context: PhraseContext, token: number): boolean {
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

function headKind(
  context: PhraseContext,
  head: number,
  subjectFirst: number,
  determiner: Determiner,
  isAged: boolean,
  nouns: readonly Trigger[],
  isCounted: boolean,
): HeadKind {
  if (head < 0) return isAged ? 'person' : 'none'
  const bits = bitsAt(context, head)
  if (bits & WORD.singularPronoun) return 'singular-pronoun'
  if (bits & WORD.pluralPronoun) return 'plural-pronoun'
  if (bits & WORD.nobody) return 'nobody'
  if (bits & WORD.somebody) return 'somebody'
  if (nouns.some(noun => noun.class === 'thing')) return 'thing'
  const { tokens } = context
  const isCapital = (tokens.flags[head]! & FLAG.capital) !== 0
  const modifies = head > subjectFirst && subjectFirst >= 0
  const isNamed =
    isCapital && modifies && determiner === 'none' && !isCounted && isNameBefore(context, head, subjectFirst)
  if (isNamed && bits & (WORD.people | WORD.person)) return 'name'
  if (bits & WORD.people || (bits & WORD.adding && isPluralForm(context, head))) return 'people'
  if (
    bits & WORD.person &&
    !(isCapital && modifies && determiner === 'none' && isNameBefore(context, head, subjectFirst))
  )
    return 'person'
  if (bits & WORD.body) return 'body'
  if (bits & WORD.actorName) return 'actor'
  if (bits & WORD.other) return 'other'
  if (isCapital && !isCounted && determiner !== 'indefinite' && (bits & ~WORD.title) === 0 && nouns.length === 0) {
    // In capitals, or where a sentence begins, a lone plural is no name: "DOCUMENTS", "Wolves".
    const isCaps = (tokens.flags[head]! & FLAG.caps) !== 0
    const isLone = head === subjectFirst && (isCaps || head === context.first)
    return isLone && (isPluralForm(context, head) || isVerbShape(context, head, true)) ? 'unknown' : 'name'
  }
  return 'unknown'
}

/** Where a name begins after a verb that no lexicon has: of "neighbours mourn Ivo Brand", "Ivo". */
function nameFirst(context: PhraseContext, first: number, head: number): number {
  const { tokens } = context
  if (tokens.flags[head]! & FLAG.caps) return first
  for (let i = head; i >= first; i--) {
    const isLower = tokens.kind[i] === TOKEN.word && (tokens.flags[i]! & FLAG.capital) === 0
    if (isLower && bitsAt(context, i) === 0 && tokens.flags[i]! & FLAG.space && tokens.flags[i + 1]! & FLAG.space)
      return i + 1
  }
  return first
}

/** Is the word before a capitalised head part of a name ("John Guard")? In capitals nothing can be told. */
function isNameBefore(context: PhraseContext, head: number, subjectFirst: number): boolean {
  const { tokens } = context
  if (tokens.flags[head]! & FLAG.caps) return false
  const before = head - 1
  return before >= subjectFirst && (tokens.flags[before]! & FLAG.capital) !== 0 && bitsAt(context, before) === 0
}
