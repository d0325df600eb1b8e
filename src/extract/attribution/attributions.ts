import type { Language } from '../../lang/language.ts'
import type { AttributionMention, PlaceMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import type { Writable } from '../../model/writable.ts'
import { type Layout, unitOf } from '../../text/layout.ts'
import type { Attribution } from './attribution.ts'
import { quotationsCarriedOn } from './carried.ts'
import { withoutCarrier } from './carriers.ts'
import { cueWords } from './cue-tables.ts'
import { WORD } from './cue-words.ts'
import { interviewTurns } from './interviews.ts'
import { withNesting } from './nesting.ts'
import { type Identified, sentencesCarriedOn } from './paragraphs.ts'
import { quotationsOf } from './quotations.ts'
import { isOf, isStop, type Phrase, quotationAt, type Reading } from './reading.ts'
import { attributionsOf } from './rules.ts'
import { identify, type SourceHistory } from './source-name.ts'
import { speakerLines } from './speakers.ts'

/** Reads the tokens first..limit of a laid-out text, which are one report, whose places may be asked for. */
export type AttributionReader = (
  layout: Layout,
  first: number,
  limit: number,
  places?: () => readonly PlaceMention[],
) => AttributionMention[]

/**
 * The tokens first..limit of a report in, who says what out, in the order of cues. A mention that is `nested` is a link of another's
 * chain; one whose rule is `attribution.carried` has no cue of its own and goes on with the account of the sentence before.
 */
export function attributionReader(language: Language): AttributionReader {
  const words = cueWords(language)
  return (layout, first, limit, places = () => []) => {
    if (first >= limit) return []
    const quotations = quotationsOf(layout, first, limit)
    const reading: Reading = { layout, tokens: layout.tokens, words, quotations, first, limit }
    const found: Attribution[] = []
    eachSentence(reading, (start, end) => attributionsOf(reading, start, end, found))
    speakerLines(reading, places, found)
    interviewTurns(reading, found)
    found.push(...quotationsCarriedOn(reading, found))
    found.sort(inOrder)
    const history: SourceHistory = { known: [] }
    const known = found.map(
      (attribution): Identified => ({
        attribution,
        identity: identify(
          reading,
          attribution.bearer ?? withoutCarrier(reading, attribution),
          history,
          attribution.cue,
        ),
      }),
    )
    const carried = sentencesCarriedOn(reading, known)
    return withNesting([...known, ...carried].sort(byPlace).map(each => mentionOf(reading, each)))
  }
}

const MAX_SENTENCE_TOKENS = 400 // longer is a list or a text without stops; cut, so that time stays linear in its length

/** Visits the sentences of a report; one more begins wherever a quotation opens after a stop, whatever its marks: "... fell. ''We must" */
function eachSentence(reading: Reading, visit: (first: number, limit: number) => void): void {
  const { sentences } = reading.layout
  for (let unit = unitOf(sentences, reading.first); unit + 1 < sentences.length; unit++) {
    let start = Math.max(reading.first, sentences[unit]!)
    const end = Math.min(reading.limit, sentences[unit + 1]!)
    if (start >= end) return
    for (let i = start + 1; i < end; i++) {
      if (!opensSentence(reading, i)) continue
      visit(start, i)
      start = i
    }
    for (; end - start > MAX_SENTENCE_TOKENS; start += MAX_SENTENCE_TOKENS) visit(start, start + MAX_SENTENCE_TOKENS)
    visit(start, end)
  }
}

function opensSentence(reading: Reading, index: number): boolean {
  const quotation = quotationAt(reading, index)
  if (quotation === 0 || reading.quotations.first[quotation - 1] !== index) return false
  return isStop(reading, index - 1) && quotationAt(reading, index - 1) === 0
}

/** Order of cues; a lengthened chain comes after the attribution that it lengthens. */
function inOrder(left: Attribution, right: Attribution): number {
  return (
    placeOf(left) - placeOf(right) || (left.after ?? 0) - (right.after ?? 0) || left.content.first - right.content.first
  )
}

function placeOf({ cue, content, after }: Attribution): number {
  return after ?? cue?.first ?? content.first
}

function byPlace(left: Identified, right: Identified): number {
  return inOrder(left.attribution, right.attribution)
}

function mentionOf(reading: Reading, { attribution, identity }: Identified): AttributionMention {
  const { cue, source, content, stance, rule, through } = attribution
  const mention: Writable<Partial<AttributionMention>> = { kind: 'attribution', content: spanOf(reading, content) }
  if (source !== undefined) mention.source = spanOf(reading, source)
  if (cue !== undefined) mention.cue = spanOf(reading, cue)
  if (through !== undefined) mention.through = spanOf(reading, through)
  mention.mode = modeOf(reading, attribution)
  mention.type = identity.type
  if (identity.name !== undefined) mention.name = identity.name
  mention.stance = stance
  mention.rule = isOwn(reading, attribution) ? 'attribution.own' : rule
  return mention as AttributionMention
}

/** "“I believe that the road is shut,” Bly said": inside quotation marks, "I" is whoever is quoted. */
function isOwn(reading: Reading, { source, cue }: Attribution): boolean {
  if (source === undefined || cue === undefined || source.first !== source.last) return false
  return quotationAt(reading, source.last) !== 0 && isOf(reading, source.last, WORD.speaker)
}

function spanOf(reading: Reading, phrase: Phrase): Span {
  return { start: reading.tokens.start[phrase.first]!, end: reading.tokens.end[phrase.last]! }
}

/** All of it quoted, a part of it, or none. */
function modeOf(reading: Reading, { content, cue }: Attribution): AttributionMention['mode'] {
  const home = cue === undefined ? 0 : quotationAt(reading, cue.first)
  let quoted = 0
  for (let i = content.first; i <= content.last; i++) if (quotationAt(reading, i) !== home) quoted++
  if (quoted === 0) return 'indirect'
  return quoted === content.last - content.first + 1 ? 'direct' : 'mixed'
}
