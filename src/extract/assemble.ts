import { type Anchor, anchor } from '../model/anchor.ts'
import type { Actor, Claim, ClaimRelationHint, Link, Place, TimeRange } from '../model/claim.ts'
import type { Report, SourceDocument } from '../model/document.ts'
import type { Grounded } from '../model/grounded.ts'
import type { AttributionMention, PlaceMention, TimeMention } from '../model/mention.ts'
import { contains, type Span } from '../model/span.ts'
import type { Tokens } from '../text/tokens.ts'
import type { EventDraft } from './event.ts'
import { placeNear } from './place-scene.ts'
import type { SubjectWords } from './subject.ts'
import { type ReportDay, timeNear } from './time-of-event.ts'
import { vouches } from './vouching.ts'

/** What an assembled claim is made of besides its draft. */
export interface Assembly {
  readonly document: SourceDocument
  readonly report: Report
  readonly tokens: Tokens
  /** Tokens of the sentence. */
  readonly first: number
  readonly limit: number
  readonly subject: SubjectWords | undefined
  readonly places: readonly PlaceMention[]
  readonly times: readonly TimeMention[]
  /** Mentions of other sentences that hold on: a place or time is carried until another is named. */
  readonly carriedPlace: PlaceMention | undefined
  readonly carriedTime: TimeMention | undefined
  readonly day: ReportDay
  readonly attributions: readonly AttributionMention[]
  /** The sentence looks back at another happening. */
  readonly background: ClaimRelationHint | undefined
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
    draft.agentFirst < 0
      ? undefined
      : stated(given.actorOf(draft.agentFirst, draft.agentLast), at(draft.agentFirst, draft.agentLast), 'agent.phrase')
  const place = groundedPlace(draft, given, at)
  const time = groundedTime(draft, given, at)
  const attribution = given.attributions
    .filter(vouches)
    .flatMap(mention => [...throughOf(mention, given), linkOf(mention, document)])
  const hints = hintsOf(draft, given.background)
  const isInferred = draft.countRule.startsWith('count.') && draft.countRule !== 'count.none'
  return {
    id: `${report.id}.${figure.span.start}-${figure.span.end}.${draft.measure}`,
    report: report.id,
    at: figure,
    sentence: at(given.first, given.limit - 1),
    measure: draft.measure,
    trigger,
    quantity: isInferred
      ? { value: draft.quantity, basis: 'inferred', from: [figure], rule: draft.countRule }
      : { value: draft.quantity, basis: 'stated', at: figure, rule: draft.countRule },
    ...(subject === undefined ? {} : { subject }),
    ...(agent === undefined ? {} : { agent }),
    ...(place === undefined ? {} : { place }),
    ...(time === undefined ? {} : { time }),
    attribution,
    stance: given.stance,
    hints,
    rules: rulesOf([
      draft.rule,
      draft.countRule,
      draft.triggerClass === 'shot' || (draft.triggerClass === 'suffered' && draft.measure === 'wounded')
        ? 'trigger.shot'
        : undefined,
      subject?.rule,
      place?.rule,
      time?.rule,
      ...attribution.map(link => link.rule),
    ]),
  }
}

export function tokenSpan(tokens: Tokens, first: number, last: number): Span {
  return { start: tokens.start[first]!, end: tokens.end[last]! }
}

function stated<T>(value: T, at: Anchor, rule: string): Grounded<T> {
  return { value, basis: 'stated', at, rule }
}

function groundedSubject(given: Assembly, at: (first: number, last: number) => Anchor): Grounded<Actor> | undefined {
  const { subject } = given
  if (subject === undefined) return undefined
  const words = at(subject.first, subject.last)
  const value = given.actorOf(subject.first, subject.last)
  return subject.isStated
    ? stated(value, words, 'subject.phrase')
    : { value, basis: 'inferred', from: [words], rule: 'subject.carried' }
}

function groundedPlace(
  draft: EventDraft,
  given: Assembly,
  at: (first: number, last: number) => Anchor,
): Grounded<Place> | undefined {
  const near = placeNear(
    apartFromSources(given),
    Math.min(draft.first, draft.triggerFirst),
    Math.max(draft.last, draft.triggerLast),
  )
  if (near !== undefined) return stated(near.place, at(near.first, near.last), 'place.sentence')
  const { carriedPlace } = given
  if (carriedPlace === undefined) return undefined
  return {
    value: carriedPlace.place,
    basis: 'inferred',
    from: [at(carriedPlace.first, carriedPlace.last)],
    rule: 'place.carried',
  }
}

/** The places of a sentence without those that only tell who speaks: "staff at the hospital in Vesnice said". */
function apartFromSources({ places, attributions }: Assembly): readonly PlaceMention[] {
  const apart = places.filter(
    ({ span }) => !attributions.some(({ source }) => source !== undefined && contains(source, span)),
  )
  return apart.length > 0 ? apart : places
}

function groundedTime(
  draft: EventDraft,
  given: Assembly,
  at: (first: number, last: number) => Anchor,
): Grounded<TimeRange> | undefined {
  const near = timeNear(
    given.times,
    Math.min(draft.first, draft.triggerFirst),
    Math.max(draft.last, draft.triggerLast),
    given.tokens,
    given.day,
    given.attributions.flatMap(({ cue }) => cue ?? []),
  )
  if (near !== undefined) return stated(near.time, at(near.first, near.last), 'time.sentence')
  const { carriedTime } = given
  if (carriedTime === undefined) return undefined
  return {
    value: carriedTime.time,
    basis: 'inferred',
    from: [at(carriedTime.first, carriedTime.last)],
    rule: 'time.carried',
  }
}

/** "A surgeon told the Tarn Courier": the report heard it from the Courier, unless the report is the Courier's. */
function throughOf({ through, cue }: AttributionMention, { document, report }: Assembly): Link[] {
  if (through === undefined) return []
  const at = anchor(document.id, document.text, through)
  if (report.publisher?.toLowerCase().includes(at.exact.toLowerCase()) === true) return []
  return [
    {
      at,
      name: at.exact,
      type: 'outlet',
      ...(cue === undefined ? {} : { cue: anchor(document.id, document.text, cue) }),
      rule: 'attribution.told-outlet',
    },
  ]
}

/** What an attribution says of its source, as a link of a chain. */
export function linkOf(mention: AttributionMention, document: SourceDocument): Link {
  return {
    ...(mention.source === undefined ? {} : { at: anchor(document.id, document.text, mention.source) }),
    ...(mention.name === undefined ? {} : { name: mention.name }),
    type: mention.type,
    ...(mention.cue === undefined ? {} : { cue: anchor(document.id, document.text, mention.cue) }),
    rule: mention.rule,
  }
}

function hintsOf(draft: EventDraft, background: ClaimRelationHint | undefined): readonly ClaimRelationHint[] {
  const hints: ClaimRelationHint[] = []
  if (draft.role !== undefined) hints.push({ kind: draft.role, rule: draft.rule })
  if (draft.isDefinite) hints.push({ kind: 'restatement', rule: draft.countRule })
  if (background !== undefined) hints.push(background)
  return hints
}

function rulesOf(rules: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(rules.filter(rule => rule !== undefined))]
}
