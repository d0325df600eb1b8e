import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Figures whose verb stands behind another: what somebody has to do, is said to be, or is found as. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  [
    'reads what people had to do',
    '<displaced>About 4,000</displaced> residents had to leave their homes. # stance=asserted',
  ],
  [
    'reads what is thought of somebody as doubted',
    '<missing>Six</missing> guests are believed to be still under the rubble. # stance=hedged',
  ],
  [
    'reads what is to come as not yet so',
    '<displaced>Twelve</displaced> people are expected to be evacuated. # stance=hypothetical',
  ],
  ['reads as what people are told of', '<wounded>About 40</wounded> patients have been reported as wounded.'],
  ['reads as what people are found', 'The <killed>three</killed> men found hanged were clerks.'],
  ['refuses one who finds what a participle stands before', 'The deputy smelled burned paper.'],
  [
    'reads those who were driven out to flee',
    'The fighting forced <displaced>2,500</displaced> people to flee. # stance=asserted',
  ],
  ['refuses those who were driven to anything else', 'The ruling forced 2,500 people to pay.'],
  [
    'reads a toll that rose by one figure to another',
    'Deaths in the Tarn valley rose by <killed>nine</killed> to <killed>64</killed>. # figures=9,64; roles=addition,update',
  ],
  ['keeps a range behind "by"', 'Deaths rose by <killed>20 to 30</killed>. # figures=20-30'],
  [
    'reads the number of those whom a participle tells of',
    'The raids went on, bringing the number killed in two days of fire on the quay to <killed>45</killed>.',
  ],
  ['reads a number that may be passed', 'The number of dead could pass <killed>100</killed>. # stance=hypothetical'],
  [
    'reads the number of internally displaced people',
    'The number of internally displaced persons has risen to <displaced>410,000</displaced>.',
  ],
  [
    'reads how badly some were hurt as a part',
    '<wounded>Nine</wounded> were hurt, <wounded>two</wounded> critically. # roles=-,part-of',
  ],
  ['takes the figure that is not negated', '<killed>Four</killed> not seven killed in the raid.'],
  ['joins two by a sign', '<wounded>Woman</wounded> & <wounded>two</wounded> sons wounded in Lesk.'],
  ['keeps a sign within a name', 'A man from Brand & Sons shot <wounded>two</wounded> guards.'],
  [
    'reads kin before an adverb',
    'Gunmen killed <killed>Ivo Brand</killed> and <killed>his wife</killed> late on Monday.',
  ],
  [
    'holds off the day of a visit',
    'The mayor visited the scene on Wednesday, where <killed>14</killed> shoppers were killed. # time=-',
  ],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
