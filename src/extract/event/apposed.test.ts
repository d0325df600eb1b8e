import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** How old those are whom a figure counts. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  [
    'counts those behind whom a bound of their age stands',
    '<killed>Six</killed> children aged under five were killed.',
  ],
  ['counts those who are younger than an age', '<killed>Twelve</killed> girls younger than 10 were killed.'],
  ['counts those between two ages', '<killed>Two</killed> boys aged between 5 and 14 were killed.'],
  ['takes no second age for a figure', '<killed>Two</killed> boys aged 14 and 15 were killed.'],
  ['takes none of a list of ages for a figure', '<wounded>Three</wounded> girls aged 4, 6 and 9 were wounded.'],
  [
    'joins those with an age to those behind them',
    '<killed>Two</killed> boys aged 14 and 15, <killed>a girl</killed> and <killed>12</killed> others were killed.',
  ],
  [
    'joins those with an age between commas',
    '<killed>Two</killed> boys, aged 14, and <killed>a girl</killed> were killed.',
  ],
  [
    'counts what has a noun of its own behind an age',
    '<killed>A man</killed> aged 40 and <killed>15</killed> children were killed.',
  ],
  ['counts what stands behind an age and a comma', 'Of the guards aged 60, <killed>12</killed> were killed.'],
  ['takes a body that says what a name is for nobody', 'The Elder League, a body set up in Tarn, met on Monday.'],
  ['counts a body that somebody found', 'In Tarn, <killed>a body</killed> was found in the river.'],
  ['takes no missing toll for nobody', 'There is no official death toll from Tarn.'],
  ['reads that there were no deaths', 'There were <killed>no</killed> deaths in Tarn.'],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
