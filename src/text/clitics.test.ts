import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type isClitic, isGenitiveClitic, isOwnersMark } from './clitics.ts'
import { tokenize } from './tokenize.ts'
import { tokenText } from './tokens.ts'
import { Vocabulary } from './vocabulary.ts'

const where = (text: string, holds: typeof isClitic) => {
  const tokens = tokenize(text, new Vocabulary())
  return Array.from({ length: tokens.count }, (_, i) => i)
    .filter(i => holds(tokens, i))
    .map(i => tokenText(tokens, i))
}

test('an apostrophe right behind a word is its owner’s, and one before a word opens a quotation', () => {
  assert.deepEqual(where("Orm's men and the guards' gate", isOwnersMark), ["'s", "'"])
  assert.deepEqual(where("the 'guards of the gate", isOwnersMark), [])
})

test('the clitic of an owner has an s, small or large, behind either apostrophe', () => {
  assert.deepEqual(where("ORM'S gate, Harn’s men", isGenitiveClitic), ["'S", '’s'])
  assert.deepEqual(where("he'd left the guards' gate", isGenitiveClitic), [])
})
