import { FLAG, TOKEN } from '../../text/tokens.ts'
import { allowsBase } from './base-form.ts'
import { readsAsVerb } from './cue-verb-or-noun.ts'
import { COUNT, type Cue, DOING, FORM, KIND, SOURCE_BIT, WORD } from './cue-words.ts'
import {
  CHAR,
  classesAt,
  endsName,
  hasType,
  isAdverb,
  isCapital,
  isNameThere,
  isNoun,
  isOf,
  isPast,
  isSourceWord,
  kindsAt,
  markOf,
  quotationAt,
  type Reading,
  typesAt,
} from './reading.ts'
import { contactClause } from './source-clause.ts'

/** How a cue verb is used, as the words before it tell. */
export interface CueVerb {
  readonly cue: Cue
  /** First token of the verb group: "has" of "has repeatedly said". */
  readonly group: number
  /** The cue's own first and last token. */
  readonly first: number
  readonly last: number
  /** `finite`: somebody says it; `participle`: "..., saying"; `infinitive`: "to say"; `passive`: "is said"; `reduced`: "reported by". */
  readonly use: 'finite' | 'participle' | 'infinitive' | 'passive' | 'reduced'
  readonly isNegated: boolean
  /** "will say", "would say": it has not been said. */
  readonly isModal: boolean
}

/** Reads the verb group that ends in the cue; undefined where the word is no verb there ("the report", "12 claims"). */
export function cueVerb(reading: Reading, cue: Cue, first: number, last: number, floor: number): CueVerb | undefined {
  if (isHyphenated(reading, first, last) || isEndOfName(reading, first, last, floor)) return undefined
  const group = groupBefore(reading, cue, first, floor)
  const word: CueWord = { cue, first, last, floor }
  const use = group.auxiliary === 'none' ? useAlone(reading, word, group.first) : useBehind(group.auxiliary, cue.forms)
  if (use === undefined) return undefined
  const { isNegated, isModal } = group
  return { cue, group: group.first, first, last, use, isNegated, isModal }
}

/** "the United [States],": with a capital behind another, before a mark, a noun's word is the end of a name. */
function isEndOfName(reading: Reading, first: number, last: number, floor: number): boolean {
  if (!isOf(reading, first, WORD.nounLike) || first === floor || !endsName(reading, first)) return false
  return markOf(reading, last + 1) !== 0 && quotationAt(reading, last + 1) === quotationAt(reading, last)
}

type Use = CueVerb['use']

/** A word that may be a cue verb, in its sentence. */
interface CueWord {
  readonly cue: Cue
  readonly first: number
  readonly last: number
  readonly floor: number
}

/** The auxiliaries and adverbs before a verb, and which of them says what form it has. */
interface VerbGroup {
  readonly first: number
  readonly auxiliary: 'none' | 'to' | 'be' | 'have' | 'do'
  readonly isNegated: boolean
  readonly isModal: boolean
}

/** "had not [said]", "to reportedly [say]", "he's [said]": the one nearest to the verb counts, and "to" before all. */
function groupBefore(reading: Reading, { forms }: Cue, verb: number, floor: number): VerbGroup {
  let first = verb
  let auxiliary: VerbGroup['auxiliary'] = 'none'
  let isNegated = false
  let isModal = false
  for (let i = verb - 1; i >= floor && quotationAt(reading, i) === quotationAt(reading, verb); i--) {
    if (markOf(reading, i) !== 0) break
    const classes = classesAt(reading, i)
    if (classes & WORD.to) {
      // "residents we spoke [to] said"
      if (i === verb - 1 && forms & FORM.past && !(forms & FORM.base)) break
      return { first: i, auxiliary: 'to', isNegated, isModal }
    }
    if (isNameThere(reading, i) || (i > floor && endsName(reading, i))) break
    if (classes & WORD.negation) isNegated = true
    const isClitic = (classes & WORD.genitive) !== 0 && i > floor && isOf(reading, i - 1, WORD.subject)
    if (classes & WORD.modal) {
      isModal ||= !hasType(reading, i, DOING)
      if (auxiliary === 'none') auxiliary = 'do'
    } else if (classes & WORD.be) {
      if (auxiliary !== 'have') auxiliary = 'be'
    } else if (classes & WORD.have) {
      if (auxiliary !== 'be') auxiliary = 'have'
    } else if (isClitic) {
      // "he's said" has, "it's said" is.
      if (isOf(reading, i - 1, WORD.it)) auxiliary = 'be'
      else if (auxiliary !== 'be') auxiliary = 'have'
    } else if (!(classes & WORD.negation) && (!isAdverb(reading, i) || classes & WORD.relative)) break
    first = i
  }
  return { first, auxiliary, isNegated, isModal }
}

