import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Desk } from './desk.ts'
import type { PairFound } from './pair-rows.ts'
import { shelfOf } from './shelf.ts'

const STORY = 'A barge struck the lower bridge at Varda on Friday and nine dockers were hurt.'
const TEXTS = [STORY, 'Rain fell on Kolno.', STORY, `${STORY} Nobody drowned.`, STORY]

function deskOver(publishers: readonly (string | undefined)[] = []): Desk {
  return new Desk(
    shelfOf(
      TEXTS.map((text, n) => {
        const id = `r${n}`
        const capture = { path: '', sha256: '', bytes: text.length }
        const publisher = publishers[n]
        return {
          report: {
            id,
            document: id,
            span: { start: 0, end: text.length },
            language: 'en',
            ...(publisher === undefined ? {} : { publisher }),
          },
          document: { id, capture, reader: 'text', encoding: 'utf-8', text },
        }
      }),
    ),
  )
}

/** Asks for each pair in turn; the pairs for which something was compared. */
function compared(desk: Desk, pairs: readonly (readonly [number, number])[], sharesWording = 1) {
  const asked: string[] = []
  const found = pairs.map(([left, right]) =>
    desk.once(desk.take(left), desk.take(right), sharesWording, (): PairFound => {
      asked.push(`${left}-${right}`)
      return { left, right, passages: [], isKin: true }
    }),
  )
  return { asked, found: found.map(pair => `${pair?.left}-${pair?.right}`) }
}

test('what one of several exact copies shares with a report is not asked for again, and bears the numbers of its own pair', () => {
  const { asked, found } = compared(deskOver(), [
    [0, 3],
    [2, 3],
    [3, 4],
    [0, 2],
    [2, 4],
    [1, 3],
  ])
  assert.deepEqual(asked, ['0-3', '3-4', '0-2', '1-3'])
  assert.deepEqual(found, ['0-3', '2-3', '3-4', '0-2', '2-4', '1-3'])
})

test('copies of two publishers are two, since who is whose copy may hang on it', () => {
  const { asked } = compared(deskOver(['Harbour News', undefined, 'River Post', undefined, 'Harbour News']), [
    [0, 3],
    [2, 3],
    [3, 4],
    [0, 2],
  ])
  assert.deepEqual(asked, ['0-3', '2-3', '3-4', '0-2'])
})

test('when the last report is put back, nothing is remembered', () => {
  const desk = deskOver()
  compared(desk, [[0, 3]])
  for (const report of [0, 3]) desk.putBack(report)
  assert.deepEqual(compared(desk, [[2, 3]]).asked, ['2-3'])
})

test('while a report is at hand its words stay, whoever else is put back; then their memory is used again', () => {
  const desk = deskOver()
  const story = desk.take(0).words
  const before = [...story.hash]
  desk.take(1)
  desk.putBack(1)
  const other = desk.take(3)
  assert.deepEqual([...story.hash], before)
  desk.putBack(0)
  desk.putBack(3)
  const again = desk.take(1)
  assert.equal(again.words.hash.buffer, other.words.hash.buffer)
  assert.notDeepEqual([...story.hash], before)
})
