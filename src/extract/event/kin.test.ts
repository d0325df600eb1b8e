import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

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
  [
    'reads kin by name behind "with"',
    '<killed>Ivo Lesk</killed> was killed with <killed>his sister Ada Lesk</killed>.',
  ],
  ['refuses what else somebody had with him', '<killed>Ivo Lesk</killed> was killed with his Baltic Star.'],
  [
    'reads a figure of the kin of somebody by name',
    "<killed>Two</killed> of Ivo Lesk's nephews were also killed in the yard.",
  ],
  ['refuses a figure of what somebody by name owns', "Two of Ivo Lesk's dogs were killed."],
  [
    'reads the kin of a couple',
    "<killed>Ada Lesk</killed> was killed along with <killed>the couple's infant daughter</killed>.",
  ],
  [
    'reads a verb behind "all" and an adverb',
    '<killed>Ivo Lesk</killed>, <killed>his wife Ada Tamm</killed> and <killed>his son Tom Lesk</killed> were all reportedly killed.',
  ],
  [
    'reads those who were among the dead in a relative clause',
    '<killed>Ivo Lesk</killed> and <killed>his son Tom Lesk</killed>, who were among those killed, kept a shop. # roles=part-of,part-of',
  ],
  ['refuses those who were among others', 'Ivo Lesk, who was among the guests, kept a shop.'],
  ['refuses a name behind an article', 'The Baltic Star was killed off.'],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