/** What a form is behind an auxiliary, if it can stand there. */
function useBehind(auxiliary: VerbGroup['auxiliary'], forms: number): Use | undefined {
  if (auxiliary === 'to') return forms & FORM.base ? 'infinitive' : undefined
  if (auxiliary === 'do') return forms & FORM.base ? 'finite' : undefined
  if (auxiliary === 'have') return forms & FORM.participle ? 'finite' : undefined
  if (forms & FORM.participle) return 'passive'
  return forms & FORM.present ? 'finite' : undefined
}

/** What a form is without one, as the words on both sides tell; `group` is its first adverb. */
function useAlone(reading: Reading, word: CueWord, group: number): Use | undefined {
  const { cue, first, last, floor } = word
  const { forms } = cue
  const hasWord = group === first && first > floor && quotationAt(reading, first - 1) === quotationAt(reading, first)
  const before = hasWord ? classesAt(reading, first - 1) : 0
  if (before & (WORD.genitive | WORD.of)) return undefined
  if (before & WORD.preposition && !(forms & FORM.present) && contactClause(reading, first, floor) < 0) return undefined
  if (before & WORD.determiner && !isPronoun(reading, first - 1)) return undefined
  if (forms & FORM.present) {
    const isParticiple =
      (cue.kinds & KIND.citing) !== 0 || !isOf(reading, first, WORD.nounLike) || hangsOn(reading, first, last)
    return isParticiple ? 'participle' : undefined
  }
  if ((hasWord && isAdjective(reading, word, before)) || isBehindDate(reading, word)) return undefined
  if (forms & FORM.past) return forms & FORM.participle && isReduced(reading, cue, last) ? 'reduced' : 'finite'
  if (forms & FORM.participle) return 'reduced'
  if (isOf(reading, first, WORD.nounLike) && !readsAsVerb(reading, first, last)) return undefined
  if (forms & FORM.base && !allowsBase(reading, group, floor)) return undefined
  return 'finite'
}

/** Does a participle tell more of the noun behind it? `before` has the classes of the word before. */
function isAdjective(reading: Reading, { cue, first, last, floor }: CueWord, before: number): boolean {
  // "said that [alleged] rebels", "asked that [documents]": the clause behind the conjunction has not begun with its verb.
  if (before & WORD.complementizer && first - 2 >= floor && isVerbOfSaying(reading, first - 2)) return true
  if (!(cue.forms & FORM.participle)) return false
  const next = last + 1
  // "364,000 [confirmed] cases": between a number and its noun.
  if (reading.tokens.kind[first - 1] === TOKEN.number) return isNoun(reading, next) || isNounInCapitals(reading, next)
  if (!isNoun(reading, next)) return false
  // "after [suspected] rebels struck": nobody stands between the conjunction and the participle.
  if (before & WORD.subordinator && !(before & WORD.as)) return true
  // "one of the most [feared] leaders"
  return (before & WORD.pronominal) !== 0 && isComparison(reading, first - 1)
}

/** "On Monday, 5 May 2031, [alleged] Norland shells struck": nothing but a time stands before, so that nobody alleges it. */
function isBehindDate(reading: Reading, { cue, first, last, floor }: CueWord): boolean {
  if (!(cue.forms & FORM.participle) || first - 2 < floor || markOf(reading, first - 1) !== CHAR.comma) return false
  if (last + 1 >= reading.limit || markOf(reading, last + 1) !== 0 || isOf(reading, last + 1, OPENING)) return false
  for (let i = floor; i < first; i++)
    if (reading.tokens.kind[i] === TOKEN.word && !isOf(reading, i, OF_TIME) && !startsWithDigit(reading, i))
      return false
  return true
}

/** "16th". */
function startsWithDigit({ tokens }: Reading, index: number): boolean {
  const code = tokens.text.charCodeAt(tokens.start[index]!)
  return code >= 0x30 && code <= 0x39
}

