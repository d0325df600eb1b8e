import type { Language } from '../lang/language.ts'
import type { Claim } from '../model/claim.ts'
import type { Report, SourceDocument } from '../model/document.ts'
import { isHarm } from '../model/measure.ts'
import type { AttributionMention, PlaceMention, TimeMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { type Layout, unitOf } from '../text/layout.ts'
import { actorNames, actorOf } from './actor.ts'
import { assemble } from './assemble.ts'
import { governing } from './attribution-governing.ts'
import { presupposed } from './attribution-presupposed.ts'
import { type Aside, type BackgroundReader, backgroundReader } from './background.ts'
import { type DayFollower, dayFollower } from './background-days.ts'
import { wholeDay } from './calendar.ts'
import type { EventDraft, EventSentence } from './event.ts'
import type { EventReader } from './event-reader.ts'
import { type Counted, countedBy, readReferring } from './event-referring.ts'
import { type Lasting, lastingReader } from './lasting.ts'
import { type Listing, listingAfter } from './listing.ts'
import { harmedAs, inCombat } from './measure-of-report.ts'
import { mentionsWithin } from './mentions.ts'
import { personNamed } from './named.ts'
import { isWide, leadMention } from './place-lead.ts'
import { sceneAfter } from './place-scene.ts'
import { unnamedPlaceReader } from './place-unnamed.ts'
import { stanceOf } from './stance.ts'
import { stanceCues } from './stance-cues.ts'
import { notePerson, remember, type SubjectMemory, type SubjectWords, subjectWords } from './subject.ts'
import { frameFollower, laterOf, olderThan, openingTime, periodOverAll, recentTo } from './time-carried.ts'
import { isBeside } from './time-of-event.ts'
import { opensSentence, STANDING, type StandingOf } from './time-standing.ts'
import { standingsReader } from './time-standings.ts'

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
interface Course {
  readonly given: ToldReport
  readonly day: string | undefined
  readonly standingOf: StandingOf
  readonly isRecent: ReturnType<typeof recentTo>
  readonly isOlder: ReturnType<typeof olderThan>
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
}

/** A sentence with all that is known of it before its drafts are looked at. */
interface Scene extends ToldSentence {
  readonly times: readonly TimeMention[]
  readonly places: readonly PlaceMention[]
  readonly aside: Aside | undefined
  readonly frame: TimeMention | undefined
}

/** What a draft is found to be said by and of. */
interface Findings {
  readonly whom: SubjectWords | undefined
  readonly governed: readonly AttributionMention[]
  readonly lasting: Lasting | undefined
}

/** A language in, the maker of a report's claims out: in the order of their figures, each with what the sentences before it have left to it. */
export function claimReader(language: Language, events: EventReader): (given: ToldReport) => readonly Claim[] {
  const unnamedPlaceBehind = unnamedPlaceReader(language)
  const isPresupposed = presupposed(language)
  const actors = actorNames(language)
  const stances = stanceCues(language)
  const backgroundOf = backgroundReader(language, events.classes)
  const lastingOf = lastingReader(language)
  const standingsOf = standingsReader(language, events.triggers.events)
  const daysOf = dayFollower(language)

  return given => {
    const course = courseOf(given)
    const claims: Claim[] = []
    for (const sentence of given.sentences) {
      recall(course, sentence)
      const scene = sceneOf(course, sentence)
      carryOn(course, scene, readDrafts(course, scene, claims))
    }
    return harmedAs(inCombat(claims))
  }

  function courseOf(given: ToldReport): Course {
    const { layout, first, limit, asOf, times, attributions } = given
    const { tokens, sentences } = layout
    const day = wholeDay(asOf)
    const standingOf = standingsOf(given, day)
    const isRecent = recentTo(day)
    const isOlder = olderThan(day)
    return {
      given,
      day,
      standingOf,
      isRecent,
      isOlder,
      frameAt: frameFollower(
        times,
        time => opensSentence(time, sentences[unitOf(sentences, time.first)]!) && standingOf(time) === STANDING.own,
      ),
      says: governing(attributions),
      isPersonNamed: personNamed(tokens, first, limit, events.classes, actors),
      background: backgroundOf(),
      days: daysOf(tokens),
      memory: { words: undefined, sentence: -1, person: undefined, seen: -1 },
      counted: { by: -1, people: [] },
      listing: undefined,
      place: leadMention(given.places()),
      time:
        openingTime(times, {
          isRecent,
          isOlder,
          standingOf,
          isSaid: ({ span }) => attributions.some(({ cue }) => cue !== undefined && isBeside(cue, span)),
        }) ?? periodOverAll(times, { tokens, first, limit }),
    }
  }

  /** Has a sentence go on about those of the one before, and notes whom that one named where nothing of it was read. */
  function recall(course: Course, { number, from, to, told }: ToldSentence): void {
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

  function sceneOf({ given, frameAt, background, listing }: Course, sentence: ToldSentence): Scene {
    const { tokens, paragraphs } = given.layout
    const { number, from, to, told } = sentence
    const times = mentionsWithin(given.times, from, to)
    return {
      number,
      from,
      to,
      told,
      times,
      places: mentionsWithin(given.places(), from, to),
      frame:
        (listing?.by === number ? listing.time : undefined) ?? frameAt(paragraphs[unitOf(paragraphs, from)]!, from),
      aside: isOfOwn(told) ? background.read(tokens, from, to, number, times.length > 0) : undefined,
    }
  }

  /** Adds the claims of a sentence, and gives the cues of whoever says them. */
  function readDrafts(course: Course, scene: Scene, claims: Claim[]): readonly Span[] {
    const { given, says, isPersonNamed, memory, days, standingOf } = course
    const { tokens } = given.layout
    const { number, from, to, times } = scene
    const { drafts } = scene.told
    const sayings: Span[] = []
    let lasting: Lasting | undefined
    let told = -1 // last token of the count before
    for (const draft of drafts) {
      const whom = subjectWords(draft, scene.told, number, memory)
      const role = whom === undefined ? undefined : actorAt(course, whom.first, whom.last).role
      if (draft.countRule === 'count.named' && !isPersonNamed(draft, role !== undefined, drafts)) continue
      const governed = says(tokens.start[draft.first]!, tokens.end[draft.last]!).filter(
        mention => !isPresupposed(mention, draft, tokens, from),
      )
      const cues = governed.flatMap(({ cue }) => cue ?? [])
      sayings.push(...cues)
      const isJoined = lasting !== undefined && lastingOf.goesOn(draft, told, tokens)
      lasting = lastingOf.read(draft, tokens, from, to, times, cues) ?? (isJoined ? lasting : undefined)
      told = Math.max(draft.last, whom !== undefined && whom.last < to ? whom.last : -1)
      const claim = claimOf(course, scene, draft, { whom, governed, lasting })
      const time = statedTime(claim, times)
      const isOfEvent =
        time !== undefined && standingOf(time) < STANDING.proceeding && !cues.some(cue => isBeside(cue, time.span))
      claims.push(days.marked(claim, draft, number, isOfEvent ? time : undefined))
    }
    return sayings
  }

  function claimOf(course: Course, scene: Scene, draft: EventDraft, { whom, governed, lasting }: Findings): Claim {
    const { given, background, standingOf, day } = course
    const { tokens } = given.layout
    const { from, to, places, times } = scene
    const { drafts } = scene.told
    const former = draft.role === 'previous' ? undefined : drafts.find(isFormerOf(draft))
    return assemble(draft, {
      document: given.document,
      report: given.report,
      tokens,
      first: from,
      limit: to,
      subject: whom,
      places,
      times: former === undefined ? times : times.filter(time => time.first < former.first),
      carriedPlace: course.place,
      unnamedBehind: token => unnamedPlaceBehind(tokens, token, to, places),
      countries: () => given.places().filter(({ place }) => isWide(place)),
      carriedTime: laterOf(scene.frame, carriedFor(course, draft)),
      day,
      standingOf,
      attributions: governed,
      background: background.hint(scene.aside, tokens, draft, nextTrigger(drafts, draft, to)),
      lasting,
      isSplit: isSplit(draft, scene.told),
      stance: stanceOf(draft, tokens, from, to, stances, governed),
      actorOf: (first, last) => actorAt(course, first, last),
    })
  }

  function actorAt({ given }: Course, first: number, last: number): ReturnType<typeof actorOf> {
    return actorOf(given.layout.tokens, first, last, events.classes, actors)
  }

  /** Leaves to the next sentence whom, where and when this one has told of. */
  function carryOn(course: Course, { number, from, to, told, places, times }: Scene, sayings: readonly Span[]): void {
    const { tokens } = course.given.layout
    const { drafts } = told
    remember(told, number, course.memory)
    const unnamed = drafts[0] === undefined ? undefined : unnamedPlaceBehind(tokens, drafts[0].last + 1, to, places)
    course.place = sceneAfter(
      course.place,
      unnamed === undefined ? places : places.filter(place => place.first < unnamed.last),
      from,
      drafts.map(draft => [draft.triggerFirst, draft.last]),
    )
    if (drafts.length === 0) return
    const { isRecent, standingOf } = course
    const isSaid = ({ span }: TimeMention) => sayings.some(cue => isBeside(cue, span))
    course.time =
      times.find(time => isRecent(time) && standingOf(time) === STANDING.own && !isSaid(time)) ?? course.time
  }
}

/** The time that a claim's own sentence tells of it. */
function statedTime({ time }: Claim, mentions: readonly TimeMention[]): TimeMention | undefined {
  return time?.basis === 'stated' ? mentions.find(({ span }) => span.start === time.at.span.start) : undefined
}

/** A sentence read for its persons alone. */
const nothingSeen = { quantities: [], times: [], isPlace: () => false }

/** The time told before that may be a draft's: the day of a deed that is in court now is none of an arrest. */
function carriedFor({ time, isOlder }: Course, { measure }: EventDraft): TimeMention | undefined {
  return time !== undefined && isOlder(time) && !isHarm(measure) ? undefined : time
}

/** Does a verb stand between the figure and the event? */
function isSplit({ last, triggerFirst }: EventDraft, { chunks }: EventSentence): boolean {
  return chunks.some(
    chunk => (chunk.kind === 'verb' || chunk.kind === 'trigger') && chunk.first > last && chunk.last < triggerFirst,
  )
}

/** Does it tell of an event that is not that of the cue beside a toll: "a man was shot, bringing to 31 those killed [this year]"? */
function isOfOwn({ drafts }: EventSentence): boolean {
  return drafts.length > 0 && !drafts.some(({ isOfStretch }) => isOfStretch === true)
}

/** Is it what the figure of `draft`, which stands before it, was at another time? */
function isFormerOf({ last, measure }: EventDraft): (other: EventDraft) => boolean {
  return other => other.role === 'previous' && other.first > last && other.measure === measure
}

function isPronoun(draft: EventDraft): boolean {
  return draft.countRule === 'count.pronoun'
}

/** Where the next event of a sentence begins that stands behind a draft; `limit` if none does. */
function nextTrigger(drafts: readonly EventDraft[], { triggerLast }: EventDraft, limit: number): number {
  return drafts.reduce(
    (next, { triggerFirst }) => (triggerFirst > triggerLast && triggerFirst < next ? triggerFirst : next),
    limit,
  )
}
