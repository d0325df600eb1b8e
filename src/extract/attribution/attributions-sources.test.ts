import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { languageOf, packs } from '../../lang/languages.ts'
import type { AttributionMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import { layoutOf } from '../../segment/layout.ts'
import { attributionReader } from './attributions.ts'

const language = languageOf(packs[0]!)
const reader = attributionReader(language)

const read = (text: string): AttributionMention[] => {
  const layout = layoutOf(text, language)
  return reader(layout, 0, layout.tokens.count)
}

const words = (text: string, span: Span | undefined): string => (span ? text.slice(span.start, span.end) : '-')

const single = (text: string, cue: string): AttributionMention => {
  const found = read(text).find(mention => words(text, mention.cue) === cue)
  assert.ok(found, `no <${cue}> in: ${text}`)
  return found
}

for (const [text, cue, name] of [
  ['Norland spokesman Tom Roe said 12 died. He added that 3 were hurt.', 'added', 'Tom Roe'],
  ['Captain Orm Bly said 12 died. Bly warned that more would follow.', 'warned', 'Orm Bly'],
  ['Army spokesman Tom Roe said 12 died. Nothing moved, the military official reported.', 'reported', 'Tom Roe'],
  [
    'The Norland Defence Ministry said 12 died. The ministry also said 3 were hurt.',
    'said',
    'Norland Defence Ministry',
  ],
  ['The Veles agency said 12 died. The agency claimed that 3 were hurt.', 'claimed', 'Veles agency'],
] as const) {
  test(`resolves the source of "${cue}" in: ${text}`, () => assert.equal(single(text, cue).name, name))
}

test('leaves a source of whom nothing is said without a name', () => {
  assert.equal(single('Western experts said the road was shut.', 'said').name, undefined)
})

for (const [text, cue, type] of [
  ['Ann Bly said the road was shut.', 'said', 'person'],
  ['The Defence Ministry said the road was shut.', 'said', 'organisation'],
  ['The Veles newspaper said the road was shut.', 'said', 'outlet'],
  ['The statement said the road was shut.', 'said', 'document'],
  ['Doctors Across Walls said the road was shut.', 'said', 'organisation'],
  ['The road was shut, its envoy, Ann Bly, said.', 'said', 'person'],
  ['The rapporteur, Ann Bly, said the road was shut.', 'said', 'person'],
  ['Residents said the road was shut.', 'said', 'unnamed'],
  ['A source in the ministry said the road was shut.', 'said', 'unnamed'],
] as const) {
  test(`types the source as ${type} in: ${text}`, () => assert.equal(single(text, cue).type, type))
}

for (const [text, cue, stance] of [
  ['The army said 12 died.', 'said', 'reported'],
  ['The army denied the strike.', 'denied', 'denied'],
  ['Residents alleged that 12 died.', 'alleged', 'hedged'],
  ['Rescuers fear that 12 died.', 'fear', 'hedged'],
  ['The army has not confirmed the strike.', 'confirmed', 'hedged'],
  ['The army did not deny the strike.', 'deny', 'reported'],
  ['The army plans to take the town.', 'plans', 'hypothetical'],
  ['The mayor urged residents to leave.', 'urged', 'hypothetical'],
] as const) {
  test(`gives the stance ${stance} in: ${text}`, () => assert.equal(single(text, cue).stance, stance))
}

for (const [text, mode] of [
  ['"We had no warning," Bly said.', 'direct'],
  ['Bly said the town was "a ring of iron" by night.', 'mixed'],
  ['Bly said the town was gone.', 'indirect'],
] as const) {
  test(`calls the content ${mode} in: ${text}`, () => assert.equal(single(text, 'said').mode, mode))
}

test('spans are whole tokens inside the text, whatever the text', () => {
  const part = fc.constantFrom(
    'said',
    'the mayor',
    'according to',
    '"',
    '“',
    '”',
    "'",
    ',',
    '.',
    ' and ',
    'Ann Bly',
    'that',
    '12 died',
    'who',
    '\n\n',
    'is',
    'reported',
    'told',
    '—',
    ':',
    'He',
    'citing',
    'as',
    'by',
    '(',
    ')',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), parts => {
      const text = parts.join(' ')
      const { tokens } = layoutOf(text, language)
      const starts = new Set(tokens.start)
      const ends = new Set(tokens.end)
      for (const { source, cue, content } of read(text)) {
        for (const span of [source, cue, content]) {
          if (span !== undefined) assert.ok(span.start < span.end && starts.has(span.start) && ends.has(span.end))
        }
      }
    }),
    { numRuns: 300 },
  )
})
