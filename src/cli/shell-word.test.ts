import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shellWord } from './shell-word.ts'

test('a plain path is typed as it stands', () => {
  for (const path of ['reports/', '../flood_2031', '/data/Zürich', '.']) assert.equal(shellWord(path), path)
})

test('a path that a shell would take apart stands in quotation marks', () => {
  assert.equal(shellWord('flood reports'), "'flood reports'")
  assert.equal(shellWord("desk's/$HOME;ls"), "'desk'\\''s/$HOME;ls'")
  assert.equal(shellWord(''), "''")
})
