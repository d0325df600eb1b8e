import type { RuleId } from '../model/grounded.ts'
import { isHarm, type Measure } from '../model/measure.ts'
import type { Quantity } from '../model/quantity.ts'
import { MORE } from './actor-classes.ts'
import { counting, type EventDraft, type EventSentence, subjectOf, UNSAID } from './event.ts'
import type { Chunk, NounPhrase } from './event-chunks.ts'
import { type Count, countOf, isPeople } from './event-counts.ts'
import { isInitial, type VerbGroup } from './event-groups.ts'
import { endsWith } from './event-words.ts'
import { FORM } from './measure-triggers.ts'
import { isParticle, PARTICLE } from './particles.ts'

/** Measures of verbs that take things and places as well: who is counted must be known for people. */
const KNOWN_ONLY: ReadonlySet<Measure> = new Set([
  'captured',
  'surrendered',
  'rescued',
  'displaced',
  'missing',
  'arrested',
])

/** Rules whose noun is what is counted: "four arrests". */
const COUNTED: ReadonlySet<RuleId> = new Set(['measure.toll', 'measure.no-report'])

/** Has a verb joined to this one already counted the phrase? Killed and wounded together are casualties. */
export function sharedMeasure(sentence: EventSentence, index: number, at: number): boolean {
  const i = sentence.drafts.findIndex(other => other.chunk === at && other.rule !== 'measure.deployed')
  if (i < 0) return false
  const other = sentence.drafts[i]!
  const triggers = sentence.chunks[index]!.triggers!
  const verb = triggers.find(trigger => trigger.forms !== FORM.noun)
  const isPair = (measure: Measure | undefined) =>
    measure === 'killed' || measure === 'wounded' || measure === 'casualties'
  const otherVerb = sentence.chunks[other.triggerChunk]!.triggers?.[0]
  if (verb?.measure === other.measure) return true
  if (otherVerb?.class === 'shot' && isPair(verb?.measure)) {
    sentence.drafts.splice(i, 1)
    return false
  }
  if (verb?.class === 'shot') return true
  // "was wounded and died": how it ended counts.
  if (verb?.class === 'suffered' && verb.measure === 'killed' && other.measure === 'wounded') {
    sentence.drafts.splice(i, 1)
    return false
  }
  const isTaken = (measure: Measure | undefined) => measure === 'killed' || measure === 'captured'
  if (isTaken(verb?.measure) && isTaken(other.measure) && index - other.triggerChunk === 2) {
    sentence.drafts[i] = { ...other, measure: 'losses', rule: 'measure.killed-or-captured' }
    return true
  }
  if (isPair(verb?.measure) && isPair(other.measure) && index - other.triggerChunk === 2) {
    const { first, last } = sentence.chunks[index - 1]!
    if (isOpenPlural(other.quantity) && isBoth(sentence, first, last)) return false
    const earlier = at === index - 1 ? ownFigure(sentence, other) : undefined
    if (earlier !== undefined) {
      sentence.drafts[i] = earlier
      return false
    }
    sentence.drafts[i] = { ...other, measure: 'casualties', rule: 'measure.killed-and-wounded' }
    return true
  }
  return false
}

/** Vague words that say no more than the plural does. */
const OPEN: ReadonlySet<string> = new Set(['multiple', 'number', 'plural'])

/** "People were killed and injured": of each there were several, since no figure is shared out between them. */
export function isOpenPlural(quantity: Quantity): boolean {
  return quantity.kind === 'vague' && quantity.bound === undefined && OPEN.has(quantity.word)
}

/** Are both meant that tokens first..last join, as "or" does not say? */
export function isBoth({ context }: EventSentence, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (isParticle(context, i, PARTICLE.either)) return false
  return true
}

/** "Nine killed 40 hurt", a headline without its comma: each figure has the verb after it. The draft of the first, where there are two. */
function ownFigure(sentence: EventSentence, other: EventDraft): EventDraft | undefined {
  const before = other.triggerChunk - 1
  const phrase = sentence.chunks[before]?.phrase
  if (phrase?.quantity === undefined) return undefined
  const count = countOf(phrase)
  if (count === undefined) return undefined
  return { ...other, ...UNSAID, ...counting(count, before, subjectOf(sentence, before)), rule: 'measure.reduced' }
}

