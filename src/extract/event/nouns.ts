import { MORE } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { agentAfter } from './agents-behind.ts'
import { chunkAt, type NounPhrase } from './chunks.ts'
import { countOf, isPeople } from './counts.ts'
import { readDeed } from './deeds.ts'
import { draft, isPlaceName } from './drafts.ts'
import { actorTokens, counting, type EventSentence, UNSAID } from './event.ts'
import { ahead, back } from './groups.ts'
import { readManifold } from './manifold.ts'
import { FORM, type Trigger } from './measure-triggers.ts'
import { isLives, isLivingBody, isOfOne, isTaken, readCounted } from './noun-counts.ts'
import { readStates } from './noun-states.ts'
import { isNumberOf, readNumberOf, readStateToll } from './numbers.ts'
import { objectsAfter } from './objects.ts'
import { phraseFrom } from './phrases.ts'
import { readGrown } from './toll-changes.ts'
import { namesWhom, readReaching, sufferersAfter } from './tolls.ts'
import { isVerbShape } from './words.ts'

/** A phrase whose head is a noun of toll, act or deed in; its drafts are added to the sentence. */
export function readNoun(sentence: EventSentence, index: number): void {
  const phrase = sentence.chunks[index]!.phrase!
  readStates(sentence, index, contentOf(sentence, index))
  if (readStateToll(sentence, index, phrase)) return
  for (const noun of phrase.nouns) {
    if (readManifold(sentence, index, noun, phrase)) return
    if (noun.class === 'toll' || noun.class === 'act') {
      if (readOf(sentence, index, noun) || readOwner(sentence, index, noun, phrase)) return
    }
    if (
      noun.class === 'toll' &&
      (isOfOne(sentence, index, noun) ||
        readCounted(sentence, index, noun, phrase) ||
        (!isLives(sentence, phrase) && readReaching(sentence, index, noun.measure!)))
    )
      return
    if (noun.class === 'toll') noteTopic(sentence, index, phrase)
    if (noun.class === 'deed') readDeed(sentence, index, noun, phrase)
  }
  if (isNumberOf(sentence, index)) readNumberOf(sentence, index)
}

/** "fifty pieces of burning armour": the things and their state may stand in the phrase after "of". */
function contentOf(sentence: EventSentence, index: number): NounPhrase {
  const { chunks } = sentence
  const phrase = chunks[index]!.phrase!
  if (!phrase.isGrouping || phrase.quantity === undefined || phrase.nouns.length > 0) return phrase
  const of = ahead(chunks, index + 1)
  const inner = chunks[of + 1]?.phrase
  if (chunks[of]?.kind !== 'preposition' || inner === undefined || inner.quantity !== undefined) return phrase
  return { ...phrase, states: [...phrase.states, ...inner.states], nouns: inner.nouns }
}

/** "Casualties among the guards grow": a later toll without a name is theirs. */
function noteTopic(sentence: EventSentence, index: number, phrase: NounPhrase): void {
  const named =
    phrase.subjectFirst >= 0 && phrase.subjectFirst < phrase.nounFirst && namesWhom(sentence, phrase)
      ? { first: phrase.subjectFirst, last: phrase.nounFirst - 1 }
      : sufferersAfter(sentence, index)
  if (named !== undefined && named.first >= 0) sentence.topics.push(named)
}

