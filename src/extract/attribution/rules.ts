import { accordingTo, asReported, cites, citing, hearsay, opensAsClause } from './adverbial.ts'
import { asked, opensClause } from './asked.ts'
import { type Attribution, type Candidate, type Clause, push, quotationFloor, WITHHELD } from './attribution.ts'
import { candidateAt } from './candidates.ts'
import { carriers, isSpeaking } from './carriers.ts'
import { ceilingOf, citedEnd } from './ceiling.ts'
import { contentEnd } from './content-end.ts'
import { conveyorOf } from './conveyed.ts'
import { type Cue, KIND, WORD } from './cue-words.ts'
import { dependent } from './dependent.ts'
import { finite } from './finite.ts'
import { isDenied, opensDeed, overTime } from './nouns.ts'
import { ownedCount } from './owned-count.ts'
import { passive, reduced } from './passive.ts'
import { classesAt, isOf, isPast, kindsAt, markOf, type Reading } from './reading.ts'
import { relayed, relays } from './relayed.ts'
import { signsBefore } from './sentence-before.ts'
import { afterAddressee } from './source-addressee.ts'
import { phraseAfter } from './source-after.ts'
import { surveyed } from './surveys.ts'

const SURVEY: Cue = { kinds: KIND.survey, forms: 0, stance: 'reported' }

/** Appends the attributions whose cues stand in the sentence first..limit. */
export function attributionsOf(reading: Reading, first: number, limit: number, found: Attribution[]): void {
  const since = found.length
  const candidates: Candidate[] = []
  let hasVenue = false
  for (let i = first; i < limit; i++) {
    const classes = classesAt(reading, i)
    if (kindsAt(reading, i) & KIND.ownCount) ownedCount(reading, { noun: i, first, limit }, found)
    if ((classes & (WORD.cue | WORD.hearsay | WORD.venue)) === 0) continue
    hasVenue ||= (classes & WORD.venue) !== 0 || isSpeaking(reading, i)
    if (classes & WORD.cue) {
      const kinds = kindsAt(reading, i)
      if (kinds & KIND.survey) {
        surveyed(reading, SURVEY, i, first, limit, found)
        continue
      }
      const candidate = candidateAt(reading, i, first, limit)
      if (candidate !== undefined) {
        candidates.push(candidate)
        i = candidate.last
        continue
      }
    }
    if (classes & WORD.hearsay) hearsay(reading, i, first, limit, found)
  }
  for (let n = 0; n < candidates.length; n++) {
    const candidate = candidates[n]!
    const next = candidates[n + 1]
    const told = next === undefined ? undefined : toldBy(reading, candidate, next)
    if (told !== undefined) {
      accordingTo(reading, told, first, ceilingOf(reading, candidates, n + 1, first, limit), found)
      n++
      continue
    }
    if (next !== undefined && relays(candidate, next, reading)) {
      const ceiling = ceilingOf(reading, candidates, n + 1, first, limit)
      relayed(reading, { candidates, n, first, ceiling, limit }, found)
      n++
      continue
    }
    attributed(
      reading,
      { candidates, n, first, ceiling: ceilingOf(reading, candidates, n, first, limit), limit },
      found,
    )
  }
  for (const candidate of candidates) {
    if (cites(reading, candidate))
      citing(reading, candidate, first, citedEnd(candidates, candidate, limit), found, since)
  }
  signsBefore(reading, first, limit, found, since)
  carriers(reading, first, limit, found, since, { hasVenue })
}

/** "according to [what was reported by Kelp Radio]", "according to [what the mayor told]": the source is whoever has told it. */
function toldBy(
  reading: Reading,
  candidate: Candidate,
  { cue, subject, verb, last }: Candidate,
): Candidate | undefined {
  const what = candidate.last + 1
  if (!(candidate.cue.kinds & KIND.preposition) || !isOf(reading, what, WORD.question) || verb === undefined)
    return undefined
  const isAgent = verb.use === 'passive' && verb.group === what + 1 && isOf(reading, last + 1, WORD.by)
  if (isAgent) {
    const source = phraseAfter(reading, last + 2, reading.limit, { mustClose: true })
    return source === undefined ? undefined : { ...candidate, subject: source }
  }
  if (verb.use !== 'finite' || subject === undefined || !(cue.kinds & (KIND.saying | KIND.telling))) return undefined
  const first = Math.max(subject.first, what + 1)
  const until = cue.kinds & KIND.telling ? afterAddressee(reading, last + 1, reading.limit) - 1 : last
  return subject.last < first ? undefined : { ...candidate, until, subject: { first, last: subject.last } }
}

