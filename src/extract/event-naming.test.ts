import { test } from 'node:test'
import { reads } from '../../test/claims-in.ts'

/** Whom a sentence counts by a noun and calls by name. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  ['reads the name in an apposition', '<killed>A clerk</killed>, identified as 57-year-old Ivo Wick, was killed.'],
  [
    'reads the name without a comma',
    'Also injured was <wounded>a <subject>vendor</wounded> identified as Jana Tal</subject>.',
  ],
  [
    'reads the name in the predicate',
    '<killed>The murdered <subject>inspector</killed> was identified as Ivo Wick</subject>, 22.',
  ],
  [
    'reads the name behind a relative clause',
    '<killed>The <subject>civilian</killed> who was killed has been identified as Ivo Wick</subject>, a driver.',
  ],
  [
    'reads several names as parts',
    'The <killed>two</killed> dead <subject>officers</subject> were identified as <killed>Captain Ivo Wick</killed> and <killed>Jan Tal</killed> of the harbour police.',
  ],
  [
    'reads several names in an apposition as parts',
    '<killed>Two</killed> men, identified as <killed>Ivo Wick</killed> and <killed>Jan Tal</killed>, were killed.',
  ],
  [
    'refuses the name of whoever did it',
    'Police identified the gunman who killed <killed>the <subject>clerk</subject></killed> as Ivo Wick.',
  ],
  [
    'refuses the name of whoever did it behind the verb',
    '<killed>The <subject>clerk</subject></killed> was killed by a man identified as Ivo Wick.',
  ],
  [
    'refuses a trade behind the verb',
    '<killed>A <subject>man</subject></killed>, identified as a clerk of the bank, was killed.',
  ],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
