import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markedCase } from '../../test/claims-builder.ts'
import { copiedClaims } from './copies.ts'
import { dossierOf } from './evidence.ts'

const TEXT = (dead: string, hurt: string) =>
  `A grain barge blew up beside the eastern quay of Tessaly on Friday morning and killed {${dead}|killed people} people, the Port Authority said, while {${hurt}|wounded others} others were taken to hospital with burns on their hands and faces, as a spokesman of the Port Authority added in the evening.`

const copies = (source: string) => {
  const dossier = dossierOf(markedCase(source))
  return copiedClaims(dossier).map(({ left, right }) => [dossier.claims[left]!.id, dossier.claims[right]!.id])
}

test('a figure and its copy stand at the same place of the passage, changed or not', () => {
  assert.deepEqual(copies(`= r1\n${TEXT('14', '31')}\n= r2\n${TEXT('41', '31')}`), [
    ['r1-0', 'r2-0'],
    ['r1-1', 'r2-1'],
  ])
})

test('a bound that a copyist put before the figure does not hide it', () => {
  assert.deepEqual(copies(`= r1\n${TEXT('14', '31')}\n= r2\n${TEXT('at least 14', '31')}`)[0], ['r1-0', 'r2-0'])
})

test('reports that share no passage have no copies', () => {
  assert.deepEqual(copies(`= r1\n${TEXT('14', '31')}\n= r2\nIn Tessaly {14|killed people} people died.`), [])
})

test('where a long stretch gave way to other words, a figure among them is a copy of none but itself', () => {
  const dossier = dossierOf(markedCase(`= r1\n${TEXT('14', '31')}\n= r2\n${TEXT('41', '31')}`))
  const [left, right] = ['r1', 'r2'].map(report => dossier.claims.filter(claim => claim.report === report))
  const spanOf = (start: number, end: number) => ({ start, end })
  const pairs = (at: number): number => {
    const [one, other] = [left![at]!, right![at]!]
    const [from, to] = [one, other].map(({ at: { span } }) => spanOf(span.start - 70, span.end + 15))
    const alignment = {
      ...dossier.alignments[0]!,
      edits: [{ kind: 'changed' as const, left: from!, right: to! }],
    }
    return copiedClaims(dossier, [alignment]).length
  }
  assert.deepEqual([pairs(0), pairs(1)], [0, 1])
})
