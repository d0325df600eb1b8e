import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Those of a total whom a list behind it tells. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  [
    'takes those whom a verb seems to count besides for parts, where they are as many as the total',
    'The fire killed <killed>three</killed> clerks: <killed>Ivo Brand</killed>, <killed>Ada Wick</killed> and <killed>Tom Oster</killed>. # roles=-,part-of,part-of,part-of',
  ],
  [
    'counts those who are named besides',
    'The fire killed <killed>three</killed> clerks, <killed>Ivo Brand</killed> and <killed>Ada Wick</killed>. # roles=-,-,-',
  ],
  [
    'reads the parts behind a colon',
    'The fall killed <killed>22</killed> people: <killed>11</killed> men and <killed>11</killed> women. # roles=-,part-of,part-of',
  ],
  [
    'reads the parts behind the comma of the verb',
    'In Keld <killed>60</killed> people drowned, <killed>45</killed> men and <killed>25</killed> women. # roles=-,part-of,part-of',
  ],
  [
    'refuses parts that have a verb of their own',
    'In Keld <killed>two</killed> clerks died, <wounded>three</wounded> guards and <wounded>a nurse</wounded> were hurt. # roles=-,-,-',
  ],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
