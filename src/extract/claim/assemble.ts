import { type Anchor, anchor } from '../../model/anchor.ts'
import type { Actor, Claim, ClaimRelationHint, Place, TimeRange } from '../../model/claim.ts'
import type { Report, SourceDocument } from '../../model/document.ts'
import type { Grounded, RuleId } from '../../model/grounded.ts'
import { isHarm } from '../../model/measure.ts'
import type { AttributionMention, TimeMention } from '../../model/mention.ts'
import { contains, type Span } from '../../model/span.ts'
import type { Writable } from '../../model/writable.ts'
import type { Tokens } from '../../text/tokens.ts'
import { chainOf } from '../attribution/chain.ts'
import type { EventDraft } from '../event/event.ts'
import type { StandingOf } from '../time/standing.ts'
import type { Lasting } from './lasting.ts'
import { type PlaceGrounds, type PlaceTold, placeOfEvent } from './place-of-event.ts'
import type { SubjectWords } from './subject.ts'
import { isBeside, isDayOfSaying, isLong, sayingsOf, timeNear } from './time-of-event.ts'

/** What an assembled claim is made of besides its draft. */
export interface Assembly extends PlaceGrounds {
  readonly document: SourceDocument
  readonly report: Report
  readonly tokens: Tokens
  /** Tokens of the sentence. */
  readonly first: number
  readonly limit: number
  readonly subject: SubjectWords | undefined
  readonly times: readonly TimeMention[]
  /** Of another sentence: it holds on until another is named. */
  readonly carriedTime: TimeMention | undefined
  /** The day the report was written, undefined if nothing tells. */
  readonly day: string | undefined
  readonly standingOf: StandingOf
  /** The sentence looks back at another happening. */
  readonly background: ClaimRelationHint | undefined
  /** A verb of something else stands between the figure and the event: "[two clerks] were seized on Monday and freed". */
  readonly isSplit: boolean
  /** Another figure of its verb, with a place of its own, stands between them. */
  readonly isApart: boolean
  /** The figure is what a war has cost until now. */
  readonly lasting: Lasting | undefined
  readonly stance: Claim['stance']
  readonly actorOf: (first: number, last: number) => Actor
}

/** A draft with its surroundings in, the claim out. */
export function assemble(draft: EventDraft, given: Assembly): Claim {
  const { document, report, tokens } = given
  const at = (first: number, last: number): Anchor => anchor(document.id, document.text, tokenSpan(tokens, first, last))
  const figure = at(draft.first, draft.last)
  const trigger = at(draft.triggerFirst, draft.triggerLast)
  const subject = groundedSubject(given, at)
  const agent =
    draft.agentFirst < 0 ||
    isTeller(given.attributions.filter(isNoPlan), tokenSpan(tokens, draft.agentFirst, draft.agentLast))
      ? undefined
      : stated(given.actorOf(draft.agentFirst, draft.agentLast), at(draft.agentFirst, draft.agentLast), 'agent.phrase')
  const time = groundedTime(draft, given, at)
  const where = placeOfEvent(...(given.isApart ? figureOf(draft) : tellingOf(draft, given)), given, {
    isLasting: given.lasting?.hint !== undefined,
    isLong: time?.basis === 'stated' && isLong(time.value, given.day),
  })
  const place = where === undefined ? undefined : groundedPlace(where, at)
  const attribution = chainOf(given.attributions, document, report)
  const hints = hintsOf(draft, given.lasting?.hint ?? given.background)
  const isInferred = draft.countRule.startsWith('count.') && draft.countRule !== 'count.none'
  const claim: Writable<Partial<Claim>> = {
    id: `${report.id}.${figure.span.start}-${figure.span.end}.${draft.measure}`,
    report: report.id,
    at: figure,
    sentence: at(given.first, given.limit - 1),
    measure: draft.measure,
    trigger,
    quantity: isInferred
      ? { value: draft.quantity, basis: 'inferred', from: [figure], rule: draft.countRule }
      : { value: draft.quantity, basis: 'stated', at: figure, rule: draft.countRule },
  }
  if (subject !== undefined) claim.subject = subject
  if (agent !== undefined) claim.agent = agent
  if (place !== undefined) claim.place = place
  if (where?.common !== undefined) claim.commonPlace = where.common
  if (time !== undefined) claim.time = time
  claim.attribution = attribution
  claim.stance = given.stance
  claim.hints = hints
  claim.rules = rulesOf([
    draft.rule,
    draft.countRule,
    triggerRule(draft),
    subject?.rule,
    place?.rule,
    time?.rule,
    ...attribution.map(link => link.rule),
  ])
  return claim as Claim
}

