import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Who is driven out of where they live, and who is only driven. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  [
    'reads whom something drove out',
    'The <agent>flood</agent> has driven <displaced>4,000</displaced> <subject>people</subject> from their homes.',
  ],
  ['reads who was driven out', '<displaced>400</displaced> families were forced out of the village.'],
  ['reads whom a past tense drove out', 'The storm drove <displaced>90</displaced> families from their houses.'],
  [
    'reads whom a deed drove out beside those whom it killed',
    'The <agent>rebels</agent> killed <killed>40</killed> clerks, forcing <displaced>600</displaced> people to flee their homes. # stance=asserted',
  ],
  [
    'reads who was forced to leave a place where people live',
    '<displaced>More than 3,000</displaced> residents were forced to leave the city. # figures=>3000',
  ],
  ['refuses who was forced to leave another', 'More than 300 residents were forced to leave the meeting.'],
  ['refuses whom somebody drives somewhere', 'A guard drove two women from the town to the port.'],
  ['refuses who has to leave a place where nobody lives', 'Guards forced 20 men from the square.'],
  ['refuses a drive', 'The drive from home took 20 minutes.'],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
