import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { REWRITES, type RewriteTopic, rewriteTopics, type Verdict, verdictsOf } from '../../test/rewrites.ts'

const answers = rewriteTopics(join(REWRITES, 'answers'))
const news = rewriteTopics(join(REWRITES, 'news'))
const translations = rewriteTopics(join(REWRITES, 'translations'))

const HEAVY_SHARE = 0.95 // of the heavily revised texts that must be found

/** Each topic by itself, and all in one pile: rarity and thresholds are those of the pile. */
function piles(topics: readonly RewriteTopic[]): RewriteTopic[][] {
  return [...topics.map(topic => [topic]), [...topics]]
}

function named(verdicts: readonly Verdict[], isOf: (verdict: Verdict) => boolean): string[] {
  return verdicts.filter(isOf).map(({ id, taken }) => `${id} ${taken.toFixed(2)}`)
}

for (const [name, topics] of Object.entries({ answers, news, translations })) {
  test(`${name}: who wrote by himself has nothing from the source, nor from anybody else`, () => {
    for (const pile of piles(topics)) assert.deepEqual(verdictsOf(pile).falsePairs, [])
  })
}

test('texts that were cut out of the source, or lightly changed, lie in it nearly whole', () => {
  for (const pile of [...piles(answers), ...piles(news)]) {
    const { verdicts } = verdictsOf(pile)
    assert.deepEqual(
      named(verdicts, ({ kind, taken }) => (kind === 'cut' || kind === 'light') && taken < 0.9),
      [],
    )
  }
})

test('of the texts that were heavily revised, nineteen in twenty are found, and most of each', () => {
  for (const topics of [answers, news]) {
    for (const pile of [topics, ...topics.map(topic => [topic])]) {
      const heavy = verdictsOf(pile).verdicts.filter(({ kind }) => kind === 'heavy')
      const found = heavy.filter(({ samenesses }) => samenesses.has('rewrite'))
      assert.ok(found.length >= heavy.length * HEAVY_SHARE, String(named(heavy, ({ taken }) => taken === 0)))
      assert.ok(heavy.reduce((sum, { taken }) => sum + taken, 0) > heavy.length / 2)
    }
  }
})

test('two reporters of one news conference share the quotation with the wire and nothing else', () => {
  for (const pile of piles(news)) {
    for (const { id, kind, samenesses } of verdictsOf(pile).verdicts) {
      if (kind === 'reporter') assert.deepEqual([...samenesses], ['shared-quotation'], id)
    }
  }
})

test('two translations of one report have the same facts in the same order in other words', () => {
  for (const pile of piles(translations)) {
    for (const { id, kind, samenesses } of verdictsOf(pile).verdicts) {
      assert.deepEqual([...samenesses], kind === 'translation' ? ['translation'] : [], id)
    }
  }
})