/** The rule of words that leave open whether whoever was hurt lives. */
function triggerRule({ triggerClass, measure }: EventDraft): RuleId | undefined {
  if (triggerClass === 'cared-for') return 'trigger.care'
  return triggerClass === 'shot' || (triggerClass === 'suffered' && measure === 'wounded') ? 'trigger.shot' : undefined
}

/** "A monitor said three strikes hit": whoever tells of the deed, outside what is told, has not done it. */
function isTeller(attributions: readonly AttributionMention[], agent: Span): boolean {
  return attributions.some(
    ({ source, content }) => source !== undefined && contains(source, agent) && !contains(content, agent),
  )
}

/** "The regiment plans to send 400 men": whoever tells of a plan is who would do it. */
function isNoPlan({ stance }: AttributionMention): boolean {
  return stance !== 'hypothetical'
}

/** The tokens, both inclusive, that a time or a place of the event stands near: its verb alone, where that shares its figure with one before it. */
function tellingOf({ first, last, triggerFirst, triggerLast }: EventDraft, { isSplit }: Assembly): [number, number] {
  return isSplit ? [triggerFirst, triggerLast] : [Math.min(first, triggerFirst), Math.max(last, triggerLast)]
}

/** The tokens, both inclusive, of a figure and whom it counts. */
function figureOf({ first, last, subjectLast }: EventDraft): [number, number] {
  return [first, Math.max(last, subjectLast)]
}

function tokenSpan(tokens: Tokens, first: number, last: number): Span {
  return { start: tokens.start[first]!, end: tokens.end[last]! }
}

function stated<T>(value: T, at: Anchor, rule: string): Grounded<T> {
  return { value, basis: 'stated', at, rule }
}

/** Whom a claim is about, unless that is who tells of it: "and wounded dozens more a monitoring group said". */
function groundedSubject(given: Assembly, at: (first: number, last: number) => Anchor): Grounded<Actor> | undefined {
  const { subject } = given
  if (subject === undefined) return undefined
  if (isTeller(given.attributions, tokenSpan(given.tokens, subject.first, subject.last))) return undefined
  const words = at(subject.first, subject.last)
  const value = given.actorOf(subject.first, subject.last)
  return subject.isStated
    ? stated(value, words, subject.isCalled ? 'subject.called' : 'subject.phrase')
    : { value, basis: 'inferred', from: [words], rule: 'subject.carried' }
}

function groundedPlace(
  { place, first, last, rule }: PlaceTold,
  at: (first: number, last: number) => Anchor,
): Grounded<Place> {
  const words = at(first, last)
  return rule === 'place.sentence'
    ? stated(place, words, rule)
    : { value: place, basis: 'inferred', from: [words], rule }
}

