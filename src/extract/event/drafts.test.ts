import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** Texts whose last figure bears these hints. */
const sentences: readonly (readonly [behaviour: string, hints: readonly string[], text: string])[] = [
  ['hints at nothing for a plain figure', [], 'Four miners were killed.'],
  ['hints at a part after "including"', ['part-of'], 'Ten people died, including two children.'],
  ['hints at a part after "of whom"', ['part-of'], 'Ten people died, of whom two were children.'],
  ['hints at an addition by "more"', ['addition'], 'Two more miners were killed.'],
  ['hints at an addition by "also"', ['addition'], 'The guards also detained two men.'],
  ['sets "others" apart from the figure before it', [], 'The blast killed two miners and wounded three others.'],
  ['hints at somebody known by the article', ['restatement'], 'The miner was killed.'],
  ['hints at somebody known by a pronoun', ['restatement'], 'He was killed.'],
  ['does not take "another miner" for somebody known', ['addition'], 'Another miner was killed.'],
]

for (const [behaviour, hints, text] of sentences) {
  test(behaviour, () => {
    assert.deepEqual(
      claimsIn(text)
        .at(-1)
        ?.hints.map(hint => hint.kind),
      hints,
      text,
    )
  })
}

test('hints at the toll that was and the toll that is', () => {
  assert.deepEqual(
    claimsIn('The death toll rose to 40 from 33.').map(({ at, hints }) => [at.exact, hints[0]?.kind]),
    [
      ['40', 'update'],
      ['33', 'previous'],
    ],
  )
})
