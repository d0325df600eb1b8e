import type { Language } from '../../lang/language.ts'
import { boundsOf } from '../../model/bounds.ts'
import { type ClaimRelationHint, LASTING } from '../../model/claim.ts'
import type { TimeMention } from '../../model/mention.ts'
import { PROFILES } from '../../model/profile.ts'
import type { Span } from '../../model/span.ts'
import { isOwnersMark } from '../../text/clitics.ts'
import { MARK } from '../../text/marks.ts'
import { type PhraseTrie, phraseAt, phraseTrie } from '../../text/phrases.ts'
import { FLAG, markAt, TOKEN, type Tokens } from '../../text/tokens.ts'
import type { EventDraft } from '../event/event.ts'
import { beginning, KIND, openEnded, sinceClause } from './lasting-since.ts'
import { isBeside, isLong } from './time-of-event.ts'

/** How far before its verb the auxiliary stands, in tokens: "has, by most counts, since killed". */
const AUXILIARY_REACH = 4
/** How far a war stands from the deaths that it is told to have brought, in tokens. */
const WAR_REACH = 20

/** How far before "that has left" whatever has lasted stands, in tokens: "an offensive in the north of the country that". */
const CLAUSE_REACH = 8
/** Dead, in the perfect and of no day, that no raid has left: what a sentence about a war is followed by is its total. */
const MIN_TOTAL = 10_000
/** How far before such a total the war is named, in tokens: within the sentence before. */
const TOTAL_REACH = 50
/** Rules of a figure that a noun of deaths counts: "the toll stood at 9,000", "the number of dead", "9,000 deaths". */
const TOLLS: ReadonlySet<string> = new Set(['measure.number-of', 'measure.toll', 'measure.toll-reaches'])
/** How far behind the noun of a toll the war stands whose toll it is, in tokens: "the death toll from the country's six-year war". */
const TOLL_REACH = 8

const WAR_TOLL: ClaimRelationHint = { kind: 'background', rule: LASTING }

/** What a war, or a campaign of days or weeks, has cost until now. */
export interface Lasting {
  /** Of a war alone: its toll is none of the report's own event. */
  readonly hint?: ClaimRelationHint
  /** When it began, where the sentence says so. */
  readonly since?: TimeMention
}

/** Tells whether a draft counts what a war or a campaign has cost until now. */
export interface LastingReader {
  read(
    draft: EventDraft,
    tokens: Tokens,
    first: number,
    limit: number,
    times: readonly TimeMention[],
    sayings: readonly Span[],
  ): Lasting | undefined
  /** Does a draft go on in the perfect of the count that ended at token `told`: "has killed 9,000 people, wounded 40,000 and [displaced] many"? */
  goesOn(draft: EventDraft, told: number, tokens: Tokens): boolean
}

/**
 * A language in, a reader of lasting totals out. Such a total is told in the perfect and of a war, or since one began; it is of no day and
 * no town that the report tells of, so that it takes neither from other sentences.
 *
 *   The six-year war has killed more than 9,000 people.      Some 400 journalists have died since the uprising began.
 *               ^ war ^ perfect                                                ^ perfect    ^ since
 *
 * The toll of a war is such a total in any tense: "put the dead of the war at 9,000".
 *
 * What a campaign has cost in a clause of its own is of no day, either, that stands outside the clause.
 *
 *   He spoke on Sunday, on the fifth day of an offensive that has left dozens dead.
 *                                              ^ campaign     ^ perfect
 */
