import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

function actorIn(text: string) {
  return claimsIn(text)[0]?.subject?.value
}

for (const words of ['US', 'U.S.', 'American']) {
  test(`resolves ${words} soldiers to one country`, () => {
    assert.deepEqual(actorIn(`Two ${words} soldiers were killed.`), { name: 'United States', role: 'military' })
  })
}

for (const words of ['ISIS', 'Islamic State', 'Daesh']) {
  test(`resolves ${words} fighters to one group`, () => {
    assert.deepEqual(actorIn(`Two ${words} fighters were killed.`), { name: 'Islamic State', role: 'insurgent' })
  })
}

for (const [words, name] of [
  ['Kenyans', 'Kenya'],
  ['Burmese migrants', 'Myanmar'],
  ['ELN fighters', 'National Liberation Army'],
  ['LTTE rebels', 'Liberation Tigers of Tamil Eelam'],
] as const) {
  test(`resolves ${words} to ${name}`, () => assert.equal(actorIn(`Two ${words} were killed.`)?.name, name))
}

test("a name that is more often a person's is no country", () => {
  assert.equal(actorIn('Chad Marsh and two others were killed.')?.name, 'marsh')
})

test('takes the head noun where no name is known', () => {
  assert.deepEqual(actorIn('Two border guards were killed.'), { name: 'guards', role: 'police' })
})

test('a person goes by the last name, and an age behind a suffix is no count', () => {
  assert.equal(actorIn('Alden Marsh Jr., 27, died.')?.name, 'marsh')
  assert.equal(actorIn('Alden Marsh, Jr., 27, of Vesnice, died.')?.name, 'marsh')
  assert.deepEqual(
    claimsIn('Alden Marsh, Jr., 27, of Vesnice, died.').map(({ quantity }) => quantity.value),
    [{ kind: 'exact', value: 1 }],
  )
  assert.deepEqual(
    claimsIn('Alden Marsh, Sr., and 27 others died.').map(({ at }) => at.exact),
    ['Alden Marsh', '27'],
  )
})

test('tells what the words say of sex and age', () => {
  assert.deepEqual(actorIn('Two women were killed.'), {
    name: 'women',
    role: 'civilian',
    sex: 'female',
    isChild: false,
  })
  assert.deepEqual(actorIn('Two boys were killed.'), { name: 'boys', role: 'civilian', sex: 'male', isChild: true })
  assert.deepEqual(actorIn('Two sons were killed.'), { name: 'sons', role: 'civilian', sex: 'male' })
})

test('does not read the pronoun "us" as a country', () => {
  assert.equal(claimsIn('They shot at us and killed two of us.')[0]?.subject?.value.name === 'United States', false)
})

test('does not read a country in "of" after the head as the actor', () => {
  assert.equal(actorIn('Two Daesh fighters of Iraq were killed.')?.name, 'Islamic State')
})

test('members of a body are who the body is', () => {
  assert.deepEqual(actorIn('Four members of the security forces died.'), { name: 'forces', role: 'military' })
  assert.equal(actorIn('Four members of the Lesk family died.')?.role, 'person')
})
