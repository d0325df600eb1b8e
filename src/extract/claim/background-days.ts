import type { Language } from '../../lang/language.ts'
import { type Claim, isAside } from '../../model/claim.ts'
import type { RuleId } from '../../model/grounded.ts'
import { isHarm } from '../../model/measure.ts'
import type { TimeMention } from '../../model/mention.ts'
import type { Tokens } from '../../text/tokens.ts'
import type { EventDraft } from '../event/event.ts'
import { signReader, type TimeSign } from '../time/sign.ts'

/** How far the sentences after one of another day still speak of it where they refer back and tell no time, in sentences. */
const MAX_SENTENCES_APART = 2

/** Days within which the dead and the wounded of one happening may still die. */
const MAX_DAYS_DYING = 14

const WEEK = 7

/** Follows the claims of a report in text order and tells which are of another day than the one that it has begun with. */
export interface DayFollower {
  /** A claim of sentence `unit` with its draft, and the time that its sentence tells of it; the claim with what that shows out. */
  marked(claim: Claim, draft: EventDraft, unit: number, time: TimeMention | undefined): Claim
}

/**
 * A language in, a maker of followers out, one follower a report. Where no date is known, words may still tell two days apart.
 *
 *   Two men were shot on Monday.    A girl was shot there last month.    She survived.    A clerk was shot on Friday.
 *                        ^ own                         ^ another         ^ carried on                         ^ another
 */
export function dayFollower(language: Language): (tokens: Tokens) => DayFollower {
  const readSign = signReader(language)
  return tokens => {
    let own: TimeSign | undefined
    let ownSentence = -1
    let last = Number.NEGATIVE_INFINITY
    let isOne = false // whoever the last one told of was left without a name
    const looksBack = (claim: Claim, draft: EventDraft, unit: number, rule: RuleId): Claim => {
      last = unit
      isOne = draft.countRule === 'count.singular'
      return { ...claim, hints: [...claim.hints, { kind: 'background', rule }] }
    }
    return {
      marked(claim, draft, unit, time) {
        if (!isHarm(claim.measure) || isAside(claim)) return claim
        const sign = time === undefined ? undefined : readSign(time, tokens)
        if (sign === undefined) {
          // "Last month a girl was shot. Ada Wick was hit as she slept": who was left unnamed is named right behind.
          const isNamed = isOne && draft.countRule === 'count.named' && draft.role === undefined && unit - last === 1
          const isNear = draft.isDefinite && unit - last <= MAX_SENTENCES_APART
          const isCarried = time === undefined && (isNear || isNamed)
          return isCarried ? looksBack(claim, draft, unit, 'background.day-carried') : claim
        }
        if ((own === undefined || !isDated(own)) && !sign.isPast && (own === undefined || isDated(sign))) {
          own = sign
          ownSentence = unit
        }
        if (own === undefined || unit === ownSentence || !isApart(sign, own, isDeed(draft))) return claim
        return looksBack(claim, draft, unit, 'background.day')
      },
    }
  }
}

/** "Monday", "May 5", and not "overnight", which tells of no day by itself. */
function isDated({ isDate, weekday, from }: TimeSign): boolean {
  return isDate || weekday > 0 || !Number.isNaN(from)
}

/** "was shot", "a blast left two dead", but not "died" and "is in critical condition", which come afterwards, nor "two more were shot", which goes on counting. */
function isDeed({ triggerClass, role, agentFirst }: EventDraft): boolean {
  return triggerClass !== 'suffered' && (triggerClass !== 'state' || agentFirst >= 0) && role !== 'addition'
}

function isApart(sign: TimeSign, own: TimeSign, isOfDeed: boolean): boolean {
  const night = sign.isNight || own.isNight ? 1 : 0
  const gap = Math.max(own.from - sign.to, sign.from - own.to)
  if (!Number.isNaN(gap)) return gap > (isOfDeed || sign.isPast ? night : MAX_DAYS_DYING)
  if (sign.isPast) return true
  if (!isOfDeed || own.weekday === 0) return false
  return sign.weekday > 0 ? between(sign.weekday, own.weekday) > night : sign.isDate
}

/** The days between two weekdays, the shorter way round. */
function between(left: number, right: number): number {
  const ahead = (left - right + WEEK) % WEEK
  return Math.min(ahead, WEEK - ahead)
}
