import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Quantity } from '../../src/model/quantity.ts'
import { figureOf, quantityText } from './quantity-words.ts'

test('a figure is said as a reader would say it', () => {
  const said: readonly [Quantity, string][] = [
    [{ kind: 'exact', value: 1200 }, '1,200'],
    [{ kind: 'about', value: 20 }, 'about 20'],
    [{ kind: 'at-least', min: 14 }, 'at least 14'],
    [{ kind: 'more-than', min: 24 }, 'more than 24'],
    [{ kind: 'at-most', max: 70 }, 'up to 70'],
    [{ kind: 'fewer-than', max: 70 }, 'fewer than 70'],
    [{ kind: 'between', min: 6, max: 12 }, '6 to 12'],
    [{ kind: 'vague', word: 'dozens' }, 'dozens'],
    [{ kind: 'none' }, 'none'],
  ]
  for (const [quantity, words] of said) assert.equal(quantityText(quantity), words)
})

test('what was typed is a figure only when the kind has the numbers that it needs', () => {
  assert.deepEqual(figureOf('at-least', { min: 3 }), { kind: 'at-least', min: 3 })
  assert.equal(figureOf('at-least', { value: 3 }), undefined)
  assert.equal(figureOf('exact', { value: Number.NaN }), undefined)
  assert.equal(figureOf('exact', { value: -1 }), undefined)
  assert.equal(figureOf('between', { min: 9, max: 3 }), undefined)
  assert.deepEqual(figureOf('none', {}), { kind: 'none' })
})