/** "the killing of two guards", "the bodies of five men", "the deaths of his wife and two daughters". */
function readOf(sentence: EventSentence, index: number, noun: Trigger): boolean {
  const { chunks, context } = sentence
  const isGenitive = (at: number) => isParticle(context, chunks[at]!.first, PARTICLE.genitive)
  let of = ahead(chunks, index + 1)
  let isFar = false
  // "the murder on Monday of six priests": when and where may stand between.
  for (let steps = 0; steps < 3 && noun.class === 'act'; steps++) {
    const isTied = chunks[of]?.kind === 'preposition'
    const isOf = isTied && isGenitive(of)
    const after = chunks[of + 1]
    const isWhen = after?.kind === 'time' || (!isOf && after?.phrase !== undefined && isWhere(after.phrase))
    if (chunks[of]?.kind === 'time') of = ahead(chunks, of + 1)
    else if (isTied && isWhen) {
      if (after.kind !== 'time') isFar = true
      of = ahead(chunks, of + 2)
    } else break
  }
  // "Injuries to two girls"
  const isTo = chunks[of]?.kind === 'to' && noun.class === 'toll' && noun.measure === 'wounded'
  if (!isTo && (chunks[of]?.kind !== 'preposition' || !isGenitive(of))) return false
  if (chunks[index]!.phrase!.quantity !== undefined || chunks[index]!.phrase!.determiner === 'negative') return false
  if (noun.class === 'toll' && noun.measure !== undefined && readGrown(sentence, index, of + 1, noun.measure))
    return true
  const isSafe = noun.measure === 'killed' || noun.measure === 'wounded'
  // "a shooting in the 400 block of Avon": the name belongs to what stands between.
  const wants = (phrase: NounPhrase) =>
    isPeople(phrase) && (isSafe || phrase.kind !== 'unknown') && !(isFar && phrase.kind === 'name')
  let isRead = false
  const clause = chunks.findLastIndex(({ kind }, i) => i < index && (kind === 'break' || kind === 'subordinator'))
  const isSubject = !chunks
    .slice(clause + 1, index)
    .some(chunk => chunk.kind === 'verb' || chunk.kind === 'be' || chunk.kind === 'trigger')
  for (const at of objectsAfter(chunks, of + 1, wants, isSubject)) {
    const phrase = chunks[at]!.phrase!
    if (!wants(phrase)) continue
    if (phrase.quantity === undefined && phrase.kind === 'people' && noun.class === 'toll') continue
    if (isToldBehind(sentence, index, at)) continue
    const agent = isSafe || noun.class === 'act' ? agentAfter(sentence, at) : undefined
    const measure = noun.measure === 'wounded' && isMurderIn(sentence, index) ? 'killed' : noun.measure
    if (draft(sentence, index, at, measure, 'measure.act-of', { agent }) !== undefined) isRead = true
  }
  return isRead
}

/** "Guilty of murder in the [shooting] of Ivo Brand": a deed that is called a killing has killed, unless it was only attempted. */
function isMurderIn({ chunks, context, first }: EventSentence, index: number): boolean {
  const tie = back(chunks, index - 1)
  const crime = chunkAt(chunks, back(chunks, tie - 1))?.phrase
  if (chunkAt(chunks, tie)?.kind !== 'preposition' || crime === undefined || crime.determiner !== 'none') return false
  for (let i = Math.max(first, crime.first - 1); i < crime.nounFirst; i++) if (isVerbShape(context, i)) return false
  return crime.nouns.some(noun => noun.class === 'act' && noun.measure === 'killed')
}

/** "In Lesk", "at the gate", but not "at the request", which has an "of" of its own. */
function isWhere({ determiner, kind, quantity }: NounPhrase): boolean {
  return quantity === undefined && !(kind === 'unknown' && determiner === 'definite')
}

/** "A toll of one person [wounded]": what befell them stands behind them, and the toll is only a figure. */
function isToldBehind({ chunks, context }: EventSentence, index: number, at: number): boolean {
  const { head } = chunks[index]!.phrase!
  if (head < 0 || (context.classes.more[context.tokens.word[head]!]! & MORE.figure) === 0) return false
  const behind = chunks[ahead(chunks, at + 1)]?.triggers
  return behind?.some(one => (one.forms & (FORM.participle | FORM.state)) !== 0 && one.measure !== undefined) === true
}

/** "the six priests' murder", "Ivo Brand's death". */
function readOwner(sentence: EventSentence, index: number, noun: Trigger, phrase: NounPhrase): boolean {
  if (phrase.ownerFirst < 0 || phrase.quantity !== undefined) return false
  // "the dead man's brother lives"
  if (isLives(sentence, phrase) && !isTaken(sentence, index)) return false
  if (isLivingBody(sentence, index, noun)) return false
  const owner = phraseFrom({ ...sentence.context, limit: phrase.ownerLast + 1 }, phrase.ownerFirst)
  if (owner === undefined || !isPeople(owner) || (owner.kind === 'name' && isPlaceName(sentence, owner))) return false
  const count = countOf(owner)
  if (count === undefined || count.isVague) return false
  const subject = actorTokens(owner)
  const chunk = sentence.chunks[index]!
  sentence.drafts.push({
    measure: noun.measure!,
    rule: 'measure.act-owner',
    triggerClass: noun.class,
    triggerFirst: phrase.nounFirst,
    triggerLast: chunk.last,
    triggerChunk: index,
    ...counting(count, index, subject),
    isDefinite: true,
    ...UNSAID,
    isFactual: true,
  })
  return true
}
