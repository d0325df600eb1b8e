import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readUnchanged } from './folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-folder-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'report.txt')
const read = (handle: number): Buffer => readFileSync(handle)

test('a file that nobody writes to is read', () => {
  writeFileSync(file, 'calm')
  assert.equal(String(readUnchanged(file)), 'calm')
})

test('a file that changes while it is read is not taken, however it changes', () => {
  let number = 0
  const changes: readonly (() => void)[] = [
    () => appendFileSync(file, 'more'),
    () => writeFileSync(file, 'less'),
    () => utimesSync(file, ++number, number),
    () => {
      writeFileSync(`${file}.new`, 'longer words')
      renameSync(`${file}.new`, file)
    },
  ]
  for (const change of changes) {
    writeFileSync(file, 'longer words')
    const bytes = readUnchanged(file, handle => {
      const found = read(handle)
      change()
      return found
    })
    assert.equal(bytes, undefined, String(change))
  }
})

test('a file that was just being saved is read at the second look', () => {
  writeFileSync(file, 'first')
  let looks = 0
  const bytes = readUnchanged(file, handle => {
    const found = read(handle)
    if (looks++ === 0) writeFileSync(file, 'second')
    return found
  })
  assert.equal(String(bytes), 'second')
})
