import { isHarm, type Measure } from '../../model/measure.ts'
import { MORE, WORD } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { predicateAfter } from './among.ts'
import { type Chunk, type ChunkKind, chunkAt } from './chunks.ts'
import { isPeople } from './counts.ts'
import { triggerTokens } from './drafts.ts'
import { type EventSentence, isDrafted, UNSAID } from './event.ts'
import { ahead, back, isPreposition, PLAIN, type VerbGroup, verbGroup } from './groups.ts'
import { FORM, type Trigger } from './measure-triggers.ts'
import { isBoth, isOpenPlural } from './shared.ts'
import type { PhraseContext } from './words.ts'

/** What a verb tells of the harm beside it, by word id in `WordClasses.tellsHarm`: it brings it about or knows of it, or it happens. */
const TELLS = { brought: 1, happens: 2 } as const

/** Plurals of harm without a figure, in; where the sentence says that there were such people, drafts of several. */
export function readPlurals(sentence: EventSentence): void {
  const { chunks } = sentence
  for (let index = 0; index < chunks.length; index++) {
    if (areKnown(sentence, index)) pushKnown(sentence, index)
    const isCounted = isOpenlyCounted(sentence, index)
    if (!(isCounted || isPluralNoun(sentence, chunks[index]!))) continue
    const listed = listFrom(sentence, index)
    const last = listed.at(-1)!
    const group = isCounted ? PLAIN : (toldBefore(sentence, index) ?? toldAfter(sentence, index, last))
    if (group !== undefined && !isOfBody(chunks, last)) for (const at of listed) push(sentence, at, group)
    index = last
  }
}

/** "The injured were taken to hospital", "the injured civilians were": those of whom something is told are several, told of before or not. */
function areKnown({ chunks, context }: EventSentence, index: number): boolean {
  const { phrase } = chunks[index]!
  if (phrase === undefined || phrase.states.length === 0 || phrase.determiner !== 'definite') return false
  const { quantity, kind, isPart, states, subjectFirst } = phrase
  if (quantity !== undefined || isPart || !states.every(state => state.class === 'done' && isHarmful(state)))
    return false
  // "Five of the wounded" are counted by themselves.
  const isOf = index > 0 && isPreposition(chunks[index - 1]!)
  if (isOf || !(kind === 'people' || (kind === 'unknown' && subjectFirst < 0))) return false
  // "Those killed were mostly teens" tells who they were.
  const be = predicateAfter(chunks, index) < 0 ? chunks[ahead(chunks, index + 1)] : undefined
  return be?.kind === 'be' && !(context.classes.more[context.tokens.word[be.first]!]! & MORE.singular)
}

function pushKnown({ chunks, drafts }: EventSentence, index: number): void {
  const { first, last, phrase } = chunks[index]!
  for (const { measure } of phrase!.states) {
    if (drafts.some(other => other.chunk === index && other.measure === measure)) continue
    drafts.push({
      ...plural(chunks, index, measure!, PLAIN),
      rule: 'measure.prenominal',
      countRule: 'count.definite-plural',
      isDefinite: true,
      subjectFirst: phrase!.subjectFirst < 0 ? first : phrase!.subjectFirst,
      subjectLast: last,
    })
  }
}

/** "A number of martyrs [and wounded]": a figure that says no more than the plural holds of what is joined to it as well. */
function isOpenlyCounted({ chunks, drafts }: EventSentence, index: number): boolean {
  const { phrase } = chunks[index]!
  if (phrase?.quantity === undefined || !phrase.nouns.some(one => one.class === 'toll')) return false
  return isOpenPlural(phrase.quantity.quantity) && isDrafted(drafts, index)
}

/** "Injuries", "civilian deaths", but not "more deaths" and "knee injuries"; "martyrs" may be a verb by its form. */
function isPluralNoun(sentence: EventSentence, { phrase, triggers }: Chunk): boolean {
  const isToll = (phrase?.nouns ?? triggers)?.some(isHarmfulToll) === true
  if (!isToll || phrase === undefined) return isToll
  const { determiner, quantity, isPlural, isAdded, ownerFirst, states, first, head, nounFirst } = phrase
  if (!isPlural || isAdded || determiner !== 'none' || quantity !== undefined) return false
  const { classes, tokens } = sentence.context
  const isVerbal = (classes.more[tokens.word[head]!]! & MORE.verbal) !== 0
  if (ownerFirst >= 0 || states.length > 0 || isVerbal) return false
  for (let i = first; i < nounFirst; i++) if ((classes.of[tokens.word[i]!]! & BEFORE) === 0) return false
  return true
}

/** What may stand before the noun: how grave it is, or whom it is about. */
const BEFORE = WORD.adjective | WORD.person | WORD.people | WORD.actorName

function isHarmfulToll(meaning: Trigger): boolean {
  return meaning.class === 'toll' && isHarmful(meaning)
}

function isHarmful({ measure }: Trigger): boolean {
  return measure !== undefined && isHarm(measure)
}

