import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { PROFILES } from '../src/model/profile.ts'
import type { Merge, Question } from '../src/model/question.ts'
import { reconcile } from '../src/reconcile/reconcile.ts'
import { bCubed } from './b-cubed.ts'
import { type MarkedCase, markedCase } from './claims-builder.ts'
import { generatedCase } from './generated-case.ts'

const CORPUS = new URL('./corpus/', import.meta.url)
const LINKING = 0.95 // B-cubed F1 that every case must reach
const ORIGINS = 0.95 // share of questions, over all cases, whose origins are exactly right

const SYMMETRIC: ReadonlySet<string> = new Set(['agrees', 'compatible', 'conflicts', 'unit-slip'])

const cases: [string, MarkedCase][] = [
  ...readdirSync(CORPUS)
    .filter(name => name.endsWith('.case.txt'))
    .sort()
    .map((name): [string, MarkedCase] => [name, markedCase(readFileSync(new URL(name, CORPUS), 'utf8'))]),
  ['generated', generatedCase()],
]
const results = new Map(cases.map(([name, marked]) => [name, reconcile(marked, PROFILES.plain)]))

for (const [name, marked] of cases) {
  const { questions, arithmetic } = results.get(name)!

  test(`${name}: claims are linked as they belong`, () => {
    const { f1 } = bCubed(
      questions.map(question => question.claims),
      id => marked.questionOf.get(id)!,
    )
    const wrong = questions.map(({ claims }) => claims.map(id => `${id}=${marked.questionOf.get(id)}`).join(' '))
    assert.ok(f1 >= LINKING, `B-cubed ${f1.toFixed(3)}:\n${wrong.join('\n')}`)
  })

  test(`${name}: relations and merges are found as they stand`, () => {
    const found = new Set(
      questions.flatMap(({ relations, origins }) => [
        ...relations.flatMap(({ kind, from, to }) => [
          `${kind} ${from} ${to}`,
          ...(SYMMETRIC.has(kind) ? [`${kind} ${to} ${from}`] : []),
        ]),
        ...origins.merges.map(({ left, right, force }) => `${force}-merge ${right} ${left}`),
      ]),
    )
    const wanted = marked.expected
      .filter(([kind]) => kind !== 'fails' && kind !== 'holds')
      .map(words => words.join(' '))
    assert.deepEqual(
      wanted.filter(line => !found.has(line)),
      [],
    )
  })

  test(`${name}: the slips of arithmetic that were planted are found, and none other`, () => {
    const wanted = marked.expected.filter(([kind]) => kind === 'fails' || kind === 'holds')
    const names = (verdict: string) =>
      wanted
        .filter(([kind]) => kind === verdict)
        .map(([, rule, claim]) => `${rule} ${claim}`)
        .sort()
    const fails = arithmetic
      .filter(({ verdict }) => verdict === 'fails')
      .map(
        ({ rule, terms }) =>
          names('fails').find(
            line => line.startsWith(`${rule} `) && terms.some(term => line === `${rule} ${term.claim}`),
          ) ?? `${rule} unexpected at ${terms.map(term => term.at.exact).join(', ')}`,
      )
    assert.deepEqual(fails.sort(), names('fails'))
    for (const line of names('holds')) {
      assert.ok(
        arithmetic.some(
          ({ rule, verdict, terms }) => verdict === 'holds' && terms.some(term => line === `${rule} ${term.claim}`),
        ),
        `${line} should hold`,
      )
    }
  })
}

test('origins are exactly right in nearly all questions of several claims', () => {
  const wrong: string[] = []
  let count = 0
  for (const [name, marked] of cases) {
    for (const question of results.get(name)!.questions) {
      if (question.claims.length < 2) continue
      count++
      const right = new Set(groupsOf(question.claims, id => marked.originOf.get(id)!))
      const found = groupsOf(question.claims, id => originOf(question, id))
      if (found.length !== right.size || found.some(group => !right.has(group)))
        wrong.push(`${name}: ${found.join(' | ')}`)
    }
  }
  assert.ok(1 - wrong.length / count >= ORIGINS, `${wrong.length} of ${count} wrong:\n${wrong.join('\n')}`)
})

test('every origin can be opened: its merges hang all its claims together', () => {
  for (const [name] of cases) {
    const { questions, incidents } = results.get(name)!
    for (const { origins } of [...questions, ...incidents]) {
      for (const { id, claims } of origins.origins) {
        const merges = origins.merges.filter(merge => merge.origin === id)
        const reached = reachedFrom(claims[0], merges)
        assert.deepEqual([...reached].sort(), [...claims].sort(), `${name}: ${id}`)
        for (const { evidence, rule } of merges) assert.ok(evidence.length >= 2 && rule.startsWith('origin.'), name)
      }
    }
  }
})

/** The claims that hang together with one by merges. */
function reachedFrom(claim: string | undefined, merges: readonly Merge[]): ReadonlySet<string> {
  const reached = new Set(claim === undefined ? [] : [claim])
  for (let before = -1; before < reached.size; ) {
    before = reached.size
    for (const { left, right } of merges) {
      if (reached.has(left) || reached.has(right)) reached.add(left).add(right)
    }
  }
  return reached
}

test('the result does not depend on the order of the reports, the claims or the alignments', () => {
  for (const [name, marked] of cases) {
    const turned = reconcile(
      {
        ...marked,
        reports: marked.reports.toReversed(),
        documents: marked.documents.toReversed(),
        claims: marked.claims.toReversed(),
        alignments: marked.alignments.toReversed(),
        families: marked.families.toReversed(),
      },
      PROFILES.plain,
    )
    assert.deepEqual(turned, results.get(name), name)
  }
})

function originOf({ origins }: Question, id: string): string {
  return origins.origins.find(({ claims }) => claims.includes(id))!.id
}

function groupsOf(ids: readonly string[], keyOf: (id: string) => string): string[] {
  const groups = new Map<string, string[]>()
  for (const id of ids) groups.set(keyOf(id), [...(groups.get(keyOf(id)) ?? []), id])
  return [...groups.values()].map(group => group.sort().join(' ')).sort()
}
