import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Texts that have lost their commas, and figures of households. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  [
    'reads a part between its whole and the verb without commas',
    '<killed>Three</killed> people <killed>two</killed> of them children died. # figures=3,2; roles=-,part-of',
  ],
  [
    'reads a share there',
    '<killed>90</killed> people <killed>more than half</killed> of them women have been killed. # figures=90,>45; roles=-,part-of',
  ],
  [
    'reads a list of figures that a conjunction closes',
    'Those killed included <killed>four</killed> men <killed>two</killed> girls and <killed>three</killed> guards.',
  ],
  [
    'reads it of things',
    'The raid destroyed <vehicles-lost>two</vehicles-lost> trucks <vehicles-lost>six</vehicles-lost> tanks and <vehicles-lost>four</vehicles-lost> cars.',
  ],
  [
    'refuses two figures that nothing closes',
    'In flat 12 guards 40 cars stood, and <wounded>a guard</wounded> was hurt.',
  ],
  ['reads a family by its figure', 'Shelling kills family of <killed>six</killed>.'],
  ['reads a crew by its figure', 'The blast killed its crew of <killed>four</killed>.'],
  ['refuses the family of others', 'Gunmen threatened the family of six victims.'],
  [
    'takes a court for a place where something blew up beside it',
    '<killed>Nine</killed> people were killed outside a court in Lesk on Monday. # time=2031-05-12',
  ],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
