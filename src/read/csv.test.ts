import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csv } from './csv.ts'

const readCsv = (text: string, extension = 'csv') => csv.read({ path: `a.${extension}`, extension, text }, {})

test('reads each row under its header as one report, and names its first line', () => {
  const { records, faults } = readCsv('Title,Text\nFerry,"A ferry sank,\noff Port Vale."\nToll,Nine died.\n')
  assert.deepEqual(faults, [])
  assert.deepEqual(records, [
    { text: 'A ferry sank,\noff Port Vale.', title: 'Ferry', part: { name: 'line', number: 2 } },
    { text: 'Nine died.', title: 'Toll', part: { name: 'line', number: 4 } },
  ])
})

test('tells the delimiter by the header', () => {
  for (const delimiter of [',', ';', '\t', '|']) {
    const { records } = readCsv(`title${delimiter}text\nFerry${delimiter}It sank.`)
    assert.equal(records[0]?.text, 'It sank.')
  }
})

test('goes on at the next line after a quote that never closes', () => {
  const { records, faults } = readCsv('title,text\nA,one\nB,"two\nC,three\nD,four\n')
  assert.deepEqual(
    records.map(record => record.text),
    ['one', 'three', 'four'],
  )
  assert.deepEqual(faults, [{ code: 'read.bad-csv', part: 'line 3', parameters: { line: 3 }, level: 'error' }])
})

test('keeps a quote in the middle of a cell', () => {
  assert.equal(readCsv('title,text\nA,the "Vale" sank').records[0]?.text, 'the "Vale" sank')
})

test('tells a row without a text and reads rows that are too short', () => {
  const { records, faults } = readCsv('text,title\n,A\nB\n')
  assert.deepEqual(
    records.map(record => record.text),
    ['B'],
  )
  assert.equal(faults[0]?.part, 'line 2')
})

test('a table without a text column gives no reports', () => {
  const { records, faults } = readCsv('id,score\n1,2\n3,4\n')
  assert.deepEqual(records, [])
  assert.equal(faults.length, 1)
})

test('a table without a text column is told once, with its columns and the one that holds the words', () => {
  const { faults } = readCsv(
    'Datum;Inhalt;Quelle\n12.05.2031;Zwölf Tote in Keld;Tal Blatt\n13.05.2031;Noch ein Toter;Tal Blatt\n',
  )
  assert.deepEqual(faults, [
    {
      code: 'read.no-text-column',
      parameters: { columns: 'Datum, Inhalt, Quelle', widest: 'Inhalt' },
      level: 'error',
    },
  ])
})

test('a table whose text column is empty is told row by row', () => {
  assert.deepEqual(
    readCsv('text,title\n,A\n,B\n').faults.map(({ code, part }) => `${code} ${part}`),
    ['read.no-text-field line 2', 'read.no-text-field line 3'],
  )
})

test('columns may be named by their number where a table has no header, as those of GDELT', () => {
  const { records } = csv.read(
    { path: 'a.csv', extension: 'csv', text: '7\t20310304140509\tA ferry sank.\n8\t20310305080000\tNine died.\n' },
    { fields: { text: '3', published: '2' } },
  )
  assert.deepEqual(records, [
    { text: 'A ferry sank.', published: '2031-03-04T14:05:09Z', part: { name: 'line', number: 1 } },
    { text: 'Nine died.', published: '2031-03-05T08:00:00Z', part: { name: 'line', number: 2 } },
  ])
})
