import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import fc from 'fast-check'
import { caseWith, everyQuantity, hostileWords } from '../../test/case-fixture.ts'
import { richCase } from '../../test/rich-case.ts'
import type { CaseFile } from '../model/case-file.ts'
import { PROFILES } from '../model/profile.ts'
import { webAnnotation } from './web-annotation.ts'

/** A schema of the Web Annotation Data Model that is not ours. https://github.com/falafeljan/validate-web-annotation */
const isValid: (annotation: unknown) => boolean = createRequire(import.meta.url)('validate-web-annotation')

interface Target {
  readonly source: string
  readonly selector: unknown
}

interface Annotation {
  readonly id: string
  readonly target: Target | readonly Target[]
}

function annotations(ledger: CaseFile): Annotation[] {
  const whole = JSON.parse([...webAnnotation.export(ledger, PROFILES.plain)].join(''))
  assert.equal(whole.type, 'AnnotationCollection')
  assert.equal(whole.first.type, 'AnnotationPage')
  assert.equal(whole.total, whole.first.items.length)
  return whole.first.items
}

const originalOf = ({
  target,
}: Annotation): { start: number; end: number; exact: string; prefix: string; suffix: string; source: string } => {
  const [original] = [target].flat() as [{ source: string; selector: object[] }]
  return Object.assign({ source: original.source }, ...original.selector)
}

test('every annotation is valid, whatever the words', () => {
  for (const words of ['at least 12', ...hostileWords]) {
    for (const ledger of [caseWith(everyQuantity, words), richCase(words)]) {
      const items = annotations(ledger)
      assert.equal(items.length, ledger.claims.length)
      for (const item of items)
        assert.ok(isValid({ '@context': 'http://www.w3.org/ns/anno.jsonld', ...item }), JSON.stringify(item))
      assert.equal(new Set(items.map(({ id }) => id)).size, items.length)
    }
  }
})

test('the validator refuses what is no annotation', () => {
  const [item] = annotations(caseWith(everyQuantity))
  assert.equal(isValid(item), false, 'no context')
  assert.equal(
    isValid({ '@context': 'http://www.w3.org/ns/anno.jsonld', ...item, target: { source: 'no address' } }),
    false,
  )
})

test('positions count code points, and both selectors select the same', () => {
  const text = fc
    .string({ unit: 'grapheme-composite', minLength: 1, maxLength: 12 })
    .filter(words => words.isWellFormed())
  fc.assert(
    fc.property(text, text, text, (before, words, after) => {
      const plain = caseWith([{ kind: 'exact', value: 12 }], words)
      const whole = before + words + after
      const at = { document: 'd0', span: { start: before.length, end: before.length + words.length }, exact: words }
      const ledger = {
        ...plain,
        documents: plain.documents.map(document => ({ ...document, text: whole })),
        claims: plain.claims.map(claim => ({ ...claim, at })),
      }
      const { start, end, exact, prefix, suffix } = originalOf(annotations(ledger)[0]!)
      assert.equal([...whole].slice(start, end).join(''), words)
      assert.equal(exact, words)
      assert.ok(before.endsWith(prefix) && after.startsWith(suffix))
    }),
  )
})

test('what stands around is not cut within a character', () => {
  const words = '12'
  const plain = caseWith([{ kind: 'exact', value: 12 }], words)
  const whole = `a${'😀'.repeat(40)}${words}${'😀'.repeat(40)}`
  const at = { document: 'd0', span: { start: 81, end: 83 }, exact: words }
  const ledger = {
    ...plain,
    documents: plain.documents.map(document => ({ ...document, text: `a${whole.slice(1)}` })),
    claims: plain.claims.map(claim => ({ ...claim, at })),
  }
  const odd = {
    ...ledger,
    documents: ledger.documents.map(document => ({ ...document, text: `${whole.slice(0, 83)}b${whole.slice(83)}` })),
  }
  for (const one of [ledger, odd]) {
    const { prefix, suffix } = originalOf(annotations(one)[0]!)
    assert.ok(prefix.isWellFormed() && suffix.isWellFormed())
    assert.ok(suffix.length >= 31)
  }
})

test('the original is named by its hash, the page by its address and quotation only', () => {
  const [bare] = annotations(caseWith(everyQuantity))
  assert.equal(originalOf(bare!).source, `urn:sha256:${'ab'.repeat(32)}`)
  const [rich] = annotations(richCase('at least 12'))
  const [, page] = rich!.target as readonly Target[]
  assert.deepEqual(page, {
    source: 'https://coastwire.example/a?b=c',
    selector: {
      type: 'TextQuoteSelector',
      exact: 'at least 12',
      prefix: '',
      suffix: ' people were killed in Saltmere,',
    },
  })
})
