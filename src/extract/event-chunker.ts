import { MARK } from '../text/marks.ts'
import { phraseAt } from '../text/phrases.ts'
import { FLAG, markAt, TOKEN } from '../text/tokens.ts'
import { MORE, WORD } from './actor-classes.ts'
import { withoutAges } from './event-apposed.ts'
import { withoutShares } from './event-asides.ts'
import {
  type Chunk,
  type ChunkKind,
  chunkOf,
  type NounPhrase,
  negatable,
  phraseChunk,
  tieChunk,
  triggerChunk,
  verbChunk,
} from './event-chunks.ts'
import { withDashes, withPairs, withShortForms, withWholeNames } from './event-joined.ts'
import { overExclamation } from './event-phrase-steps.ts'
import { phraseFrom } from './event-phrases.ts'
import {
  bitsAt,
  isAdverbShape,
  isApostrophe,
  isNounish,
  isQuote,
  isVerbalNoun,
  isVerbShape,
  OPENS,
  type PhraseContext,
  triggerAt,
} from './event-words.ts'
import { FORM, type Trigger } from './measure-triggers.ts'
import { isParticle, PARTICLE } from './particles.ts'

/** Words that open a finite verb group. */
const FINITE = WORD.be | WORD.have | WORD.modal | WORD.auxiliary

/** The phrase tries and time spans that the chunker asks besides the phrase context. */
export interface ChunkContext extends PhraseContext {
  /** Last token of the words that open a part ("including"), -1 if none begin there. */
  readonly includingEnd: (token: number) => number
}

