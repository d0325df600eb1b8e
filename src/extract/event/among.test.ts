import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Those who are told of as a part of the dead or hurt. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  ['reads one who was among the dead', '<killed>Ivo Brand</killed> was among the dead. # roles=part-of'],
  [
    'reads them of a headline without a verb',
    '<killed>Six</killed> cooks among <killed>19</killed> killed in mill fire # roles=part-of,-',
  ],
  [
    'reads them before their own verb',
    '<killed>Two</killed> cooks among the dead were named by a clerk. # roles=part-of',
  ],
  ['refuses a figure among those who live', 'Six cooks among 19 guests sang, and <killed>a guard</killed> died.'],
  [
    'reads the parts of a whole that says where it died',
    'Of the <killed>12</killed> people killed in the riot at Lesk on Sunday, <killed>nine</killed> were inmates and <killed>three</killed> guards.',
  ],
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
  [
    'reads the names of those killed behind a colon',
    'The page posted the names of those killed: <killed>Ivo Brand</killed>, <killed>Ada Wick</killed> and <killed>Tom Oster</killed>.',
  ],
  [
    'reads names that semicolons part',
    'He posted the names of the guards killed: <killed>Ivo Brand</killed>, 17 years old; <killed>Ada Wick</killed>, 48 years old; <killed>Tom Oster</killed>, 12 years old.',
  ],
  [
    'takes the names of those who were invited for nobody harmed',
    'He posted the names of those invited: Ivo Brand; Ada Wick.',
  ],
  [
    'reads one with an office, and one of a staff',
    '<killed>A captain</killed> of the Dolmara Guard was among the dead; <wounded>a clerk</wounded> and <wounded>a member</wounded> of the staff were among the injured. # roles=part-of,part-of,part-of',
  ],
  [
    'reads all who are among those whom a noun of toll counts',
    'Among the casualties were <casualties>three</casualties> children and <casualties>three</casualties> nurses. # roles=part-of,part-of',
  ],
  ['takes those who met for nobody harmed', 'Ivo Brand was among the people who met in the hall.'],
  ['takes those who were not for nobody', 'Ivo Brand was not among the dead.'],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