function groundedTime(
  draft: EventDraft,
  given: Assembly,
  at: (first: number, last: number) => Anchor,
): Grounded<TimeRange> | undefined {
  const { background, carriedTime, lasting } = given
  if (lasting !== undefined) {
    const { since } = lasting
    return since === undefined ? undefined : stated(since.time, at(since.first, since.last), 'time.since')
  }
  const times = draft.isFactual && given.stance !== 'hypothetical' ? notAhead(given) : given.times
  const sayings = given.attributions.flatMap(sayingsOf)
  if (draft.role === 'previous') {
    const then = times.find(
      ({ first, span }) => isRightBehind(first, draft) && !sayings.some(cue => isBeside(cue, span)),
    )
    return then === undefined ? undefined : stated(then.time, at(then.first, then.last), 'time.sentence')
  }
  // "From 61 in 2029 to 48 in 2030": a day behind a toll would be that of the telling.
  const stretch =
    draft.role === 'update'
      ? times.find(
          ({ first, span, time }) =>
            isRightBehind(first, draft) && lasts(time) && !sayings.some(cue => isBeside(cue, span)),
        )
      : undefined
  if (stretch !== undefined) return stated(stretch.time, at(stretch.first, stretch.last), 'time.sentence')
  const near = timeNear(...tellingOf(draft, given), {
    mentions: mentionsFor(draft, given, times),
    standingOf: given.standingOf,
    sayings,
    trigger: draft.triggerFirst,
    isHarm: isHarm(draft.measure),
  })
  const isTold = carriedTime !== undefined && background === undefined
  const isSaid = near !== undefined && sayings.some(cue => isBeside(cue, near.span))
  if (near !== undefined && !(isTold && isSaid && endsBefore(carriedTime.time, near.time))) {
    const words = at(near.first, near.last)
    // "said on Friday that two had died": the day of the saying is all that is known.
    return isDayOfSaying(near, given.attributions)
      ? { value: near.time, basis: 'inferred', from: [words], rule: 'time.said' }
      : stated(near.time, words, 'time.sentence')
  }
  if (!isTold) return undefined
  return {
    value: carriedTime.time,
    basis: 'inferred',
    from: [at(carriedTime.first, carriedTime.last)],
    rule: 'time.carried',
  }
}

/** The times of the sentence that may be the draft's. */
function mentionsFor(draft: EventDraft, { isSplit }: Assembly, times: readonly TimeMention[]): readonly TimeMention[] {
  const { first: figure, triggerFirst, triggerLast } = draft
  if (isRunning(draft)) return times.filter(({ first }) => first > triggerFirst && first < figure)
  // "A man who was shot on Monday [died] on Tuesday": what comes right behind the verb is its own.
  const own = isSplit ? times.filter(({ first }) => first > triggerLast && first <= triggerLast + OWN_REACH) : []
  return own.length > 0 ? own : times
}
const OWN_REACH = 4 // tokens behind a verb within which its own time begins: "died in hospital on Tuesday"

/** "Up from nine on Monday": does a time that begins at token `time` follow the figure? */
function isRightBehind(time: number, { last }: EventDraft): boolean {
  return time > last && time <= last + FORMER_REACH
}
const FORMER_REACH = 3 // tokens behind a former figure within which its time begins: "from 33 deaths on Monday"

/** Is it longer than a day? */
function lasts({ from, to }: TimeRange): boolean {
  return from !== undefined && to !== undefined && from < to
}

/** Had what was told before come to its end when the other time began? */
function endsBefore(told: TimeRange, { from }: TimeRange): boolean {
  return from !== undefined && told.to !== undefined && told.to < from
}

/**
 * Is it a toll whose verb says how far it has run? When it was put there is no time of those who died.
 *
 *   On Monday the toll of Friday's blast rose to 19.
 *      ^ of the telling       ^ of the blast
 */
function isRunning({ rule }: EventDraft): boolean {
  return rule === 'measure.toll-reaches' || rule === 'measure.toll-was' || rule === 'measure.number-of'
}

/** The times of a sentence without those that begin after the report was written: what is told as done was not done then. */
function notAhead({ times, day }: Assembly): readonly TimeMention[] {
  return day === undefined ? times : times.filter(({ time }) => time.from === undefined || time.from <= day)
}

function hintsOf(draft: EventDraft, background: ClaimRelationHint | undefined): readonly ClaimRelationHint[] {
  const hints: ClaimRelationHint[] = []
  if (draft.role !== undefined) hints.push({ kind: draft.role, rule: draft.rule })
  if (draft.isInToll === true) hints.push({ kind: 'part-of', rule: draft.rule })
  if (draft.turn !== undefined) hints.push({ kind: 'rate', days: draft.turn, rule: 'count.rate' })
  if (draft.isDefinite) hints.push({ kind: 'restatement', rule: draft.countRule })
  if (background !== undefined) hints.push(background)
  return hints
}

function rulesOf(rules: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(rules.filter(rule => rule !== undefined))]
}
