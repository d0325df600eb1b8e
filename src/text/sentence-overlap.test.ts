import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alignable, compare } from './comparison.ts'
import { type Retelling, retellingOf } from './sentence-overlap.ts'
import { type Words, wordsOf } from './words.ts'

function read(text: string): Words {
  return wordsOf(text, { start: 0, end: text.length })
}

function retelling(left: string, right: string, mostBits = (_stem: number) => Infinity): Retelling {
  const [one, other] = [read(left), read(right)]
  const aside = { left: one.isQuoted, right: other.isQuoted }
  return retellingOf(compare(alignable(one), other), aside, mostBits)
}

const FLOOD = 'Flooded cellars forced hundreds of families to abandon their houses near the harbour.'
const TURNED = 'Near the harbour, hundreds of families had to abandon houses whose cellars were flooded.'
const OTHER = 'The council promised money for families whose houses stand in the valley below the dam.'

test('finds a sentence that was turned round', () => {
  const { overlaps, bits } = retelling(FLOOD, TURNED)
  assert.equal(overlaps.length, 1)
  assert.ok(bits > 20, String(bits))
})

test('does not take two sentences on one topic for one', () => {
  assert.deepEqual(retelling(FLOOD, OTHER), { overlaps: [], bits: 0, share: 0 })
})

test('names and figures alone are facts, not wording', () => {
  const left = 'In Varda the police arrested Anton Belik, 34, and Maria Belik, 29.'
  const right = 'Anton Belik, 34, a baker, lives with Maria Belik, 29, close to Varda.'
  assert.equal(retelling(left, right).overlaps.length, 0)
})

test('a sentence that was split in two, and two that were made one, are one passage', () => {
  const split = 'Cellars were flooded near the harbour. Hundreds of families therefore had to abandon their houses.'
  for (const [left, right] of [
    [FLOOD, split],
    [split, FLOOD],
  ] as const) {
    const [overlap, ...rest] = retelling(left, right).overlaps
    assert.equal(rest.length, 0)
    assert.equal(overlap!.left.end, read(left).count)
    assert.equal(overlap!.right.end, read(right).count)
  }
})

test('no right word is in two passages', () => {
  assert.equal(retelling(`${TURNED} ${OTHER} ${TURNED}`, FLOOD).overlaps.length, 1)
})

test('what somebody is quoted as saying does not count', () => {
  assert.equal(retelling(FLOOD, `"${FLOOD}"`).bits, 0)
})

test('a word to which a text returns again and again says less', () => {
  const again = `${FLOOD} Cellars and houses of families near the harbour were built for families of the harbour, who used the cellars of their houses.`
  assert.ok(retelling(again, TURNED).share < retelling(FLOOD, TURNED).share)
})

test('words that all others have, too, say nothing', () => {
  assert.equal(retelling(FLOOD, TURNED, () => 0).bits, 0)
})

test('what is found does not depend on which text stands left', () => {
  const long = `${OTHER} ${FLOOD}`
  const one = retelling(long, TURNED)
  const other = retelling(TURNED, long)
  assert.equal(one.bits, other.bits)
  assert.deepEqual(
    one.overlaps,
    other.overlaps.map(overlap => ({ ...overlap, left: overlap.right, right: overlap.left })),
  )
})
