import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Edit, PassageAlignment } from '../../../src/model/alignment.ts'
import { inOrder, rowsOf } from './columns.ts'

/** An alignment from its edits, written as pairs of words on the left and on the right; white space and full stops make no difference. */
function alignment(leftStart: number, rightStart: number, ...pairs: readonly (readonly [string, string])[]) {
  let [left, right] = [leftStart, rightStart]
  const edits = pairs.map(([here, there]): Edit => {
    const kind = bare(here) === bare(there) ? 'same' : here === '' ? 'added' : there === '' ? 'left-out' : 'changed'
    const edit = {
      kind,
      left: { start: left, end: left + here.length },
      right: { start: right, end: right + there.length },
      ...(kind === 'changed' && /\d/u.test(here) && { changed: 'figure' as const }),
    } as const
    left += here.length
    right += there.length
    return edit
  })
  const side = (report: string, start: number, end: number, exact: string) => ({
    report,
    at: { document: report, span: { start, end }, exact },
  })
  return {
    left: side('left', leftStart, left, pairs.map(([here]) => here).join('')),
    right: side('right', rightStart, right, pairs.map(([, there]) => there).join('')),
    similarity: 1,
    kind: 'passage',
    edits,
  } satisfies PassageAlignment
}

const bare = (words: string): string => words.replaceAll(/[\s.]+/gu, ' ').trim()

/** Each row as "left | right", with the manner of every piece. */
function drawn(left: string, right: string, alignments: readonly PassageAlignment[]): string[] {
  const rows = rowsOf({ start: 0, end: left.length }, { start: 0, end: right.length }, alignments, { left, right })
  return rows.map(row => {
    const side = (pieces: (typeof row)['left'], text: string) =>
      pieces.map(({ span, kind, changed }) => `${changed ?? kind}:${text.slice(span.start, span.end).trim()}`).join(' ')
    return `${side(row.left, left)} | ${side(row.right, right)}`
  })
}

test('puts a shared passage side by side, between what each has alone', () => {
  const left = 'Tarn. Nine died at noon. More.'
  const right = 'Nine died at noon.'
  const shared = alignment(6, 0, ['Nine died at noon.', 'Nine died at noon.'])
  assert.deepEqual(drawn(left, right, [shared]), [
    'apart:Tarn. | ',
    'same:Nine died at noon. | same:Nine died at noon.',
    'apart:More. | ',
  ])
})

test('names a figure that changed', () => {
  const shared = alignment(0, 0, ['About ', 'About '], ['30', '130'], [' died', ' died'])
  assert.deepEqual(drawn('About 30 died', 'About 130 died', [shared]), [
    'same:About figure:30 same:died | same:About figure:130 same:died',
  ])
})

test('begins a new row where a paragraph ends on both sides, and only there', () => {
  const left = 'One.\n\nTwo.\n\nThree.'
  const right = 'One.\n\nTwo. Three.'
  assert.deepEqual(drawn(left, right, [alignment(0, 0, [left, right])]), [
    'same:One. | same:One.',
    'same:Two. same:Three. | same:Two. same:Three.',
  ])
})

test('a paragraph that lost its last words ends together with the other', () => {
  const shared = alignment(0, 0, ['He spoke ', 'He spoke.\n\n'], ['here.\n\n', ''], ['Then', 'Then'])
  assert.deepEqual(drawn('He spoke here.\n\nThen', 'He spoke.\n\nThen', [shared]), [
    'same:He spoke left-out:here. | same:He spoke.',
    'same:Then | same:Then',
  ])
})

test('marks a passage that stands in another order as moved, in both columns', () => {
  const left = 'The long passage. Short.'
  const right = 'Short. The long passage.'
  const rows = drawn(left, right, [
    alignment(0, 7, ['The long passage.', 'The long passage.']),
    alignment(18, 0, ['Short.', 'Short.']),
  ])
  assert.deepEqual(rows, [
    ' | moved:Short. apart:',
    'same:The long passage. | same:The long passage.',
    'apart: moved:Short. | ',
  ])
})

test('the full stop after a passage stands with it, and a quotation mark that opens what comes next does not', () => {
  const left = 'Nine died. Left.'
  const right = 'Nine died.\n\n"Right"'
  assert.deepEqual(drawn(left, right, [alignment(0, 0, ['Nine died', 'Nine died'])]), [
    'same:Nine died same:. | same:Nine died same:.',
    'apart:Left. | apart:"Right"',
  ])
})

test('two reports that share nothing stand beside each other', () => {
  assert.deepEqual(drawn('This.', 'That.', []), ['apart:This. | apart:That.'])
  assert.deepEqual(drawn('', '', []), [])
})

const passages = fc
  .array(fc.tuple(fc.nat(30), fc.nat(30), fc.integer({ min: 1, max: 8 })), { maxLength: 7 })
  .map(all => all.map(([left, right, length]) => alignment(left, right, ['x'.repeat(length), 'x'.repeat(length)])))

test('no other choice of passages in one order is heavier', () => {
  fc.assert(
    fc.property(passages, alignments => {
      const weightOf = (chosen: readonly number[]) =>
        chosen.reduce((sum, place) => sum + alignments[place]!.left.at.exact.length, 0)
      const stands = (chosen: readonly number[]) =>
        chosen.every(
          (place, index) =>
            index === 0 ||
            (['left', 'right'] as const).every(
              side => alignments[chosen[index - 1]!]![side].at.span.end <= alignments[place]![side].at.span.start,
            ),
        )
      const chain = inOrder(alignments)
      assert.ok(stands(chain))
      const byStart = alignments
        .map((_, place) => place)
        .sort((one, other) => alignments[one]!.left.at.span.start - alignments[other]!.left.at.span.start)
      for (let choice = 0; choice < 2 ** byStart.length; choice++) {
        const chosen = byStart.filter((_, bit) => (choice >> bit) & 1)
        if (stands(chosen)) assert.ok(weightOf(chosen) <= weightOf(chain))
      }
    }),
    { numRuns: 60 },
  )
})

test('each column holds its report from end to end', () => {
  const text = 'x'.repeat(40)
  fc.assert(
    fc.property(passages, alignments => {
      const rows = rowsOf({ start: 0, end: 40 }, { start: 0, end: 40 }, alignments, { left: text, right: text })
      for (const side of ['left', 'right'] as const) {
        const words = rows.flatMap(row => row[side]).map(({ span }) => text.slice(span.start, span.end))
        assert.equal(words.join(''), text)
      }
    }),
  )
})
