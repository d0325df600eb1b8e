import assert from 'node:assert/strict'
import { test } from 'node:test'
import PDFDocument from 'pdfkit'
import type { Content, ReadRecord } from '../reader.ts'
import { pdf } from './pdf.ts'

type Drawing = InstanceType<typeof PDFDocument>

/** What is read of a PDF that is drawn page by page. */
async function drawn(
  ...pages: readonly ((page: Drawing) => void)[]
): Promise<{ record: ReadRecord; content: Content }> {
  const drawing = new PDFDocument({ autoFirstPage: false, size: 'A4', margin: 72 })
  const parts: Buffer[] = []
  const done = new Promise(resolve => drawing.on('data', part => parts.push(part)).on('end', resolve))
  for (const draw of pages) {
    drawing.addPage().font('Times-Roman').fontSize(10)
    draw(drawing)
  }
  drawing.end()
  await done
  const bytes = new Uint8Array(Buffer.concat(parts))
  const content = await pdf.read(
    { path: 'a.pdf', extension: 'pdf', bytes },
    { options: { traced: true }, room: () => 1e9 },
  )
  return { record: content.records[0]!, content }
}

const SENTENCE =
  'The ferry left Port Vale at noon with more people aboard than its papers allow, the harbour master said on Tuesday. '

test('lines are joined to paragraphs, and paragraphs are parted', async () => {
  const { record } = await drawn(page =>
    page.text(SENTENCE.repeat(3).trim(), { paragraphGap: 8 }).text('Nine people died.'),
  )
  assert.equal(record.text, `${SENTENCE.repeat(3).trim()}\n\nNine people died.`)
})

test('columns are read one after the other, below a title that runs over both', async () => {
  const { record } = await drawn(page => {
    page.fontSize(18).text('Ferry sinks').moveDown().fontSize(10)
    page.text(SENTENCE.repeat(24).trim(), { columns: 2, columnGap: 24, height: 330 })
  })
  assert.equal(record.text, `Ferry sinks\n\n${SENTENCE.repeat(24).trim()}`)
})

test('running heads and page numbers are left out, and a paragraph goes on over the page', async () => {
  const page = (number: number, words: string) => (drawing: Drawing) => {
    drawing.page.margins.bottom = 0
    drawing.text('Vale Harbour Board, report 12', 72, 30).text(`Page ${number} of 2`, 280, 800).text(words, 72, 100)
  }
  const { record } = await drawn(
    page(1, 'The board heard eleven witnesses, and came to the view that the boat had been'),
    page(2, 'fuller than its papers allow. Nine people died.'),
  )
  assert.equal(
    record.text,
    'The board heard eleven witnesses, and came to the view that the boat had been fuller than its papers allow. Nine people died.',
  )
})

test('a word that was parted at a line end is one again, unless it has its hyphen elsewhere too', async () => {
  const { record } = await drawn(page => {
    for (const [index, line] of [
      'Divers began the evac-',
      'uation of the north-',
      'east quay at noon, and the north-east',
      'quay was clear by dusk.',
    ].entries())
      page.text(line, 72, 100 + index * 12)
  })
  assert.equal(
    record.text,
    'Divers began the evacuation of the north-east quay at noon, and the north-east quay was clear by dusk.',
  )
})

test('rows of a table stay rows, their cells parted by a tab', async () => {
  const { record } = await drawn(page => {
    for (const [row, cells] of [
      ['District', 'Killed'],
      ['Harbour', '9'],
      ['Mill Lane', 'twelve'],
    ].entries())
      for (const [column, cell] of cells.entries()) page.text(cell, 72 + column * 150, 100 + row * 16)
  })
  assert.equal(record.text, 'District\tKilled\nHarbour\t9\nMill Lane\ttwelve')
})

test('words are found on their page, in a box for each line', async () => {
  const { record } = await drawn(
    page => page.text('Nothing here.', 72, 100),
    page => page.text('Nine people', 100, 200).text('died in all.', 100, 212),
  )
  const start = record.text.indexOf('people')
  const places = record.trace!({ start, end: start + 'people died'.length })
  assert.deepEqual(
    places.map(place => place.kind === 'box' && [place.page, Math.round(place.top / 12), place.left > 100]),
    [
      [2, 17, true],
      [2, 18, false],
    ],
  )
})

test('a PDF of pictures, and one that is damaged, are told', async () => {
  const { content } = await drawn(page => page.rect(0, 0, 10, 10).fill())
  assert.deepEqual(
    content.faults.map(fault => fault.code),
    ['read.pictures-only'],
  )
  const bytes = new TextEncoder().encode('%PDF-1.7\nnothing')
  const damaged = await pdf.read({ path: 'a.pdf', extension: 'pdf', bytes }, { options: {}, room: () => 1e9 })
  assert.deepEqual(
    damaged.faults.map(fault => fault.code),
    ['read.damaged-pdf'],
  )
})
