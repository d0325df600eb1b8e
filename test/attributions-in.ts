import assert from 'node:assert/strict'
import { attributionReader } from '../src/extract/attribution/attributions.ts'
import { languageOf, packs } from '../src/lang/languages.ts'
import type { AttributionMention } from '../src/model/mention.ts'
import type { Span } from '../src/model/span.ts'
import { layoutOf } from '../src/segment/layout.ts'
import { marked } from './marked.ts'

const language = languageOf(packs[0]!)
const reader = attributionReader(language)

/** Who says what in a plain text, taken for one report. */
export function attributionsIn(text: string): AttributionMention[] {
  const layout = layoutOf(text, language)
  return reader(layout, 0, layout.tokens.count)
}

/** The words of a span; a dash where there is none. */
export function wordsAt(text: string, span: Span | undefined): string {
  return span ? text.slice(span.start, span.end) : '-'
}

/** "source <cue> content" of each attribution of a text, in order. */
export function attributionLines(text: string): string[] {
  return attributionsIn(text).map(
    ({ source, cue, content }) => `${wordsAt(text, source)} <${wordsAt(text, cue)}> ${wordsAt(text, content)}`,
  )
}

/** Holds that a text attributes what its tags say: `attributes('<source>Ann Bly</source> <cue>said</cue> <content>so</content>')`. */
export function attributes(sentence: string): void {
  const { text, spans } = marked(sentence)
  const expected = ['source', 'cue', 'content'].map(name => spans.get(name)?.[0])
  const found = attributionsIn(text).map(({ source, cue, content }) => [source, cue, content])
  const isFound = found.some(each =>
    each.every((span, n) => span?.start === expected[n]?.start && span?.end === expected[n]?.end),
  )
  assert.ok(isFound, `${text}\n${attributionLines(text).join('\n')}`)
}
