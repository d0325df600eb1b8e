import type { Language } from '../lang/language.ts'
import type { Claim } from '../model/claim.ts'
import type { Report, SourceDocument } from '../model/document.ts'
import type { Gazetteer } from '../model/gazetteer.ts'
import type { AttributionMention, PlaceMention, QuantityMention, TimeMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { type Layout, unitOf } from '../text/layout.ts'
import { tokenFrom } from '../text/tokens.ts'
import { actorNames, actorOf } from './actor.ts'
import { assemble } from './assemble.ts'
import { governing } from './attribution-governing.ts'
import { presupposed } from './attribution-presupposed.ts'
import { attributionReader } from './attributions.ts'
import { backgroundReader } from './background.ts'
import { dayFollower } from './background-days.ts'
import { wholeDay } from './calendar.ts'
import { dateStamps } from './date-stamp.ts'
import { datelineDate } from './dateline.ts'
import type { EventDraft, EventSentence } from './event.ts'
import { PROMISE } from './event-promise.ts'
import { eventReader } from './event-reader.ts'
import { type Counted, countedBy, mayRefer, readReferring } from './event-referring.ts'
import { type Lasting, lastingReader } from './lasting.ts'
import { harmedAs, inCombat } from './measure-of-report.ts'
import { mentionsWithin } from './mentions.ts'
import { personNamed } from './named.ts'
import { isWide, leadMention } from './place-lead.ts'
import { sceneAfter } from './place-scene.ts'
import { unnamedPlaceReader } from './place-unnamed.ts'
import { placeReader } from './places.ts'
import { quantityReader } from './quantities.ts'
import { stanceCues, stanceOf } from './stance.ts'
import { notePerson, remember, type SubjectMemory, type SubjectWords, subjectWords } from './subject.ts'
import { frameFollower, laterOf, openingTime, recentTo } from './time-carried.ts'
import { isBeside } from './time-of-event.ts'
import { opensSentence, STANDING, type StandingOf, standingReader } from './time-standing.ts'
import { type TimesUpTo, timesFrom } from './times.ts'

/** What one report says: its claims in the order of their figures, and who says what in it. Of a report that claims nothing, nobody's sayings are read. */
export interface Extraction {
  readonly claims: readonly Claim[]
  readonly attributions: readonly AttributionMention[]
}

/** One report of a document that is laid out. */
export interface LaidReport {
  readonly document: SourceDocument
  readonly layout: Layout
  readonly report: Report
}

/** Reports in, what each says out, in their order. What is said of a report depends on it alone. */
export type Extractor = (reports: readonly LaidReport[]) => readonly Extraction[]

/** A report while it is read: what each step finds, for the next. */
interface Reading extends LaidReport {
  /** Its tokens first..limit. */
  readonly first: number
  readonly limit: number
  /** The sentences that may hold an event. */
  readonly units: readonly Unit[]
  readonly places: () => readonly PlaceMention[]
  asOf: string | undefined
  timesUpTo: TimesUpTo
  times: readonly TimeMention[]
  attributions: readonly AttributionMention[]
  claims: readonly Claim[]
}

/** A sentence of the layout that may hold an event, tokens from..to; each step fills in what it found. */
interface Unit {
  readonly number: number
  readonly from: number
  readonly to: number
  /** One of PROMISE. */
  readonly promise: number
  /** It promises nothing itself, but may go on about those of the sentence before. */
  readonly isReferring: boolean
  quantities: readonly QuantityMention[]
  told: EventSentence | undefined
}

/**
 * A language and its places in, the reader of claims out. Work beyond one look a token is done only in sentences that hold a trigger, and
 * places are read only for a report that tells of an event. All reports take one step before any takes the next: the code and the
 * tables of a step are more than the processor keeps at hand of all of them, and a report alone is too short to fetch them for.
 */
export function extractor(language: Language, gazetteer: Gazetteer): Extractor {
  const readEvents = eventReader(language)
  const readQuantities = quantityReader(language)
  const beginTimes = timesFrom(language)
  const readPlaces = placeReader(language, gazetteer)
  const unnamedPlaceBehind = unnamedPlaceReader(language)
  const readAttributions = attributionReader(language)
  const isPresupposed = presupposed(language)
  const actors = actorNames(language)
  const stances = stanceCues(language)
  const backgroundOf = backgroundReader(language, readEvents.classes)
  const lastingOf = lastingReader(language)
  const stampsOf = dateStamps(language)
  const readStanding = standingReader(language, readEvents.triggers.events)
  const daysOf = dayFollower(language)

  return reports => {
    const readings = reports.map(readingOf)
    const telling = readings.filter(({ units }) => units.length > 0)
    for (const reading of telling)
      for (const unit of reading.units) if (!unit.isReferring) readQuantitiesOf(reading, unit)
    const promising = telling.filter(reading => reading.units.some(unit => mayClaim(reading, unit)))
    for (const reading of promising) reading.asOf = dayOf(reading)
    for (const reading of promising) readTimes(reading, endOfClaims(reading))
    for (const reading of promising)
      for (const unit of reading.units) if (mayClaim(reading, unit)) toldOf(reading, unit)
    const claiming = promising.filter(({ units }) =>
      units.some(({ told }) => told !== undefined && told.drafts.length > 0),
    )
    for (const reading of claiming) readTimes(reading, reading.limit)
    for (const reading of claiming)
      for (const unit of reading.units) if (unit.isReferring) readQuantitiesOf(reading, unit)
    for (const reading of claiming) for (const unit of reading.units) toldOf(reading, unit)
    for (const reading of claiming)
      reading.attributions = readAttributions(reading.layout, reading.first, reading.limit)
    for (const reading of claiming) reading.claims = claimsOf(reading)
    return readings.map(({ claims, attributions }) => ({ claims, attributions }))
  }

  function readingOf({ document, layout, report }: LaidReport): Reading {
    const first = tokenFrom(layout.tokens, report.span.start)
    const limit = tokenFrom(layout.tokens, report.span.end)
    return {
      document,
      layout,
      report,
      first,
      limit,
      units: unitsOf(layout, first, limit),
      places: once(() => readPlaces(layout.tokens, first, limit)), // whole: a name is decided by the company that it keeps
      asOf: undefined,
      timesUpTo: noTimes,
      times: [],
      attributions: [],
      claims: [],
    }
  }

  function dayOf({ document, layout, report, first, limit }: Reading): string | undefined {
    const dateline = document.published === undefined ? datelineDate(layout, first, limit, language) : undefined
    return dateline ?? report.published
  }

  /** Reads the times up to a token, from the first on: "the same day" looks back to an earlier sentence. */
  function readTimes(reading: Reading, end: number): void {
    const { layout, first, limit, asOf } = reading
    if (reading.timesUpTo === noTimes) reading.timesUpTo = beginTimes(layout.tokens, first, limit, asOf)
    reading.times = reading.timesUpTo(end)
  }

  /** The end of the last sentence that can hold an event. */
  function endOfClaims(reading: Reading): number {
    return reading.units.findLast(unit => mayClaim(reading, unit))?.to ?? reading.first
  }

  function readQuantitiesOf({ layout }: Reading, unit: Unit): void {
    unit.quantities = readQuantities(layout.tokens, unit.from, unit.to)
  }

  /** Can the sentence hold an event with the quantities that it has? Where none of a report can, nothing else of it is read. */
  function mayClaim({ layout }: Reading, { from, to, promise, isReferring, quantities }: Unit): boolean {
    if (isReferring) return false
    return promise === PROMISE.event || readEvents.promises.isCounted(layout.tokens, from, to, quantities)
  }

  /** The events of a sentence, read when they are first asked for. */
  function toldOf(reading: Reading, unit: Unit): EventSentence {
    unit.told ??= eventsOf(reading, unit)
    return unit.told
  }

  function eventsOf(reading: Reading, { from, to, quantities }: Unit): EventSentence {
    const { tokens } = reading.layout
    const times = mentionsWithin(reading.times, from, to)
    const placesHere = once(() => mentionsWithin(reading.places(), from, to))
    const isPlace = (token: number) => placesHere().some(place => place.first <= token && token <= place.last)
    const sentence = readEvents.read({ tokens, first: from, limit: to, quantities, times, isPlace })
    sentence.drafts.sort(byFigure)
    return sentence
  }

  function claimsOf(reading: Reading): readonly Claim[] {
    const { document, layout, report, first, limit, asOf, units, attributions } = reading
    const { tokens, sentences, paragraphs } = layout
    const says = governing(attributions)
    const isPersonNamed = personNamed(tokens, first, limit, readEvents.classes, actors)
    const roleOf = (whom: SubjectWords | undefined) =>
      whom === undefined ? undefined : actorOf(tokens, whom.first, whom.last, readEvents.classes, actors).role
    const claims: Claim[] = []
    const background = backgroundOf()
    const days = daysOf(tokens)
    const memory: SubjectMemory = { words: undefined, sentence: -1, person: undefined, seen: -1 }
    let counted: { readonly by: number; readonly people: readonly Counted[] } = { by: -1, people: [] }
    let carriedPlace = leadMention(reading.places())
    const day = wholeDay(asOf)
    const standingOf = standingsOf(reading, day)
    const isOwn = (time: TimeMention) => standingOf(time) === STANDING.own
    const frameAt = frameFollower(
      reading.times,
      time => opensSentence(time, sentences[unitOf(sentences, time.first)]!) && isOwn(time),
    )
    const isRecent = recentTo(day)
    let carriedTime = openingTime(reading.times, {
      isRecent,
      standingOf,
      isSaid: ({ span }) => attributions.some(({ cue }) => cue !== undefined && isBeside(cue, span)),
    })
    for (const each of units) {
      const { number: unit, from, to } = each
      const sentence = toldOf(reading, each)
      const { drafts } = sentence
      if (counted.by === unit - 1) readReferring(sentence, counted.people)
      const isOfParts = drafts.length > 0 && drafts.every(({ role }) => role === 'part-of')
      counted = { by: unit, people: isOfParts ? counted.people : countedBy(sentence) }
      const times = mentionsWithin(reading.times, from, to)
      const places = mentionsWithin(reading.places(), from, to)
      const frame = frameAt(paragraphs[unitOf(paragraphs, from)]!, from)
      const aside = drafts.length > 0 ? background.read(tokens, from, to, unit, times.length > 0) : undefined
      if (unit > 0 && memory.seen < unit - 1 && sentences[unit - 1]! >= first && drafts.some(isPronoun)) {
        notePerson(
          readEvents.read({ ...nothingSeen, tokens, first: sentences[unit - 1]!, limit: from }),
          unit - 1,
          memory,
        )
      }
      const sayings: Span[] = []
      let lasting: Lasting | undefined
      let told = -1 // last token of the count before
      for (const draft of drafts) {
        const whom = subjectWords(draft, sentence, unit, memory)
        if (draft.countRule === 'count.named' && !isPersonNamed(draft, roleOf(whom) !== undefined)) continue
        const governed = says(tokens.start[draft.first]!, tokens.end[draft.last]!).filter(
          mention => !isPresupposed(mention, draft, tokens, from),
        )
        const cues = governed.flatMap(({ cue }) => cue ?? [])
        sayings.push(...cues)
        const isJoined = lasting !== undefined && lastingOf.goesOn(draft, told, tokens)
        lasting = lastingOf.read(draft, tokens, from, to, times, cues) ?? (isJoined ? lasting : undefined)
        told = Math.max(draft.last, whom !== undefined && whom.last < to ? whom.last : -1)
        const former = draft.role === 'previous' ? undefined : drafts.find(isFormerOf(draft))
        const claim = assemble(draft, {
          document,
          report,
          tokens,
          first: from,
          limit: to,
          subject: whom,
          places,
          times: former === undefined ? times : times.filter(time => time.first < former.first),
          carriedPlace,
          unnamedBehind: token => unnamedPlaceBehind(tokens, token, to, places),
          countries: () => reading.places().filter(({ place }) => isWide(place)),
          carriedTime: laterOf(frame, carriedTime),
          day,
          standingOf,
          attributions: governed,
          background: background.hint(aside, tokens, draft, nextTrigger(drafts, draft, to)),
          lasting,
          isSplit: isSplit(draft, sentence),
          stance: stanceOf(draft, tokens, from, to, stances, governed),
          actorOf: (head, last) => actorOf(tokens, head, last, readEvents.classes, actors),
        })
        const time = statedTime(claim, times)
        const isOfEvent =
          time !== undefined && standingOf(time) < STANDING.proceeding && !cues.some(cue => isBeside(cue, time.span))
        claims.push(days.marked(claim, draft, unit, isOfEvent ? time : undefined))
      }
      remember(sentence, unit, memory)
      const unnamed = drafts[0] === undefined ? undefined : unnamedPlaceBehind(tokens, drafts[0].last + 1, to, places)
      carriedPlace = sceneAfter(
        carriedPlace,
        unnamed === undefined ? places : places.filter(place => place.first < unnamed.last),
        from,
        drafts.map(draft => [draft.triggerFirst, draft.last]),
      )
      if (drafts.length > 0) {
        const isSaid = ({ span }: TimeMention) => sayings.some(cue => isBeside(cue, span))
        carriedTime = times.find(time => isRecent(time) && isOwn(time) && !isSaid(time)) ?? carriedTime
      }
    }
    return harmedAs(inCombat(claims))
  }

  /** What each time of a report is said of, looked at once. */
  function standingsOf({ layout, first, limit, times }: Reading, asOf: string | undefined): StandingOf {
    const { tokens, sentences } = layout
    const report = { first, asOf, stamps: stampsOf(tokens, times, first) }
    const known = new Map<TimeMention, number>()
    return mention => {
      let standing = known.get(mention)
      if (standing === undefined) {
        const unit = unitOf(sentences, mention.first)
        const sentence = { first: sentences[unit]!, limit: Math.min(limit, sentences[unit + 1]!) }
        standing = readStanding(mention, tokens, sentence, report)
        known.set(mention, standing)
      }
      return standing
    }
  }

  /** The sentences of tokens first..limit that may hold an event. */
  function unitsOf({ tokens, sentences }: Layout, first: number, limit: number): Unit[] {
    const units: Unit[] = []
    for (let unit = unitOf(sentences, first); unit + 1 < sentences.length && sentences[unit]! < limit; unit++) {
      const from = Math.max(first, sentences[unit]!)
      const to = Math.min(limit, sentences[unit + 1]!)
      const promise = readEvents.promises.promiseOf(tokens, from, to)
      const isReferring =
        promise === PROMISE.nothing &&
        units.at(-1)?.number === unit - 1 &&
        mayRefer(tokens, from, to, readEvents.classes)
      if (promise !== PROMISE.nothing || isReferring)
        units.push({ number: unit, from, to, promise, isReferring, quantities: [], told: undefined })
    }
    return units
  }
}

/** Of a report whose times nobody has asked for. */
const noTimes: TimesUpTo = () => []

/** What is made when it is first asked for, and kept. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** The time that a claim's own sentence tells of it. */
function statedTime({ time }: Claim, mentions: readonly TimeMention[]): TimeMention | undefined {
  return time?.basis === 'stated' ? mentions.find(({ span }) => span.start === time.at.span.start) : undefined
}

/** A sentence read for its persons alone. */
const nothingSeen = { quantities: [], times: [], isPlace: () => false }

/** Does a verb stand between the figure and the event? */
function isSplit({ last, triggerFirst }: EventDraft, { chunks }: EventSentence): boolean {
  return chunks.some(
    chunk => (chunk.kind === 'verb' || chunk.kind === 'trigger') && chunk.first > last && chunk.last < triggerFirst,
  )
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

function byFigure(left: EventDraft, right: EventDraft): number {
  return left.first - right.first || left.last - right.last
}
