import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tallyOf } from '../../../test/tally-of.ts'

/** Whoever does the harm, beside those to whom he does it. */
const texts: readonly (readonly [behaviour: string, text: string, rows: readonly string[]])[] = [
  [
    'counts a suspect besides the victims that its report gives a figure for',
    'Police probe a triple murder. Officers returned fire, killing the suspect. In the house lay the bodies of the three victims.',
    ['killed 3', 'killed 1'],
  ],
  [
    'counts the doer by his name besides those whom he killed',
    'Ivo Karo killed four people in Tarn. Police fatally shot Karo. The four were clerks.',
    ['killed 4', 'killed 1'],
  ],
  [
    'counts him where only one of the victims is told of as killed by him',
    'Two victims were killed on Sunday. Ivo Karo gunned down Jan Lind. Karo was shot dead by officers.',
    ['killed 2', 'killed 1'],
  ],
  [
    'leaves who killed himself in a total that its report gives for all',
    'Two people were killed on Monday. Ivo Karo killed Ana Lind and then himself.',
    ['killed 2'],
  ],
  [
    'takes a namesake of the doer for one of his family',
    'Ivo Karo killed Ana Karo on Monday. Ana Karo was 40.',
    ['killed 1'],
  ],
  [
    'takes a family for no doer of what befell one of them',
    'The Karo family killed seven clerks by a fire in its home. Ivo Karo was among them.',
    ['killed 7'],
  ],
  [
    'tells a gunman by name from guards',
    'Three guards were shot dead on Sunday. The gunman, Ivo Karo, was killed by police.',
    ['killed 3', 'killed 1'],
  ],
  [
    'leaves a gunman in a total of anybody',
    'Three people, including the gunman, were killed on Sunday. The gunman died at once.',
    ['killed 3'],
  ],
  [
    'takes a name in capitals for the same name',
    'The death of IVO KARO shook the town. "I mourn the murder of Ivo Karo," the mayor said.',
    ['killed 1'],
  ],
]

for (const [behaviour, text, rows] of texts) test(behaviour, () => assert.deepEqual(tallyOf(text), rows))
