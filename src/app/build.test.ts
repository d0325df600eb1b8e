import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unread } from './build.ts'
import type { KeptFile } from './ports.ts'

const file = (path: string, sha256: string): KeptFile => ({ path, sha256, bytes: 1, modified: '' })

test('originals that a build left unread are counted once, and those read under another path are to be read again', () => {
  const files = () => [file('a.txt', 'h1'), file('b.txt', 'h1'), file('c.txt', 'h2'), file('d.txt', 'h3')]
  const left = (derived: readonly (readonly [string, string])[]) =>
    unread({ files, derivedPaths: () => new Map(derived) })
  assert.equal(left([]), 3)
  assert.equal(left([['h1', 'b.txt']]), 3)
  assert.equal(
    left([
      ['h1', 'a.txt'],
      ['h2', 'c.txt'],
      ['h3', 'd.txt'],
    ]),
    0,
  )
})
