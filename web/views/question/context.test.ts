import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anchor } from '../../../src/model/anchor.ts'
import type { Claim } from '../../../src/model/claim.ts'
import { marked } from '../../../test/marked.ts'
import { contextParts } from './context.ts'

/** A claim over marked text, with the context cut from `from` on. */
function claimIn(source: string, from = 0) {
  const { text, spans } = marked(source)
  const at = (name: string) => anchor('d1', text, spans.get(name)![0]!)
  const claim = {
    at: at('figure'),
    sentence: at('sentence'),
    attribution: spans.has('source') ? [{ at: at('source'), cue: at('cue'), type: 'person', rule: 'r' }] : [],
  } as unknown as Claim
  return { claim, context: { text: text.slice(from), start: from } }
}

test('the sentence is cut at its figure, its source and the cue', () => {
  const { before, sentence, after } = contextParts(
    claimIn(
      'Rain fell. <sentence><source>Police</source> <cue>said</cue> <figure>12</figure> people died.</sentence> It went on.',
    ),
  )
  assert.equal(before, 'Rain fell. ')
  assert.equal(after, ' It went on.')
  assert.deepEqual(
    sentence.map(({ kind, text }) => [kind, text]),
    [
      ['source', 'Police'],
      ['words', ' '],
      ['cue', 'said'],
      ['words', ' '],
      ['figure', '12'],
      ['words', ' people died.'],
    ],
  )
})

test('the figure wins where a source lies over it', () => {
  const { sentence } = contextParts(
    claimIn('<sentence><source>A list of <figure>12</figure></source> <cue>names</cue> them.</sentence>'),
  )
  assert.deepEqual(sentence.find(({ kind }) => kind === 'figure')?.text, '12')
  assert.equal(sentence.map(({ text }) => text).join(''), 'A list of 12 names them.')
})

test('a sentence that begins before its context is shown alone, without marks', () => {
  const { before, sentence, after } = contextParts(
    claimIn('<sentence>Some <figure>12</figure> died.</sentence> More.', 3),
  )
  assert.deepEqual([before, sentence, after], ['', [{ kind: 'words', text: 'Some 12 died.' }], ''])
})

test('no word of the context is lost, wherever it was cut', () => {
  fc.assert(
    fc.property(fc.nat({ max: 11 }), from => {
      const given = claimIn('Rain fell. <sentence>There were <figure>12</figure>.</sentence> It went on.', from)
      const { before, sentence, after } = contextParts(given)
      assert.equal(before + sentence.map(({ text }) => text).join('') + after, given.context.text)
    }),
  )
})
