import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import type { Derived, Store } from '../../src/app/ports.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { sqliteStore } from '../../src/store/sqlite.ts'
import { caseWith, everyQuantity } from '../case-fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-stores-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const makers: Readonly<Record<string, (name: string) => Store>> = {
  memory: () => memoryStore(),
  sqlite: name => sqliteStore(join(folder, `${name.replaceAll(/\W/gu, '-')}.sqlite`)),
}

const file = (path: string, sha256: string) => ({ path, sha256, bytes: 5, modified: '1' })

function derived(sha256: string, path: string): Derived {
  const { documents, reports, claims, issues } = caseWith(everyQuantity, `words of ${path}`)
  return {
    sha256,
    path,
    issues,
    documents: documents.map(document => ({
      document: { ...document, id: sha256 },
      issues: [],
      reports: reports.map(report => ({
        report: { ...report, id: `${sha256}#1`, document: sha256 },
        claims,
        attributions: [],
      })),
    })),
  }
}

for (const [name, make] of Object.entries(makers)) {
  describe(`the ${name} store`, () => {
    test('is empty when new', () => {
      const store = make('new')
      assert.equal(store.engine(), undefined)
      assert.deepEqual(store.files(), [])
      assert.deepEqual(store.evidence(), { documents: [], reports: [], claims: [], issues: [] })
      store.close()
    })

    test('lists files in order of path, and lets them go', () => {
      const store = make('files')
      store.putFiles([file('b', '22'), file('a', '11')], [])
      store.putFiles([file('c', '33')], ['b'])
      assert.deepEqual(store.files(), [file('a', '11'), file('c', '33')])
      store.close()
    })

    test('gives evidence in order of path, not of arrival', () => {
      const store = make('order')
      store.putDerived([derived('22', 'b'), derived('11', 'a')], [])
      const oracle = memoryStore()
      oracle.putDerived([derived('11', 'a'), derived('22', 'b')], [])
      assert.deepEqual(store.evidence(), oracle.evidence())
      assert.deepEqual(
        store.evidence().reports.map(report => report.id),
        ['11#1', '22#1'],
      )
      store.close()
    })

    test('replaces what was derived of an original', () => {
      const store = make('replace')
      store.putDerived([derived('11', 'a')], [])
      store.putDerived([derived('11', 'z')], [])
      assert.deepEqual([...store.derivedPaths()], [['11', 'z']])
      assert.equal(store.evidence().claims.length, everyQuantity.length)
      store.close()
    })

    test('forgets a comparison when the evidence changes, and keeps one a profile', () => {
      const store = make('compare')
      const { alignments, families, questions, arithmetic, incidents = [], wordings = [] } = caseWith(everyQuantity)
      const comparison = { alignments, families, questions, arithmetic, incidents, wordings }
      store.putDerived([derived('11', 'a')], [])
      store.putComparison('plain', comparison)
      assert.deepEqual(store.comparison('plain'), comparison)
      assert.deepEqual(store.questions('plain', questions.length), questions)
      assert.deepEqual(
        [store.questions('plain', questions.length - 1), store.questions('ibc', 9)],
        [undefined, undefined],
      )
      assert.deepEqual([store.isCompared('plain'), store.isCompared('ibc')], [true, false])
      assert.equal(store.comparison('ibc'), undefined)
      store.putDerived([], ['11'])
      assert.equal(store.comparison('plain'), undefined)
      assert.equal(store.isCompared('plain'), false)
      store.close()
    })

    test('forgets the comparisons whose names begin so, and no other', () => {
      const store = make('drop')
      const empty = { alignments: [], families: [], questions: [], arithmetic: [], incidents: [], wordings: [] }
      for (const name of ['plain', 'plain decided 1', 'plain decided 2', 'ibc decided 1'])
        store.putComparison(name, empty)
      store.dropComparisons('plain decided ')
      assert.deepEqual(
        ['plain', 'plain decided 1', 'plain decided 2', 'ibc decided 1'].filter(name => store.comparison(name)),
        ['plain', 'ibc decided 1'],
      )
      store.close()
    })

    test('a new engine forgets what was derived and keeps the files', () => {
      const store = make('engine')
      store.putFiles([file('a', '11')], [])
      store.putDerived([derived('11', 'a')], [])
      store.beginEngine('next')
      assert.equal(store.engine(), 'next')
      assert.deepEqual(store.evidence().documents, [])
      assert.equal(store.files().length, 1)
      store.close()
    })
  })
}

test('what SQLite kept is there when the file is opened again', () => {
  const path = join(folder, 'again.sqlite')
  const first = sqliteStore(path)
  first.putDerived([derived('11', 'a')], [])
  const before = first.evidence()
  first.close()
  const second = sqliteStore(path)
  assert.deepEqual(second.evidence(), before)
  second.close()
})
