import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prologOf } from './prolog.ts'

test('passes over declarations, comments and document types', () => {
  assert.deepEqual(prologOf('\n<?xml version="1.0"?><!-- <html> --> <RSS version="2.0">'), { element: 'rss' })
  assert.deepEqual(prologOf('<!DOCTYPE html><p>'), { element: 'p', doctype: 'html' })
  assert.deepEqual(prologOf('<!DOCTYPE rss [<!ENTITY a "b">]><rdf:RDF>'), { element: 'rdf:rdf', doctype: 'rss' })
})

test('finds no element in text', () => {
  for (const text of ['', ' ', 'A <rss> begins so.', '<3', '<!-- never closed <rss>', '<?xml'])
    assert.deepEqual(prologOf(text), {})
})

test('ends soon on declarations without end', () => {
  assert.deepEqual(prologOf('<?x?>'.repeat(200_000)), {})
  assert.deepEqual(prologOf('<!---->'.repeat(200_000)), {})
})
