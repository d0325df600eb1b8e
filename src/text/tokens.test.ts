import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tokenize } from './tokens.ts'
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
