import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** States of those who stand right before them, and verbs of those who did not live. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  [
    'reads who died for a cause, in its words',
    '<killed>Two</killed> soldiers embraced martyrdom and <killed>six</killed> rebels were sent to hell.',
  ],
  [
    'reads a whole before its part and the state of both',
    'The blast left <killed>three</killed> clerks, including <killed>a boy</killed>, dead. # roles=-,part-of',
  ],
  [
    'reads it without commas',
    'The blast left <killed>four</killed> clerks including <killed>the guard</killed> dead. # roles=-,part-of',
  ],
  ['reads who is of a place', 'The coroner pronounced <killed>18-year-old Ivo Brand</killed> of Lesk dead at noon.'],
  ['refuses the place', 'The coroner called Lesk dead.'],
  [
    'reads a state that a passive is joined to',
    '<killed>Ivo Brand</killed> was shot eight times in the yard and pronounced dead at noon.',
  ],
  ['refuses one that is joined to something else', 'Ivo Brand left the yard and looked dead.'],
  ['reads who did not survive', '<killed>The clerk</killed> did not survive.'],
  [
    'reads who took his own life behind what he did',
    '<killed>Ivo Karo</killed> killed <killed>Ana Lind</killed> before taking his own life.',
  ],
  ['reads a lone name that died', 'Guards say Ostrel fled into a yard. <killed>Ostrel</killed> died of his wounds.'],
  ['refuses a word with which the sentence begins', 'Hunger died away in Lesk.'],
  ['refuses who survived', 'The clerk survived the fire.'],
  ['reads who was dead on arrival', '<killed>The clerk</killed> was pronounced dead-on-arrival at the clinic.'],
  [
    'reads the one whom a relative clause tells from others',
    'Ivo Brand and <killed>the man</killed> who died took part in the robbery.',
  ],
  [
    'reads the figure that heads a chain before its part',
    '<killed>Six</killed> members of one family, among them <killed>three</killed> children, perished.',
  ],
  [
    'reads whoever opens the sentence before a relative clause and a conjunction',
    '<killed>Two</killed> clerks who were guarding the mayor and <killed>a passer-by</killed> were killed.',
  ],
  [
    'leaves the clause alone that somebody told',
    'A clerk told guards that rebels had left and <killed>two</killed> women were killed.',
  ],
  ['reads whom a crowd beat to death', 'The crowd beat <killed>a robber</killed> to death.'],
  ['refuses a team that was beaten', 'Lesk beat Orme to the title.'],
  ['takes nobody before those whom it tells from others', 'He spoke of the guard and the other clerks who died.'],
  [
    'reads both where a comma opens the clause',
    '<killed>Ivo Brand</killed> and <killed>the clerk</killed>, who died, worked in Lesk.',
  ],
  [
    'reads a headline of two, one of them with an age',
    '<killed>Man</killed>, <killed>17-month-old child</killed> dead in Lesk',
  ],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