/** Adds a draft for the phrase at `at`, unless it counts nobody. */
export function draft(
  sentence: EventSentence,
  index: number,
  at: number,
  measure: Measure | undefined,
  rule: RuleId,
  group: VerbGroup,
  agent: { readonly first: number; readonly last: number } | undefined,
  isReduced: boolean,
  owner?: { readonly first: number; readonly last: number },
): EventDraft | undefined {
  if (measure === undefined) return undefined
  const phrase = sentence.chunks[at]!.phrase!
  if (phrase.kind === 'unknown' && KNOWN_ONLY.has(measure) && !COUNTED.has(rule)) return undefined
  if (phrase.kind === 'other' && phrase.nouns.length === 0) return undefined
  if (isShotThing(sentence, index, phrase) || isFigurative(sentence, index, phrase, group)) return undefined
  if (isMissed(sentence, index)) return undefined
  if (isAsked(sentence, phrase) || isNumbered(sentence, at) || isDiscordant(sentence, phrase, group, index))
    return undefined
  // Towns are captured as well: a lone name may be one that no gazetteer has.
  if (measure === 'captured' && phrase.kind === 'name' && phrase.subjectFirst === phrase.head) return undefined
  const count =
    noneOf(sentence, at) ?? groupCount(sentence, at) ?? oneOf(sentence, phrase, group, index) ?? countOf(phrase)
  if (count === undefined || (phrase.kind === 'name' && isPlaceName(sentence, phrase))) return undefined
  if (count.quantity.kind === 'vague' && count.quantity.word === 'plural' && (isReduced || count.isDefinite))
    return undefined
  const trigger = sentence.chunks[index]!
  const subject = owner !== undefined && owner.first >= 0 ? owner : subjectOf(sentence, countedIn(sentence, at, count))
  const made: EventDraft = {
    measure,
    rule,
    triggerClass:
      trigger.triggers?.find(one => one.forms !== FORM.noun)?.class ??
      phrase.nouns[0]?.class ??
      phrase.states[0]?.class ??
      '',
    ...triggerTokens(trigger),
    triggerChunk: index,
    first: count.first,
    last: count.last,
    quantity: group.isNegated && count.quantity.kind !== 'none' ? count.quantity : count.quantity,
    countRule: count.rule,
    isDefinite: count.isDefinite,
    chunk: at,
    subjectFirst: subject.first,
    subjectLast: subject.last,
    agentFirst: agent?.first ?? -1,
    agentLast: agent?.last ?? -1,
    isGeneric: false,
    isFactual: group.modal < 0 && group.to < 0 && (trigger.phrase !== undefined || tellsFact(sentence.chunks, index)),
    standing:
      group.isNegated || isNeither(sentence, at)
        ? 'denied'
        : group.modal >= 0 || group.to >= 0
          ? 'hypothetical'
          : 'plain',
    ...(isAddition(sentence, phrase, index, measure, count, group) ? { role: 'addition' as const } : {}),
  }
  if (
    sentence.drafts.some(
      other => other.first === made.first && other.last === made.last && other.measure === made.measure,
    )
  )
    return undefined
  sentence.drafts.push(made)
  return made
}

/** "Neither Brand nor his wife was hurt", "nor was his wife". */
function isNeither({ chunks, context, first }: EventSentence, at: number): boolean {
  const { first: start } = chunks[at]!
  if (start > first && isParticle(context, start - 1, PARTICLE.neither)) return true
  const joint = chunks[at + 1]
  return joint?.kind === 'conjunction' && isParticle(context, joint.first, PARTICLE.neither)
}

/** The words of a trigger: those of a verb, or the noun that a phrase is built on. */
export function triggerTokens({ first, last, phrase }: Chunk): {
  readonly triggerFirst: number
  readonly triggerLast: number
} {
  if (phrase === undefined || phrase.head < 0) return { triggerFirst: first, triggerLast: last }
  const isState = phrase.states.length > 0 && phrase.nounFirst < 0
  return !isState
    ? { triggerFirst: phrase.nounFirst < 0 ? phrase.head : phrase.nounFirst, triggerLast: phrase.head }
    : { triggerFirst: first, triggerLast: last }
}

