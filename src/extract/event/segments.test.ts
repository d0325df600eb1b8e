import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Lists that semicolons part: who begins each of their parts, and clauses that semicolons part as well. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  [
    'reads the parts before a verb',
    '<killed>Brand’s son</killed>, William; <killed>Tom Oster</killed>, the town secretary; and <killed>bodyguard Karl Wick</killed>, were also killed.',
  ],
  [
    'reads a figure in the last part',
    '<killed>Ivo Brand</killed>, a driver; <killed>his wife</killed>, a nurse; and <killed>two</killed> guards were killed on Monday.',
  ],
  [
    'reads parts with a clause of their own behind a verb',
    'Injured by the blast were: <wounded>an unidentified driver</wounded>; <wounded>Ivo Brand</wounded>, a beggar who was sleeping nearby; and <wounded>Jan Tal</wounded>, a baker.',
  ],
  [
    'reads the last of them behind a comma',
    'The bomb killed <killed>Ivo Brand</killed>, 42; <killed>a clerk</killed> from the bank; <killed>Tom Oster</killed>, and <killed>a policeman</killed>.',
  ],
  [
    'refuses clauses behind an object',
    'The bomb killed <killed>Ivo Brand</killed>; the mayor fled; and <arrested>two</arrested> drivers were arrested.',
  ],
  [
    'refuses clauses before a subject',
    'Gunmen came to the town; they fled; and <killed>two</killed> guards were killed.',
  ],
  [
    'refuses a list whose last part is a clause',
    'The blast killed <killed>two</killed> guards; a driver, who was asleep, woke; and the mayor resigned.',
  ],
  [
    'refuses what follows without a conjunction',
    'The blast killed <killed>two</killed> guards; a driver from the north.',
  ],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
