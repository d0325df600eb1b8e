import type { QuantityMention } from '../model/mention.ts'
import { FLAG, TOKEN } from '../text/tokens.ts'
import { CLOSED, WORD } from './actor-classes.ts'
import { ageEnd, isAge } from './event-ages.ts'
import type { Determiner, NounPhrase } from './event-chunks.ts'
import { headKind, isKnownPlural, nameFirst } from './event-heads.ts'
import { isOneFurther } from './event-ordinals.ts'
import { statesAt } from './event-states.ts'
import {
  bitsAt,
  endsWith,
  isAdverbShape,
  isNation,
  isNounish,
  isPluralForm,
  isPossessiveClitic,
  isQuote,
  isVerbalNoun,
  isVerbShape,
  isWord,
  type PhraseContext,
  startsPhrase,
  triggerAt,
} from './event-words.ts'
import { FORM, type Trigger } from './measure-triggers.ts'
import { UNIT } from './unit.ts'

const NO_TRIGGERS: readonly Trigger[] = []

/** The noun phrase that begins at token `first`; undefined if none does. */
export function phraseFrom(context: PhraseContext, first: number): NounPhrase | undefined {
  const { tokens, limit } = context
  let determiner: Determiner = 'none'
  let quantity: QuantityMention | undefined
  let head = -1
  let subjectFirst = -1
  let states = NO_TRIGGERS
  let nouns = NO_TRIGGERS
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
      const isFurther = isOneFurther(context, mention)
      const isRanked = mention.unit === UNIT.ordinal && determiner !== 'none' && isNounish(context, mention.last + 1)
      if (isFurther || isRanked) {
        if (isFurther) determiner = 'indefinite'
        isAdded = determiner === 'indefinite'
        last = mention.last
        i = last + 1
        continue
      }
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
        nouns = NO_TRIGGERS
        states = NO_TRIGGERS
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
      nouns = NO_TRIGGERS
      states = NO_TRIGGERS
      isAged = false
      continue
    }
    if (bits & (WORD.indefinite | WORD.definite | WORD.possessive | WORD.negative) && !sawNoun && head < 0) {
      if (bits & WORD.possessive && bits & WORD.singularPronoun && !(i + 1 < limit && isNounish(context, i + 1))) {
        if (i === first) head = last = i
        break
      }
      if (i > first && !(bits & (WORD.definite | WORD.possessive)) && determiner !== 'none') break
      // "one that killed": after a figure the word opens a clause.
      if (quantity !== undefined && bits & WORD.relative) break
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
    if (!sawNoun && determiner !== 'none' && isCompoundParticiple(context, i)) {
      if (subjectFirst < 0) subjectFirst = i
      last = i + 2
      i += 3
      continue
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
    const isCompound = match !== undefined && sawNoun && determiner !== 'none' && isBareAfterOne(context, head, match)
    if (
      match !== undefined &&
      sawNoun &&
      !isCompound &&
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
      nouns = NO_TRIGGERS
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
    quantity,
    head,
    kind,
    subjectFirst: subjectFirst > last ? -1 : subjectFirst,
    states,
    nouns: head >= 0 && nounFirst >= 0 ? nouns : NO_TRIGGERS,
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

/** "the so-called guard", "a well-known judge": a participle tied by a hyphen to what stands before it, and a noun after it. */
function isCompoundParticiple(context: PhraseContext, token: number): boolean {
  const { tokens, limit } = context
  const verb = token + 2
  if (verb + 1 >= limit || tokens.kind[verb] !== TOKEN.word || tokens.text[tokens.start[token + 1]!] !== '-')
    return false
  const isTied = tokens.end[token] === tokens.start[token + 1] && tokens.end[token + 1] === tokens.start[verb]
  return (
    isTied && isVerbShape(context, verb, true) && triggerAt(context, verb) === undefined && isNounish(context, verb + 1)
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

/** "the gas station": a base form does not agree with one thing before it, so it is a noun. */
function isBareAfterOne(
  context: PhraseContext,
  head: number,
  { meanings }: { readonly meanings: readonly Trigger[] },
): boolean {
  if (head < 0 || bitsAt(context, head) !== 0 || isPluralForm(context, head)) return false
  return meanings.every(meaning => meaning.forms === FORM.base)
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
