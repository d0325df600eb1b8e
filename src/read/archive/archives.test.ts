import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import { tarred } from '../../../test/conformance/reader-samples.ts'
import type { ByteReader, Content } from '../reader.ts'
import { tar } from './tar.ts'
import { zip } from './zip.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const ROOM = 1 << 20 // bytes

/** What an archive holds: names of its files, or the codes of faults with the names that they are told of. */
function listed(reader: ByteReader, bytes: Uint8Array, room = ROOM): string[] {
  const { members, faults } = reader.read(
    { path: 'a', extension: '', bytes },
    { options: {}, room: () => room },
  ) as Content
  return [...faults, ...(members ?? [])].map(member =>
    'code' in member ? `${member.code} ${member.part ?? ''}` : (member.label ?? member.path),
  )
}

const zipped = (names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map(name => [name, encode('Nine died.')])))

test('names that lead out of an archive are refused, hidden files are passed over', () => {
  const names = [
    'a.txt',
    '../b.txt',
    '/etc/c.txt',
    'x/../../d.txt',
    'C:\\e.txt',
    '.hidden.txt',
    '__MACOSX/f.txt',
    'g/h..txt',
  ]
  const expected = [
    'a.txt',
    'read.unsafe-name ../b.txt',
    'read.unsafe-name /etc/c.txt',
    'read.unsafe-name x/../../d.txt',
    'read.unsafe-name C:\\e.txt',
    'g/h..txt',
  ]
  assert.deepEqual(listed(zip, zipped(names)), expected)
  assert.deepEqual(listed(tar, tarred(Object.fromEntries(names.map(name => [name, 'Nine died.'])))), expected)
})

test('a name with a line end or a turn of direction is shown on one line', () => {
  assert.deepEqual(listed(zip, zipped(['a\n: is fine.txt', 'b\u202etxt.exe'])), [
    'a\\u000a: is fine.txt',
    'b\\u202etxt.exe',
  ])
})

test('a file that unpacks to more than there is room for is refused, and the next is read', () => {
  const bomb = zipSync({ 'bomb.txt': new Uint8Array(8 << 20), 'b.txt': encode('Nine died.') })
  assert.ok(bomb.length < 20_000)
  assert.deepEqual(listed(zip, bomb), ['read.unpacks-too-large bomb.txt', 'b.txt'])
})

test('a file whose bytes are not those that were packed is told', () => {
  const bytes = zipSync({ 'a.txt': encode('Nine died.') }, { level: 0 })
  bytes[Buffer.from(bytes).indexOf('Nine')] = 0x6e
  assert.deepEqual(listed(zip, bytes), ['read.damaged-member a.txt', 'a.txt'])
})

test('an archive without a directory, and one whose heads are wrong, are told', () => {
  assert.deepEqual(listed(zip, zipped(['a.txt']).subarray(0, 40)), ['read.damaged-zip '])
  const bytes = tarred({ 'a.txt': 'Nine died.', 'b.txt': 'x' })
  bytes.set(encode('99999999999'), 1024 + 124)
  assert.deepEqual(listed(tar, bytes), ['a.txt', 'read.damaged-tar '])
})

test('a file that an archive breaks off in is read as far as it goes', () => {
  assert.deepEqual(listed(tar, tarred({ 'a.txt': 'x'.repeat(900) }).subarray(0, 1024)), [
    'read.damaged-member a.txt',
    'a.txt',
  ])
})
