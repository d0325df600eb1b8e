import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Which of those in a list a figure or a verb is about. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  ['reads one figure for all of a list', '<killed>4,000</killed> clerks, guards and police have died.'],
  [
    'reads those of a list with figures one by one',
    '<killed>Two</killed> clerks, <killed>a driver</killed> and <killed>three</killed> guards were killed.',
  ],
  [
    'takes what a toll has come to for nobody beside it',
    'Death toll rises to <killed>59</killed>, <wounded>157</wounded> injured',
  ],
  [
    'ends a list before whoever speaks',
    'A storm killed <killed>ten</killed> clerks, residents and the radio said on Monday.',
  ],
  [
    'goes on with a list that ends the sentence',
    'A storm killed <killed>ten</killed> clerks, <killed>two</killed> guards and <killed>a nurse</killed>.',
  ],
  [
    'reads several behind the name of a region',
    'In Tarn Region, <killed>seven</killed> <subject>clerks</subject>, who were trapped there, were shot dead.',
  ],
  ['reads nobody who has seen them for a doer', 'He saw <killed>three</killed> dead on the road.'],
  [
    'reads two adverbs before a verb as one',
    '<buildings-destroyed>Nearly 40</buildings-destroyed> houses have been partly or wholly destroyed. # figures=~40',
  ],
  [
    'reads two makers of things behind one figure',
    '<vehicles-lost>Twelve</vehicles-lost> army and police vehicles were destroyed.',
  ],
  [
    'joins whoever stands behind a part between commas to the whole',
    '<killed>Twenty</killed> guards, including <killed>the captain</killed>, and also <killed>a cook</killed> of the fort were shot dead.',
  ],
  [
    'does not join the object of another verb over its part',
    'A bomb killed <killed>ten</killed>, including <killed>a cook</killed>, and <wounded>30</wounded> were hurt.',
  ],
  ['reads either of two verbs', 'On Friday <casualties>84</casualties> guards were either killed or wounded.'],
  ['refuses what a preposition governs', 'In a brutal assault in Lesk, Ivo Brand a clerk of the court, died.'],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
