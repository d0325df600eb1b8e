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
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
