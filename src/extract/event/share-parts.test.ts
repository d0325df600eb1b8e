import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Parts of those who were counted: shares, and clauses about some of them. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  [
    'reads a share of those who were killed as their part',
    'The raid killed <killed>90</killed> people, <killed>a third</killed> of them children. # figures=90,30; roles=-,part-of',
  ],
  [
    'keeps the bound of a share',
    'The raid killed <killed>90</killed> people, <killed>more than half</killed> of them women. # figures=90,>45; roles=-,part-of',
  ],
  [
    'says of a share that makes no whole number that it is about it',
    'The wave killed <killed>31</killed> people, <killed>a third</killed> of whom were children. # figures=31,~10; roles=-,part-of',
  ],
  ['refuses a share of those whom no figure counts', 'The raid hit the guests, a third of them children.'],
  [
    'counts only those whom a clause about some of them tells of',
    'The house takes in 400 <subject>guests</subject>, <killed>17</killed> of whom died.',
  ],
  [
    'does so where the pronoun comes first',
    'The floods affected 83,000 people, of whom <displaced>9,400</displaced> are displaced.',
  ],
  [
    'takes nobody whom police fire at for arrested with those behind the comma',
    'Police fired at protesters in the square, and <arrested>33</arrested> people were arrested.',
  ],
  [
    'reads whom two verbs befell where the second counts nobody',
    'Gunmen killed and robbed <killed>two</killed> clerks.',
  ],
  [
    'counts one who heads a post',
    'A bomb killed <killed>the head</killed> of the customs post and <killed>two</killed> guards.',
  ],
  ['refuses the head of a body', 'The bullet passed the head of the driver.'],
  ['refuses those who are let go', 'The army released 12 detainees, and nine hostages escaped.'],
  ['refuses those whose release is told', 'The release of 12 detainees was put off.'],
  ['reads those who are held', 'There are <captured>12</captured> detainees in the jail.'],
  [
    'doubts a deed that is called reported',
    'The reported arrest of <arrested>14</arrested> clerks drew a crowd. # stance=hedged',
  ],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
