import { test } from 'node:test'
import { reads } from '../../test/claims-in.ts'

/** Kin behind a name: the next of a list, or what the name is said to be. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  [
    'reads kin behind a name as the next of a list where no comma closes them',
    '<killed>Ivo Brand</killed>, <killed>his wife</killed> and <killed>two</killed> sons were killed.',
  ],
  [
    'reads so whoever killed them',
    'Tom Oster killed <killed>Ivo Brand</killed>, <killed>his wife</killed> and <killed>two</killed> guards.',
  ],
  [
    'reads so between commas where nobody else may have kin',
    'The strike killed <killed>Ivo Brand</killed>, <killed>his wife</killed>, <killed>three</killed> of their children and <killed>a guard</killed>.',
  ],
  [
    'reads so behind a noun',
    'A neighbour mourned the death of <killed>Ivo Brand</killed>, <killed>his wife</killed>, and <killed>two</killed> sons.',
  ],
  ['takes kin between two commas for the one named', '<killed>Ana Brand</killed>, his wife, was killed.'],
  [
    'takes them so beside others where somebody else may have kin',
    'Tom Oster killed <killed>Ana Brand</killed>, his wife, and <killed>two</killed> guards.',
  ],
  ['takes them so where a verb follows', 'The strike killed <killed>Ana Brand</killed>, his wife, and hit a wall.'],
  [
    'takes an office behind a name for the one named',
    'The strike killed <killed>Ivo Brand</killed>, a driver, and <killed>two</killed> guards.',
  ],
  [
    'reads those who died along with somebody',
    '<killed>Ivo Brand</killed> died along with <killed>his wife</killed> and <killed>three</killed> children.',
  ],
  ['refuses those whom somebody died with', '<killed>Ivo Brand</killed> died with his wife at his side.'],
  [
    'reads a name behind the article of its age',
    'The <killed>61-year-old Ivo Brand</killed> was killed with <killed>his son</killed>.',
  ],
  ['refuses a name behind an article', 'The Baltic Star was killed off.'],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
