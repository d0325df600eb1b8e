import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Whoever has done it, told in a clause of its own or by a name with an apostrophe. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  [
    'reads who attacked those who suffered',
    '<killed>Eight</killed> soldiers died when <agent>militants</agent> attacked them near Lesk.',
  ],
  [
    'reads who attacked what was theirs',
    '<killed>Two</killed> clerks were killed after <agent>gunmen</agent> ambushed their bus.',
  ],
  ['refuses who attacked anybody else', '<killed>Two</killed> rebels were killed when rebels attacked a fort.'],
  [
    'reads a group that is named after somebody',
    "<agent>Brand's Brigade</agent> killed <killed>three</killed> guards.",
  ],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
