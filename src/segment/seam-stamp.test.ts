import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageOf, packs } from '../lang/languages.ts'
import { tokenize } from '../text/tokenize.ts'
import { seamWordsOf } from './seam-classes.ts'
import { dateStampAt } from './seam-stamp.ts'

const language = languageOf(packs[0]!)
const words = seamWordsOf(language)

test('reads a date that stands alone at the head', () => {
  const stamp = (text: string) => {
    const tokens = tokenize(text, language.vocabulary)
    const last = dateStampAt(tokens, 0, tokens.count, words)
    return last < 0 ? undefined : text.slice(0, tokens.end[last])
  }
  assert.equal(stamp('Tue Mar 4 2031 Ferry sinks off Port Vale.'), 'Tue Mar 4 2031')
  assert.equal(stamp('March 4, 2031\n\nA ferry sank.'), 'March 4, 2031')
  assert.equal(stamp('04.03.2031 A ferry sank.'), '04.03.2031')
  assert.equal(stamp('March 4, 2031, was a Tuesday.'), undefined)
  assert.equal(stamp('March 4, 2031 was a Tuesday.'), undefined)
  assert.equal(stamp('March saw 4 of 2031 boats sink.'), undefined)
})