/** What can begin the object of a verb. */
const OPENING = WORD.determiner | WORD.complementizer | WORD.subject | WORD.object | WORD.preposition | WORD.to

const OF_TIME = WORD.time | WORD.preposition | WORD.determiner | WORD.adverb

function isComparison(reading: Reading, index: number): boolean {
  return (kindsAt(reading, index) & KIND.comparison) !== 0
}

function isNounInCapitals(reading: Reading, index: number): boolean {
  return index < reading.limit && (reading.tokens.flags[index]! & FLAG.caps) !== 0 && classesAt(reading, index) === 0
}

/** A cue that is no noun for what is said: "said", not "statement". */
function isVerbOfSaying(reading: Reading, index: number): boolean {
  return isOf(reading, index, WORD.cue) && !isSourceWord(reading, index)
}

/** ", warning that", ", backing the plan": behind a comma and before its object, a form that is a noun elsewhere is a participle; so is "a group backing Bly". */
function hangsOn(reading: Reading, first: number, last: number): boolean {
  if (last + 1 < reading.limit && isCapital(reading, last + 1) && !isCapital(reading, first)) return true
  if (first === reading.first || markOf(reading, first - 1) !== CHAR.comma || last + 1 >= reading.limit) return false
  return isOf(reading, last + 1, WORD.complementizer | WORD.determiner | WORD.object)
}

/** "self-professed", "would-say": a part of a longer word. */
function isHyphenated(reading: Reading, first: number, last: number): boolean {
  const { flags } = reading.tokens
  if (first > reading.first && markOf(reading, first - 1) === CHAR.hyphen && !(flags[first]! & FLAG.space)) return true
  return last + 1 < reading.limit && markOf(reading, last + 1) === CHAR.hyphen && !(flags[last + 1]! & FLAG.space)
}

/** "reported by", "people briefed on": a past participle, not a past tense. */
function isReduced(reading: Reading, cue: Cue, last: number): boolean {
  const next = last + 1
  if (next >= reading.limit || quotationAt(reading, next) !== quotationAt(reading, last)) return false
  // "a resident said by telephone": a means, not who reported it.
  if (isOf(reading, next, WORD.by))
    return next + 1 >= reading.limit || isCapital(reading, next + 1) || !isOf(reading, next + 1, WORD.venue)
  if (hasShowingBehindTime(reading, next)) return true
  if (
    cue.kinds & KIND.saying &&
    isCounted(reading, last - 1) &&
    isOf(reading, next, WORD.preposition | WORD.subordinator | WORD.time | WORD.adverb)
  )
    return true
  if (!isOf(reading, next, WORD.preposition) || isOf(reading, next, WORD.to)) return false
  if ((cue.kinds & ~ADDRESSING) === 0) return true
  return (cue.kinds & ~(ADDRESSING | KIND.showing | KIND.knowing)) === 0 && isThing(reading, last - 1)
}

/** "letters [released] Sunday showed": behind a time stands the verb whose subject has been published. */
function hasShowingBehindTime(reading: Reading, from: number): boolean {
  let i = from
  while (i < reading.limit && isOf(reading, i, WORD.time | WORD.determiner | WORD.preposition)) i++
  if (i === from || i >= reading.limit || !isOf(reading, i - 1, WORD.time | WORD.modal) || !isPast(reading, i))
    return false
  return (kindsAt(reading, i) & (KIND.showing | KIND.saying)) !== 0
}

/** A common noun for nobody who tells: "a grave [found] under the yard", not "a study found in". */
function isThing(reading: Reading, index: number): boolean {
  return isNoun(reading, index) && !isSourceWord(reading, index)
}

const ADDRESSING = KIND.telling | KIND.judging | KIND.urging | KIND.believing | KIND.charging

/** "the casualties [reported] since May": a count says nothing, unless it is a document as well ("the figures"). */
function isCounted(reading: Reading, index: number): boolean {
  if (index < reading.first) return false
  const types = typesAt(reading, index)
  return (types & COUNT) !== 0 && (types & SOURCE_BIT.document) === 0
}

/** "some said", "others say", "this suggests": a determiner that stands for a noun. */
function isPronoun(reading: Reading, index: number): boolean {
  return isOf(reading, index, WORD.pronominal)
}
