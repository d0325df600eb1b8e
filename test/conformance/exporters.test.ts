import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { parseHTML } from 'linkedom'
import { PROFILES } from '../../src/model/profile.ts'
import type { Quantity } from '../../src/model/quantity.ts'
import { exporters } from '../../src/publish/exporters.ts'
import { caseWith, everyQuantity, hostileWords } from '../case-fixture.ts'
import { richCase } from '../rich-case.ts'

const whole = (name: string, ...given: Parameters<typeof caseWith>): string => {
  const exporter = exporters.find(one => one.name === name)
  assert.ok(exporter, `no exporter ${name}`)
  return [...exporter.export(caseWith(...given), PROFILES.plain)].join('')
}

/** Formats that keep what kind a quantity is; the others give bounds, or tables of another's columns. */
const SPELLING_KINDS: ReadonlySet<string> = new Set(['json', 'jsonl', 'csv', 'web-annotation'])

/** Formats that are written record by record, so that a large case is never one string. */
const BY_RECORDS: ReadonlySet<string> = new Set(['jsonl', 'csv', 'web-annotation', 'follow-the-money'])

for (const exporter of exporters) {
  describe(`the ${exporter.name} exporter`, () => {
    test('writes an empty case', () => {
      assert.ok(whole(exporter.name, []).length > 0)
    })
    test('writes every kind of quantity', () => {
      const text = whole(exporter.name, everyQuantity)
      assert.ok(text.length > 0)
      for (const { kind } of SPELLING_KINDS.has(exporter.name) ? everyQuantity : [])
        assert.ok(text.includes(kind), kind)
    })
    test('gives the same characters for the same case', () => {
      assert.equal(whole(exporter.name, everyQuantity), whole(exporter.name, everyQuantity))
    })
    test('survives hostile words', () => {
      for (const words of hostileWords) {
        assert.ok(whole(exporter.name, everyQuantity, words).length > 0)
        assert.ok([...exporter.export(richCase(words), PROFILES.plain)].join('').length > 0)
      }
    })
    test('writes every profile', () => {
      for (const profile of Object.values(PROFILES))
        assert.ok([...exporter.export(richCase('at least 12'), profile)].join('').length > 0)
    })
    if (exporter.extension.endsWith('json') || exporter.extension === 'jsonld')
      test('writes JSON', () => {
        for (const words of hostileWords) {
          const text = [...exporter.export(richCase(words), PROFILES.plain)].join('')
          for (const part of exporter.extension === 'ftm.json' ? text.trimEnd().split('\n') : [text]) JSON.parse(part)
        }
      })
    if (BY_RECORDS.has(exporter.name))
      test('comes in a part for each claim', () => {
        const parts = [...exporter.export(caseWith(everyQuantity), PROFILES.plain)]
        assert.ok(parts.length >= everyQuantity.length)
      })
  })
}

test('every format is called what its file is, and once', () => {
  assert.equal(new Set(exporters.map(({ name }) => name)).size, exporters.length)
  for (const { name, extension } of exporters) {
    assert.match(name, /^[a-z]+(?:-[a-z]+)*$/u)
    assert.match(extension, /^[a-z]+(?:\.[a-z]+)?$/u)
  }
})

test('JSON gives the case file back', () => {
  const words = hostileWords.filter(one => one.isWellFormed())
  for (const one of words)
    assert.deepEqual(
      JSON.parse(whole('json', everyQuantity, one)),
      JSON.parse(JSON.stringify(caseWith(everyQuantity, one))),
    )
})

test('every line of JSON Lines is a record with its kind', () => {
  const lines = whole('jsonl', everyQuantity).trimEnd().split('\n')
  assert.equal(lines.length, 1 + 1 + 1 + everyQuantity.length + 1 + 1)
  for (const line of lines) assert.equal(typeof JSON.parse(line).kind, 'string')
})

test('CSV has a row a claim under one head, and its cells come back as they were', () => {
  for (const words of hostileWords.filter(one => one.isWellFormed())) {
    const rows = parse<Record<string, string>>(whole('csv', everyQuantity, words), { columns: true })
    assert.equal(rows.length, everyQuantity.length)
    assert.equal(rows[0]?.['figure']?.replace(/^ (?=[=+\-@])/u, ''), words)
  }
})

test('no CSV cell begins as a formula does', () => {
  for (const words of hostileWords) {
    for (const row of parse(whole('csv', everyQuantity, words)))
      for (const cell of row) assert.doesNotMatch(cell, /^[=@]/u)
  }
})

test('no word of a report becomes markup of the page', () => {
  for (const words of hostileWords) {
    const { document } = parseHTML(whole('html', everyQuantity, words))
    assert.equal(document.querySelectorAll('script').length, 1, words)
    assert.equal(document.querySelectorAll('img').length, 0, words)
    for (const element of document.querySelectorAll('*')) {
      for (const name of element.getAttributeNames()) assert.doesNotMatch(name, /^on/u, words)
    }
  }
})

test('the page asks nothing of the network', () => {
  const page = whole('html', everyQuantity)
  assert.ok(page.includes("default-src 'none'"))
  assert.deepEqual(page.match(/(?:src|href)="(?!#|data:)[^"]*"/gu), null)
})

test('an open end is drawn open, and a bound that does not count hollow', () => {
  const drawn = (quantity: Quantity): string => whole('html', [quantity, { kind: 'exact', value: 5 }])
  assert.ok(drawn({ kind: 'more-than', min: 20 }).includes('class="tip"'))
  assert.ok(drawn({ kind: 'more-than', min: 20 }).includes('class="dot hollow"'))
  assert.equal(/class="(?:tip|dot hollow)"/u.test(drawn({ kind: 'exact', value: 20 })), false)
})
