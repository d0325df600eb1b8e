import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Second figures for what a first one counts. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  [
    'reads what others put it at',
    'The death toll reaches <killed>80 thousand</killed>, and by others <killed>up to 130 thousand</killed>.',
  ],
  [
    'reads what a toll rose to behind what it was',
    'The death toll stood at <killed>12</killed> on Monday but rose to <killed>19</killed>. # roles=previous,update',
  ],
  [
    'reads what somebody raised it to',
    'Clerks initially put the death toll at <killed>12</killed> but later raised it to <killed>19</killed>. # roles=previous,update',
  ],
  [
    'reads a toll behind a clause of what it is of',
    'The death toll of the riot, which broke out in Lesk on Monday, now stands at <killed>67</killed>.',
  ],
  [
    'refuses what something else rose to',
    'The death toll stood at <killed>12</killed> on Monday but the price rose from nine to 19.',
  ],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
