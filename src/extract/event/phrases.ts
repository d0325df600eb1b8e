import { isGenitiveClitic } from '../../text/clitics.ts'
import { MARK } from '../../text/marks.ts'
import { FLAG, markAt, TOKEN } from '../../text/tokens.ts'
import { CLOSED, MORE, WORD } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { type HeadKind, type NounPhrase, PERSON } from './chunks.ts'
import { headKind, nameFirst } from './heads.ts'
import { type Cutting, cuttingFrom, ENDS, NO_TRIGGERS } from './phrase-cutting.ts'
import { sharesNoun } from './phrase-shared.ts'
import { overAdding, overDeterminer, overFigure, overMark, overOwner, overPronoun } from './phrase-steps.ts'
import { overCompoundParticiple, overState, overWord } from './phrase-words.ts'
import { bitsAt, isNation, isNounish, isPluralForm, type PhraseContext, startsPhrase, triggerAt } from './words.ts'

/** The noun phrase that begins at token `first`; undefined if none does. */
export function phraseFrom(context: PhraseContext, first: number): NounPhrase | undefined {
  const phrase = cuttingFrom(first)
  let token = first
  while (token < context.limit && token !== ENDS) {
    const bits = bitsAt(context, token)
    if (token > first && ((startsPhrase(bits) && phrase.sawNoun) || context.timeEnd(token) >= token)) break
    token = stepOver(context, phrase, token, bits)
  }
  return phrase.last < first ? undefined : phraseOf(context, phrase)
}

/** The token at which the phrase goes on behind `token`, or ENDS. Figures and marks first, then the closed words, then nouns and what stands before them. */
function stepOver(context: PhraseContext, phrase: Cutting, token: number, bits: number): number {
  const mention = context.quantityAt(token)
  if (mention !== undefined) return overFigure(context, phrase, mention)
  if (context.tokens.kind[token] === TOKEN.mark) return overMark(context, phrase, token)
  if (isGenitiveClitic(context.tokens, token)) return overOwner(context, phrase, token)
  if (startsPhrase(bits) && !phrase.sawNoun && phrase.head < 0) return overDeterminer(context, phrase, token, bits)
  if (bits & WORD.adding) return overAdding(context, phrase, token)
  if (token === phrase.first && bits & (WORD.singularPronoun | WORD.pluralPronoun)) return overPronoun(phrase, token)
  if (bits & WORD.conjunction && sharesNoun(context, phrase, token)) return token + 1
  const compound = overCompoundParticiple(context, phrase, token)
  if (compound !== ENDS) return compound
  if (bits & CLOSED && !isNation(context, token, bits))
    return isTiedModifier(context, phrase, token) ? overTied(phrase, token) : ENDS
  if (phrase.sawNoun && bits === WORD.adjective && !isNounish(context, token + 1)) return ENDS
  const match = triggerAt(context, token)
  return overState(context, phrase, token, match) ?? overWord(context, phrase, token, bits, match)
}

/** "Two [off-duty] guards": a closed word that a hyphen ties to a noun, before another that both tell of. */
function isTiedModifier(context: PhraseContext, { sawNoun, first }: Cutting, token: number): boolean {
  const { tokens, limit } = context
  if (sawNoun || token === first || token + 3 >= limit || markAt(tokens, token + 1) !== MARK.hyphen) return false
  const isTied = tokens.end[token] === tokens.start[token + 1] && tokens.end[token + 1] === tokens.start[token + 2]
  return isTied && isNounish(context, token + 2) && isNounish(context, token + 3)
}

function overTied(phrase: Cutting, token: number): number {
  if (phrase.subjectFirst < 0) phrase.subjectFirst = token
  phrase.last = token + 2
  return token + 3
}

