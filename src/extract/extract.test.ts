import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { claimsIn } from '../../test/claims-in.ts'
import type { Anchor } from '../model/anchor.ts'
import type { Claim } from '../model/claim.ts'

const SENTENCES = [
  'Police said at least 20 soldiers were killed and 30 wounded in Vesnice on Monday.',
  'The bomb killed four people, including two children.',
  '“The death toll has exceeded 40,” the mayor said.',
  'There were no civilian casualties.',
  'More than two dozen guards were sent to the border.',
  'Ivo Brand, 34, was shot dead.',
  'Prices rose by 12 per cent in 2031.',
  'Killed, wounded, and 3 of the 4 —',
] as const

/** What a claim says, without where it stands. */
function saying({ measure, quantity, stance, subject }: Claim): string {
  return JSON.stringify([measure, quantity.value, stance, subject?.value])
}

function* anchorsOf(value: unknown): Generator<Anchor> {
  if (value === null || typeof value !== 'object') return
  if ('exact' in value && 'span' in value) yield value as Anchor
  for (const part of Object.values(value)) yield* anchorsOf(part)
}

const texts = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 6 })

test('every anchor of a claim equals its slice of the text', () => {
  fc.assert(
    fc.property(texts, sentences => {
      const text = sentences.join(' ')
      for (const anchor of anchorsOf(claimsIn(text))) {
        assert.equal(text.slice(anchor.span.start, anchor.span.end), anchor.exact)
      }
    }),
  )
})

test('claims do not change under text that follows', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('The weather was fine.', 'Prices rose by 12 per cent.'), (sentences, tail) => {
      const text = sentences.join(' ')
      const before = claimsIn(text).map(saying)
      assert.deepEqual(claimsIn(`${text}\n\n${tail}`).map(saying).slice(0, before.length), before)
    }),
  )
})

test('claims do not change under line ends, doubled spaces, decomposition and straight quotes', () => {
  fc.assert(
    fc.property(texts, sentences => {
      const text = sentences.join('\n\n')
      const expected = claimsIn(text).map(saying)
      const written = [
        text.replaceAll('\n', '\r\n'),
        text.replaceAll(' ', '  '),
        text.normalize('NFD'),
        text.replaceAll(/[“”]/gu, '"'),
      ]
      for (const other of written) assert.deepEqual(claimsIn(other).map(saying), expected)
    }),
  )
})

test('names a claim by its place and measure, so that a rebuild names it alike', () => {
  const [claim] = claimsIn('The bomb killed four people.')
  assert.equal(claim?.id, 'test.16-20.killed')
  assert.deepEqual(claimsIn('The bomb killed four people.'), claimsIn('The bomb killed four people.'))
})

test('keeps who did it, where and when beside the figure', () => {
  const [claim] = claimsIn('Border guards killed four smugglers in Vesnice on 12 May 2031.')
  assert.equal(claim?.agent?.value.name, 'guards')
  assert.equal(claim?.place?.value.name, 'Vesnice')
  assert.deepEqual(claim?.time?.value, { from: '2031-05-12', to: '2031-05-12' })
})

test('takes whoever tells of a deed for no doer of it, and a teller who did it for both', () => {
  const agents = (text: string) => claimsIn(text).map(claim => claim.agent?.value.name ?? '-')
  assert.deepEqual(agents('A monitor said three strikes hit the town and killed 12 people.'), ['-', '-'])
  assert.deepEqual(agents('Border guards said they had killed 12 smugglers.'), ['they'])
})

test('takes arrests by soldiers as captures, and those by police as arrests', () => {
  assert.deepEqual(
    claimsIn('Soldiers arrested two rebels.').map(claim => claim.measure),
    ['captured'],
  )
  assert.deepEqual(
    claimsIn('Police arrested two shopkeepers.').map(claim => claim.measure),
    ['arrested'],
  )
})

test('claims nothing of an empty text', () => {
  assert.deepEqual(claimsIn(''), [])
})

test('puts what was done where it was done, and not where those sit who did it, or across a border', () => {
  const placeIn = (text: string) => claimsIn(text)[0]?.place?.value.name
  assert.equal(placeIn('Two people were hurt when gunmen positioned in Belmor shelled the town of Dolmara.'), 'Dolmara')
  assert.equal(placeIn('Gunmen located in Belmor and Lesk shelled the town of Dolmara, killing two people.'), 'Dolmara')
  assert.equal(placeIn('Two guards stationed in Belmor were killed.'), 'Belmor')
  assert.equal(placeIn('Two guards were killed in a village on the border with Ruvania.'), undefined)
})

test('gives a deed to nobody who only tells of it', () => {
  const [claim] = claimsIn('The Vesnice Observatory reported 26 airstrikes.')
  assert.equal(claim?.subject, undefined)
  assert.equal(claimsIn('The army carried out 26 airstrikes.')[0]?.subject?.value.name, 'army')
})