/** The plural at `index` and those joined to it, be they participles: "martyrs and wounded". */
function listFrom(sentence: EventSentence, index: number): readonly number[] {
  const { chunks } = sentence
  const listed = [index]
  for (let i = index; chunks[i + 1]?.kind === 'conjunction'; i += 2) {
    const { first, last } = chunks[i + 1]!
    const next = chunks[i + 2]
    if (
      next === undefined ||
      !isBoth(sentence, first, last) ||
      !(isPluralNoun(sentence, next) || isHurt(chunks, i + 2))
    )
      break
    listed.push(i + 2)
  }
  return listed
}

/** "And wounded" without an object: those who are. */
function isHurt(chunks: readonly Chunk[], index: number): boolean {
  const isState =
    chunks[index]!.triggers?.some(one => one.class === 'done' && one.forms & FORM.participle && isHarmful(one)) === true
  return isState && chunks[index + 1]?.phrase === undefined
}

/** The group of the verb before the plural that says that there was such harm: "caused", "led to", "there were". */
function toldBefore({ chunks, context }: EventSentence, index: number): VerbGroup | undefined {
  const { classes, tokens } = context
  const tellsAt = (chunk: number) => classes.tellsHarm[tokens.word[chunks[chunk]!.last]!]
  let at = back(chunks, index - 1)
  if (at < 0) return undefined
  if (chunks[at]!.kind === 'be')
    return tellsAt(at) === TELLS.happens && isThere(context, chunks, at) ? verbGroup(chunks, at + 1) : undefined
  // "Caused by injuries" is of what they bring.
  const isLink =
    isPreposition(chunks[at]!) && !chunks[at]!.isTie && !isParticle(context, chunks[at]!.first, PARTICLE.agent)
  if (isLink) at = back(chunks, at - 1)
  if (at < 0 || tellsAt(at) !== TELLS.brought) return undefined
  const group = verbGroup(chunks, at)
  if (group.be) return undefined
  // "In reported deaths", "more reported deaths": a participle of the plural is no verb.
  const subject = chunkAt(chunks, back(chunks, group.start - 1))
  const isVerb = chunks[at]!.isGerund || group.have || subject?.kind === 'relative' || subject?.kind === 'comma'
  return isVerb || (subject?.phrase !== undefined && subject.phrase.head >= 0 && !subject.phrase.isAdded)
    ? group
    : undefined
}

/** "There were", "that there were": nothing but an adverb stands before the verb in its clause, and no "if" before that. */
function isThere({ classes, tokens }: PhraseContext, chunks: readonly Chunk[], be: number): boolean {
  if (chunkAt(chunks, be - 1)?.kind !== 'adverb') return false
  const opening = chunkAt(chunks, be - 2)
  if (opening?.kind === 'subordinator') return (classes.of[tokens.word[opening.first]!]! & WORD.relative) !== 0
  return opening === undefined || opening.kind === 'break' || opening.kind === 'comma'
}

/** What may stand before the subject of a clause. */
const CLAUSE: ReadonlySet<ChunkKind> = new Set(['break', 'comma', 'subordinator', 'time'])

/** The group of the verb after it: "injuries occurred", "deaths were reported". */
function toldAfter({ chunks, context }: EventSentence, index: number, last: number): VerbGroup | undefined {
  const before = chunkAt(chunks, index - 1)?.kind
  if (before !== undefined && !CLAUSE.has(before)) return undefined
  const be = ahead(chunks, last + 1)
  const isPassive = chunks[be]?.kind === 'be'
  const at = isPassive ? ahead(chunks, be + 1) : be
  if (chunks[at]?.kind !== 'verb') return undefined
  const tells = context.classes.tellsHarm[context.tokens.word[chunks[at].first]!]
  return tells === (isPassive ? TELLS.brought : TELLS.happens) ? verbGroup(chunks, at) : undefined
}

/** "Injuries to his leg", "deaths of two guards": of what or of whom they are is told, and counted there. */
function isOfBody(chunks: readonly Chunk[], last: number): boolean {
  const next = chunks[last + 1]
  if (next?.kind === 'to') return true
  const whose = next?.isTie === true ? chunks[last + 2]?.phrase : undefined
  return whose !== undefined && isPeople(whose)
}

function push(sentence: EventSentence, at: number, group: VerbGroup): void {
  const { chunks, drafts } = sentence
  const { first, last, phrase, triggers } = chunks[at]!
  if (drafts.some(other => other.chunk === at || (other.first <= last && other.last >= first))) return
  const meanings = phrase?.nouns ?? triggers!
  const { measure } = meanings.find(one => one.class === 'toll') ?? meanings.find(isHarmful)!
  drafts.push(plural(chunks, at, measure!, group))
}

function plural(chunks: readonly Chunk[], at: number, measure: Measure, { modal, to, isNegated }: VerbGroup) {
  const { first, last } = chunks[at]!
  return {
    ...UNSAID,
    measure,
    rule: 'measure.plural',
    triggerClass: 'toll',
    ...triggerTokens(chunks[at]!),
    triggerChunk: at,
    first,
    last,
    quantity: { kind: 'vague', word: 'plural' },
    countRule: 'count.plural',
    isDefinite: false,
    chunk: at,
    subjectFirst: -1,
    subjectLast: -1,
    isGeneric: true,
    isFactual: modal < 0 && to < 0,
    standing: isNegated ? 'denied' : modal >= 0 || to >= 0 ? 'hypothetical' : 'plain',
  } as const
}