/** A sentence cut into phrases, triggers and the closed words between them, in text order. Quotation marks leave no chunk. */
export function chunksOf(context: ChunkContext, first: number): readonly Chunk[] {
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
      chunks.push(chunkOf('time', i, time))
      i = time + 1
      continue
    }
    const including = context.includingEnd(i)
    if (including >= i) {
      chunks.push(chunkOf('including', i, including))
      i = including + 1
      continue
    }
    const isClosed = (context.openings[tokens.word[i]!]! & OPENS.closed) !== 0
    const nobody = isClosed ? phraseAt(context.classes.phrases, tokens, i, limit) : undefined
    if (nobody !== undefined && nobody.value & WORD.nobody) {
      const last = isParticle(context, nobody.last + 1, PARTICLE.besides) ? nobody.last + 1 : nobody.last
      chunks.push(phraseChunk(i, last, nobodyPhrase(i, last)))
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
      if (match === undefined) chunks.push(chunkOf('mark', i, i))
      else chunks.push(triggerChunk(i, match.last, match.meanings))
      i = (match?.last ?? i) + 1
      continue
    }
    chunks.push(phraseChunk(phrase.first, phrase.last, phrase))
    i = phrase.last + 1
  }
  const joined = withPairs(context, withWholeNames(context, withShortForms(context, withDashes(context, chunks))))
  return withoutAges(context, withoutShares(joined))

  function plainChunk(at: number, before: readonly Chunk[]): Chunk | 'skip' | undefined {
    if (tokens.kind[at] === TOKEN.mark) {
      if (isQuote(tokens, at) || isInnerPoint(at)) return 'skip'
      const mark = markAt(tokens, at)
      return mark === MARK.semicolon ? tieChunk('break', at, true) : chunkOf(markKind(mark), at, at)
    }
    const bits = bitsAt(context, at)
    const isClosed = (context.openings[tokens.word[at]!]! & OPENS.closed) !== 0
    const several = !isClosed ? undefined : phraseAt(context.classes.phrases, tokens, at, limit)
    if (several !== undefined && several.last > at) {
      if (several.value & WORD.conjunction) return chunkOf('conjunction', at, several.last)
      if (several.value & WORD.preposition) return chunkOf('preposition', at, several.last)
      if (several.value & WORD.adverb) return chunkOf('adverb', at, several.last)
      if (several.value & WORD.nobody) return undefined
    }
    const match = triggerAt(context, at)
    const verbs = match?.meanings.filter(meaning => !(meaning.forms === FORM.noun))
    if (match !== undefined && verbs !== undefined && verbs.length > 0) {
      if (opensPhrase(match.last, match.meanings, before)) return undefined
      return triggerChunk(at, match.last, match.meanings)
    }
    if (isFloating(at) && before.at(-1)?.kind === 'be') return chunkOf('adverb', at, at)
    if (bits & WORD.reaching) return chunkOf('reaching', at, at)
    if (bits & WORD.be) return negatable('be', at, (bits & WORD.negation) !== 0)
    // "Tuesday's attack": a day has no other clitic than the possessive.
    if (isClitic(at)) return before.at(-1)?.kind === 'time' ? 'skip' : chunkOf('be', at, at)
    if (bits & WORD.have) return negatable('have', at, (bits & WORD.negation) !== 0)
    if (bits & WORD.modal) {
      if (!(tokens.flags[at]! & FLAG.capital) || at === first || tokens.flags[at]! & FLAG.caps) {
        return negatable('modal', at, (bits & WORD.negation) !== 0)
      }
    }
    if (bits & WORD.auxiliary) return negatable('auxiliary', at, (bits & WORD.negation) !== 0)
    if (bits & WORD.negation) return negatable('negation', at, true)
    if (bits & WORD.conjunction) return chunkOf('conjunction', at, at)
    if (bits & WORD.relative) {
      const previous = before.at(-1)
      const follows =
        previous?.kind === 'phrase' ||
        previous?.kind === 'comma' ||
        previous?.kind === 'preposition' ||
        previous?.kind === 'close' ||
        previous?.kind === 'open'
      return chunkOf(follows ? 'relative' : 'subordinator', at, at)
    }
    if (
      bits & WORD.subordinator &&
      before.at(-1)?.kind === 'have' &&
      (triggerAt(context, at + 1) !== undefined || !isNounish(context, at + 1))
    )
      return chunkOf('adverb', at, at) // "has since died"
    if (bits & WORD.subordinator && !(bits & WORD.adverb))
      return tieChunk('subordinator', at, isParticle(context, at, PARTICLE.comparative))
    if (bits & WORD.preposition && bits !== (WORD.preposition | WORD.adverb)) {
      if (isTo(at)) return chunkOf('to', at, at)
      const isTie = (context.classes.more[tokens.word[at]!]! & MORE.tie) !== 0
      return isStranded(at) ? chunkOf('adverb', at, at) : tieChunk('preposition', at, isTie)
    }
    if (bits & WORD.time) return chunkOf('time', at, at)
    if (bits & WORD.adverb || (bits === 0 && isAdverbShape(context, at))) return chunkOf('adverb', at, at)
    if (bits === WORD.adjective && before.at(-1)?.kind === 'phrase' && !isNounish(context, at + 1)) {
      return verbChunk(at, true)
    }
    if (bits & WORD.verb || (bits === 0 && isVerbShape(context, at))) {
      if (before.at(-1)?.kind === 'preposition' && isState(at + 1)) return chunkOf('adverb', at, at) // "the number of confirmed dead"
      if (bits === 0 && isVerbalNoun(context, at)) return undefined
      const previous = before.at(-1)
      const isAfterPhrase = previous === undefined || previous.kind !== 'preposition' || bits & WORD.verb
      if (isAfterPhrase || !isNounish(context, at + 1))
        return verbChunk(at, bits === 0 && (tokens.text.charCodeAt(tokens.end[at]! - 1) | 0x20) === 0x67)
    }
    return undefined
  }

  function isState(at: number): boolean {
    return triggerAt(context, at)?.meanings.some(({ forms }) => forms === FORM.state) === true
  }

  /** "Two people inside were hurt", "inside died": a preposition that governs nothing. Not: "after being hurt", "in May". */
  function isStranded(at: number): boolean {
    const next = at + 1
    if (next >= limit || tokens.flags[next]! & FLAG.capital) return false
    if (bitsAt(context, next) & FINITE) return !isVerbShape(context, next)
    return (
      triggerAt(context, next)?.meanings.some(one => one.class === 'suffered' && (one.forms & FORM.past) !== 0) === true
    )
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
        isParticle(context, next, PARTICLE.genitive)
      )
        return true
      return !(forms & FORM.gerund) && (previous === 'preposition' || previous === 'verb' || isBeforeOf)
    }
    if (
      previous === 'preposition' &&
      meanings.some(meaning => meaning.class === 'destroyed') &&
      context.quantityAt(last + 1) === undefined &&
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
      markAt(tokens, at) === MARK.point &&
      next < limit &&
      tokens.kind[next] === TOKEN.mark &&
      !(tokens.flags[next]! & FLAG.space) &&
      !(tokens.flags[at]! & FLAG.space) &&
      markAt(tokens, next) === MARK.comma
    )
  }

  /** "They were both killed", "were all reportedly killed": the word stands before a verb, and no noun follows. */
  function isFloating(at: number): boolean {
    if ((context.classes.more[tokens.word[at]!]! & MORE.floating) === 0) return false
    const isAdverb = (bitsAt(context, at + 1) & WORD.adverb) !== 0 || isAdverbShape(context, at + 1)
    const verb = triggerAt(context, isAdverb ? at + 2 : at + 1)
    return (
      verb?.meanings.some(one => one.forms & (FORM.participle | FORM.state)) === true &&
      !isNounish(context, verb.last + 1)
    )
  }

  function isClitic(at: number): boolean {
    return tokens.end[at]! - tokens.start[at]! === 2 && isApostrophe(tokens, at)
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
    told: 0,
    isPair: false,
    ownerFirst: -1,
    ownerLast: -1,
    isAged: false,
    isGrouping: false,
  }
}

function markKind(mark: number): ChunkKind {
  switch (mark) {
    case MARK.comma:
      return 'comma'
    case MARK.colon:
    case MARK.hyphen:
    case MARK.enDash:
    case MARK.emDash:
    case MARK.point:
    case MARK.question:
    case MARK.exclamation:
      return 'break'
    case MARK.opening:
    case MARK.openingSquare:
    case MARK.openingCurly:
      return 'open'
    case MARK.closing:
    case MARK.closingSquare:
    case MARK.closingCurly:
      return 'close'
    default:
      return 'mark'
  }
}
