import { phraseAt } from '../text/phrases.ts'
import { contentBefore, contentEnd, contentStart, type Reach } from './attribution-content.ts'
import {
  CHAR,
  classesAt,
  endsIn,
  isAdverb,
  isDash,
  isFiniteVerb,
  isOf,
  isPast,
  isStop,
  markOf,
  type Phrase,
  quotationAt,
  type Reading,
} from './attribution-reading.ts'
import { type CueVerb, cueVerb } from './cue-verb.ts'
import { ANY_SOURCE, type Cue, type CueStance, KIND, NO_SOURCE, POSSESSIVE, SOURCE_TYPES, WORD } from './cue-words.ts'
import { afterAddressee } from './source-addressee.ts'
import { clauseSubject, phraseAfter, phraseBefore } from './source-phrase.ts'

/** An attribution in tokens, before its source has a name. */
export interface Attribution {
  readonly rule: string
  readonly cue?: Phrase
  readonly source?: Phrase
  readonly content: Phrase
  readonly stance: CueStance
}

/** A cue with what is known of it before contents are cut: contents of one cue end where the clause of the next begins. */
interface Candidate {
  readonly cue: Cue
  readonly first: number
  readonly last: number
  readonly verb?: CueVerb
  readonly subject?: Phrase
  /** First token of the clause that the cue makes: its subject, or its verb group. */
  readonly head: number
}

