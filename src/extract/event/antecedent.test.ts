import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Whom a pronoun for several means. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  ['counts those whom the verb before had for its object', 'Gunmen stopped <killed>12</killed> men and killed them.'],
  ['counts them behind a participle', 'The gunmen fired on <killed>three</killed> clerks, killing them all.'],
  ['counts all who were aboard', 'A bus with <killed>40</killed> pupils fell, killing all aboard.'],
  ['counts all of them', 'A bus carrying <killed>40</killed> pupils fell, killing all of them.'],
  ['counts nobody where some were spared', 'A bus carrying 40 pupils fell, killing all but two.'],
  ['counts nobody where those who did it are the nearest', 'Twelve men stopped a bus and killed them.'],
  ['counts nobody where the nearest have no figure', 'The 12 men stopped guards and killed them.'],
  ['counts nobody behind a verb of saying', 'Police say 12 men attacked a convoy and killed them.'],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
