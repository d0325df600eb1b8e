import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { match } from '../../match/match.ts'
import { pairsIn } from '../../match/pair-rows.ts'
import { textOf } from '../../match/shelf.ts'
import { matchLines, threadsFor } from './matching.ts'
import { bytesOf, lineStarts, linesShelf } from './matching-lines.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-lines-'))
const path = join(folder, 'reports.jsonl')
after(() => rmSync(folder, { recursive: true }))

function shelfOver(lines: readonly string[]) {
  writeFileSync(path, lines.map(line => `${line}\n`).join(''))
  const starts = lineStarts(path, 0, bytesOf(path))
  return linesShelf({ path, starts: Float64Array.of(...starts, bytesOf(path)), language: 'en' })
}

test('the text of a line is what JSON says it is, wherever the field stands', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 6 }), texts => {
      const shelf = shelfOver(
        texts.map((text, n) =>
          n % 2 === 0
            ? JSON.stringify({ id: n, text })
            : JSON.stringify({ about: { text: 'not this' }, tags: ['text', text], note: text, text }).replace(
                /[^\x20-\x7e]/gu,
                escaped,
              ),
        ),
      )
      assert.equal(shelf.size, texts.length)
      for (const [n, text] of texts.entries()) {
        assert.equal(textOf(shelf.take(n)), text)
      }
    }),
    { numRuns: 60 },
  )
})

test('an escape that is none is taken as it stands', () => {
  const shelf = shelfOver(['{"text":"a\\uzz b"}', '{"text":"a \\u00"}'])
  assert.deepEqual([textOf(shelf.take(0)), textOf(shelf.take(1))], ['auzz b', 'a u00'])
})

/** Every code unit as an escape. */
function escaped(char: string): string {
  return char
    .split('')
    .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}

test('the starts of lines are the same however the file is cut', () => {
  shelfOver(['{}', '', '{"text":"a"}', '{"text":"b"}'])
  const bytes = bytesOf(path)
  const whole = [...lineStarts(path, 0, bytes)]
  for (let cut = 0; cut <= bytes; cut++) {
    assert.deepEqual([...lineStarts(path, 0, cut), ...lineStarts(path, cut, bytes)], whole, `cut at ${cut}`)
  }
})

const WORDS = 'harbour barge council flood grain lantern orchard signal winter tunnel copper meadow ferry quarry'.split(
  ' ',
)

/** Reports of which every third holds a passage of the one before. */
function reports(count: number): string[] {
  const texts: string[] = []
  for (let n = 0; n < count; n++) {
    const own = Array.from(
      { length: 60 },
      (_, i) => `${WORDS[(n * 7 + i * i + (i % 5) * n) % WORDS.length]}${(n * 31 + i) % 97}`,
    )
    const taken = n % 3 === 2 ? texts[n - 1]!.split(' ').slice(10, 50) : []
    texts.push([...own, ...taken].join(' '))
  }
  return texts
}

test('however many threads match, the pairs are those of one, and those that are found in memory', async () => {
  const texts = reports(600)
  shelfOver(texts.map((text, id) => JSON.stringify({ id, text })))
  const [one, three] = await Promise.all(
    [1, 3].map(async threads =>
      (await matchLines(path, { language: 'en', threads })).rows.flatMap(rows => [...pairsIn(rows)]),
    ),
  )
  assert.ok(one!.length >= 150)
  assert.deepEqual(three, one)
  const inputs = texts.map((text, n) => {
    const id = String(n).padStart(4, '0')
    const capture = { path: '', sha256: '', bytes: text.length }
    return {
      report: { id, document: id, span: { start: 0, end: text.length }, language: 'en' },
      document: { id, capture, reader: 'text', encoding: 'utf-8', text },
    }
  })
  const rows = (side: { start: number; end: number }) => [side.start, side.end]
  assert.deepEqual(
    match(inputs).alignments.map(({ left, right }) => [
      Number(left.report),
      Number(right.report),
      ...rows(left.at.span),
      ...rows(right.at.span),
    ]),
    one!
      .toSorted((x, y) => x.left - y.left || x.right - y.right)
      .flatMap(({ left, right, passages }) =>
        passages
          .toSorted((x, y) => x.left.start - y.left.start)
          .map(passage => [left, right, ...rows(passage.left), ...rows(passage.right)]),
      ),
  )
})

test('a file has no more threads than it keeps busy, nor than there are, and one at least', () => {
  assert.deepEqual(
    [0, 1, 30_000_000, 3_000_000_000].map(bytes => threadsFor(bytes, 4)),
    [1, 1, 3, 4],
  )
})
