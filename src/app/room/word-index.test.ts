import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { wordsIn } from './search-words.ts'
import { entriesWith, wordIndex } from './word-index.ts'

const words = fc.array(fc.constantFrom('tarn', 'Tarn', 'tarnish', 'market', 'mark', 'ma', 'é', 'E', '12', '123', 'ж'), {
  maxLength: 6,
})

test('an index finds the very texts that a look at each finds', () => {
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 12 }),
      fc.array(fc.constantFrom('tar', 'tarn', 'm', 'mark', 'e', '12', 'x'), { minLength: 1, maxLength: 3 }),
      (lists, wanted) => {
        const texts = lists.map(list => list.join(', '))
        const naive = [...texts.keys()].filter(n =>
          wanted.every(beginning => wordsIn(texts[n]!).some(word => word.startsWith(beginning))),
        )
        assert.deepEqual([...entriesWith(wordIndex(texts), wanted)], naive)
      },
    ),
  )
})

test('words are folded, and marks part them', () => {
  assert.deepEqual(wordsIn("Médecins d'ici: 1,500 MEN"), ['medecins', 'd', 'ici', '1', '500', 'men'])
})
