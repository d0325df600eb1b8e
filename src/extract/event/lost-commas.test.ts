import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Texts that have lost their commas, and figures of households. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  [
    'reads a part between its whole and the verb without commas',
    '<killed>Three</killed> people <killed>two</killed> of them children died. # figures=3,2; roles=-,part-of',
  ],
  [
    'reads a list of parts there',
    '<killed>30</killed> clerks including <killed>nine</killed> cooks and <killed>a baker</killed> were killed. # figures=30,9,1; roles=-,part-of,part-of',
  ],
  ['reads who most of them were', '<killed>40</killed> civilians mostly women and children have been killed.'],
  ['reads of most where they came from', '<killed>At least 23</killed> clerks most of them from the mill were killed.'],
  [
    'reads those apart who add up to the figure before them',
    '<killed>Three</killed> clerks <killed>two</killed> women and <killed>a man</killed> were killed. # roles=-,part-of,part-of',
  ],
  [
    'refuses those who do not as parts',
    'Near Lesk <killed>two</killed> women and <killed>a man</killed> were killed. # roles=-,-',
  ],
  [
    'counts those whom names tell apart behind them',
    '<killed>Two</killed> clerks identified as <killed>Ivo Brand</killed> and <killed>Jan Tal</killed> were killed. # roles=-,part-of,part-of',
  ],
  [
    'counts those of whom one has a name',
    '<killed>Three</killed> clerks one identified as Ivo Brand of Lesk were killed.',
  ],
  [
    'reads names with a comma before the conjunction',
    '<wounded>Three</wounded> clerks, identified as <wounded>Ivo Brand</wounded>, <wounded>Jan Tal</wounded>, and <wounded>Oda Karo</wounded>, were wounded. # roles=-,part-of,part-of,part-of',
  ],
  [
    'and where only the second comma is lost',
    '<killed>Three</killed> clerks, identified as <killed>Ivo Brand</killed>, <killed>Tom Oster</killed> and <killed>Jan Tal</killed> were killed. # roles=-,part-of,part-of,part-of',
  ],
  [
    'counts the names of victims without a figure',
    'The victims, identified as <killed>Ivo Brand</killed> and <killed>Jan Tal</killed>, clerks from Lesk, were shot dead.',
  ],
  [
    'reads a list of parts whose second comma is lost',
    '<killed>Nine</killed> clerks, including <killed>five</killed> cooks, <killed>one</killed> nurse and <killed>three</killed> bakers were killed. # roles=-,part-of,part-of,part-of',
  ],
  [
    'refuses what befell the last of them for what befell all',
    '<wounded>Four</wounded> people, including <killed>one</killed> child killed by a mine, were hurt. # figures=4,1',
  ],
  [
    'reads the dead of a headline whom a comma tells apart',
    '<killed>10</killed> people, mostly cooks, killed in raids on Lesk',
  ],
  [
    'takes the name of a group for no victim',
    '<arrested>Ten</arrested> people from a ring known as Tarn Lodge were arrested.',
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
