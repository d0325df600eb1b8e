import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Those whom one sentence counts and the next one goes on about. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  [
    'reads parts of a figure that was counted before',
    '<killed>Seventeen</killed> people were killed in Keld. Of the 17, <killed>four</killed> were children and <killed>eight</killed> women.',
  ],
  [
    'reads parts of them',
    '<arrested>Six</arrested> people were arrested in Keld. Of them, <arrested>four</arrested> were children. <arrested>Two</arrested> of the six were dockers.',
  ],
  [
    'reads who was among them',
    '<killed>Fifteen</killed> people were killed. Among them were <killed>two</killed> women and <killed>a child</killed>.',
  ],
  [
    'reads parts behind a figure of their own',
    '<killed>Fifteen</killed> people were killed. <killed>Four</killed> of them were soldiers.',
  ],
  [
    'takes a part of the killed and the wounded for a part of neither',
    '<killed>Six</killed> people were killed and <wounded>nine</wounded> wounded. Of them, four were children.',
  ],
  [
    'takes part of something else for nobody',
    '<killed>Fifteen</killed> people were killed. Of the 200 houses, four were barns.',
  ],
  ['takes another number for nobody', '<killed>Fifteen</killed> people were killed. Of the 90, four were children.'],
  [
    'looks back one sentence only',
    '<killed>Fifteen</killed> people were killed. The market opened again. Among them were two women.',
  ],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
