import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn, reads } from '../../../test/claims-in.ts'

/** Whoever did it, in the words behind what was done. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  ['reads at whose hands', '<killed>12</killed> civilians were killed at the hands of <agent>guards</agent>.'],
  [
    'reads at whose hands behind the parts',
    'The office told of the deaths of <killed>12</killed> clerks, including <killed>two</killed> women, at the hands of the <agent>army</agent>.',
  ],
  [
    'reads whose strikes they were',
    '<killed>Five</killed> clerks were killed in <agent>Israeli airstrikes</agent> on Lesk.',
  ],
  [
    'reads what left people so, before another verb',
    'An <agent>explosion</agent> left <wounded>nine</wounded> clerks wounded and destroyed <buildings-destroyed>two</buildings-destroyed> houses.',
  ],
  ['reads whose shelling it was', '<wounded>Five</wounded> clerks were hurt in <agent>army shelling</agent> of Lesk.'],
  [
    'reads by whom it was',
    '<wounded>Five</wounded> clerks were hurt in artillery shelling by the <agent>army</agent>.',
  ],
  [
    'shares it between two participles',
    '<killed>Two</killed> were killed and <wounded>nine</wounded> others injured in shelling by <agent>guards</agent>.',
  ],
  [
    'reads the deed before what it was aimed at',
    'The <agent>attack</agent> on the base in Lesk that killed <killed>four</killed> clerks was long.',
  ],
  [
    'reads the deed before the land that it was done in',
    'A <agent>bomb attack</agent> on a post in the capital that killed <killed>four</killed> clerks was long.',
  ],
  [
    'reads the deed before a date',
    'The <agent>attack</agent> on July 10, 2019 killed <killed>11</killed> clerks. # time=2019-07-10',
  ],
  [
    'leaves those who were attacked their own deeds',
    'The attack on <agent>rebels</agent> who killed <killed>four</killed> clerks was long.',
  ],
  [
    'reads an army that is accused',
    'The rebels accused the <agent>army</agent> of killing <killed>four</killed> clerks.',
  ],
  [
    'leaves a deed to whom "by" names',
    'Airstrikes by the <agent>army</agent> that killed <killed>four</killed> clerks went on.',
  ],
  [
    'reads the deed before a target that is new',
    'A <agent>Ruvanian airstrike</agent> on a village killed <killed>nine</killed> clerks.',
  ],
  ['reads whom a deed is laid on', 'A raid blamed on the <agent>rebels</agent> killed <killed>nine</killed> clerks.'],
  [
    'reads whom a deed is laid on behind its target',
    '<killed>Nine</killed> clerks were killed in an attack on a bus in Lesk attributed to <agent>rebels</agent>.',
  ],
  [
    'reads who carried a deed out',
    'An attack carried out by <agent>rebels</agent> in Lesk killed <killed>nine</killed> clerks.',
  ],
  [
    'leaves those out who hold the target',
    '<killed>Nine</killed> clerks were killed in an attack on a village held by rebels.',
  ],
  [
    'leaves a deed out that opens the sentence',
    'In raids on a village the <agent>guards</agent> killed <killed>nine</killed> clerks.',
  ],
  [
    'refuses the country that a town lies in',
    'The attack in Vesnice, Ruvania, that killed <killed>four</killed> clerks was long.',
  ],
  [
    'reads a country behind what opens a sentence',
    'On Sunday, <agent>Israel</agent> killed <killed>four</killed> clerks.',
  ],
  ['refuses a town that fell', 'The city fell to the rebels, displacing <displaced>4,000</displaced> people.'],
  ['refuses strikes of nobody named', '<killed>Five</killed> clerks were killed in airstrikes on Lesk.'],
  [
    'reads it behind those whom a noun counts',
    '<killed>Four</killed> martyrs in an <agent>Israeli strike</agent> on Lesk',
  ],
  ['refuses strikes of work', '<killed>Five</killed> clerks were killed during police strikes in Lesk.'],
  ['refuses other happenings', '<killed>Five</killed> clerks were killed in the Israeli town of Lesk.'],
  ['refuses hands that do nothing', '<wounded>Five</wounded> clerks were hurt on the hands of the clock.'],
  ['reads a verb that is a noun as well', '<agent>Police</agent> arrest <arrested>22</arrested> men in Lesk'],
  ['refuses the noun', 'The police arrest was on 12 May.'],
  [
    'shares nothing with a clause of its own',
    '<killed>Two</killed> were killed and <wounded>nine</wounded> others were hurt by <agent>guards</agent>.',
  ],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))

test('a town does nothing', () => {
  assert.equal(
    claimsIn('The event in north Ruvania ended in a stampede, killing four clerks.')[0]!.agent?.value.name,
    'event',
  )
  assert.equal(claimsIn('The city fell to the rebels, displacing 4,000 people.')[0]!.agent, undefined)
  assert.equal(claimsIn('The attack in Vesnice, Ruvania, that killed four clerks was long.')[0]!.agent, undefined)
})
