import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** Time, place and background mark of the last claim of a text; test reports are written on Thursday, 15 May 2031. */
function last(text: string) {
  const { time, place, hints } = claimsIn(text).at(-1)!
  return {
    from: time?.value.from,
    to: time?.value.to,
    place: place?.value.name,
    isLasting: hints.some(({ rule }) => rule === 'background.lasting'),
  }
}

const NEWS = 'Shells killed two men in Vesnice on Tuesday.'
const NOWHERE = { from: undefined, to: undefined, place: undefined, isLasting: true }

test('what a war has cost is of no day and no town that the news is about', () => {
  for (const total of [
    'The six-year war has killed more than 9,000 people.',
    'More than 9,000 people have died since the uprising began.',
    'The conflict has claimed at least 9,000 lives, monitors said on Wednesday.',
    'It is the worst day of a civil war that has left 9,000 people dead.',
    'Since then thousands of people have been killed.',
  ])
    assert.deepEqual(last(`${NEWS} ${total}`), NOWHERE, total)
})

test('the toll of a war is such a total in any tense', () => {
  for (const total of [
    'The Centre for Tallies put the death toll from the nine-year conflict at over 9,000 people.',
    'The death toll of the war stands at 9,000.',
    'The number of dead in the uprising was 9,000, a monitor said.',
  ])
    assert.deepEqual(last(`${NEWS} ${total}`), NOWHERE, total)
  assert.equal(last(`${NEWS} The death toll from the fire rose to 16.`).isLasting, false)
  assert.equal(last(`${NEWS} The death toll in the war-torn suburb rose to 16.`).isLasting, false)
  assert.equal(last('The death toll from the war on Tuesday was 16.').isLasting, false)
})

test('so many dead behind a sentence about a war are the total of the war', () => {
  const total = 'Some 310,000 people have been killed, and as many have fled.'
  assert.equal(
    claimsIn(`${NEWS} It has become a war of many fronts. ${total}`)[1]!.hints[0]?.rule,
    'background.lasting',
  )
  assert.equal(last(`${NEWS} It has become a war of many fronts. Some 40 people have been killed.`).isLasting, false)
  assert.equal(claimsIn(`The flood broke the dam. ${total}`)[0]!.hints.length, 0)
})

test('a war is of the country that is named with it, and of the time since it began', () => {
  assert.deepEqual(
    last(`${NEWS} More than 9,000 people have been killed in Ruvania since the war began in March 2026.`),
    {
      from: '2026-03-01',
      to: undefined,
      place: 'Ruvania',
      isLasting: true,
    },
  )
})

test('what has happened since a dated clause is of the time from then on, and as much news as any', () => {
  const since = (text: string) => {
    const { from, to, isLasting } = last(text)
    return { from, to, isLasting }
  }
  const april = { from: '2031-04-01', to: undefined, isLasting: false }
  assert.deepEqual(since('Hundreds of people have been killed in Belmor since the talks broke off in April.'), april)
  assert.deepEqual(since('Since rebels seized the town in April, 40 people have died in Belmor.'), april)
  assert.deepEqual(since('Forty people have died since the truce collapsed on Monday.'), {
    ...april,
    from: '2031-05-12',
  })
  const raids = 'Jets have flown 325 sorties since 1 May, among them 29 sorties in the past four days.'
  assert.equal(
    last('Forty people have died this year in Belmor, the bloodiest since the rebels rose in 2027.').from,
    '2031-01-01',
  )
  assert.equal(claimsIn(raids)[0]?.time?.value.from, '2031-05-01')
  assert.equal(last('Hundreds of people have been hanged in Belmor since the law changed in 2024.').isLasting, true)
  const day = { from: '2031-05-12', to: '2031-05-12', isLasting: false }
  assert.deepEqual(since('Forty people died on Monday since the dam had no gate.'), day)
  assert.deepEqual(since('Forty people died on Monday, weeks since the truce, in Belmor.'), day)
})

test('deaths of a day are no cost of a war, however near the word stands', () => {
  for (const news of [
    'A war monitor said the strikes have killed 12 people.',
    'The war-torn suburb has lost 12 people.',
    'Since the war began, 12 people have been killed in the suburb on Tuesday.',
    'In the war zone, 12 people were killed.',
    'He has since died of his wounds.',
  ])
    assert.equal(last(`${NEWS} ${news}`).isLasting, false, news)
})

test('what else a war has done is told in the same perfect', () => {
  assert.deepEqual(last(`${NEWS} The war has killed 9,000 people and wounded 40,000.`), NOWHERE)
  assert.deepEqual(last(`${NEWS} The war has killed 9,000 people, wounded 40,000 and displaced 300,000.`), NOWHERE)
  assert.equal(last(`${NEWS} The war has killed 9,000 people and gunmen wounded four men.`).isLasting, false)
  assert.equal(last(`${NEWS} The war has killed 9,000 people. Gunmen wounded four men.`).isLasting, false)
})

test('what a campaign has cost in a clause of its own is of no day that stands outside it', () => {
  for (const toll of [
    'The premier spoke on Tuesday on the fifth day of an offensive that has left 40 people dead.',
    'Police said on Tuesday that clashes which have killed 12 people were over.',
  ])
    assert.deepEqual(
      last(`${NEWS} ${toll}`),
      { from: undefined, to: undefined, place: 'Vesnice', isLasting: false },
      toll,
    )
})

test('a day of the campaign, or within the clause, is that of its toll', () => {
  assert.equal(last("Police spoke of Tuesday's clashes, which have killed 12 people.").from, '2031-05-13')
  assert.equal(last('It was a siege that has killed 12 people since Tuesday.').from, '2031-05-13')
  assert.equal(last('The strike on Tuesday has killed 12 people.').from, '2031-05-13')
})
