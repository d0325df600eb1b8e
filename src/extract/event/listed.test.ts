import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Those of a total whom a list behind it tells one by one, and lists that tell of others. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  [
    'reads the parts after a colon',
    '<killed>22</killed> people were killed: <killed>11</killed> men, <killed>8</killed> women and <killed>4</killed> children.',
  ],
  [
    'reads the parts in brackets',
    'The blast killed <killed>9</killed> people (<killed>4</killed> guards and <killed>5</killed> drivers).',
  ],
  [
    'reads the parts of a total that names nobody',
    'There were <killed>30</killed> dead: <killed>12</killed> soldiers, <killed>10</killed> guards and <killed>eight</killed> drivers.',
  ],
  [
    'refuses things behind a total that names nobody',
    'There were <killed>30</killed> dead: 12 barges and 10 crates sank.',
  ],
  ['refuses a figure alone after a colon', '<killed>22</killed> people were killed: 11 men stood by.'],
  ['refuses what follows a colon without a total', 'On the list: 11 men and 8 women.'],
  [
    'reads two names between commas',
    '<killed>Two</killed> clerks, <killed>Ivo Brand</killed> and <killed>Jan Tal</killed>, were killed.',
  ],
  [
    'reads figures and single persons that add up',
    '<killed>Three</killed> other clerks, <killed>two</killed> women and <killed>a man</killed>, also died.',
  ],
  [
    'reads single persons in brackets',
    '<wounded>Two</wounded> servants (<wounded>a mother</wounded> and <wounded>a daughter</wounded>) were wounded.',
  ],
  [
    'reads names behind a plural and a colon',
    'The following <killed>guards</killed> died in the raid: <killed>Major Ivo Brand</killed>, First <killed>Sergeant Jan Tal</killed> and <killed>Guard Tom Oster</killed>.',
  ],
  [
    'reads names that each stand before what they do',
    'Patrols killed <killed>three</killed> reporters: <killed>Ivo Brand</killed>, a photographer, <killed>Jan Tal</killed>, a clerk, and <killed>Tom Oster</killed>, a driver.',
  ],
  ['refuses fewer than the total', '<killed>Three</killed> clerks, Ivo Brand and Jan Tal, were killed.'],
  ['refuses places', '<killed>Two</killed> guards, near London and Paris, were killed.'],
  ['refuses towns that a colon tells of', '<killed>Guards</killed> were killed in the towns: Lesk, Avon, and Tarn.'],
  [
    'refuses those who are joined to the total',
    '<killed>Two</killed> clerks, <killed>a driver</killed> and <killed>a guard</killed> were killed.',
  ],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