function phraseOf(context: PhraseContext, phrase: Cutting): NounPhrase {
  const { first, last, determiner, quantity, head, isAged } = phrase
  const kind = headKind(context, {
    head,
    subjectFirst: phrase.subjectFirst,
    determiner,
    isAged,
    nouns: phrase.nouns,
    isCounted: quantity !== undefined,
  })
  const isBareName = kind === 'name' && determiner === 'none'
  const subjectFirst = isBareName ? nameFirst(context, phrase.subjectFirst, head) : phrase.subjectFirst
  return {
    first,
    last,
    determiner,
    quantity,
    head,
    kind,
    subjectFirst: isNamedAfter(context, phrase, head) ? phrase.ownerFirst : subjectFirst > last ? -1 : subjectFirst,
    states: phrase.states,
    nouns: head >= 0 && phrase.nounFirst >= 0 ? phrase.nouns : NO_TRIGGERS,
    nounFirst: phrase.nounFirst,
    isReflexive: kind === 'singular-pronoun' && isParticle(context, head, PARTICLE.reflexive),
    isPlural: head >= 0 && isPluralForm(context, head),
    isPart: phrase.isPart,
    isAdded: phrase.isAdded,
    ownerFirst: phrase.ownerFirst,
    ownerLast: phrase.ownerLast,
    isAged,
    isGrouping: phrase.isGrouping,
    isPair:
      (kind === 'people' || kind === 'none') &&
      quantity === undefined &&
      (hasPair(context, first, last) || isTwosome(context, phrase)),
    told: toldOf(context, phrase, kind),
  }
}

/** The phrase of "no one", "nobody": its fields in the order of the other phrases, so that all have one shape. */
export function nobodyPhrase(first: number, last: number): NounPhrase {
  return {
    first,
    last,
    determiner: 'negative',
    quantity: undefined,
    head: last,
    kind: 'nobody',
    subjectFirst: -1,
    states: NO_TRIGGERS,
    nouns: NO_TRIGGERS,
    nounFirst: -1,
    isReflexive: false,
    isPlural: false,
    isPart: false,
    isAdded: false,
    ownerFirst: -1,
    ownerLast: -1,
    isAged: false,
    isGrouping: false,
    isPair: false,
    told: 0,
  }
}

/** "Brand's Brigade": a body in capitals whose name begins with its owner's. */
function isNamedAfter(context: PhraseContext, { ownerFirst }: Cutting, head: number): boolean {
  if (ownerFirst < 0 || head < 0 || !(bitsAt(context, head) & (WORD.body | WORD.grouping))) return false
  const { flags } = context.tokens
  const isCapital = (token: number) => (flags[token]! & (FLAG.capital | FLAG.caps)) === FLAG.capital
  return isCapital(ownerFirst) && isCapital(head)
}

/** "The guard Ivo Brand": a noun for one person in small letters stands between the article and the name. */
function isTitled({ classes, tokens }: PhraseContext, { first, head }: Cutting): boolean {
  for (let i = first; i < head; i++)
    if ((tokens.flags[i]! & FLAG.capital) === 0 && classes.of[tokens.word[i]!]! & WORD.person) return true
  return false
}

/** Does a word of the phrase say that they are two: "both women", "both", but not "both women and men"? */
function hasPair(context: PhraseContext, first: number, last: number): boolean {
  const { classes, tokens } = context
  if (bitsAt(context, last + 1) & WORD.conjunction) return false
  for (let i = first; i <= last; i++) if (classes.more[tokens.word[i]!]! & MORE.pair) return true
  return false
}

/** "His parents", "the boy's parents": two by the noun itself; "their parents" may be those of many. */
function isTwosome({ classes, tokens }: PhraseContext, { determiner, head, first }: Cutting): boolean {
  const moreAt = (token: number) => classes.more[tokens.word[token]!]!
  return (
    determiner === 'possessive' &&
    head >= 0 &&
    (moreAt(head) & MORE.twosome) !== 0 &&
    (moreAt(first) & MORE.jointOwner) === 0
  )
}

/** What the phrase tells of the one person that it stands for; bits of `PERSON`. */
function toldOf(context: PhraseContext, phrase: Cutting, kind: HeadKind): number {
  if (kind === 'person' && phrase.head >= 0) return toldBy(context, phrase.head)
  return kind === 'name' && phrase.determiner === 'definite' && isTitled(context, phrase) ? PERSON.titled : 0
}

/** What a noun for one person says of him. */
function toldBy({ classes, tokens }: PhraseContext, head: number): number {
  const more = classes.more[tokens.word[head]!]!
  return (
    (more & MORE.male ? PERSON.male : 0) | (more & MORE.female ? PERSON.female : 0) | (more & MORE.kin ? PERSON.kin : 0)
  )
}
