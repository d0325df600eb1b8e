import type { RuleId } from '../../model/grounded.ts'
import { isHarm, type Measure } from '../../model/measure.ts'
import { MORE } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { type Chunk, chunkAt, type NounPhrase } from './chunks.ts'
import { countedAt, countedIn } from './counted.ts'
import { type Count, isSufferer } from './counts.ts'
import { type EventDraft, type EventSentence, subjectOf } from './event.ts'
import { PLAIN, type VerbGroup } from './groups.ts'
import { FORM, type Trigger } from './measure-triggers.ts'
import { countsNobody } from './refusals.ts'
import { endsWith } from './words.ts'

/** Measures of verbs that take things and places as well: who is counted must be known for people. */
const KNOWN_ONLY: ReadonlySet<Measure> = new Set([
  'captured',
  'surrendered',
  'rescued',
  'displaced',
  'missing',
  'arrested',
  'sick',
])

/** Rules whose noun is what is counted: "four arrests". */
const COUNTED: ReadonlySet<RuleId> = new Set(['measure.toll', 'measure.no-report'])

/** What a draft is told of besides its trigger, its phrase, its measure and its rule. */
interface Circumstances {
  /** The verb group of the trigger; PLAIN for a noun. */
  readonly group?: VerbGroup
  /** The tokens of whoever did it. */
  readonly agent?: TokenRange | undefined
  /** The tokens of whom it befell, where the phrase itself does not say so; none if `first` is negative. */
  readonly owner?: TokenRange | undefined
  /** Nothing but the words side by side says so, as in a headline: a bare plural counts nobody then. */
  readonly isReduced?: boolean
}