/** Appends the attributions whose cues stand in the sentence first..limit. */
export function attributionsOf(reading: Reading, first: number, limit: number, found: Attribution[]): void {
  const candidates: Candidate[] = []
  for (let i = first; i < limit; i++) {
    const classes = classesAt(reading, i)
    if ((classes & (WORD.cue | WORD.hearsay)) === 0) continue
    if (classes & WORD.cue) {
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
    const ceiling = ceilingOf(reading, candidates, n, first, limit)
    if (candidate.cue.kinds & KIND.preposition) accordingTo(reading, candidate, first, ceiling, found)
    else if (candidate.cue.kinds & KIND.citing && candidate.verb === undefined)
      citing(reading, candidate, first, ceiling, found)
    else if (candidate.cue.kinds & (KIND.attitude | KIND.speechNoun) && candidate.verb === undefined) {
      nominal(reading, candidate, ceiling, found)
    } else if (opensAsClause(reading, candidate, first)) asReported(reading, candidate, ceiling, limit, found)
    else if (candidate.verb !== undefined) verbal(reading, candidates, n, first, ceiling, found)
  }
}

function candidateAt(reading: Reading, index: number, first: number, limit: number): Candidate | undefined {
  const match = phraseAt(reading.words.trie, reading.tokens, index, limit)
  if (match === undefined) return undefined
  const cue = reading.words.cues[match.value]!
  if (cue.kinds & KIND.preposition) return { cue, first: index, last: match.last, head: index }
  const floor = quotationFloor(reading, index, first)
  if (cue.kinds & (KIND.attitude | KIND.speechNoun) && cue.forms === 0)
    return nominalAt(reading, cue, index, match.last, floor)
  const verb = cueVerb(reading, cue, index, match.last, floor)
  if (verb === undefined) return undefined
  const subject = verb.use === 'finite' || verb.use === 'passive' ? phraseBefore(reading, verb.group, floor) : undefined
  if (subject !== undefined && (isBareDeterminer(reading, subject) || isThatSaid(reading, subject, match.last)))
    return undefined
  const made = { cue, first: index, last: match.last, verb, head: subject?.first ?? verb.group }
  return subject === undefined ? made : { ...made, subject }
}

/** "X is confident that", "X's criticism of": a cue that is no verb, with whoever feels or speaks. */
function nominalAt(reading: Reading, cue: Cue, first: number, last: number, floor: number): Candidate | undefined {
  if (cue.kinds & KIND.attitude) {
    let group = first
    while (
      group - 1 >= floor &&
      isOf(reading, group - 1, WORD.be | WORD.have | WORD.modal | WORD.adverb | WORD.negation)
    )
      group--
    if (group === first || !hasBe(reading, group, first)) return undefined
    const subject = phraseBefore(reading, group, floor)
    return subject === undefined ? undefined : { cue, first, last, subject, head: subject.first }
  }
  const subject = ownerBefore(reading, first, floor)
  const made = { cue, first, last, head: subject?.first ?? first }
  return subject === undefined ? made : { ...made, subject }
}

function hasBe(reading: Reading, first: number, limit: number): boolean {
  for (let i = first; i < limit; i++) if (isOf(reading, i, WORD.be)) return true
  return false
}

/** Whose speech it is: "Bly's criticism of", "his attacks on". */
function ownerBefore(reading: Reading, noun: number, floor: number): Phrase | undefined {
  let i = noun - 1
  for (let steps = 0; i >= floor && steps < ADJECTIVES; i--, steps++) {
    if (markOf(reading, i) !== 0 && !isOf(reading, i, WORD.genitive)) return undefined
    if (isOf(reading, i, WORD.genitive)) {
      const owner = phraseBefore(reading, i, floor)
      return owner === undefined ? undefined : lastNoun(reading, owner)
    }
    if (isOf(reading, i, WORD.determiner)) return isPossessive(reading, i) ? { first: i, last: i } : undefined
    if (isFiniteVerb(reading, i) || isOf(reading, i, WORD.preposition)) return undefined
  }
  return undefined
}

function isPossessive(reading: Reading, index: number): boolean {
  return (reading.words.types[reading.tokens.word[index]!]! & POSSESSIVE) !== 0
}

const ADJECTIVES = 4 // words between a possessive and its noun, at most

/** The owner alone: of "a rise in Bly" only "Bly". */
function lastNoun(reading: Reading, owner: Phrase): Phrase {
  for (let i = owner.last; i > owner.first; i--) {
    if (isOf(reading, i - 1, WORD.preposition) && !isOf(reading, i - 1, WORD.of)) return { first: i, last: owner.last }
  }
  return owner
}

/** Inside a quotation nothing before its first token is looked at. */
function quotationFloor(reading: Reading, index: number, first: number): number {
  const quotation = quotationAt(reading, index)
  return quotation === 0 ? first : Math.max(first, reading.quotations.first[quotation - 1]! + 1)
}

/** "That said, the road is open": a turn of phrase, not speech. */
function isThatSaid(reading: Reading, subject: Phrase, last: number): boolean {
  if (subject.first !== subject.last || !isOf(reading, subject.last, WORD.complementizer)) return false
  return last + 1 < reading.limit && markOf(reading, last + 1) === CHAR.comma
}

/** "the said letter": an article alone is no subject. */
function isBareDeterminer(reading: Reading, subject: Phrase): boolean {
  const classes = classesAt(reading, subject.last)
  return (classes & WORD.determiner) !== 0 && (classes & (WORD.pronominal | WORD.subject)) === 0
}

/** Where the contents of a cue must end: the end of the sentence or quotation, or the clause of the next cue that is joined to this one. */
function ceilingOf(
  reading: Reading,
  candidates: readonly Candidate[],
  n: number,
  first: number,
  limit: number,
): number {
  const candidate = candidates[n]!
  const home = quotationAt(reading, candidate.first)
  let ceiling = home === 0 ? limit : Math.min(limit, reading.quotations.last[home - 1]!)
  ceiling = subordinateEnd(reading, candidate, first, ceiling)
  for (let k = n + 1; k < candidates.length; k++) {
    const next = candidates[k]!
    if (next.first >= ceiling || quotationAt(reading, next.first) !== home) continue
    const subject = next.subject
    if (subject !== undefined && subject.first < candidate.first && candidate.last <= subject.last) {
      return Math.min(ceiling, subject.last + 1)
    }
    const before = next.head - 1
    if (before <= candidate.last) continue
    if (next.verb?.use === 'finite' && (isDash(reading, before) || markOf(reading, before) === CHAR.semicolon)) {
      return Math.min(ceiling, before)
    }
    const areBoth = next.verb?.use === 'participle' && candidate.verb?.use === 'participle'
    const joins = isOf(reading, before, WORD.additive | WORD.adversative | WORD.subordinator)
    const hasComma = markOf(reading, before - 1) === CHAR.comma
    const isBare = next.subject === undefined
    if (isTrailing(reading, next, limit)) {
      ceiling = Math.min(ceiling, next.head - 1)
      break
    }
    if (
      joins &&
      (next.verb?.use === 'finite' || areBoth) &&
      (hasComma || (isBare && next.cue.kinds & (KIND.saying | KIND.telling)))
    ) {
      ceiling = hasComma ? before - 1 : before
      break
    }
  }
  return ceiling
}

/** "As X reported, Y" and "As reported by X, Y": a clause of comparison that opens the sentence. */
function opensAsClause(reading: Reading, candidate: Candidate, first: number): boolean {
  const before = candidate.head - 1
  if (before < first || before > first + 1 || !isOf(reading, before, WORD.as)) return false
  const use = candidate.verb?.use
  return (use === 'finite' || use === 'reduced') && (candidate.cue.kinds & (KIND.saying | KIND.telling)) !== 0
}

function asReported(
  reading: Reading,
  candidate: Candidate,
  ceiling: number,
  limit: number,
  found: Attribution[],
): void {
  const next = candidate.last + 1
  if (ceiling + 1 >= limit || markOf(reading, ceiling) !== CHAR.comma) return
  if (isOf(reading, next, WORD.determiner | WORD.object | WORD.subject | WORD.complementizer)) return
  const source =
    candidate.subject ?? (isOf(reading, next, WORD.by) ? phraseAfter(reading, next + 1, ceiling) : undefined)
  push(found, 'attribution.as-reported', candidate, source, {
    first: ceiling + 1,
    last: contentEnd(reading, ceiling + 1, limit, candidate.first),
  })
}

function nominal(reading: Reading, candidate: Candidate, ceiling: number, found: Attribution[]): void {
  const next = candidate.last + 1
  if (next >= ceiling || markOf(reading, next) !== 0) return
  if (candidate.subject !== undefined && isOf(reading, candidate.subject.last, WORD.speaker)) return
  if (isOf(reading, next, WORD.preposition | WORD.additive) && !isOf(reading, next, WORD.to)) return
  const isAttitude = (candidate.cue.kinds & KIND.attitude) !== 0
  push(found, isAttitude ? 'attribution.attitude' : 'attribution.speech-noun', candidate, candidate.subject, {
    first: next,
    last: contentEnd(reading, next, ceiling, candidate.first, isAttitude ? 'clause' : 'phrase'),
  })
}

/** "When X announced the deal, shares fell": what is announced ends with the subordinate clause that opens the sentence. */
function subordinateEnd(reading: Reading, candidate: Candidate, first: number, ceiling: number): number {
  const before = candidate.head - 1
  if (before < first || before > first + 1 || !isOf(reading, before, WORD.subordinator | WORD.as)) return ceiling
  const home = quotationAt(reading, candidate.first)
  for (let i = candidate.last + 1; i < ceiling; i++) {
    if (markOf(reading, i) === CHAR.comma && quotationAt(reading, i) === home) return i
  }
  return ceiling
}

/** ", X said." and ", said X": the content stands before. */
function isTrailing(reading: Reading, candidate: Candidate, limit: number): boolean {
  if (candidate.verb?.use !== 'finite' || !(candidate.cue.kinds & (KIND.saying | KIND.telling))) return false
  const mark = markOf(reading, candidate.head - 1)
  if (mark !== CHAR.comma && !isDash(reading, candidate.head - 1) && !closesQuotation(reading, candidate.head - 1))
    return false
  if (isOf(reading, candidate.head, WORD.relative) && candidate.head < candidate.first) return false
  if (candidate.subject === undefined) return candidate.verb.group === candidate.first
  const next = candidate.last + 1
  if (next >= limit || isOf(reading, next, WORD.time) || isStop(reading, next) || markOf(reading, next) === CHAR.comma)
    return true
  return isOf(reading, next, WORD.preposition) && !isOf(reading, next, WORD.to)
}

function verbal(
  reading: Reading,
  candidates: readonly Candidate[],
  n: number,
  first: number,
  ceiling: number,
  found: Attribution[],
): void {
  const candidate = candidates[n]!
  const verb = candidate.verb!
  switch (verb.use) {
    case 'passive':
      passive(reading, candidate, first, ceiling, found)
      return
    case 'reduced':
      if (candidate.cue.kinds & KIND.telling && opensClause(reading, verb.group - 1, first)) {
        asked(reading, candidate, ceiling, found)
      }
      return
    case 'finite':
      finite(reading, candidates, n, first, ceiling, found)
      return
    case 'participle':
    case 'infinitive':
      dependent(reading, candidates, n, first, ceiling, found)
  }
}

/** "X said Y", "Y, X said", "Y," said X. */
function finite(
  reading: Reading,
  candidates: readonly Candidate[],
  n: number,
  first: number,
  ceiling: number,
  found: Attribution[],
): void {
  const candidate = candidates[n]!
  const { cue, verb } = candidate
  const kinds = cue.kinds
  let source = candidate.subject
  let after = candidate.last + 1
  let isInverted = false
  if (source === undefined) {
    const before = verb!.group - 1
    const isAfterContent =
      before >= first &&
      (markOf(reading, before) === CHAR.comma || isDash(reading, before) || closesQuotation(reading, before))
    if (kinds & (KIND.saying | KIND.quoting | KIND.telling) && isAfterContent && verb!.group === candidate.first) {
      const inverted = phraseAfter(reading, after, ceiling)
      if (inverted !== undefined && mayInvert(reading, before, after)) {
        source = inverted
        after = inverted.last + 1
        isInverted = true
      }
    }
    if (source === undefined && before >= first && joinsVerbs(reading, before, candidates[n - 1])) {
      source = candidates[n - 1]?.subject ?? clauseSubject(reading, first, before)
    }
    if (source === undefined) {
      if (kinds & KIND.telling && opensClause(reading, before, first)) asked(reading, candidate, ceiling, found)
      return
    }
  }
  if (!(kinds & (KIND.saying | KIND.telling)) && (verb!.isModal || isOf(reading, source.last, WORD.speaker))) return
  const head = isInverted ? candidate.first : candidate.head
  if (kinds & KIND.seeming && !(kinds & (KIND.saying | KIND.judging))) {
    const to = clauseEnd(reading, candidate, after, ceiling)
    if (to > candidate.last) push(found, 'attribution.seeming', candidate, undefined, { first: head, last: to })
    return
  }
  if (kinds & (KIND.saying | KIND.quoting | KIND.telling | KIND.believing | KIND.showing)) {
    const left = contentToTheLeft(reading, head, first, candidate)
    if (left !== undefined) {
      const isQuotation = quotationAt(reading, left.last) !== quotationAt(reading, candidate.first)
      const right = isInverted ? undefined : rightContent(reading, candidate, after, ceiling)
      const isDone = isQuotation && (isStop(reading, left.last - 1) || opensWithAdverbial(reading, left))
      const rightWins = (!isQuotation || isDone) && right !== undefined && !isOf(reading, after, WORD.to)
      if (!rightWins && (isQuotation || kinds & ~KIND.quoting)) {
        push(found, isInverted ? 'attribution.inverted' : 'attribution.trailing', candidate, source, left)
        const more = continued(reading, after, ceiling, candidate)
        if (more !== undefined) push(found, 'attribution.around', candidate, source, more)
        return
      }
    }
    const parted = left === undefined ? fragmentToTheLeft(reading, head, first, candidate) : undefined
    if (parted !== undefined) {
      const more = continued(reading, after, ceiling, candidate)
      if (more !== undefined) {
        push(found, 'attribution.around', candidate, source, parted)
        push(found, 'attribution.around', candidate, source, more)
        return
      }
    }
    if (isInverted) return
  }
  const right = rightContent(reading, candidate, after, ceiling)
  if (right !== undefined && isEvidence(reading, candidate, source, right))
    push(found, ruleOf(kinds), candidate, source, right)
}

/** "..., said his lawyer" after a quotation; "..., praised his lawyer" after a clause is no inversion. */
function mayInvert(reading: Reading, before: number, after: number): boolean {
  if (isOf(reading, after, WORD.complementizer)) return false
  if (closesQuotation(reading, before) || closesQuotation(reading, before - 1)) return true
  return !isOf(reading, after, WORD.object)
}

/** "X left and said", "X urged calm, proposed talks": the verb shares its subject with the one before. */
function joinsVerbs(reading: Reading, before: number, previous: Candidate | undefined): boolean {
  if (isOf(reading, before, WORD.additive | WORD.adversative)) return true
  return markOf(reading, before) === CHAR.comma && previous?.subject !== undefined
}

/** "Asked whether ..., " and "when told that ...": nobody is named who asked or told. */
function opensClause(reading: Reading, before: number, first: number): boolean {
  return before < first || isOf(reading, before, WORD.subordinator)
}

function asked(reading: Reading, candidate: Candidate, ceiling: number, found: Attribution[]): void {
  const next = candidate.last + 1
  if (next >= ceiling) return
  let source: Phrase | undefined
  let from = next
  if (isOf(reading, next, WORD.by)) {
    source = phraseAfter(reading, next + 1, ceiling)
    from = (source?.last ?? next) + 1
  }
  if (from >= ceiling) return
  push(found, 'attribution.asked', candidate, source, {
    first: from,
    last: contentEnd(reading, from, ceiling, candidate.first, 'phrase'),
  })
}

function ruleOf(kinds: number): string {
  if (kinds & KIND.saying) return 'attribution.said'
  if (kinds & KIND.telling) return 'attribution.told'
  if (kinds & KIND.believing) return 'attribution.believed'
  if (kinds & KIND.showing) return 'attribution.shown'
  if (kinds & KIND.intending) return 'attribution.intended'
  if (kinds & KIND.urging) return 'attribution.urged'
  if (kinds & KIND.quoting) return 'attribution.quoted'
  return 'attribution.judged'
}

/** What is said goes on to the sentence's end; what is wanted or spoken of is one clause or thing. */
function reachOf(kinds: number): Reach {
  if (kinds & (KIND.saying | KIND.telling)) return 'sentence'
  return kinds & (KIND.believing | KIND.showing | KIND.intending | KIND.urging | KIND.seeming) ? 'clause' : 'phrase'
}

/** Who shows a thing is a source only if a document shows it, or if it is shown "that" or "how". */
function isEvidence(reading: Reading, candidate: Candidate, source: Phrase, content: Phrase): boolean {
  if (ruleOf(candidate.cue.kinds) !== 'attribution.shown') return true
  if (isOf(reading, content.first, WORD.complementizer | WORD.question)) return true
  if (quotationAt(reading, content.first) !== quotationAt(reading, candidate.first)) return true
  for (let i = source.first; i <= source.last; i++) {
    if (reading.words.types[reading.tokens.word[i]!]! & DOCUMENT) return true
  }
  return false
}

/** The content after the cue, as far as its kinds allow it. */
function rightContent(reading: Reading, candidate: Candidate, after: number, ceiling: number): Phrase | undefined {
  const kinds = candidate.cue.kinds
  let from = after
  if (kinds & (KIND.telling | KIND.urging) && !(kinds & KIND.saying))
    from = kinds & KIND.telling ? afterAddressee(reading, after, ceiling) : after
  const start = contentStart(reading, from, ceiling, candidate.first) ?? afterComma(reading, candidate, from, ceiling)
  if (start === undefined) return undefined
  const isQuotation = quotationAt(reading, start) !== quotationAt(reading, candidate.first)
  const isThat = isOf(reading, start, WORD.complementizer)
  if (kinds === KIND.quoting && !isQuotation) return undefined
  if (
    !isQuotation &&
    isOf(reading, start, WORD.auxiliary) &&
    isOf(reading, start, WORD.be) &&
    !hasRelative(reading, candidate)
  )
    return undefined
  if (!isQuotation && !isThat) {
    if (isOf(reading, start, WORD.to)) {
      if (!(kinds & (KIND.intending | KIND.urging))) return undefined
    } else if (kinds & KIND.intending && !(kinds & ~KIND.intending & ~KIND.quoting)) {
      if (isOf(reading, start, WORD.preposition | WORD.additive)) return undefined
    } else if (isOf(reading, start, WORD.as) && kinds & KIND.judging) {
      if (start === after && !isOf(reading, candidate.head - 1, WORD.question | WORD.relative)) return undefined
    } else if (isOf(reading, start, WORD.additive | WORD.preposition | WORD.adversative | WORD.by | WORD.as))
      return undefined
  }
  const last = contentEnd(reading, start, ceiling, candidate.first, reachOf(kinds))
  return last < start ? undefined : { first: start, last }
}

/** "which he said were ...": a content that begins with its verb has its subject in the relative pronoun before. */
function hasRelative(reading: Reading, candidate: Candidate): boolean {
  return candidate.head > reading.first && isOf(reading, candidate.head - 1, WORD.relative)
}

/** "He said, we are ready": a comma in the place of "that". */
function afterComma(reading: Reading, candidate: Candidate, from: number, ceiling: number): number | undefined {
  if (!(candidate.cue.kinds & KIND.saying) || from + CLAUSE_TOKENS > ceiling || markOf(reading, from) !== CHAR.comma)
    return undefined
  const next = from + 1
  const isOther = WORD.additive | WORD.adversative | WORD.preposition | WORD.subordinator | WORD.as | WORD.relative
  return isOf(reading, next, isOther) || endsIn(reading, next, 'ing') || endsIn(reading, next, 'ed') ? undefined : next
}

function clauseEnd(reading: Reading, candidate: Candidate, from: number, ceiling: number): number {
  return from >= ceiling ? from - 1 : contentEnd(reading, from, ceiling, candidate.first, 'clause')
}

/** The quotation or clause that ends right before `head`. */
function contentToTheLeft(reading: Reading, head: number, first: number, candidate: Candidate): Phrase | undefined {
  let before = head - 1
  const home = quotationAt(reading, candidate.first)
  if (isOf(reading, head, WORD.relative) && head < candidate.first) return undefined
  while (before >= first && isOf(reading, before, WORD.as | WORD.adverb) && !isOf(reading, before, WORD.subject))
    before--
  if (before < reading.first) return undefined
  if (before < first && !(quotationAt(reading, before) !== 0 && home === 0)) return undefined
  const isMark = markOf(reading, before) === CHAR.comma || isDash(reading, before)
  if (!isMark && !(closesQuotation(reading, before) && quotationAt(reading, before) !== home)) return undefined
  const floor = home === 0 ? first : Math.max(first, reading.quotations.first[home - 1]! + 1)
  const left = contentBefore(reading, before, floor, candidate.first)
  if (left === undefined) return undefined
  const isQuotation = quotationAt(reading, left.last) !== home
  if (isQuotation) return left
  return isClause(reading, left) || isStop(reading, candidate.last + 1) ? left : undefined
}

/** "Too often, X said, the price is paid": the words before belong to what follows. */
function fragmentToTheLeft(reading: Reading, head: number, first: number, candidate: Candidate): Phrase | undefined {
  if (head - 1 <= first || markOf(reading, head - 1) !== CHAR.comma) return undefined
  if (quotationAt(reading, head - 2) !== quotationAt(reading, candidate.first)) return undefined
  return contentBefore(reading, head - 1, quotationFloor(reading, candidate.first, first), candidate.first)
}

/** "On Monday's “Talk,” X said ...": the quotation is a title in an adverbial, not what was said. */
function opensWithAdverbial(reading: Reading, left: Phrase): boolean {
  if (quotationAt(reading, left.first) !== 0 || !isOf(reading, left.first, WORD.preposition | WORD.time)) return false
  for (let i = left.first; i <= left.last && quotationAt(reading, i) === 0; i++) if (isPast(reading, i)) return false
  return true
}

/** A content before its cue must hold a verb: "In Ostrava," and "Meanwhile," are none. */
function isClause(reading: Reading, phrase: Phrase): boolean {
  for (let i = phrase.first + 1; i <= phrase.last; i++) if (isPast(reading, i)) return true
  return (
    phrase.last - phrase.first > CLAUSE_TOKENS &&
    !isOf(reading, phrase.first, WORD.preposition | WORD.subordinator | WORD.adverb)
  )
}

const DOCUMENT = 1 << SOURCE_TYPES.indexOf('document')
const CLAUSE_TOKENS = 5 // a stretch this long before ", X said" is a clause even if no verb of it is known

/** What goes on after ", X said,": the rest of the clause, or a second quotation. */
function continued(reading: Reading, from: number, ceiling: number, candidate: Candidate): Phrase | undefined {
  const home = quotationAt(reading, candidate.first)
  for (let i = from; i < ceiling; i++) {
    const quotation = quotationAt(reading, i)
    if (quotation !== 0 && quotation !== home && reading.quotations.first[quotation - 1] === i) {
      const mark = markOf(reading, i - 1)
      if (mark !== CHAR.comma && mark !== CHAR.colon && !isDash(reading, i - 1)) return undefined
      return { first: i, last: contentEnd(reading, i, ceiling, candidate.first) }
    }
    if (markOf(reading, i) === CHAR.comma && i === from && i + 1 < ceiling) {
      const next = i + 1
      if (quotationAt(reading, next) !== home) continue
      if (isOf(reading, next, WORD.additive | WORD.adversative | WORD.cue | WORD.preposition | WORD.as | WORD.relative | WORD.subordinator))
        return undefined
      const last = contentEnd(reading, next, ceiling, candidate.first)
      if (endsIn(reading, next, 'ing')) return undefined
      if (last - next >= CLAUSE_TOKENS) return { first: next, last }
      for (let k = next; k <= last; k++) if (isPast(reading, k)) return { first: next, last }
      return undefined
    }
  }
  return undefined
}

function closesQuotation(reading: Reading, index: number): boolean {
  const quotation = quotationAt(reading, index)
  return quotation !== 0 && reading.quotations.last[quotation - 1] === index
}

/** "..., saying Y" and "declined to say Y": the source is the subject of the clause that the verb hangs on. */
function dependent(
  reading: Reading,
  candidates: readonly Candidate[],
  n: number,
  first: number,
  ceiling: number,
  found: Attribution[],
): void {
  const candidate = candidates[n]!
  const verb = candidate.verb!
  const kinds = candidate.cue.kinds
  if (verb.use === 'infinitive' && !(kinds & (KIND.saying | KIND.telling | KIND.judging | KIND.urging))) return
  if (
    verb.use === 'participle' &&
    !(
      kinds &
      (KIND.saying |
        KIND.telling |
        KIND.judging |
        KIND.citing |
        KIND.urging |
        KIND.believing |
        KIND.showing |
        KIND.intending)
    )
  )
    return
  const floor = quotationFloor(reading, candidate.first, first)
  const before = verb.group - 1
  let source: Phrase | undefined
  if (
    verb.use === 'participle' &&
    kinds & (KIND.saying | KIND.showing) &&
    before >= floor &&
    modifiesSource(reading, before)
  ) {
    source = phraseBefore(reading, verb.group, floor)
  }
  source ??= candidates[n - 1]?.subject ?? clauseSubject(reading, floor, verb.group)
  if (verb.use === 'infinitive' && source !== undefined && isOf(reading, source.last, WORD.it)) return
  if (kinds & KIND.citing && candidate.cue.kinds === KIND.citing) {
    citing(reading, candidate, first, ceiling, found)
    return
  }
  const right = rightContent(reading, candidate, candidate.last + 1, ceiling)
  if (right !== undefined && source !== undefined) push(found, `${ruleOf(kinds)}-${verb.use}`, candidate, source, right)
}

/** "a statement saying", "witnesses saying": the participle stands right after its source. */
function modifiesSource(reading: Reading, before: number): boolean {
  return (reading.words.types[reading.tokens.word[before]!]! & ANY_SOURCE) !== 0
}

/** "is said to", "it is reported that", "was confirmed by". */
function passive(reading: Reading, candidate: Candidate, _first: number, ceiling: number, found: Attribution[]): void {
  const kinds = candidate.cue.kinds
  const next = candidate.last + 1
  const subject = candidate.subject
  if (subject === undefined || next >= ceiling) return
  let source: Phrase | undefined
  for (let i = next; i < Math.min(ceiling, next + 3); i++) {
    if (isOf(reading, i, WORD.by)) {
      source = phraseAfter(reading, i + 1, ceiling)
      break
    }
  }
  const isThat = isOf(reading, next, WORD.complementizer)
  const isTo = isOf(reading, next, WORD.to)
  if (isOf(reading, subject.last, WORD.it) && subject.first === subject.last && (isThat || !isTo)) {
    if (!(kinds & (KIND.saying | KIND.believing | KIND.showing | KIND.telling))) return
    const right = rightContent(reading, candidate, next, ceiling)
    if (right !== undefined) push(found, 'attribution.passive', candidate, source, right)
    return
  }
  if (kinds & KIND.telling && !(kinds & (KIND.saying | KIND.judging)) && !isTo) {
    const right = contentStart(reading, next, ceiling, candidate.first)
    if (right !== undefined)
      push(found, 'attribution.passive', candidate, source, {
        first: right,
        last: contentEnd(reading, right, ceiling, candidate.first),
      })
    return
  }
  if (source !== undefined && kinds & (KIND.saying | KIND.judging | KIND.showing | KIND.believing)) {
    push(found, 'attribution.passive-by', candidate, source, subject)
    return
  }
  if (!isTo && kinds & (KIND.judging | KIND.urging)) {
    push(found, 'attribution.passive-judged', candidate, undefined, {
      first: subject.first,
      last: contentEnd(reading, next, ceiling, candidate.first, 'phrase'),
    })
    return
  }
  if (isTo && kinds & (KIND.saying | KIND.believing | KIND.showing | KIND.judging)) {
    push(found, 'attribution.passive', candidate, undefined, {
      first: subject.first,
      last: contentEnd(reading, next, ceiling, candidate.first),
    })
  }
}

/** "According to X, Y" and "Y, according to X". */
function accordingTo(
  reading: Reading,
  candidate: Candidate,
  first: number,
  ceiling: number,
  found: Attribution[],
): void {
  const floor = quotationFloor(reading, candidate.first, first)
  let left = leftOf(reading, candidate.first, floor)
  if (
    left !== undefined &&
    !isClause(reading, left) &&
    quotationAt(reading, left.last) === quotationAt(reading, candidate.first)
  )
    left = undefined
  const source = phraseAfter(reading, candidate.last + 1, ceiling, { mustClose: left === undefined })
  if (source === undefined || isNoSource(reading, source)) return
  const next = source.last + 1
  const hasComma = next < ceiling && markOf(reading, next) === CHAR.comma
  if (left !== undefined) push(found, 'attribution.according-to', candidate, source, left)
  if (
    left === undefined ||
    (hasComma &&
      !isOf(
        reading,
        next + 1,
        WORD.additive | WORD.adversative | WORD.relative | WORD.as | WORD.cue | WORD.preposition,
      ))
  ) {
    const from = hasComma ? next + 1 : next
    if (from < ceiling && !isStop(reading, from)) {
      push(found, 'attribution.according-to', candidate, source, {
        first: from,
        last: contentEnd(reading, from, ceiling, candidate.first),
      })
    }
  }
}

/** "according to plan" names nobody. */
function isNoSource(reading: Reading, source: Phrase): boolean {
  return source.first === source.last && (reading.words.types[reading.tokens.word[source.first]!]! & NO_SOURCE) !== 0
}

/** What stands before a prepositional cue in its clause. */
function leftOf(reading: Reading, cue: number, floor: number): Phrase | undefined {
  let last = cue - 1
  while (
    last >= floor &&
    (isAdverb(reading, last) ||
      isOf(reading, last, WORD.additive | WORD.adversative | WORD.be) ||
      markOf(reading, last) === CHAR.comma)
  )
    last--
  return last < floor ? undefined : contentBefore(reading, last, floor, cue)
}

/** "X, citing Y, ...": whoever is cited stands behind the rest of the sentence. */
function citing(reading: Reading, candidate: Candidate, first: number, ceiling: number, found: Attribution[]): void {
  const source = phraseAfter(reading, candidate.last + 1, ceiling)
  if (source === undefined) return
  const floor = quotationFloor(reading, candidate.first, first)
  const left = leftOf(reading, candidate.first, floor)
  if (left !== undefined && isClause(reading, left)) push(found, 'attribution.citing', candidate, source, left)
}

/** "reportedly", "allegedly": nobody says so. */
function hearsay(reading: Reading, index: number, first: number, limit: number, found: Attribution[]): void {
  const home = quotationAt(reading, index)
  if (home !== 0) return
  const subject = phraseBefore(reading, verbGroupStart(reading, index, first), first)
  const candidate = { first: index, last: index, head: subject?.first ?? index, cue: HEARSAY }
  const from = subject?.first ?? index + 1
  if (from >= limit || index + 1 >= limit) return
  push(found, 'attribution.hearsay', candidate, undefined, {
    first: from,
    last: contentEnd(reading, index + 1, limit, index),
  })
}

const HEARSAY: Cue = { kinds: 0, forms: 0, stance: 'hedged' }

function verbGroupStart(reading: Reading, index: number, floor: number): number {
  let group = index
  while (group - 1 >= floor && isOf(reading, group - 1, WORD.auxiliary | WORD.be | WORD.have)) group--
  return group
}

function push(
  found: Attribution[],
  rule: string,
  candidate: Candidate,
  source: Phrase | undefined,
  content: Phrase,
): void {
  if (content.last < content.first) return
  const made = { rule, cue: { first: candidate.first, last: candidate.last }, content, stance: stanceOf(candidate) }
  found.push(source === undefined ? made : { ...made, source })
}

function stanceOf(candidate: Candidate): CueStance {
  return candidate.cue.stance
}