/** "The shots nearly killed him": who was almost killed is alive. */
function isMissed({ chunks, context }: EventSentence, index: number): boolean {
  const before = chunks[index - 1]
  return (
    before?.kind === 'adverb' && chunks[index]!.kind === 'trigger' && isParticle(context, before.first, PARTICLE.almost)
  )
}

/** "It is not known how many people were hurt": who asks gives no figure. */
function isAsked({ context, first }: EventSentence, phrase: NounPhrase): boolean {
  return phrase.first > first && phrase.isPlural && isParticle(context, phrase.first - 1, PARTICLE.degree)
}

/** "The number of guards who have died": the number stands elsewhere, and the plural counts nobody. */
function isNumbered({ chunks, context }: EventSentence, at: number): boolean {
  const number = chunks[at - 2]?.phrase
  if (chunks[at - 1]?.kind !== 'preposition' || !isParticle(context, chunks[at - 1]!.first, PARTICLE.genitive))
    return false
  if (number?.isGrouping !== true || number.determiner !== 'definite' || number.quantity !== undefined) return false
  const { quantity, isPlural } = chunks[at]!.phrase!
  return isPlural && quantity === undefined
}

/** "Two more were killed", "the force also detained two": besides those of earlier sentences. "Others" after a figure are set apart from that. */
function isAddition(
  sentence: EventSentence,
  phrase: NounPhrase,
  index: number,
  measure: Measure,
  count: Count,
  group: VerbGroup,
): boolean {
  const { chunks, context, drafts } = sentence
  // "One was killed and two others were hurt", but "two more died" and "killed one and detained two more" are besides others who were.
  const isBeside = drafts.some(other => other.measure !== measure && isHarm(other.measure) && isHarm(measure))
  if (isBeside || count.isDefinite || count.quantity.kind === 'none') return false
  if (phrase.isAdded) return true
  const before = chunks[index - 1]
  return (
    !group.be &&
    before?.kind === 'adverb' &&
    (context.classes.more[context.tokens.word[before.first]!]! & MORE.also) !== 0
  )
}

/** "No women or children were hurt": the first word speaks for both. */
function noneOf(sentence: EventSentence, at: number): Count | undefined {
  const { chunks } = sentence
  const phrase = chunks[at]!.phrase!
  const first = chunks[at - 2]?.phrase
  if (chunks[at - 1]?.kind !== 'conjunction' || first === undefined || phrase.quantity !== undefined) return undefined
  if (phrase.determiner !== 'none' || first.quantity?.quantity.kind !== 'none') return undefined
  return {
    quantity: { kind: 'none' },
    first: phrase.first,
    last: phrase.last,
    rule: 'count.none',
    isDefinite: false,
    isVague: false,
  }
}

/** "Travis was killed": a lone name that ends like a plural is one where its verb says so. */
function oneOf(sentence: EventSentence, phrase: NounPhrase, group: VerbGroup, index: number): Count | undefined {
  if (phrase.kind !== 'unknown' || !phrase.isPlural || phrase.quantity !== undefined || phrase.first !== phrase.last)
    return undefined
  if (!isSingular(sentence, group, index)) return undefined
  const { first, last } = phrase
  return {
    quantity: { kind: 'exact', value: 1 },
    first,
    last,
    rule: 'count.named',
    isDefinite: false,
    isVague: false,
  }
}

/** "He shot a pile of paper": an unknown noun that names no doer is a thing. */
function isShotThing({ chunks, context }: EventSentence, index: number, phrase: NounPhrase): boolean {
  if (phrase.kind !== 'unknown' || phrase.determiner !== 'indefinite' || phrase.quantity !== undefined) return false
  // "a total of five"
  if (phrase.isGrouping || phrase.head < 0) return false
  if (chunks[index]!.triggers?.every(one => one.class === 'shot') !== true) return false
  return !context.classes.doerEndings.some(ending => endsWith(context.tokens, phrase.head, ending))
}

