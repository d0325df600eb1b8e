import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PassageAlignment } from '../model/alignment.ts'
import { match } from './match.ts'

// Answers to one question, "What is a tide mill?", some made from one text and some by themselves: the texts are invented.

const SOURCE = `A tide mill is a water mill that is driven by the rise and fall of the sea. A dam with a sluice is built across a narrow inlet, so that the rising water enters a pond through a gate which the flow itself pushes open. When the tide turns, the gate is closed by the weight of the stored water, and the pond stays full while the sea outside falls away.

As soon as the level below has dropped far enough, the miller lets the water out under the wheel. He can work for about five hours in each tide, twice in every day, and because the hour of the ebb moves on by some fifty minutes from one day to the next, he often had to grind by lantern in the middle of the night.

The oldest such mills that are known stood on the coasts of Tarn and Saltmere, where posts of oak have been dated to the seventh century. Most of them were given up when steam engines made the grinding of corn independent of wind, river and moon, but a few were kept running into the last century by owners who grew fond of their odd working hours.`

const ANSWERS = {
  cut: `A dam with a sluice is built across a narrow inlet, so that the rising water enters a pond through a gate which the flow itself pushes open. When the tide turns, the gate is closed by the weight of the stored water, and the pond stays full while the sea outside falls away. The oldest such mills that are known stood on the coasts of Tarn and Saltmere, where posts of oak have been dated to the seventh century.`,
  light: `A tide mill is a kind of water mill powered by the rise and fall of the sea. A dam with a sluice gets built across a small inlet so that rising water enters the pond through a gate which the current itself pushes open. When the tide turns the gate is shut by the weight of the stored water and the pond remains full while the sea outside falls.

Once the level below has dropped enough, the miller lets water out under the wheel. He can work for roughly five hours in each tide, twice every day, and since the hour of the ebb moves by about fifty minutes from one day to the next, he often had to grind by lantern in the night.`,
  heavy: `Water mills driven by the sea's rise and fall are called tide mills. Across some narrow inlet a dam is built, and its sluice has a gate that rising water pushes open on the way into the pond. The weight of the stored water closes this gate when the tide turns, so while outside the sea falls away, the pond stays full.

Water is let out by the miller under his wheel when below the level has dropped far enough. Each tide gives him about five hours of work, twice a day; the hour of the ebb, however, moves on fifty minutes or so every day, which meant grinding by lantern, often in the middle of the night.

On the coasts of Saltmere and Tarn stood the oldest mills known, their oak posts dated to the seventh century. When corn could be ground by steam engines, independent of moon, river and wind, most were given up, though a few owners, fond of odd working hours, kept theirs running into the last century.`,
}

/** Written by people who knew the subject and had not seen the text. */
const OWN_WORDS = [
  `Tide mills use the difference between high and low water to turn a wheel. People chose a creek or small bay, walled it off, and trapped sea water behind the wall at high tide. At low tide they opened a hatch and the trapped water ran back to the sea, moving the wheel and the stones on its way.

They were useful where there was no strong river nearby. The drawback was that the times of the tides change, so nobody could keep regular hours there. Steam power and later electric motors put an end to nearly all of them.`,
  `Before there was steam, grain was ground by wind, by rivers, and in some places by the tides. In a tide mill the sea fills a basin twice a day. The gate of the basin is shut at high water and the miller waits until it is low outside. Then the water leaves through a channel in which the wheel hangs.

The first ones are more than a thousand years old. They never stood still for want of rain or wind, which made them more reliable than other mills, although the miller had to get up at strange hours.`,
  `The power in a tide mill comes from the moon, one might say, since it is the moon that lifts the sea. A pond by the coast is filled when the water is high and emptied over a wheel when it is low. Mills of this type ground corn for towns on estuaries, and some sawed timber or pounded cloth. Nowadays turbines in barrages do the same job for electricity, on a much larger scale.`,
]

const texts: Record<string, string> = {
  source: SOURCE,
  ...ANSWERS,
  ...Object.fromEntries(OWN_WORDS.map((text, n) => [`own${n}`, text])),
}
const { alignments } = match(
  Object.entries(texts).map(([id, text]) => ({
    report: { id, document: id, span: { start: 0, end: text.length }, language: 'en' },
    document: { id, capture: { path: id, sha256: '', bytes: text.length }, reader: 'text', encoding: 'utf-8', text },
  })),
)

/** The share of an answer that lies in passages shared with the source. */
function taken(answer: string): number {
  const sides = alignments.flatMap(({ left, right }): PassageAlignment['left'][] => {
    if (left.report === answer && right.report === 'source') return [left]
    return right.report === answer && left.report === 'source' ? [right] : []
  })
  return sides.reduce((sum, { at }) => sum + at.span.end - at.span.start, 0) / texts[answer]!.length
}

test('an answer cut out of the source, and one lightly changed, lie in the source nearly whole', () => {
  assert.ok(taken('cut') > 0.95, String(taken('cut')))
  assert.ok(taken('light') > 0.9, String(taken('light')))
})

test('an answer rewritten sentence by sentence lies in the source for the most part', () => {
  assert.ok(taken('heavy') > 0.6, String(taken('heavy')))
})

test('answers that people wrote by themselves share nothing with it, nor with each other', () => {
  const own = alignments.filter(({ left, right }) => left.report.startsWith('own') || right.report.startsWith('own'))
  assert.deepEqual(
    own.map(({ left, right }) => [left.at.exact, right.at.exact]),
    [],
  )
})
