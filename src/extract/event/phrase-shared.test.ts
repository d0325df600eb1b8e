import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** Words for two kinds of people that share one noun and one figure, and such as have each their own. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  [
    'counts two kinds of one noun once',
    'Shells have killed <killed>at least 30</killed> <subject>militia and palace guards</subject> in the hills.',
  ],
  ['takes bodies for such kinds', '<wounded>12</wounded> <subject>army and police officers</subject> were wounded.'],
  ['leaves a plural its figure', 'The blast killed <killed>20</killed> <subject>guards</subject> and police officers.'],
  [
    'leaves a noun alone behind the conjunction by itself',
    'The blast killed <killed>20</killed> police and <killed>soldiers</killed>.',
  ],
  [
    'leaves what has a figure of its own',
    'The blast killed <killed>12</killed> police and <killed>three</killed> army officers.',
  ],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
