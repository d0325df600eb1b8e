import { type Anchor, anchor } from '../../model/anchor.ts'
import { boundsOf } from '../../model/bounds.ts'
import type { Actor, Claim, ClaimRelationHint, Place } from '../../model/claim.ts'
import type { Report, SourceDocument } from '../../model/document.ts'
import type { Grounded, RuleId } from '../../model/grounded.ts'
import { isHarm } from '../../model/measure.ts'
import type { AttributionMention } from '../../model/mention.ts'
import { PROFILES } from '../../model/profile.ts'
import { contains, type Span } from '../../model/span.ts'
import type { Writable } from '../../model/writable.ts'
import type { Tokens } from '../../text/tokens.ts'
import { chainOf } from '../attribution/chain.ts'
import type { EventDraft } from '../event/event.ts'
import { groundedTime, stated, type TimeGrounds } from './grounded-time.ts'
import { type PlaceGrounds, type PlaceTold, placeOfEvent } from './place-of-event.ts'
import type { SubjectWords } from './subject.ts'
import { isLong } from './time-of-event.ts'

/** What an assembled claim is made of besides its draft. */
export interface Assembly extends PlaceGrounds, TimeGrounds {
  readonly document: SourceDocument
  readonly report: Report
  readonly tokens: Tokens
  /** Tokens of the sentence. */
  readonly first: number
  readonly limit: number
  readonly subject: SubjectWords | undefined
  /** Another figure of its verb, with a place of its own, stands between them. */
  readonly isApart: boolean
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
  const time = groundedTime(draft, given, tellingOf(draft, given), at)
  const where = placeOfEvent(...(given.isApart ? figureOf(draft) : tellingOf(draft, given)), given, {
    isLasting: given.lasting?.hint !== undefined,
    isLong: time?.basis === 'stated' && isLong(time.value, given.day),
    least: leastOf(draft),
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

/** How many people it befell at least. */
function leastOf({ measure, quantity }: EventDraft): number {
  return isHarm(measure) || measure === 'displaced' || measure === 'sick'
    ? (boundsOf(quantity, PROFILES.plain).low ?? 0)
    : 0
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
