import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { align, alignRanges, type WordAlignment } from './align.ts'
import { alignable, compare } from './comparison.ts'
import { editsOf, wordEditsOf } from './edits.ts'
import { type Words, wordsOf } from './words.ts'

function read(text: string): Words {
  return wordsOf(text, { start: 0, end: text.length })
}

const WORDS = [
  'the',
  'of',
  'mine',
  'mines',
  'Varda',
  'bridge',
  'engineer',
  'engineers',
  'exploded',
  '12',
  '1,500',
  'quietly',
]
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 }).map(words => words.join(' '))

test('a text aligns with itself as one equal edit', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 5, maxLength: 12 }), list => {
      const words = read(list.join(' '))
      const [whole, ...rest] = align(compare(alignable(words), words), 5)
      assert.equal(rest.length, 0)
      const edits = editsOf(wordEditsOf(whole!, words, words), words, words)
      assert.deepEqual(
        edits.map(edit => edit.kind),
        ['same'],
      )
    }),
  )
})

test('pairs go forward on both sides, share their stems, and no word is in two passages', () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      const [leftWords, rightWords] = [read(left), read(right)]
      const taken = { left: new Set<number>(), right: new Set<number>() }
      for (const passage of align(compare(alignable(leftWords), rightWords), 4)) {
        for (let k = 0; k < passage.left.length; k++) {
          const [i, j] = [passage.left[k]!, passage.right[k]!]
          assert.equal(leftWords.stem[i], rightWords.stem[j])
          assert.ok(k === 0 || (i > passage.left[k - 1]! && j > passage.right[k - 1]!))
          assert.ok(!taken.left.has(i) && !taken.right.has(j))
          taken.left.add(i)
          taken.right.add(j)
        }
      }
    }),
  )
})

test('a word between the runs of one passage that is in another stays with that one', () => {
  const [left, right] = [read('of engineers engineer the of 12 the'), read('engineer of engineers 12 the')]
  const taken = align(compare(alignable(left), right), 4).flatMap(passage => [...passage.right])
  assert.equal(new Set(taken).size, taken.length)
})

test('edits tile both sides, and two that are not equal never follow each other', () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      const [leftWords, rightWords] = [read(left), read(right)]
      for (const passage of align(compare(alignable(leftWords), rightWords), 4))
        assertTiles(passage, leftWords, rightWords)
    }),
  )
})

test('in equal edits every word has the same distance from the start on both sides', () => {
  const separators = fc.array(fc.constantFrom(' ', ', ', '. ', ' -- '), { minLength: 40, maxLength: 40 })
  const joined = (words: string, marks: readonly string[]) =>
    words
      .split(' ')
      .map((word, n) => word + marks[n]!)
      .join('')
  fc.assert(
    fc.property(text, separators, separators, (list, leftMarks, rightMarks) => {
      const [left, right] = [joined(list, leftMarks), joined(list, rightMarks)]
      const [leftWords, rightWords] = [read(left), read(right)]
      for (const passage of align(compare(alignable(leftWords), rightWords), 4)) {
        assertTiles(passage, leftWords, rightWords)
        for (const edit of editsOf(wordEditsOf(passage, leftWords, rightWords), leftWords, rightWords)) {
          if (edit.kind !== 'same') continue
          const [one, other] = [
            left.slice(edit.left.start, edit.left.end),
            right.slice(edit.right.start, edit.right.end),
          ]
          assert.deepEqual(placesOf(one), placesOf(other))
        }
      }
    }),
  )
})

test('sentences that are aligned end to end tile, too', () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      const [leftWords, rightWords] = [read(left), read(right)]
      const passage = endToEnd(leftWords, rightWords)
      if (passage.left.length > 0) assertTiles(passage, leftWords, rightWords)
    }),
  )
})

test('end to end, the pairs are worth as much as the best of all common subsequences', () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      const [leftWords, rightWords] = [read(left), read(right)]
      const { bits } = compare(alignable(leftWords), rightWords).sides
      const best = (i: number, j: number): number => {
        if (i === leftWords.count || j === rightWords.count) return 0
        const key = i * (rightWords.count + 1) + j
        const found = known.get(key)
        if (found !== undefined) return found
        const paired = leftWords.stem[i] === rightWords.stem[j] ? bits[i]! + best(i + 1, j + 1) : 0
        const worth = Math.max(paired, best(i + 1, j), best(i, j + 1))
        known.set(key, worth)
        return worth
      }
      const known = new Map<number, number>()
      assert.ok(Math.abs(endToEnd(leftWords, rightWords).score - best(0, 0)) < 1e-9)
    }),
  )
})

test('a passage keeps together across changed, added and left-out words', () => {
  const left = read(
    'Engineers from Varda reopened the northern bridge on Tuesday after months of heavy flooding, the mayor announced.',
  )
  const right = read(
    'Engineers from Varda quietly reopened the bridge on Thursday after months of heavy flooding, the mayor announced.',
  )
  const [passage] = align(compare(alignable(left), right), 20)
  assert.deepEqual(
    wordEditsOf(passage!, left, right).map(edit => edit.kind),
    ['same', 'added', 'same', 'left-out', 'same', 'changed', 'same'],
  )
})

test('passages that changed places are found, each for itself', () => {
  const one = 'Engineers from Varda reopened the northern bridge after months of flooding.'
  const two = 'Teachers in Kolno demanded better salaries before the winter holidays begin.'
  const found = align(compare(alignable(read(`${one} ${two}`)), read(`${two} ${one}`)), 30)
  assert.equal(found.length, 2)
})

/** Where the words of a text begin. */
function placesOf(text: string): number[] {
  return [...text.matchAll(/[\w,]+\w|\w/gu)].map(word => word.index)
}

function endToEnd(left: Words, right: Words): WordAlignment {
  const ranges = { left: { start: 0, end: left.count }, right: { start: 0, end: right.count } }
  return alignRanges(compare(alignable(left), right).sides, ranges)
}

function assertTiles(passage: WordAlignment, left: Words, right: Words): void {
  const edits = editsOf(wordEditsOf(passage, left, right), left, right)
  assert.equal(edits[0]!.left.start, left.start[passage.leftRange.start])
  assert.equal(edits.at(-1)!.right.end, right.end[passage.rightRange.end - 1])
  for (const [n, edit] of edits.entries()) {
    assert.ok(edit.left.start <= edit.left.end && edit.right.start <= edit.right.end)
    if (n === 0) continue
    assert.equal(edit.left.start, edits[n - 1]!.left.end)
    assert.equal(edit.right.start, edits[n - 1]!.right.end)
    assert.ok(edit.kind === 'same' || edits[n - 1]!.kind === 'same')
  }
}
