import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { test } from 'node:test'
import { SAMPLES } from '../conformance/reader-samples.ts'
import { hearsay, withFolder } from './command-line.ts'

test('a folder of every format is built by workers, verified, and each figure is traced to its place', () => {
  const files = Object.fromEntries(SAMPLES.map(({ reader, path, bytes }) => [`${reader}-${path}`, bytes]))
  withFolder(files, folder => {
    const built = hearsay(['build', folder, '--quiet'])
    assert.equal(built.code, 0, built.err)
    const verified = hearsay(['verify', folder])
    assert.equal(verified.code, 0, verified.out + verified.err)
    const claims = hearsay(['claims', folder, '--json'])
      .out.trim()
      .split('\n')
      .map(line => JSON.parse(line) as { id: string })
    for (const [path, place] of [
      ['report.docx', /^bytes \d+ to \d+ of word\/document\.xml of the original$/u],
      ['report.pdf', /^page 1, \d+ to \d+ points from the left and \d+ to \d+ from the top, of the original$/u],
      ['pages.wacz', /^bytes \d+ to \d+ of archive\/a\.warc\.gz, record 1, body of the original$/u],
    ] as const) {
      const sample = SAMPLES.find(one => one.path === path)!
      const document = createHash('sha256').update(sample.bytes).digest('hex').slice(0, 16)
      const claim = claims.find(({ id }) => id.startsWith(document))
      const told = hearsay(['explain', claim!.id, folder]).out
      assert.match(/^ +stands +(.*)$/mu.exec(told)?.[1] ?? told, place)
    }
  })
})

test('loose files are extracted by workers as they are one after another', () => {
  const files = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [
      `${index}.txt`,
      `Police said ${index + 1} people were killed in Tarn.\n`,
    ]),
  )
  withFolder({ ...files, 'broken.pdf': '%PDF-1.7' }, folder => {
    const paths = [...Object.keys(files), 'broken.pdf', 'missing.txt'].map(name => join(folder, name))
    const alone = hearsay(['extract', ...paths])
    assert.equal(alone.out.split('\n').filter(line => line.startsWith('{"kind":"claim"')).length, 40)
    assert.deepEqual(hearsay(['extract', '--workers', '3', ...paths]), alone)
    assert.equal(hearsay(['extract', '--workers', '0', ...paths]).code, 2)
  })
})

test('the text of a page is told without its headline, and where in the document it begins', () => {
  const page = '<title>Nine die off Port Vale</title><h1>Nine die off Port Vale</h1><p>A ferry sank.</p>'
  withFolder({ 'page.html': page, 'plain.txt': 'A ferry sank.\n' }, folder => {
    const paths = ['page.html', 'plain.txt'].map(name => join(folder, name))
    const told = hearsay(['text', ...paths])
      .out.trim()
      .split('\n')
      .map(line => JSON.parse(line) as { title: string | null; start: number; text: string })
    assert.deepEqual(
      told.map(({ title, start, text }) => [title, start, text]),
      [
        ['Nine die off Port Vale', 'Nine die off Port Vale\n\n'.length, 'A ferry sank.'],
        [null, 0, 'A ferry sank.\n'],
      ],
    )
    const [headline] = hearsay(['extract', paths[0]!, '--format', 'jsonl'])
      .out.trim()
      .split('\n')
      .map(line => JSON.parse(line) as { kind: string; value?: { text: string } })
      .filter(({ kind }) => kind === 'claim')
    assert.equal(headline?.value?.text, 'Nine')
  })
})
