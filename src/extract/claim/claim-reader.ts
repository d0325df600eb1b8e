import type { Language } from '../../lang/language.ts'
import type { Claim } from '../../model/claim.ts'
import { isHarm } from '../../model/measure.ts'
import type { AttributionMention, PlaceMention, TimeMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import { unitOf } from '../../text/layout.ts'
import { actorNames, actorOf } from '../event/actor.ts'
import type { EventDraft, EventSentence } from '../event/event.ts'
import type { EventReader } from '../event/reader.ts'
import { SPREAD } from '../event/spread.ts'
import { isWide } from '../place/lead.ts'
import { unnamedPlaceReader } from '../place/unnamed.ts'
import { laterOf } from '../time/carried.ts'
import { STANDING } from '../time/standing.ts'
import { mentionsWithin } from '../words/mentions.ts'
import { assemble } from './assemble.ts'
import type { Aside } from './background.ts'
import { type Lasting, lastingReader } from './lasting.ts'
import { harmedAs, inCombat } from './measure-of-report.ts'
import { isSplit, ownLimit } from './own-times.ts'
import { passOver } from './passing.ts'
import { isApart, ownPlaces } from './place-figures.ts'
import { presupposed } from './presupposed.ts'
import {
  type Course,
  carryOn,
  courseReader,
  type PlacedSentence,
  recall,
  type SentenceTimes,
  type ToldReport,
  type ToldSentence,
} from './report-course.ts'
import { stanceOf } from './stance.ts'
import { stanceCues } from './stance-cues.ts'
import { type SubjectWords, subjectWords } from './subject.ts'
import { isBeside, sayingsOf } from './time-of-event.ts'

/** A sentence with all that is known of it before its drafts are looked at. */
interface Scene extends PlacedSentence {
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
  const lastingOf = lastingReader(language)
  const courseOf = courseReader(language, events, actors)

  return given => {
    const course = courseOf(given)
    const claims: Claim[] = []
    for (const sentence of given.sentences) {
      passOver(course, sentence.from, events.classes)
      recall(course, sentence, events)
      const scene = sceneOf(course, sentence)
      const { sayings, dates } = readDrafts(course, scene, claims)
      const behind = sentence.told.drafts[0]
      carryOn(
        course,
        scene,
        { sayings, dates },
        behind && unnamedPlaceBehind(given.layout.tokens, behind.last + 1, sentence.to, scene.places),
      )
    }
    return harmedAs(inCombat(claims))
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

  /** Adds the claims of a sentence, and gives the cues of whoever says them and the times of what they tell. */
  function readDrafts(course: Course, scene: Scene, claims: Claim[]): SentenceTimes {
    const { given, says, isPersonNamed, memory, days, standingOf } = course
    const { tokens } = given.layout
    const { number, from, to, times } = scene
    const { drafts } = scene.told
    const sayings: Span[] = []
    const dates: TimeMention[] = []
    let lasting: Lasting | undefined
    let told = -1 // last token of the count before
    for (const draft of drafts) {
      const whom = subjectWords(draft, scene.told, number, memory)
      const role = whom === undefined ? undefined : actorAt(course, whom.first, whom.last).role
      if (draft.countRule === 'count.named' && !isPersonNamed(draft, role !== undefined, drafts)) continue
      const governed = says(tokens.start[draft.first]!, tokens.end[draft.last]!).filter(
        mention => !isPresupposed(mention, draft, tokens, from),
      )
      const cues = governed.flatMap(sayingsOf)
      sayings.push(...cues)
      const isJoined = lasting !== undefined && lastingOf.goesOn(draft, told, tokens)
      lasting = lastingOf.read(draft, tokens, from, to, times, cues) ?? (isJoined ? lasting : undefined)
      told = Math.max(draft.last, whom !== undefined && whom.last < to ? whom.last : -1)
      const claim = claimOf(course, scene, draft, { whom, governed, lasting })
      const time = statedTime(claim, times)
      const isOfEvent =
        time !== undefined && standingOf(time) < STANDING.proceeding && !cues.some(cue => isBeside(cue, time.span))
      if (isOfEvent) dates.push(time)
      claims.push(days.marked(claim, draft, number, isOfEvent ? time : undefined))
    }
    return { sayings, dates }
  }

  function claimOf(course: Course, scene: Scene, draft: EventDraft, { whom, governed, lasting }: Findings): Claim {
    const { given, background, standingOf, day } = course
    const { tokens } = given.layout
    const { from, to, places, times } = scene
    const { drafts } = scene.told
    const former = draft.role === 'previous' ? undefined : drafts.find(isFormerOf(draft))
    const own = times.filter(
      time => (former === undefined || time.first < former.first) && !isOfSpread(drafts, draft, time),
    )
    return assemble(draft, {
      document: given.document,
      report: given.report,
      tokens,
      first: from,
      limit: to,
      subject: whom,
      places: ownPlaces(draft, drafts, places, tokens).filter(place => !isOfSpread(drafts, draft, place)),
      times: own,
      carriedPlace: course.place !== undefined && isOfSpread(drafts, draft, course.place) ? undefined : course.place,
      unnamed: () => unnamedPlaceBehind(tokens, from, to, places),
      unnamedBehind: token => unnamedPlaceBehind(tokens, token, to, places),
      countries: () => given.places().filter(isWide),
      carriedTime: laterOf(scene.frame, carriedFor(course, draft)),
      day,
      standingOf,
      attributions: governed,
      background: background.hint(scene.aside, tokens, draft, nextTrigger(drafts, draft, to)),
      lasting,
      isSplit: isSplit(draft, scene.told.chunks),
      ownLimit: ownLimit(draft, scene.told),
      isApart: isApart(draft, drafts, places),
      stance: stanceOf(draft, tokens, from, to, stances, governed),
      actorOf: (first, last) => actorAt(course, first, last),
    })
  }

  function actorAt({ given }: Course, first: number, last: number): ReturnType<typeof actorOf> {
    return actorOf(given.layout.tokens, first, last, events.classes, actors)
  }
}

/** The time that a claim's own sentence tells of it. */
function statedTime({ time }: Claim, mentions: readonly TimeMention[]): TimeMention | undefined {
  if (time?.basis !== 'stated') return undefined
  const isIt = ({ span }: TimeMention) => span.start === time.at.span.start
  return mentions.find(isIt) ?? mentions.flatMap(({ isTakenUp, inner = [] }) => (isTakenUp ? inner : [])).find(isIt)
}

/** The time told before that may be a draft's: the day of a deed that is in court now is none of an arrest. */
function carriedFor({ time, isOlder }: Course, { measure }: EventDraft): TimeMention | undefined {
  return time !== undefined && isOlder(time) && !isHarm(measure) ? undefined : time
}

/** Does it tell of an event that is not that of the cue beside a toll: "a man was shot, bringing to 31 those killed [this year]"? */
function isOfOwn({ drafts }: EventSentence): boolean {
  return drafts.length > 0 && !drafts.some(({ isOfStretch }) => isOfStretch === true)
}

/** Does a place or a time stand with a figure that has its own beside it, and not with this draft: "30 died: 12 [in Orme]"? */
function isOfSpread(
  drafts: readonly EventDraft[],
  draft: EventDraft,
  { first, last }: PlaceMention | TimeMention,
): boolean {
  return (
    draft.rule !== SPREAD &&
    drafts.some(
      ({ rule, triggerFirst, triggerLast }) => rule === SPREAD && first >= triggerFirst && last <= triggerLast,
    )
  )
}

/** Is it what the figure of `draft`, which stands before it, was at another time? */
function isFormerOf({ last, measure }: EventDraft): (other: EventDraft) => boolean {
  return other => other.role === 'previous' && other.first > last && other.measure === measure
}

/** Where the next event of a sentence begins that stands behind a draft; `limit` if none does. */
function nextTrigger(drafts: readonly EventDraft[], { triggerLast }: EventDraft, limit: number): number {
  return drafts.reduce(
    (next, { triggerFirst }) => (triggerFirst > triggerLast && triggerFirst < next ? triggerFirst : next),
    limit,
  )
}
