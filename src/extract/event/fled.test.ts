import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Those who flee, are let go, or come to grief in words of more than one piece. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  ['reads families that fled', '<displaced>Nine</displaced> families fled Lesk on foot.'],
  ['reads many who fled', '<displaced>Some 12,000</displaced> people have fled to Ruvania.'],
  ['refuses a few who fled', 'Two people fled the scene, and 400 rebels fled from the fort.'],
  ['refuses those who tried to', 'Guards stopped 300 families who tried to flee.'],
  ['reads the displaced who were killed', 'The raid killed <killed>seven</killed> IDPs.'],
  ['refuses captives who are let go', 'Rebels released 30 captured soldiers.'],
  ['reads those who fell to their deaths', '<killed>Two</killed> climbers fell to their deaths near Lesk.'],
  ['reads those whom an animal trampled to death', 'A bull trampled <killed>three</killed> farmers to death.'],
  ['refuses those who were sentenced to it', 'The court sentenced three farmers to death.'],
  ['reads a loss of lives', 'The ferry sank with the loss of <killed>41</killed> lives.'],
  [
    'reads houses that were reduced to ashes',
    '<buildings-destroyed>Nine</buildings-destroyed> homes were reduced to ashes.',
  ],
  ['reads those whom a house buries', 'A house fell in Lesk, burying <missing>20</missing> guests.'],
  ['reads dead and wounded as one figure', '<casualties>Twenty</casualties> soldiers dead and wounded.'],
  [
    'keeps apart those behind the second word',
    'The raid left <killed>two</killed> boys dead and injured <wounded>a girl</wounded>.',
  ],
  [
    'reads those who are missing for a time',
    '<missing>Seven</missing> miners are still missing a day after the flood.',
  ],
  [
    'reads members behind those who were killed',
    'The soldiers killed included <killed>a captain</killed> and <killed>two</killed> drivers. # roles=part-of,part-of',
  ],
  [
    'reads members of those whom a figure counts',
    '<wounded>Two</wounded> clerks were among <wounded>eleven</wounded> people hurt. # roles=part-of,-',
  ],
  [
    'reads a share that was badly hurt',
    'The fall injured <wounded>140</wounded> guests, <wounded>a fifth</wounded> of them seriously. # figures=140,28',
  ],
  ['refuses none who were badly hurt', 'A blast injured <wounded>a dozen</wounded> people, none of them seriously.'],
  [
    'reads a toll behind the share that it rose by',
    'The death toll rose by 80 percent, from <killed>20</killed> to <killed>36</killed>. # roles=previous,update',
  ],
  [
    'reads a toll that fell from one month to another',
    'Deaths fell from <killed>90</killed> in April to <killed>62</killed> in May. # figures=90,62; roles=previous,update',
  ],
  ['refuses heads of cattle', 'The drought killed 9,000 head of cattle.'],
  ['reads those who are reported killed', 'A raid hit a hall, with <killed>19</killed> guests reported killed.'],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
