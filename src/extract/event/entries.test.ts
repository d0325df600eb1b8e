import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Entries of forms and lists, whose figure stands behind a mark, and marks that open something else. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  ['reads the figure behind a colon', 'Killed: <killed>12</killed>'],
  ['reads a part behind it', 'Killed: <killed>12</killed>, including <killed>3</killed> clerks # roles=-,part-of'],
  ['reads the figure behind a dash', '• Rescued – <rescued>63</rescued>'],
  ['reads the figure behind a figure dash', 'Wounded ‒ <wounded>63</wounded>'],
  [
    'reads several entries of a line',
    'Killed: <killed>12</killed>, injured: <wounded>30</wounded>; missing: <missing>4</missing>',
  ],
  ['reads whom the label names', '<subject>Civilians</subject> killed: <killed>31</killed>'],
  ['reads whom stands behind the figure', 'Injured: <wounded>4</wounded> <subject>clerks</subject>'],
  ['reads where and when', 'Killed in Lesk: <killed>7</killed>, since Monday: 9 # place=Lesk'],
  ['reads by whom', 'Killed by <agent>guards</agent>: <killed>7</killed>'],
  ['reads "number of"', 'Number of dead: <killed>12</killed>'],
  ['reads things', 'Houses destroyed: <buildings-destroyed>120</buildings-destroyed>'],
  [
    'reads several things',
    'Destroyed: <vehicles-lost>3</vehicles-lost> tanks, <vehicles-lost>2</vehicles-lost> trucks',
  ],
  ['refuses a clause behind the mark', '<killed>Driver</killed> killed: 12 clerks saw it'],
  ['refuses years', 'Killed: 12 years of talks'],
  ['refuses a figure behind a whole clause', 'The guards were killed: 12, as he said.'],
  ['refuses other labels', 'Tickets: 12. Rooms – 14'],
  ['refuses a hyphen within a word', 'Killed-12'],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
