import { boundsOf } from '../../model/bounds.ts'
import type { Claim } from '../../model/claim.ts'
import type { Profile } from '../../model/profile.ts'
import { LISTED } from '../event/listed.ts'
import { namedBeside, type Party, partyOf } from './party.ts'
import { ordinalIn, saysAlive, saysBesides, saysGrown, saysMore, saysOther, wordsIn } from './words.ts'

/** The rule of a figure that a toll comes to. */
const TOLL = 'measure.toll-reaches'

/** A claim as the tally compares it. */
export interface Item {
  readonly claim: Claim
  readonly party: Party
  readonly low: number
  readonly high: number | undefined
  /** Of being shot, which leaves open who lived. */
  readonly isShot: boolean
  /** "the man", "him", "the murder of Ivo Brand": speaks of somebody known. */
  readonly isKnown: boolean
  /** Of somebody harmed who lives: "shot but expected to survive". */
  readonly isAlive: boolean
  /** "A clerk was also shot": besides those who were told of. */
  readonly isBesides: boolean
  /** "his brother": somebody's own, whom the words set apart from that one. */
  readonly isRelated: boolean
  /** "he", "herself": no noun of its own. */
  readonly isPronoun: boolean
  /** "himself": whoever did it to others did it to himself too. */
  readonly isReflexive: boolean
  /** "another", "three others": speaks of somebody else. */
  readonly isElse: boolean
  /** "another", "three others", whoever was told of before. */
  readonly isOther: boolean
  /** "also": its clause adds it to what was told. */
  readonly isAdded: boolean
  /** "two more": besides all that were counted, not only those just named. */
  readonly isMore: boolean
  /** "a fifth man": how many there are with him. */
  readonly ordinal: number | undefined
  /** A figure that says of nobody in particular: "12 people", "four others". */
  readonly isOfAnybody: boolean
  /** A figure for everybody: "12 people", "4 dead". Singles that are told of later are among them. */
  readonly isTotal: boolean
  /** "dozens", "several". */
  readonly isVague: boolean
  /** "the toll rose to 12": more than were told of before, whoever told it. */
  readonly isGrown: boolean
  /** "people were hurt": a plural without a figure. */
  readonly isBare: boolean
  /** Whose word it is; undefined in the report's own voice. */
  readonly source: string | undefined
  /** The one whose name stands right behind the noun of a figure: "three sons Ivo Brand, Tom and Per". */
  readonly beside: Party | undefined
  /** The persons that its sentence names for it: "two guards, Ivo Brand and Ada Wick". */
  readonly named: readonly Party[]
  /** Whom its sentence tells of as a part of it: "two guards, including Ivo Brand". */
  readonly parts: readonly Item[]
}

/** What stands before a claim in its report. */
export interface Before {
  /** The one nation or group whose people the report counts, where it names no other. */
  readonly group: string | undefined
  /** The sentence counts somebody before this claim, whom "others" then sets it apart from. */
  readonly isListed: boolean
  /** The report counts the dead before it: "others" who were hurt are other than these. */
  readonly isAfterDead: boolean
  /** Its sentence tells of somebody dead. */
  readonly isBesideDead: boolean
  /** Parts of it that its sentence tells of. */
  readonly parts: readonly Claim[]
}

