import { test } from 'node:test'
import { reads } from '../../../test/claims-in.ts'

/** All are dead where none is alive. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  ['reads all of whom none survived', 'None of the <killed>62</killed> clerks on board survived.'],
  ['reads them before the clause', 'There were <killed>62</killed> clerks on the ferry, none of whom survived.'],
  [
    'reads them behind the survivors that there are not',
    'The office said there were no survivors among the <killed>five</killed> crew and <killed>57</killed> clerks.',
  ],
  ['reads a bare figure', 'Not one of the <killed>62</killed> aboard survived the fire.'],
  ['refuses those of whom some survived', 'Three of the 62 clerks on board survived.'],
  ['refuses those of whom none did something else', 'None of the 62 clerks on board slept.'],
  ['refuses survivors whose number is open', 'There were no survivors.'],
  ['refuses survivors who are there', 'There were nine survivors among the 62 clerks.'],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))
