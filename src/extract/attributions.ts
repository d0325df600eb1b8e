import type { Language } from '../lang/language.ts'
import type { AttributionMention } from '../model/mention.ts'
import { bySpan, type Span } from '../model/span.ts'
import { type Layout, unitOf } from '../text/layout.ts'
import { quotationsCarriedOn } from './attribution-carried.ts'
import { withNesting } from './attribution-nesting.ts'
import { isStop, type Phrase, quotationAt, type Reading } from './attribution-reading.ts'
import { type Attribution, attributionsOf } from './attribution-rules.ts'
import { speakerLines } from './attribution-speakers.ts'
import { cueWords } from './cue-words.ts'
import { quotationsOf } from './quotations.ts'
import { identify, type SourceHistory } from './source-name.ts'

export type AttributionReader = (layout: Layout, first: number, limit: number) => AttributionMention[]

/** The tokens first..limit of a report in, who says what out, in the order of cues. */
export function attributionReader(language: Language): AttributionReader {
  const words = cueWords(language)
  return (layout, first, limit) => {
    if (first >= limit) return []
    const reading: Reading = {
      layout,
      tokens: layout.tokens,
      words,
      quotations: quotationsOf(layout, first, limit),
      first,
      limit,
    }
    const found: Attribution[] = []
    for (let unit = unitOf(layout.sentences, first); unit + 1 < layout.sentences.length; unit++) {
      const from = Math.max(first, layout.sentences[unit]!)
      if (from >= limit) break
      const to = Math.min(limit, layout.sentences[unit + 1]!)
      let start = from
      for (let i = from + 1; i < to; i++) {
        if (!opensSentence(reading, i)) continue
        attributionsOf(reading, start, i, found)
        start = i
      }
      attributionsOf(reading, start, to, found)
    }
    speakerLines(reading, found)
    found.push(...quotationsCarriedOn(reading, found))
    const history: SourceHistory = { known: [] }
    return withNesting(found.map(attribution => mentionOf(reading, attribution, history)).sort(byPlace))
  }
}

/** A quotation that opens after a stop opens a sentence, whatever its marks: "... imports. ''We must" */
function opensSentence(reading: Reading, index: number): boolean {
  const quotation = reading.quotations.at[index - reading.first]!
  if (quotation === 0 || reading.quotations.first[quotation - 1] !== index) return false
  return isStop(reading, index - 1) && quotationAt(reading, index - 1) === 0
}

function mentionOf(reading: Reading, attribution: Attribution, history: SourceHistory): AttributionMention {
  const { cue, source, content, stance, rule } = attribution
  const identity = identify(reading, source, history)
  return {
    kind: 'attribution',
    content: spanOf(reading, content),
    ...(source === undefined ? {} : { source: spanOf(reading, source) }),
    ...(cue === undefined ? {} : { cue: spanOf(reading, cue) }),
    mode: modeOf(reading, attribution),
    ...identity,
    stance,
    rule,
  }
}

function spanOf(reading: Reading, phrase: Phrase): Span {
  return { start: reading.tokens.start[phrase.first]!, end: reading.tokens.end[phrase.last]! }
}

function modeOf(reading: Reading, { content, cue }: Attribution): AttributionMention['mode'] {
  const home = cue === undefined ? 0 : quotationAt(reading, cue.first)
  let quoted = 0
  for (let i = content.first; i <= content.last; i++) if (quotationAt(reading, i) !== home) quoted++
  if (quoted === 0) return 'indirect'
  return quoted === content.last - content.first + 1 ? 'direct' : 'mixed'
}

function byPlace(left: AttributionMention, right: AttributionMention): number {
  return bySpan(left.cue ?? left.content, right.cue ?? right.content) || bySpan(left.content, right.content)
}