export function itemOf(claim: Claim, party: Party, profile: Profile, before: Before): Item {
  const bounds = boundsOf(claim.quantity.value, profile)
  const least = bounds.low === undefined ? 0 : bounds.lowExclusive ? bounds.low + 1 : bounds.low
  const low = Math.max(least, listedOf(before.parts))
  const high = bounds.high !== undefined && bounds.highExclusive ? bounds.high - 1 : bounds.high
  const isReflexive = claim.rules.includes('count.reflexive')
  // "He accidentally shot himself": whoever wounds himself has mostly been told of as hurt; who kills himself has killed others.
  const isKnown = claim.hints.some(hint => hint.kind === 'restatement') || (isReflexive && claim.measure === 'wounded')
  const subject = claim.subject?.basis === 'stated' ? claim.subject.at.exact : ''
  const words = wordsIn(`${subject} ${claim.at.exact}`)
  const isOther = saysOther(wordsIn(`${wordBefore(claim)} ${wordsOf(claim)}`))
  const ordinal = low === 1 ? ordinalIn(wordsIn(claim.at.exact)) : undefined
  const isAdded = claim.hints.some(hint => hint.kind === 'addition')
  const isMore = saysMore(words) || ordinal !== undefined || (!isOther && isAdded)
  const isOfAnybody = claim.quantity.basis === 'stated' && isAnybody(party, before)
  const isAlive = claim.measure === 'wounded' && !before.isBesideDead && saysAlive(claim.sentence.exact)
  const isElse = !before.isListed && (isMore || (isOther && !before.isAfterDead)) && !isApartHere(claim, party, isOther)
  return {
    claim,
    party,
    low,
    high,
    isShot: claim.rules.includes('trigger.shot') || claim.rules.includes('trigger.care'),
    isKnown,
    isAlive,
    isBesides: !isKnown && saysBesides(beforeTrigger(claim)),
    isRelated: claim.rules.includes('count.possessive'),
    isPronoun: claim.rules.includes('count.pronoun') || isReflexive,
    isReflexive,
    isElse,
    isOther,
    isAdded,
    isMore: saysMore(words) || ordinal !== undefined,
    ordinal,
    isOfAnybody,
    isTotal: isOfAnybody && !isOther && !isMore && !isKnown,
    isVague: claim.quantity.value.kind === 'vague',
    isGrown:
      claim.rules[0] === TOLL &&
      saysGrown(claim.sentence.exact.slice(0, claim.at.span.start - claim.sentence.span.start)),
    isBare: claim.rules.includes('count.plural') || claim.rules.includes('count.definite-plural'),
    source: sourceOf(claim),
    beside: low > 1 && !party.isNamed ? namedBeside(claim, party) : undefined,
    named: [],
    parts: before.parts.map(part =>
      itemOf(part, partyOf(part), profile, {
        group: before.group,
        isListed: true,
        isAfterDead: false,
        isBesideDead: false,
        parts: [],
      }),
    ),
  }
}

/** "The following guards died: Ivo Brand, Ada Wick and Tom Oster": at least as many as are listed. */
function listedOf(parts: readonly Claim[]): number {
  let listed = 0
  for (const { quantity, rules } of parts)
    if (quantity.value.kind === 'exact' && rules[0] === LISTED) listed += quantity.value.value
  return listed
}

/** "A clerk dropped the gun, and [another clerk] was hit": other than the one of whom the sentence tells something else. */
function isApartHere({ at, sentence }: Claim, { label }: Party, isOther: boolean): boolean {
  if (!isOther || label === '') return false
  return wordsIn(sentence.exact.slice(0, at.span.start - sentence.span.start)).includes(label)
}

/** Longest stretch between a figure and whom it counts, in characters: "three [other young] women". */
const MAX_BETWEEN = 24

/** The words of the figure, of whom it counts, and between them where they stand together: "three other people". */
function wordsOf({ at, subject, sentence }: Claim): string {
  if (subject?.basis !== 'stated') return at.exact
  const { start, end } = subject.at.span
  const between = start - at.span.end
  if (between < 0 || between > MAX_BETWEEN) return `${subject.at.exact} ${at.exact}`
  return sentence.exact.slice(at.span.start - sentence.span.start, end - sentence.span.start)
}

/** Longest word that sets people apart before their figure, and its space, in characters: "the [other] two". */
const MAX_APART = 16

/** The last of the words before a figure. */
function wordBefore({ at, sentence }: Claim): string {
  const end = at.span.start - sentence.span.start
  return wordsIn(sentence.exact.slice(Math.max(0, end - MAX_APART), end)).at(-1) ?? ''
}

/** What stands between whom a claim counts and the verb that tells what befell them. */
function beforeTrigger({ at, trigger, sentence }: Claim): string {
  if (trigger === undefined || trigger.span.start < at.span.end) return ''
  return sentence.exact.slice(at.span.end - sentence.span.start, trigger.span.start - sentence.span.start)
}

/** "12 people", "12 civilians", "12 Tarnians" where all are, but not "12 women" and "12 soldiers". */
function isAnybody(party: Party, { group }: Before): boolean {
  if (party.isGeneric) return true
  if (party.isNamed || party.sex !== undefined || party.isChild !== undefined) return false
  return party.role === 'civilian' || (party.role === undefined && party.group !== undefined && party.group === group)
}

/** The whole chain, since one report may be heard through another. "Reportedly" names nobody: the report vouches for it as far as it can. */
function sourceOf({ attribution }: Claim): string | undefined {
  if (attribution.every(({ name, at }) => name === undefined && at === undefined)) return undefined
  return attribution.map(({ name, at, type }) => name ?? at?.exact ?? type).join(' < ')
}
