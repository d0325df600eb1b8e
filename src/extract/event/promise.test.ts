import assert from 'node:assert/strict'
import { test } from 'node:test'
import { generator } from '../../../bench/generate.ts'
import { inventedSentences } from '../../../test/invented-sentences.ts'
import { languageOf, packs } from '../../lang/languages.ts'
import { tokenize } from '../../text/tokenize.ts'
import { quantityReader } from '../number/quantities.ts'
import { timeReader } from '../time/times.ts'
import { PROMISE } from './promise.ts'
import { eventReader } from './reader.ts'

const language = languageOf(packs[0]!)
const events = eventReader(language)
const quantitiesIn = quantityReader(language)
const timesIn = timeReader(language)

/** What a text, taken for one sentence, promises, whether its figures keep that, and how many events are read in it all the same. */
function promiseOf(text: string) {
  const tokens = tokenize(text, language.vocabulary)
  const limit = tokens.count
  const quantities = quantitiesIn(tokens, 0, limit)
  const times = timesIn(tokens, 0, limit, '2031-05-15')
  const promise = events.promises.promiseOf(tokens, 0, limit)
  const isWorth =
    promise === PROMISE.event ||
    (promise === PROMISE.counted && events.promises.isCounted(tokens, 0, limit, quantities))
  const drafts = [false, true].flatMap(
    isPlace => events.read({ tokens, first: 0, limit, quantities, times, isPlace: () => isPlace }).drafts,
  )
  return { promise, isWorth, rules: drafts.map(({ rule }) => rule) }
}

const sentences = inventedSentences()

test('what promises no event, or not with the figures that it has, holds none', () => {
  for (const text of sentences) {
    const { isWorth, rules } = promiseOf(text)
    if (!isWorth) assert.deepEqual(rules, [], text)
  }
})

const SHUFFLED = 20_000 // sentences

test('nor does it in sentences whose words are drawn from all others', () => {
  const next = generator(7)
  const words = sentences.flatMap(text => text.split(/\s+/u))
  let unworthy = 0
  for (let n = 0; n < SHUFFLED; n++) {
    const length = 3 + Math.floor(next() * 12)
    const text = Array.from({ length }, () => words[Math.floor(next() * words.length)]).join(' ')
    const { promise, isWorth, rules } = promiseOf(text)
    if (isWorth) continue
    if (promise === PROMISE.counted) unworthy++
    assert.deepEqual(rules, [], text)
  }
  assert.ok(unworthy > 100, `only ${unworthy} sentences put the gate to the test`)
})

test('a sentence with a force in it promises an event only beside a figure that counts', () => {
  assert.equal(promiseOf('The soldiers spoke of the harbour for 3 kilometres.').isWorth, false)
  assert.equal(promiseOf('The group has 300 soldiers.').isWorth, true)
  assert.equal(promiseOf('The ferry sank in the harbour.').promise, PROMISE.nothing)
  assert.equal(promiseOf('A clerk was killed.').promise, PROMISE.event)
})
