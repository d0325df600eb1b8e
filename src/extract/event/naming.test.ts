import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn, reads } from '../../../test/claims-in.ts'

/** Whom a sentence counts by a noun and calls by name. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
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
    'Police identified the gunman who killed <killed>the clerk</killed> as Ivo Wick.',
  ],
  [
    'refuses the name of whoever did it behind the verb',
    '<killed>The clerk</killed> was killed by a man identified as Ivo Wick.',
  ],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))

/** Sentences of one claim, and whose the claim is: words that overlap those of its figure. */
const called: readonly (readonly [behaviour: string, text: string, subject: string])[] = [
  [
    'takes the name in an apposition',
    'A clerk, identified as 57-year-old Ivo Wick, was killed.',
    'clerk, identified as 57-year-old Ivo Wick',
  ],
  [
    'takes the name without a comma',
    'Also injured was a vendor identified as Jana Tal.',
    'vendor identified as Jana Tal',
  ],
  [
    'takes the name in the predicate',
    'The murdered inspector was identified as Ivo Wick, 22.',
    'inspector was identified as Ivo Wick',
  ],
  [
    'takes the name behind a relative clause',
    'The civilian who was killed has been identified as Ivo Wick, a driver.',
    'civilian who was killed has been identified as Ivo Wick',
  ],
  ['takes no trade for a name', 'A man, identified as a clerk of the bank, was killed.', 'man'],
  ['takes no name of whoever did it', 'Police identified the gunman who killed the clerk as Ivo Wick.', 'clerk'],
]

for (const [behaviour, text, subject] of called)
  test(behaviour, () => {
    const claims = claimsIn(text)
    assert.equal(claims.length, 1)
    const whom = claims[0]!.subject
    assert.equal(whom?.basis === 'stated' ? whom.at.exact : undefined, subject)
  })