/** Appends what one cue attributes, by the kind of cue that it is. */
function attributed(reading: Reading, clause: Clause, found: Attribution[]): void {
  const { candidates, n, first, ceiling, limit } = clause
  const candidate = candidates[n]!
  const { kinds } = candidate.cue
  if (kinds & KIND.preposition) accordingTo(reading, candidate, first, ceiling, found)
  else if (kinds & (KIND.attitude | KIND.speechNoun | KIND.contentNoun) && candidate.verb === undefined) {
    if (!isMeans(reading, candidate, candidates[n - 1])) nominal(reading, clause, found)
  } else if (opensAsClause(reading, candidate, first)) asReported(reading, candidate, ceiling, limit, found)
  else if (candidate.verb !== undefined) verbal(reading, clause, found)
}

/** "said in a statement that", "told reporters in an interview that": what it was said in has said nothing more. */
function isMeans(reading: Reading, { first, subject }: Candidate, before: Candidate | undefined): boolean {
  if (subject !== undefined || before?.verb?.use !== 'finite' || first - before.last > MAX_MEANS) return false
  if (!(before.cue.kinds & (KIND.saying | KIND.telling))) return false
  let hasPreposition = false
  for (let i = before.last + 1; i < first; i++) {
    if (markOf(reading, i) !== 0) return false
    if (isOf(reading, i, WORD.preposition)) hasPreposition = true
  }
  return hasPreposition
}

const MAX_MEANS = 6 // tokens from a verb to its means: "told reporters in a written statement"

function nominal(reading: Reading, { candidates, n, first, ceiling }: Clause, found: Attribution[]): void {
  const candidate = candidates[n]!
  const next = overTime(reading, Math.max(candidate.last, candidate.subject?.last ?? 0) + 1)
  if (next >= ceiling || markOf(reading, next) !== 0) return
  if (candidate.subject !== undefined && isOf(reading, candidate.subject.last, WORD.speaker)) return
  const isDeed = (candidate.cue.kinds & KIND.contentNoun) !== 0 && opensDeed(reading, next)
  if (isOf(reading, next, WORD.preposition | WORD.additive) && !isOf(reading, next, WORD.to) && !isDeed) return
  const isAttitude = (candidate.cue.kinds & KIND.attitude) !== 0
  const rule = isAttitude
    ? 'attitude'
    : isDeed || isOf(reading, next, WORD.complementizer)
      ? 'noun-that'
      : 'speech-noun'
  const isThing = rule === 'speech-noun' || (isAttitude && !isOf(reading, next, WORD.complementizer | WORD.to))
  const isNone = rule === 'noun-that' && isDenied(reading, candidate.first)
  const last = contentEnd(reading, next, ceiling, candidate.first, isThing ? 'phrase' : 'clause')
  const conveyor =
    rule === 'noun-that' && !isPast(reading, next + 1)
      ? conveyorOf(reading, candidate, quotationFloor(reading, candidate.first, first))
      : undefined
  if (conveyor !== undefined && !isNone) {
    const { source, verb } = conveyor
    push(found, 'attribution.conveyed', { ...candidate, first: verb, last: verb }, source, { first: verb + 1, last })
    if (candidate.subject === undefined) return
  }
  push(found, isNone ? WITHHELD : `attribution.${rule}`, candidate, candidate.subject, { first: next, last })
}

function verbal(reading: Reading, clause: Clause, found: Attribution[]): void {
  const { candidates, n, first, ceiling } = clause
  const candidate = candidates[n]!
  const { use, group } = candidate.verb!
  switch (use) {
    case 'passive':
      passive(reading, candidate, first, ceiling, found)
      return
    case 'reduced':
      if (candidate.cue.kinds & KIND.telling && opensClause(reading, group - 1, first)) {
        asked(reading, candidate, ceiling, found)
      } else reduced(reading, candidate, first, ceiling, found)
      return
    case 'finite':
      finite(reading, clause, found)
      return
    case 'participle':
    case 'infinitive':
      dependent(reading, clause, found)
  }
}