export function lastingReader(language: Language): LastingReader {
  const { perfects, wars, campaigns, since, after, starts, from } = language.pack.stances.lasting
  const words = phraseTrie(
    [
      ...perfects.map(word => [word, KIND.perfect] as const),
      ...wars.map(word => [word, KIND.war] as const),
      ...campaigns.map(word => [word, KIND.campaign] as const),
      ...since.map(word => [word, KIND.since] as const),
      ...starts.map(word => [word, KIND.start] as const),
      ...from.map(word => [word, KIND.from] as const),
      ...after.map(word => [word, KIND.after] as const),
    ],
    language.vocabulary,
  )
  const { vocabulary } = language
  const joins = new Set(language.pack.comparisons.conjunctions.map(word => vocabulary.idOf(word)))
  const { of, from: out, in: within } = language.pack.times
  const ties = new Set([of, out, within].flat().map(word => vocabulary.idOf(word)))
  const relatives = new Set(language.pack.actors.relatives.map(word => vocabulary.idOf(word)))
  return { read, goesOn }

  function read(
    draft: EventDraft,
    tokens: Tokens,
    first: number,
    limit: number,
    times: readonly TimeMention[],
    sayings: readonly Span[],
  ): Lasting | undefined {
    if (draft.isOfStretch === true) return { hint: WAR_TOLL, ...stretchOf(draft, times) }
    const perfect = perfectBefore(words, tokens, draft, first)
    if (isTollOfWar(draft, tokens, limit) && !times.some(time => isOwnDay(time, sayings)))
      return { hint: WAR_TOLL, ...beginning(words, tokens, first, times) }
    if (perfect < 0) return undefined
    const clause = campaignClause(tokens, perfect, first, times)
    if (clause >= 0 && !times.some(time => time.first > clause)) return beginning(words, tokens, first, times)
    const since = sinceClause(words, tokens, first, times)
    const isDated = times.some(time => time !== since && isOwnDay(time, sayings))
    if (isDated) return undefined
    const from = Math.max(first, Math.min(draft.first, draft.triggerFirst) - WAR_REACH)
    const to = Math.min(limit, Math.max(draft.last, draft.triggerLast) + WAR_REACH + 1)
    for (let i = from; i < to; i++) {
      const match = phraseAt(words, tokens, i, limit)
      if (match === undefined) continue
      if (match.value === KIND.since || (match.value === KIND.war && isHead(words, tokens, match.last, limit)))
        return { hint: WAR_TOLL, ...beginning(words, tokens, first, times) }
    }
    if (since === undefined) {
      const isTimed = times.some(({ time }) => time.from !== undefined)
      return !isTimed && isTotalBehindWar(draft, tokens, first) ? { hint: WAR_TOLL } : undefined
    }
    if (times.some(({ first }) => first > draft.triggerLast && first < since.first)) return undefined
    return { ...(isLong(since.time, undefined) && { hint: WAR_TOLL }), since: openEnded(since) }
  }

  /** "The [war] began in 2031. More than [300,000] people have died": so many, behind a sentence about a war. */
  function isTotalBehindWar({ measure, quantity }: EventDraft, tokens: Tokens, first: number): boolean {
    if (measure !== 'killed' || (boundsOf(quantity, PROFILES.plain).low ?? 0) < MIN_TOTAL) return false
    for (let i = first - 1; i >= 0 && i >= first - TOTAL_REACH; i--) {
      const match = phraseAt(words, tokens, i, first)
      if (match?.value === KIND.war && !isPrefixed(tokens, match.last)) return true
    }
    return false
  }

  /** Does a tie stand behind the noun of a toll, and a war behind that: "the toll of the war", "the number of dead in the war"? */
  function isTollOfWar({ rule, triggerLast }: EventDraft, tokens: Tokens, limit: number): boolean {
    if (!TOLLS.has(rule)) return false
    const end = Math.min(limit, triggerLast + TOLL_REACH)
    let isTied = false
    for (let i = triggerLast + 1; i < end; i++) {
      if (tokens.kind[i] === TOKEN.mark && markAt(tokens, i) !== MARK.hyphen && !isOwnersMark(tokens, i)) return false
      isTied ||= ties.has(tokens.word[i]!)
      const match = phraseAt(words, tokens, i, limit)
      if (match?.value === KIND.war) return isTied && !isPrefixed(tokens, match.last)
    }
    return false
  }

  /** The token that opens the clause of the perfect at `perfect`, where that tells of a campaign without a day of its own: "a siege [that] has"; -1 where it does not. */
  function campaignClause(tokens: Tokens, perfect: number, first: number, times: readonly TimeMention[]): number {
    const clause = perfect - 1
    if (clause < first || !relatives.has(tokens.word[clause]!)) return -1
    for (let i = clause - 1; i >= first && i >= clause - CLAUSE_REACH; i--) {
      if (tokens.kind[i] === TOKEN.mark && i < clause - 1) return -1
      const match = phraseAt(words, tokens, i, clause)
      if (match?.value !== KIND.campaign) continue
      const owner = isOwnersMark(tokens, i - 1) ? i - 2 : i - 1 // "Sunday's clashes"
      const isDated = times.some(({ time, first, last }) => time.from !== undefined && last >= owner && first < clause)
      return !isDated && (i === clause - 1 || isHead(words, tokens, match.last, clause)) ? clause : -1
    }
    return -1
  }

  function goesOn({ triggerFirst, first }: EventDraft, told: number, tokens: Tokens): boolean {
    if (first < triggerFirst || triggerFirst <= told) return false
    for (let i = told + 1; i < triggerFirst; i++) {
      if (markAt(tokens, i) !== MARK.comma && !joins.has(tokens.word[i]!)) return false
    }
    return true
  }
}

/** The time that stands with a toll, behind its noun or its figure. */
function stretchOf({ first, triggerFirst }: EventDraft, times: readonly TimeMention[]): { since?: TimeMention } {
  const since = times.find(time => time.first > Math.min(first, triggerFirst))
  return since === undefined ? {} : { since }
}

/** Is it one day, and not that of a saying? What happened on a day of its own is no war's cost. */
function isOwnDay({ time, span }: TimeMention, sayings: readonly Span[]): boolean {
  return time.from !== undefined && time.from === time.to && !sayings.some(cue => isBeside(cue, span))
}

/** The token of "has" or "have" before the verb, in its own clause; -1 without one. */
function perfectBefore(words: PhraseTrie, tokens: Tokens, draft: EventDraft, first: number): number {
  const from = Math.max(first, Math.min(draft.first, draft.triggerFirst) - AUXILIARY_REACH) // "has claimed 9,000 lives"
  for (let i = from; i < draft.triggerFirst; i++) {
    if (phraseAt(words, tokens, i, draft.triggerFirst)?.value === KIND.perfect) return i
  }
  return -1
}

/** Is the word tied to the next: "war-torn"? */
function isPrefixed(tokens: Tokens, last: number): boolean {
  return markAt(tokens, last + 1) === MARK.hyphen && (tokens.flags[last + 1]! & FLAG.space) === 0
}

/** Is the word the head of its phrase ("the war that ..."), and no modifier ("a war monitor")? */
function isHead(words: PhraseTrie, tokens: Tokens, last: number, limit: number): boolean {
  const next = last + 1
  if (next >= limit) return true
  if (tokens.kind[next] !== TOKEN.mark) return phraseAt(words, tokens, next, limit) !== undefined
  return !isPrefixed(tokens, last)
}
