import type { TimeMention } from '../../model/mention.ts'
import { unitOf } from '../../text/layout.ts'
import { FLAG, TOKEN, type Tokens } from '../../text/tokens.ts'
import { sceneAfter } from '../place/scene.ts'
import { dayOfIso } from '../time/calendar.ts'
import { STANDING } from '../time/standing.ts'
import { HURT, WORD } from '../words/actor-classes.ts'
import { mentionsWithin } from '../words/mentions.ts'
import type { WordClasses } from '../words/word-classes.ts'
import type { Course } from './report-course.ts'

/** How far before a verb stands what makes it none of a deed that was done there and then, in tokens: "which the rebels had again attacked". */
const REACH = 6

/** Words that make a verb look back or ahead, or part of what is said of somebody. */
const APART = WORD.have | WORD.modal | WORD.negation | WORD.relative

/**
 * Takes where and when a deed was that sentences tell of which count nobody, for those who are counted next.
 *
 *   Jets bombed Lesk on Monday.    Nine people were killed.
 *               ^ place ^ time     ^ there and then
 */
export function passOver(course: Course, limit: number, classes: WordClasses): void {
  const { tokens, sentences } = course.given.layout
  for (let unit = unitOf(sentences, course.upTo); sentences[unit]! < limit; unit++) {
    const from = Math.max(course.upTo, sentences[unit]!)
    const to = Math.min(limit, sentences[unit + 1]!)
    const verb = deedIn(tokens, from, to, classes)
    if (verb >= 0) move(course, from, clauseEnd(tokens, verb, to, classes.of), verb)
  }
  course.upTo = limit
}

/** The verb of a deed that was done, in tokens first..limit; -1 if there is none. */
function deedIn(tokens: Tokens, first: number, limit: number, classes: WordClasses): number {
  for (let i = first + 1; i < limit; i++) {
    if (classes.hurt[tokens.word[i]!]! & DEEDS && isDone(tokens, first, i, classes.of)) return i
  }
  return -1
}

const DEEDS = HURT.assail | HURT.befall

function isDone(tokens: Tokens, first: number, verb: number, of: Int32Array): boolean {
  if (tokens.kind[verb - 1] === TOKEN.mark && !(tokens.flags[verb]! & FLAG.space)) return false // "the hard-hit town"
  for (let i = verb - 1; i >= first && i >= verb - REACH && tokens.kind[i] !== TOKEN.mark; i--)
    if (of[tokens.word[i]!]! & APART) return false
  return true
}

/** "targeted a leader [who is involved in the trade in Lesk]": what is said of somebody tells of no deed. */
function clauseEnd({ word }: Tokens, verb: number, limit: number, of: Int32Array): number {
  let end = verb
  while (end < limit && !(of[word[end]!]! & WORD.relative)) end++
  return end
}

/** A deed of another day than the report's own moves nothing. */
function move(course: Course, from: number, to: number, verb: number): void {
  const { given, standingOf, isRecent } = course
  const times = mentionsWithin(given.times, from, to).filter(time => standingOf(time) === STANDING.own)
  const time = times.find(found => isRecent(found) && goesOn(found, course.time))
  if (times.length > 0 && time === undefined) return
  course.place = sceneAfter(course.place, mentionsWithin(given.places(), from, to), from, [[verb, verb]])
  if (time === undefined) return
  course.time = time
  course.background.end()
}

/** Is a time a day or a night that is none before the report's own, nor weeks after it? */
function goesOn({ time: { from, to } }: TimeMention, own: TimeMention | undefined): boolean {
  if (from === undefined || to === undefined || dayOfIso(to) - dayOfIso(from) > 1) return false
  const since = own?.time.from
  return since === undefined || (to >= since && dayOfIso(from) - dayOfIso(since) <= MAX_DAYS_ON)
}

const MAX_DAYS_ON = 14
