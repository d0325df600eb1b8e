import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Whoever is named as one of the dead or hurt, and whoever is named as something else. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  [
    'reads the objects of the verb',
    'Relatives identified <killed>Ana Wick</killed>, <killed>her daughter Ada</killed>, and <killed>Tom Wick</killed> as killed.',
  ],
  ['reads one of several', 'Posts identified <killed>Ana Wick</killed> as among those killed in the raid.'],
  ['reads the subject of a passive', '<wounded>Tom Wick</wounded> was identified as one of the wounded.'],
  ['refuses whoever is named as something else', 'Relatives identified Ana Wick as a clerk.'],
  ['refuses whoever names', 'Ana Wick identified those killed.'],
  [
    'refuses whom another verb has for an object',
    'Police identified the man who shot <wounded>Tom Wick</wounded> as one of the guards.',
  ],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
