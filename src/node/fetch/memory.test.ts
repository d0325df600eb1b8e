import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fetchMemory } from './memory.ts'

const FEED = 'https://coastwire.example/feed'
const capture = {
  url: 'https://coastwire.example/1',
  payload: 'ab',
  record: 'r1',
  at: '2031-04-09T12:00:00Z',
  file: '1.warc.gz',
}

function inFolder(deed: (folder: string, file: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-test-'))
  try {
    fetchMemory(folder).settle('https://coastwire.example/0')
    deed(folder, join(folder, readdirSync(folder)[0] ?? ''))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('what was remembered is there for the next run', () => {
  inFolder(folder => {
    const memory = fetchMemory(folder)
    memory.remember([capture])
    memory.rememberFeed(FEED, { etag: '"1"' })
    memory.rememberFeed(FEED, { etag: '"2"', modified: 'Wed, 09 Apr 2031 12:00:00 GMT' })
    writeFileSync(join(folder, capture.file), 'archive')
    const next = fetchMemory(folder)
    assert.equal(next.isSettled('https://coastwire.example/0'), true)
    assert.equal(next.earlierOf(capture.url, capture.payload)?.record, 'r1')
    assert.equal(next.earlierOf(capture.url, 'cd'), undefined)
    assert.deepEqual(next.conditionsOf(FEED), {
      'If-None-Match': '"2"',
      'If-Modified-Since': 'Wed, 09 Apr 2031 12:00:00 GMT',
    })
    assert.deepEqual(next.conditionsOf('https://tarn.example/feed'), {})
  })
})

test('a capture whose file has gone is forgotten', () => {
  inFolder(folder => {
    fetchMemory(folder).remember([capture])
    assert.equal(fetchMemory(folder).earlierOf(capture.url, capture.payload), undefined)
  })
})

test('a half-written last line costs itself only, and nothing that is added behind it', () => {
  inFolder((folder, file) => {
    appendFileSync(file, '{"kind":"entry","url":"https://coastwi')
    fetchMemory(folder).settle('https://coastwire.example/2')
    const next = fetchMemory(folder)
    for (const entry of ['0', '2']) assert.equal(next.isSettled(`https://coastwire.example/${entry}`), true, entry)
  })
})

test('lines that are none of ours are passed over', () => {
  inFolder((folder, file) => {
    appendFileSync(file, '\nnull\n7\n{"kind":"capture","url":"x"}\n{"kind":"feed","url":"x","etag":7}\n[]\n')
    const next = fetchMemory(folder)
    assert.equal(next.isSettled('https://coastwire.example/0'), true)
    assert.deepEqual(next.conditionsOf('x'), {})
  })
})