/** "The law hurt workers": a plural without a figure is hurt in its interests. */
function isFigurative(
  { chunks, context }: EventSentence,
  index: number,
  phrase: NounPhrase,
  group: VerbGroup,
): boolean {
  if (group.be || phrase.quantity !== undefined || !phrase.isPlural) return false
  const word = context.tokens.word[chunks[index]!.first]!
  return chunks[index]!.phrase === undefined && (context.classes.more[word]! & MORE.figurative) !== 0
}

/** "A boy who shot 4 is killed": a bare figure above one is no subject of a verb for one. */
function isDiscordant(sentence: EventSentence, phrase: NounPhrase, group: VerbGroup, index: number): boolean {
  const { quantity, kind } = phrase
  if (!group.be || kind !== 'none' || quantity?.quantity.kind !== 'exact' || quantity.quantity.value < 2) return false
  return isSingular(sentence, group, index)
}

/** Does an auxiliary of the verb at `index` stand for one: "was"? */
function isSingular({ chunks, context }: EventSentence, group: VerbGroup, index: number): boolean {
  for (let i = group.start; i < index; i++)
    if (context.classes.more[context.tokens.word[chunks[i]!.first]!]! & MORE.singular) return true
  return false
}

/** "a group of 12 rebels", "a family of five": the figure stands in the phrase after "of". */
function groupCount(sentence: EventSentence, at: number): Count | undefined {
  const { chunks, context } = sentence
  const phrase = chunks[at]!.phrase!
  const inner = chunks[at + 2]?.phrase
  if (
    !phrase.isGrouping ||
    phrase.quantity !== undefined ||
    chunks[at + 1]?.kind !== 'preposition' ||
    inner === undefined
  )
    return undefined
  if (!isParticle(context, chunks[at + 1]!.first, PARTICLE.genitive)) return undefined
  if (inner.quantity !== undefined) return countOf(inner)
  if (!inner.isPlural || phrase.determiner !== 'indefinite') return undefined
  return {
    quantity: { kind: 'vague', word: 'group' },
    first: phrase.first,
    last: phrase.last,
    rule: 'count.group',
    isDefinite: false,
    isVague: true,
  }
}

/** Chunk of those whom a count is of: "a group of [12 rebels]", "a total of [33]", but "[a family] of five"; "Of [the guards], two were hurt". */
function countedIn({ chunks, context }: EventSentence, at: number, count: Count): number {
  const { last, head, kind, quantity } = chunks[at]!.phrase!
  const whole = chunks[at - 1]?.kind === 'comma' && kind === 'none' ? chunks[at - 2]?.phrase : undefined
  const isOfThem = whole?.determiner === 'definite' && isPeople(whole) && chunks[at - 3]?.kind === 'preposition'
  if (isOfThem && isInitial(chunks, at - 3)) return at - 2
  const inner = chunks[at + 2]?.phrase
  if (quantity !== undefined || inner === undefined || count.first <= last) return at
  const isFigure = head >= 0 && (context.classes.more[context.tokens.word[head]!]! & MORE.figure) !== 0
  return isFigure || inner.subjectFirst >= 0 ? at + 2 : at
}

/** Does the form of the verb tell of what has happened: a past, a participle, or a gerund after a comma (", killing two")? */
function tellsFact(chunks: readonly Chunk[], index: number): boolean {
  const forms = chunks[index]!.triggers?.reduce((all, one) => all | one.forms, 0) ?? 0
  if (forms & (FORM.past | FORM.participle | FORM.state)) return true
  return (forms & FORM.gerund) !== 0 && chunks[index - 1]?.kind === 'comma'
}

/** Is the whole name a place's, or does it end like a street's? "Ana Flores" is none, though there is a town of Flores. */
export function isPlaceName(sentence: EventSentence, phrase: NounPhrase): boolean {
  const { classes, tokens } = sentence.context
  if (classes.more[tokens.word[phrase.head]!]! & MORE.site) return true
  for (let i = Math.max(phrase.subjectFirst, phrase.first); i <= phrase.head; i++)
    if (!sentence.isPlace(i)) return false
  return true
}
