import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { folderAt, readUnchanged } from './folder.ts'

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

test('a link to a file of the folder is that file; one that leads out, nowhere or to a folder is told, and so is what is no file', async () => {
  const root = mkdtempSync(join(tmpdir(), 'hearsay-folder-'))
  try {
    mkdirSync(join(root, 'in', 'deep'), { recursive: true })
    writeFileSync(join(root, 'private.txt'), 'not of the case')
    writeFileSync(join(root, 'in', 'deep', 'a.txt'), 'of the case')
    writeFileSync(join(root, 'inside.txt'), 'beside the folder, with a name that begins as its own does')
    for (const [name, target] of [
      ['good', 'deep/a.txt'],
      ['out', '../private.txt'],
      ['beside', '../inside.txt'],
      ['absolute', join(root, 'private.txt')],
      ['nowhere', 'gone.txt'],
      ['round', 'round'],
      ['up', '..'],
    ] as const)
      symlinkSync(target, join(root, 'in', name))
    spawnSync('mkfifo', [join(root, 'in', 'pipe')])
    symlinkSync('in', join(root, 'way'))
    for (const way of ['in', 'way']) {
      const { files, issues } = await folderAt(join(root, way)).list()
      assert.deepEqual(
        files.map(file => file.path),
        ['deep/a.txt', 'good'],
      )
      assert.deepEqual(issues.map(({ code, path }) => `${code} ${path}`).sort(), [
        'keep.link-nowhere nowhere',
        'keep.link-outside absolute',
        'keep.link-outside beside',
        'keep.link-outside out',
        'keep.link-to-folder up',
        'keep.no-file pipe',
        'read.unreadable round',
      ])
    }
  } finally {
    rmSync(root, { recursive: true })
  }
})

test('a name that is not in UTF-8 is told as such', {
  skip: process.platform !== 'linux' && 'the system takes UTF-8 alone',
}, async () => {
  const root = mkdtempSync(join(tmpdir(), 'hearsay-folder-'))
  try {
    writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xee, 0xf2, 0x2e, 0x74, 0x78, 0x74])]), 'x')
    const { files, issues } = await folderAt(root).list()
    assert.deepEqual([files, issues.map(({ code }) => code)], [[], ['keep.unnamable']])
  } finally {
    rmSync(root, { recursive: true })
  }
})
