import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tokenize } from './tokenize.ts'
import { Vocabulary } from './vocabulary.ts'

test('a word in capitals has the id that it has there, where the words beside it are not in capitals', () => {
  const vocabulary = new Vocabulary()
  vocabulary.capitalise('is', 'isis')
  const isName = (text: string, index: number) => tokenize(text, vocabulary).word[index] === vocabulary.idOf('isis')
  assert.ok(isName('Strikes hit 12 IS fighters.', 3))
  assert.ok(isName('members of IS.', 2))
  assert.ok(isName('the group (IS) said', 3))
  assert.ok(!isName('THE TOWN IS QUIET', 2))
  assert.ok(!isName('The town is quiet', 2))
})

test('words of plain letters end as other words do', () => {
  const words = (text: string) => {
    const { count, start, end } = tokenize(text, new Vocabulary())
    return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i])).join('|')
  }
  assert.equal(words("Harn's men don't go"), "Harn|'s|men|don't|go")
  assert.equal(words('Harn’s café, M1A1s'), 'Harn|’s|café|,|M1A1s')
  assert.equal(words('cafe\u0301s re\u00adport end'), 'cafe\u0301s|re\u00adport|end')
  assert.equal(words('in Harn/Olm(5km)...'), 'in|Harn|/|Olm|(|5km|)|...')
})