/** Tokens from the first to the last, both inclusive. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

/** Adds a draft for the phrase at chunk `at`, of which the trigger at chunk `index` tells; undefined if it counts nobody, or is there already. */
export function draft(
  sentence: EventSentence,
  index: number,
  at: number,
  measure: Measure | undefined,
  rule: RuleId,
  { group = PLAIN, agent, owner, isReduced = false }: Circumstances = {},
): EventDraft | undefined {
  if (measure === undefined) return undefined
  const phrase = sentence.chunks[at]!.phrase!
  if (phrase.kind === 'other' && phrase.nouns.length === 0) return undefined
  if (countsNobody(sentence, index, at, group)) return undefined
  // Towns are captured as well: a lone name may be one that no gazetteer has.
  if (measure === 'captured' && phrase.kind === 'name' && phrase.subjectFirst === phrase.head) return undefined
  const count = countedAt(sentence, index, at, group)
  if (count === undefined || (phrase.kind === 'name' && isPlaceName(sentence, phrase))) return undefined
  if (phrase.kind === 'unknown' && KNOWN_ONLY.has(measure) && !COUNTED.has(rule)) {
    // "a total of 900 rebels": whoever stands behind the noun of a figure or a group is known for people.
    const counted = sentence.chunks[countedIn(sentence, at, count)]!.phrase!
    if (counted.kind === 'unknown' || !isSufferer(counted)) return undefined
  }
  const isBarePlural = count.quantity.kind === 'vague' && count.quantity.word === 'plural'
  const isUntold = isReduced && !areOthers(sentence, at, measure)
  if (isBarePlural && (isUntold || (count.isDefinite && !areAll(sentence, index, at, group)))) return undefined
  const trigger = sentence.chunks[index]!
  // "Confessed to killing": before a gerund, "to" is a preposition.
  const isDone = endsWith(sentence.context.tokens, trigger.first, 'ing')
  const isTold = group.to < 0 || isDone || isSingledOut(sentence, at, group.to) || isBelieved(sentence, group.to)
  const subject = owner !== undefined && owner.first >= 0 ? owner : subjectOf(sentence, countedIn(sentence, at, count))
  const made: EventDraft = {
    measure,
    rule,
    triggerClass: classOf(
      trigger.triggers?.find(one => one.forms !== FORM.noun) ?? phrase.nouns[0] ?? phrase.states[0],
    ),
    ...triggerTokens(trigger),
    triggerChunk: index,
    first: count.first,
    last: count.last,
    quantity: count.quantity,
    countRule: count.rule,
    isDefinite: count.isDefinite,
    chunk: at,
    subjectFirst: subject.first,
    subjectLast: subject.last,
    agentFirst: agent?.first ?? -1,
    agentLast: agent?.last ?? -1,
    isGeneric: false,
    isFactual: group.modal < 0 && isTold && (trigger.phrase !== undefined || tellsFact(sentence.chunks, index)),
    standing: standingOf(sentence, at, group, isTold),
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

/** "Left two dead and [others] injured": besides those whom the sentence has counted. */
function areOthers({ chunks, drafts }: EventSentence, at: number, measure: Measure): boolean {
  const { isAdded, first, last } = chunks[at]!.phrase!
  if (!isAdded || first !== last || chunkAt(chunks, at - 1)?.kind !== 'conjunction') return false
  return isHarm(measure) && drafts.some(other => isHarm(other.measure) && other.last < first)
}

/** What kind of words tell it; those of care ("taken to a hospital") tell of no blow of their own. */
function classOf(meaning: Trigger | undefined): string {
  return meaning?.isClosed ? 'cared-for' : (meaning?.class ?? '')
}

/** How the words of its verb have it: "were not hurt" denies it, "will not be freed" tells of nothing that has happened, "could not be freed" of what has not. */
function standingOf(
  sentence: EventSentence,
  at: number,
  { modal, isNegated }: VerbGroup,
  isTold: boolean,
): EventDraft['standing'] {
  const isOpen = modal >= 0 && !isParticle(sentence.context, sentence.chunks[modal]!.first, PARTICLE.able)
  if (isNegated && isOpen) return 'hypothetical'
  if (isNegated || isNeither(sentence, at) || isContrasted(sentence, at)) return 'denied'
  return modal >= 0 || !isTold ? 'hypothetical' : 'plain'
}

/** "two cooks and not [five guards]", "12, not [15]": what is set against a figure is denied. */
function isContrasted({ chunks }: EventSentence, at: number): boolean {
  if (chunkAt(chunks, at - 1)?.kind !== 'negation' || chunks[at]!.phrase?.quantity === undefined) return false
  const joint = chunkAt(chunks, at - 2)?.kind
  return joint === 'conjunction' || joint === 'comma'
}

/** "The guards were [all] killed", "[all] the guards were": a plural that is known counts those who are told of once more. */
function areAll({ chunks, context }: EventSentence, index: number, at: number, { start }: VerbGroup): boolean {
  if (chunks[index]!.phrase !== undefined) return false // "the lives of all citizens"
  if (isParticle(context, chunks[at]!.first, PARTICLE.whole)) return true
  for (let i = start; i < index; i++)
    if (chunks[i]!.kind === 'adverb' && isParticle(context, chunks[i]!.first, PARTICLE.whole)) return true
  return false
}

/** "Neither Brand nor his wife was hurt", "nor was his wife", "neither of the clerks or their mother". */
function isNeither({ chunks, context, first: opens }: EventSentence, at: number): boolean {
  const { first: start } = chunks[at]!
  if (start > opens && isParticle(context, start - 1, PARTICLE.neither)) return true
  const joint = chunks[at + 1]
  if (joint?.kind === 'conjunction' && isParticle(context, joint.first, PARTICLE.neither)) return true
  let i = at
  while (i > 1 && (chunks[i - 1]!.kind === 'conjunction' || chunks[i - 1]!.kind === 'comma') && chunks[i - 2]!.phrase)
    i -= 2
  // "None of the four priests and 100 clerks"
  const first = chunks[i]!.phrase!
  if (i < at && first.isPart && first.quantity?.quantity.kind === 'none') return true
  const opening = chunkAt(chunks, i - 1)?.kind === 'preposition' ? chunkAt(chunks, i - 2) : undefined
  return opening?.kind === 'negation' && isParticle(context, opening.first, PARTICLE.neither)
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
  const before = chunkAt(chunks, index - 1)
  return (
    !group.be &&
    before?.kind === 'adverb' &&
    (context.classes.more[context.tokens.word[before.first]!]! & MORE.also) !== 0
  )
}

/** "The first person to be killed", "the last to die": who is told from the others by it has suffered it. */
function isSingledOut({ chunks, context }: EventSentence, at: number, to: number): boolean {
  const { first, last } = chunks[at]!
  if (at !== to - 1) return false
  for (let i = first; i <= last; i++) if (isParticle(context, i, PARTICLE.singling)) return true
  return false
}

/** "Are believed to be missing": what is thought of them is told as a fact, and doubted by its own words. */
function isBelieved({ chunks, context }: EventSentence, to: number): boolean {
  const verb = chunkAt(chunks, to - 1)
  return verb?.kind === 'verb' && isParticle(context, verb.last, PARTICLE.believing)
}

/** Does the form of the verb tell of what has happened: a past, a participle, or a gerund after a comma (", killing two")? */
function tellsFact(chunks: readonly Chunk[], index: number): boolean {
  const forms = chunks[index]!.triggers?.reduce((all, one) => all | one.forms, 0) ?? 0
  if (forms & (FORM.past | FORM.participle | FORM.state)) return true
  return (forms & FORM.gerund) !== 0 && chunkAt(chunks, index - 1)?.kind === 'comma'
}

/** Is the whole name a place's, or does it end like a street's? "Ana Flores" is none, though there is a town of Flores. */
export function isPlaceName(sentence: EventSentence, phrase: NounPhrase): boolean {
  const { classes, tokens } = sentence.context
  const more = classes.more[tokens.word[phrase.head]!]!
  const from = Math.max(phrase.subjectFirst, phrase.first)
  // "Lesk Street", "Lesk Region", but not a group that calls itself a state
  if (more & MORE.site || (more & MORE.land && sentence.isPlace(from))) return true
  for (let i = from; i <= phrase.head; i++) if (!sentence.isPlace(i)) return false
  return true
}
