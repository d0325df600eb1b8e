import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn, reads } from '../../../test/claims-in.ts'

/** Figures that each have a place of their own behind a total, and figures that have one and are no parts. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  [
    'takes figures with places for parts where they add up',
    'The storm killed <killed>30</killed> people, <killed>12</killed> in Lesk, <killed>10</killed> in Karvost and <killed>eight</killed> in Vesnice. # roles=-,part-of,part-of,part-of; place=-,Lesk,Karvost,Vesnice',
  ],
  [
    'takes them for parts behind a colon, whatever they come to',
    'The army lost <killed>30</killed> men in May, a minister said: <killed>12</killed> near Lesk and <killed>20</killed> at Karvost. # roles=-,part-of,part-of',
  ],
  [
    'reads parts in words for people behind a noun for the dead',
    'The post counts <killed>17</killed> dead in two fires: <killed>11</killed> people in Lesk and <killed>six</killed> people in Karvost. # roles=-,part-of,part-of',
  ],
  [
    'reads houses of several towns',
    'The flood destroyed <buildings-destroyed>40</buildings-destroyed> houses: <buildings-destroyed>25</buildings-destroyed> houses in Lesk and <buildings-destroyed>15</buildings-destroyed> houses in Karvost. # roles=-,part-of,part-of',
  ],
  [
    'takes them for further counts where they do not add up and no colon stands before',
    'The storm killed <killed>30</killed> people in Dolmara, <killed>12</killed> in Lesk and <killed>10</killed> in Karvost. # roles=-,-,-',
  ],
  [
    'leaves other things behind a colon alone',
    'The flood killed <killed>40</killed> people: 25 wells in Lesk and 15 wells in Karvost were dirty.',
  ],
  [
    'reads a figure before the preposition that the one before it has',
    'Since May <killed>84</killed> clerks were killed in army raids and <killed>12</killed> in rebel attacks.',
  ],
  [
    'reads it on another day, and of other guards',
    'Police said <captured>nine</captured> men were arrested by <agent>guards</agent> and <captured>two</captured> by <agent>rebels</agent>.',
  ],
  [
    'reads another who was hit elsewhere',
    '<wounded>One</wounded> guard was hit in the leg and <wounded>another</wounded> in the arm during the raid.',
  ],
  ['leaves what was hit of two alone', '<wounded>Two</wounded> guards were hit, one in the neck and one in the ribs.'],
  ['leaves the places of a body alone', '<wounded>She</wounded> was shot in the legs and one in the neck.'],
  [
    'leaves a figure of other things alone',
    '<killed>12</killed> people were killed in the raid and two songs were sung.',
  ],
  [
    'counts people, and not the places they are of',
    '<killed>At least 106</killed> farmers in 21 villages have been killed.',
  ],
  [
    'counts people behind land as well',
    '<killed>Some 30</killed> land inspectors and drivers were killed in three provinces.',
  ],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))

test('the total is not put where and when a part was', () => {
  const [whole, first] = claimsIn(
    'The flood killed two men in Dolmara. In all 30 people died: 12 in Lesk on Monday and 18 in Karvost on Tuesday.',
  ).slice(1)
  assert.equal(whole!.place?.value.name, 'Dolmara')
  assert.notEqual(whole!.time?.basis, 'stated')
  assert.equal(first!.place?.value.name, 'Lesk')
  assert.equal(first!.time?.value.from, '2031-05-12')
})
