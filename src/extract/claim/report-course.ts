import type { Language } from '../../lang/language.ts'
import type { Report, SourceDocument } from '../../model/document.ts'
import type { AttributionMention, PlaceMention, TimeMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import { isOwnersMark } from '../../text/clitics.ts'
import { type Layout, unitOf } from '../../text/layout.ts'
import { governing } from '../attribution/governing.ts'
import type { ActorNames } from '../event/actor.ts'
import type { EventDraft, EventSentence } from '../event/event.ts'
import { type Listing, listingAfter } from '../event/listing.ts'
import { personNamed } from '../event/named.ts'
import type { EventReader } from '../event/reader.ts'
import { type Counted, countedBy, readReferring } from '../event/referring.ts'
import { leadMention } from '../place/lead.ts'
import { sceneAfter } from '../place/scene.ts'
import type { UnnamedPlace } from '../place/unnamed.ts'
import { wholeDay } from '../time/calendar.ts'
import { frameFollower, olderThan, openingTime, periodOverAll, recentTo } from '../time/carried.ts'
import { opensSentence, STANDING, type StandingOf } from '../time/standing.ts'
import { standingsReader } from '../time/standings.ts'
import { mentionsWithin } from '../words/mentions.ts'
import { type BackgroundReader, backgroundReader } from './background.ts'
import { type DayFollower, dayFollower } from './background-days.ts'
import { notePerson, remember, type SubjectMemory } from './subject.ts'
import { isBeside } from './time-of-event.ts'

/** A sentence that may hold an event, tokens from..to, and what it tells of. */
export interface ToldSentence {
  readonly number: number
  readonly from: number
  readonly to: number
  readonly told: EventSentence
}

/** A report of which all has been read that its claims are made of. */
export interface ToldReport {
  readonly document: SourceDocument
  readonly layout: Layout
  readonly report: Report
  /** Its tokens first..limit. */
  readonly first: number
  readonly limit: number
  /** The day that it was written, as far as it or its dateline tells. */
  readonly asOf: string | undefined
  readonly places: () => readonly PlaceMention[]
  readonly times: readonly TimeMention[]
  readonly attributions: readonly AttributionMention[]
  readonly sentences: readonly ToldSentence[]
}

/** A report while its claims are made: what each sentence leaves to the next. */
export interface Course {
  readonly given: ToldReport
  readonly day: string | undefined
  readonly standingOf: StandingOf
  readonly isRecent: ReturnType<typeof recentTo>
  readonly isOlder: ReturnType<typeof olderThan>
  /** Is it the day of a harm that the report speaks of as known: "Monday's attack"? */
  readonly isOfKnown: (mention: TimeMention) => boolean
  readonly frameAt: ReturnType<typeof frameFollower>
  readonly says: ReturnType<typeof governing>
  readonly isPersonNamed: ReturnType<typeof personNamed>
  readonly background: BackgroundReader
  readonly days: DayFollower
  readonly memory: SubjectMemory
  /** Whom the last sentence has counted, for one that goes on about them. */
  counted: { readonly by: number; readonly people: readonly Counted[] }
  /** The list or table that the last sentence was a line of. */
  listing: Listing | undefined
  place: PlaceMention | undefined
  time: TimeMention | undefined
  /** The token up to which its sentences have been read, those without an event too. */
  upTo: number
}

/** A sentence with the times and places that it names. */
export interface PlacedSentence extends ToldSentence {
  readonly times: readonly TimeMention[]
  readonly places: readonly PlaceMention[]
}

/** A language in, what begins the course of a report out. */
export function courseReader(
  language: Language,
  events: EventReader,
  actors: ActorNames,
): (given: ToldReport) => Course {
  const backgroundOf = backgroundReader(language, events.classes)
  const standingsOf = standingsReader(language, events.triggers.events)
  const daysOf = dayFollower(language)
  const happenings = new Set(language.pack.places.happenings.map(word => language.vocabulary.idOf(word)))

  return given => {
    const { layout, first, limit, asOf, times, attributions } = given
    const { tokens, sentences } = layout
    const day = wholeDay(asOf)
    const standingOf = standingsOf(given, day)
    const isRecent = recentTo(day)
    const isOlder = olderThan(day)
    const isOfKnown = ({ last }: TimeMention) =>
      isOwnersMark(tokens, last + 1) && happenings.has(tokens.word[last + 2]!)
    return {
      given,
      day,
      standingOf,
      isRecent,
      isOlder,
      isOfKnown,
      frameAt: frameFollower(
        times,
        time => opensSentence(time, sentences[unitOf(sentences, time.first)]!) && standingOf(time) === STANDING.own,
      ),
      says: governing(attributions),
      isPersonNamed: personNamed(tokens, first, limit, events.classes, actors),
      background: backgroundOf(),
      days: daysOf(tokens),
      memory: { words: undefined, sentence: -1, isOne: false, person: undefined, seen: -1 },
      counted: { by: -1, people: [] },
      listing: undefined,
      upTo: first,
      place: leadMention(given.places()),
      time:
        openingTime(times, {
          isRecent,
          isOlder,
          standingOf,
          isSaid: ({ span }) => attributions.some(({ cue }) => cue !== undefined && isBeside(cue, span)),
          isOfKnown,
          isInLead: ({ first: token }) => token < (sentences[unitOf(sentences, first) + LEAD_SENTENCES] ?? limit),
        }) ?? periodOverAll(times, { tokens, first, limit }),
    }
  }
}

/** Has a sentence go on about those of the one before, and notes whom that one named where nothing of it was read. */
export function recall(course: Course, { number, from, to, told }: ToldSentence, events: EventReader): void {
  const { memory, given } = course
  const { tokens, sentences } = given.layout
  if (course.counted.by === number - 1) readReferring(told, course.counted.people)
  course.listing = listingAfter(course.listing, told, number, () =>
    mentionsWithin(given.times, from, to).find(time => course.standingOf(time) === STANDING.own),
  )
  const { drafts } = told
  const isOfParts = drafts.length > 0 && drafts.every(({ role }) => role === 'part-of')
  course.counted = { by: number, people: isOfParts ? course.counted.people : countedBy(told) }
  const before = number - 1
  if (before < 0 || memory.seen >= before || sentences[before]! < given.first || !drafts.some(isPronoun)) return
  notePerson(events.read({ ...nothingSeen, tokens, first: sentences[before]!, limit: from }), before, memory)
}

/** The cues of whoever says what a sentence claims, and the times of what it claims. */
export interface SentenceTimes {
  readonly sayings: readonly Span[]
  readonly dates: readonly TimeMention[]
}

/** Leaves to the next sentence whom, where and when this one has told of. */
export function carryOn(
  course: Course,
  { number, from, to, told, places, times }: PlacedSentence,
  { sayings, dates }: SentenceTimes,
  unnamed: UnnamedPlace | undefined,
): void {
  const { drafts } = told
  remember(told, number, course.memory)
  course.place = sceneAfter(
    course.place,
    unnamed === undefined ? places : places.filter(place => place.first < unnamed.last),
    from,
    drafts.map(draft => [draft.triggerFirst, draft.last]),
  )
  if (drafts.length === 0) return
  course.upTo = to
  const { isRecent, isOfKnown, standingOf } = course
  const isSaid = ({ span }: TimeMention) => sayings.some(cue => isBeside(cue, span))
  const isOwn = (time: TimeMention) => standingOf(time) === STANDING.own && !isSaid(time)
  const recent = times.filter(isRecent)
  // "Children were buried on Friday, after a raid the previous day killed two": what is told goes before what surrounds it.
  course.time = dates.filter(isRecent).find(isOwn) ?? recent.find(isOwn) ?? recent.find(isOfKnown) ?? course.time
}

const LEAD_SENTENCES = 2 // a headline and the sentence under it, or the first two

/** A sentence read for its persons alone. */
const nothingSeen = { quantities: [], times: [], isPlace: () => false }

function isPronoun(draft: EventDraft): boolean {
  return draft.countRule === 'count.pronoun'
}
