import assert from 'node:assert/strict'
import { posix, win32 } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { numbered, uploadPath } from './upload-path.ts'

test('ordinary paths are taken, whatever their script', () => {
  assert.deepEqual(uploadPath('a.txt'), ['a.txt'])
  assert.deepEqual(uploadPath('march/day 4/звіт.html'), ['march', 'day 4', 'звіт.html'])
  assert.deepEqual(uploadPath('تقرير.pdf'), ['تقرير.pdf'])
})

test('no path that is taken leads out of the folder, on any system', () => {
  const part = fc.constantFrom(
    '..',
    '.',
    '',
    'a',
    '.hearsay',
    'C:',
    'nul',
    'a..',
    '..a',
    ' ',
    '\\',
    '..\\b',
    '~',
    'é',
    '\u0000',
    'x:y',
    '\u202e',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string()), { minLength: 1, maxLength: 5 }), parts => {
      const taken = uploadPath(parts.join('/'))
      if (taken === undefined) return
      assert.equal(posix.resolve('/case', ...taken), `/case/${taken.join('/')}`)
      assert.equal(win32.resolve('C:\\case', ...taken), `C:\\case\\${taken.join('\\')}`)
      assert.ok(taken.every(one => !one.startsWith('.')))
    }),
    { numRuns: 2000 },
  )
})

test('a name that is taken gets a number before its ending', () => {
  assert.deepEqual(
    [1, 2, 3].map(n => numbered('a.b.txt', n)),
    ['a.b.txt', 'a.b (2).txt', 'a.b (3).txt'],
  )
  assert.equal(numbered('README', 2), 'README (2)')
})
