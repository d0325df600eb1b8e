import type { Language } from '../../lang/language.ts'
import type { TimeMention } from '../../model/mention.ts'
import { isOwnersMark } from '../../text/clitics.ts'
import { type PhraseTrie, phraseAt, phraseTrie } from '../../text/phrases.ts'
import { FLAG, markAt, TOKEN, type Tokens } from '../../text/tokens.ts'
import { headingReader, type ReportStart } from './heading.ts'
import { KIND, timeWords } from './words.ts'

/** What a time is said of. */
export const STANDING = {
  /** Of what happened, as far as its words tell. */
  own: 0,
  /** Of a noun: "Saturday's election", "the July 2 attack". */
  attribute: 1,
  /** Of what was done about it afterwards, or of how somebody was then: "was arrested Friday", "in critical condition Friday". */
  proceeding: 2,
  /** Of the report or its page: its dateline, the line under its title, "Published:". */
  heading: 3,
  /** Of what it is measured by: "the deadliest raid since 2014". */
  yardstick: 4,
} as const

/** What a time of a report is said of. */
export type StandingOf = (mention: TimeMention) => number

/** Tells what a time of the sentence first..limit is said of. */
export type StandingReader = (
  mention: TimeMention,
  tokens: Tokens,
  sentence: { readonly first: number; readonly limit: number },
  report: ReportStart,
) => number

const REACH = 8 // tokens before a time in which the verb stands that it is of: "was arrested at his home in Lesk on"
const REACH_OVER = 16 // the same over a noun with a day of its own: "buried the nine victims of Tuesday's raid on Kestran on"
const REACH_AHEAD = 12 // tokens behind a time that opens its sentence: "On Friday, a judge in Lesk sentenced"
const MAX_OPENING = 1 // token before a time that opens its sentence: "On"

/**
 * A language and the phrases of its events in, a reader of what times are said of out. The nearest verb before a time decides.
 *
 *   A man was arrested Friday.      He was arrested after a shooting Friday.      On Friday, a court sentenced      in Saturday's election
 *                      ^ proceeding                                  ^ own           ^ proceeding                      ^ attribute
 */
export function standingReader(language: Language, events: PhraseTrie): StandingReader {
  const { kind } = timeWords(language)
  const isHeading = headingReader(language)
  const proceedings = phraseTrie(
    language.pack.stances.proceedings.map(words => [words, 0] as const),
    language.vocabulary,
  )
  const relatives = new Set(language.pack.actors.relatives.map(word => language.vocabulary.idOf(word)))
  const happenings = new Set(language.pack.places.happenings.map(word => language.vocabulary.idOf(word)))
  const records = new Set(language.pack.stances.records.map(word => language.vocabulary.idOf(word)))
  const settings = new Set(language.pack.stances.settings.map(word => language.vocabulary.idOf(word)))
  return (mention, tokens, sentence, report) => {
    if (isHeading(mention, tokens, sentence, report)) return STANDING.heading
    if (isYardstick(mention, tokens, sentence.first)) return STANDING.yardstick
    if (isAttribute(mention, tokens, sentence.limit) || isFestive(mention, tokens, sentence.first))
      return STANDING.attribute
    return isOfProceeding(mention, tokens, sentence.first, sentence.limit) ? STANDING.proceeding : STANDING.own
  }

  /** "the deadliest raid in Orme since 2014", "the worst attack of the war in 2031": a superlative before it, in the same clause; before a year, that of a happening. */
  function isYardstick({ first, rule, isTakenUp }: TimeMention, tokens: Tokens, from: number): boolean {
    const isYear = rule === 'time.year' && first > from && kind[tokens.word[first - 1]!] === KIND.link
    if ((rule !== 'time.since' && !isYear) || isTakenUp) return false
    let hasHappening = !isYear
    for (let i = first - 1; i >= from && i >= first - REACH; i--) {
      if (happenings.has(tokens.word[i]!)) hasHappening = true
      else if (records.has(tokens.word[i]!)) return hasHappening
      if (tokens.kind[i] === TOKEN.mark && markAt(tokens, i) !== HYPHEN) return false
    }
    return false
  }

  /** "Celebrating Halloween", "a huge Halloween party": a holiday that no word like "on" puts something on is what is kept, and no day of what happened. */
  function isFestive({ first, rule }: TimeMention, tokens: Tokens, from: number): boolean {
    return rule === 'time.holiday' && first > from && kind[tokens.word[first - 1]!] !== KIND.link
  }

  function isAttribute({ first, last, rule }: TimeMention, tokens: Tokens, limit: number): boolean {
    const next = last + 1
    if (next >= limit) return false
    const isJoined = (tokens.flags[next]! & FLAG.space) === 0
    if (isJoined) return tokens.kind[next] === TOKEN.word || markAt(tokens, next) === HYPHEN
    // "the weekend killing of": what stands by itself elsewhere is an attribute right before a harm.
    const isNaming = NAMING.has(rule) || happenings.has(tokens.word[next]!)
    if (!isNaming || tokens.kind[next] !== TOKEN.word || kind[tokens.word[next]!] === KIND.link) return false
    // "a July 2014 shooting [that] killed two": the clause tells of that noun.
    if (next + 1 < limit && relatives.has(tokens.word[next + 1]!)) return false
    const isArticle = (token: number) => kind[tokens.word[token]!] === KIND.article
    return isArticle(first) || (first > 0 && isArticle(first - 1))
  }

  /** "Tuesday's [raid]": an event with a day of its own is not of another. */
  function isDated(tokens: Tokens, noun: number): boolean {
    return noun > 1 && isOwnersMark(tokens, noun - 1) && kind[tokens.word[noun - 2]!] === KIND.weekday
  }

  /** "Outside a [court]": where something happened, and no proceeding. */
  function isSetting(tokens: Tokens, noun: number): boolean {
    const before = noun > 0 && kind[tokens.word[noun - 1]!] === KIND.article ? noun - 2 : noun - 1
    return before >= 0 && settings.has(tokens.word[before]!)
  }

  function isOfProceeding(mention: TimeMention, tokens: Tokens, from: number, limit: number): boolean {
    const { first, last } = mention
    let reach = REACH
    for (let i = first - 1; i >= from && i >= first - reach; i--) {
      if (phraseAt(proceedings, tokens, i, first) !== undefined && !isSetting(tokens, i)) return true
      if (isDated(tokens, i)) reach = REACH_OVER
      else if (phraseAt(events, tokens, i, first) !== undefined) return false
    }
    if (!opensSentence(mention, from)) return false
    for (let i = last + 1; i < limit && i <= last + REACH_AHEAD; i++) {
      if (phraseAt(proceedings, tokens, i, limit) !== undefined) return true
    }
    return false
  }
}

/** Rules of times that a noun may follow as its attribute ("the May 2 attack", "a Halloween party"); "the last two days" and "the weekend" stand by themselves. */
const NAMING: ReadonlySet<string> = new Set([
  'time.date',
  'time.holiday',
  'time.month',
  'time.overnight',
  'time.weekday',
  'time.year',
])

const HYPHEN = 0x2d

/** Does the time open the sentence that begins at token `from`: "On Friday, ..."? */
export function opensSentence({ first }: TimeMention, from: number): boolean {
  return first - from <= MAX_OPENING
}
