import { test } from 'node:test'
import { reads } from '../../test/claims-in.ts'

/** Those who are told of as a part of the dead or hurt. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  ['reads one who was among the dead', '<killed>Ivo Brand</killed> was among the dead. # roles=part-of'],
  [
    'reads all who are listed before the verb',
    '<killed>Jan Oster</killed>, <killed>his wife Ada Wick</killed> and <killed>their son Tom</killed> were also among those killed.',
  ],
  [
    'reads them behind a comma',
    '<killed>Three</killed> brothers, Ivo Brand, Jan Brand and Tom Brand, were among the people killed in the raid.',
  ],
  [
    'reads what befell them behind their noun',
    '<killed>Ivo Brand</killed> and <killed>Jan Oster</killed> were among the people killed in the raid.',
  ],
  ['takes those who met for nobody harmed', 'Ivo Brand was among the people who met in the hall.'],
  ['takes those who were not for nobody', 'Ivo Brand was not among the dead.'],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
