import type { Language } from '../lang/language.ts'
import type { Claim } from '../model/claim.ts'
import type { Report, SourceDocument } from '../model/document.ts'
import type { Gazetteer } from '../model/gazetteer.ts'
import type { AttributionMention, PlaceMention, QuantityMention, TimeMention } from '../model/mention.ts'
import { type Layout, unitOf } from '../text/layout.ts'
import { tokenFrom } from '../text/tokens.ts'
import { attributionReader } from './attribution/attributions.ts'
import { withoutPlaceNames } from './attribution/places.ts'
import { claimReader } from './claim/claim-reader.ts'
import type { ToldSentence } from './claim/report-course.ts'
import type { EventDraft, EventSentence } from './event/event.ts'
import { mayBeListed } from './event/listing.ts'
import { PROMISE } from './event/promise.ts'
import { eventReader } from './event/reader.ts'
import { mayRefer } from './event/referring.ts'
import { quantityReader } from './number/quantities.ts'
import { datelineDate } from './place/dateline.ts'
import { placeReader } from './place/places.ts'
import { type TimesUpTo, timesFrom } from './time/times.ts'
import { mentionsWithin } from './words/mentions.ts'

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
  /** The same with what they tell of, once all of it is read. */
  sentences: readonly ToldSentence[]
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
  /** It may be a line of a list that a line before it has begun. */
  readonly isListed: boolean
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
  const readAttributions = attributionReader(language)
  const claimsOf = claimReader(language, readEvents)

  return reports => {
    const readings = reports.map(readingOf)
    const telling = readings.filter(({ units }) => units.length > 0)
    for (const reading of telling)
      for (const unit of reading.units) if (unit.promise !== PROMISE.nothing) readQuantitiesOf(reading, unit)
    const promising = telling.filter(reading => reading.units.some(unit => unit.isListed || mayClaim(reading, unit)))
    for (const reading of promising) reading.asOf = dayOf(reading)
    for (const reading of promising) readTimes(reading, endOfClaims(reading))
    for (const reading of promising)
      for (const unit of reading.units) if (mayClaim(reading, unit)) toldOf(reading, unit)
    const claiming = promising.filter(({ units }) =>
      units.some(({ told, isListed }) => isListed || (told !== undefined && told.drafts.length > 0)),
    )
    for (const reading of claiming) readTimes(reading, reading.limit)
    for (const reading of claiming)
      for (const unit of reading.units) if (unit.promise === PROMISE.nothing) readQuantitiesOf(reading, unit)
    for (const reading of claiming) reading.sentences = reading.units.map(unit => sentenceOf(reading, unit))
    for (const reading of claiming)
      reading.attributions = withoutPlaceNames(
        readAttributions(reading.layout, reading.first, reading.limit, reading.places),
        reading.places,
        reading.layout.tokens.text,
      )
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
      sentences: [],
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
  function mayClaim({ layout }: Reading, { from, to, promise, quantities }: Unit): boolean {
    if (promise === PROMISE.nothing) return false
    return promise === PROMISE.event || readEvents.promises.isCounted(layout.tokens, from, to, quantities)
  }

  /** The events of a sentence, read when they are first asked for. */
  function toldOf(reading: Reading, unit: Unit): EventSentence {
    unit.told ??= eventsOf(reading, unit)
    return unit.told
  }

  function sentenceOf(reading: Reading, unit: Unit): ToldSentence {
    const { number, from, to } = unit
    return { number, from, to, told: toldOf(reading, unit) }
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

  /** The sentences of tokens first..limit that may hold an event. */
  function unitsOf({ tokens, sentences }: Layout, first: number, limit: number): Unit[] {
    const units: Unit[] = []
    for (let unit = unitOf(sentences, first); unit + 1 < sentences.length && sentences[unit]! < limit; unit++) {
      const from = Math.max(first, sentences[unit]!)
      const to = Math.min(limit, sentences[unit + 1]!)
      const promise = readEvents.promises.promiseOf(tokens, from, to)
      const before = units.at(-1)
      const isNext = before?.number === unit - 1
      const isReferring = isNext && promise === PROMISE.nothing && mayRefer(tokens, from, to, readEvents.classes)
      const isListed = isNext && mayBeListed(tokens, before.from, from, to, before.isListed)
      if (promise !== PROMISE.nothing || isReferring || isListed)
        units.push({ number: unit, from, to, promise, isListed, quantities: [], told: undefined })
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

function byFigure(left: EventDraft, right: EventDraft): number {
  return left.first - right.first || left.last - right.last
}
