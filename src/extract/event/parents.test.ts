import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Parents, and how many children they have. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  ['reads a father, and not his children', '<killed>Father of 5</killed> killed, <wounded>4</wounded> hurt in Vesnice'],
  ['reads a mother behind the verb', 'A fire killed <killed>a mother of three</killed>.'],
  ['reads the children where their noun says so', 'A mother of <killed>two</killed> boys killed in Lesk spoke.'],
  ['refuses a part of several', 'The mother saw <killed>two</killed> of the three guards die.'],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
