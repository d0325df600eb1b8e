import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { languageOf, packs } from '../lang/languages.ts'
import type { SourceDocument } from '../model/document.ts'
import { segment } from './segment.ts'

const language = languageOf(packs[0]!)

const documentOf = (text: string, more: Partial<SourceDocument> = {}): SourceDocument => ({
  id: 'd0',
  capture: { path: 'a.txt', sha256: '', bytes: 0 },
  reader: 'text',
  encoding: 'utf-8',
  text,
  ...more,
})

const reports = (text: string, more: Partial<SourceDocument> = {}, whole = false) =>
  segment(documentOf(text, more), language, { whole }).reports

/** First words of each report. */
const heads = (text: string) => reports(text).map(report => text.slice(report.span.start, report.span.start + 12))

const FERRY = [
  'A ferry with 200 people aboard sank off Port Vale on Monday, killing at least nine, the harbour master said.',
  'The ferry Oriole left the harbour at noon. Harbour master Oda Fenn said its papers allow 150 passengers.',
  'Fenn said divers had searched the wreck twice and would go down again when the tide turned.',
  'He added that the captain was being questioned.',
]
const HARVEST = [
  'Wheat prices in the Tarn valley fell by a fifth this week after the largest harvest in ten years.',
  'Farmers say the mills refuse new wheat because the silos are full. The valley grew 40,000 tonnes.',
  'The farmers want the ministry to buy wheat at the old price, as it did after the last large harvest.',
]
const STRIKE = [
  'Tram drivers in New Arden walked out for a third day over night shifts and pay.',
  'The tram company offered the drivers two free weekends a month. Their union called the offer a joke.',
  'Trams stood still on all nine lines, and the union said drivers would not return before Friday.',
]
const text = (...articles: readonly (readonly string[])[]) =>
  articles.map(paragraphs => paragraphs.join('\n\n')).join('\n\n')

test('takes an ordinary article of many paragraphs for one report', () => {
  for (const article of [FERRY, HARVEST, STRIKE]) assert.equal(reports(text(article)).length, 1)
})

test('takes an article with headings and a rule for one report', () => {
  const article = [
    FERRY[0]!,
    'Divers go down again',
    ...FERRY.slice(1),
    '***',
    'The Oriole was built in 2004 and had sailed off Port Vale ever since, Fenn said.',
  ]
  assert.equal(reports(text(article)).length, 1)
})

test('splits a bundle at its datelines, and says so', () => {
  const bundle = text(
    [`PORT VALE (Meridian) - ${FERRY[0]}`, ...FERRY.slice(1)],
    [`TARN, March 8 (Meridian) - ${HARVEST[0]}`, ...HARVEST.slice(1)],
    [`New Arden, March 9th. ${STRIKE[0]}`, ...STRIKE.slice(1)],
  )
  assert.deepEqual(heads(bundle), ['PORT VALE (M', 'TARN, March ', 'New Arden, M'])
  for (const report of reports(bundle).slice(1)) assert.ok(report.seam?.rules.includes('dateline'))
})

test('begins a report at the headline over its dateline, and takes that for the title', () => {
  const bundle = text(
    [`PORT VALE (Meridian) - ${FERRY[0]}`, ...FERRY.slice(1)],
    ['Wheat prices fall by a fifth', `TARN, March 8, 2031 (Meridian) - ${HARVEST[0]}`, ...HARVEST.slice(1)],
  )
  assert.deepEqual(heads(bundle), ['PORT VALE (M', 'Wheat prices'])
  const [, second] = reports(bundle)
  assert.equal(second?.title, 'Wheat prices fall by a fifth')
  assert.equal(second?.published, '2031-03-08')
})

test('does not split between a headline, a caption and the first dateline of a file', () => {
  const article = [
    'Ferry sinks off Port Vale',
    'A diver goes down on Monday. (Photo by T. Ruiz)',
    `PORT VALE (Meridian) - ${FERRY[0]}`,
    ...FERRY.slice(1),
  ]
  assert.equal(reports(text(article)).length, 1)
})

test('splits a bundle where the first paragraphs alone are not indented', () => {
  const indented = (paragraphs: readonly string[]) =>
    paragraphs.map((paragraph, n) => (n === 0 ? paragraph : `   ${paragraph}`))
  const bundle = text(
    indented([...FERRY, ...FERRY]),
    indented([...HARVEST, ...HARVEST]),
    indented([...STRIKE, ...STRIKE]),
  )
  assert.deepEqual(heads(bundle), ['A ferry with', 'Wheat prices', 'Tram drivers'])
})

test('splits after a sign-off in a file that is known for a bundle', () => {
  const close = '“The papers were wrong from the start, and everybody on the quay knew it,” Oda Fenn summed up.'
  const bundle = text([...FERRY, close], HARVEST, [`NEW ARDEN, March 9 (Meridian) - ${STRIKE[0]}`, ...STRIKE.slice(1)])
  assert.deepEqual(heads(bundle), ['A ferry with', 'Wheat prices', 'NEW ARDEN, M'])
})

test('does not split before a quotation or a word that leans on what stands before', () => {
  const article = [
    ...FERRY,
    '“We carried people out on doors,” a porter said, and sat down on the quay.',
    'However, wheat prices fell in the Tarn valley.',
    ...HARVEST.slice(1),
  ]
  assert.ok(!heads(text(article)).some(head => head.startsWith('“We') || head.startsWith('However')))
})

test('takes each file for one report when told to', () => {
  const bundle = text(
    [`PORT VALE (Meridian) - ${FERRY[0]}`, ...FERRY.slice(1)],
    [`TARN (Meridian) - ${HARVEST[0]}`, ...HARVEST.slice(1)],
  )
  assert.equal(reports(bundle, {}, true).length, 1)
  assert.equal(reports(bundle).length, 2)
})

test('takes a record of a table and a page for one report', () => {
  const bundle = text(
    [`PORT VALE (Meridian) - ${FERRY[0]}`, ...FERRY.slice(1)],
    [`TARN (Meridian) - ${HARVEST[0]}`, ...HARVEST.slice(1)],
  )
  for (const reader of ['json', 'csv', 'html']) assert.equal(reports(bundle, { reader }).length, 1)
})

test('takes date and title from the document before those on the page, where the file is one report', () => {
  const [report] = reports(`PORT VALE, March 8, 2031 (Meridian) - ${FERRY[0]}`, {
    published: '2031-03-09',
    title: 'Ferry',
  })
  assert.equal(report?.published, '2031-03-09')
  assert.equal(report?.title, 'Ferry')
})

test('the outlet in a dateline is the publisher of a text that has no other', () => {
  const publishers = (text: string) => reports(text).map(({ publisher }) => publisher)
  assert.deepEqual(publishers('TARN, March 5 (Hill Gazette) - Two men were hurt.'), ['Hill Gazette'])
  assert.deepEqual(publishers('TARN (Union of the North) - Two men were hurt.'), ['Union of the North'])
  assert.deepEqual(publishers('TARN (March 5) - Two men were hurt.'), [undefined])
  assert.deepEqual(publishers('The men (Ivo and Jan) were hurt.'), [undefined])
})

test('reports lie in order, do not overlap, and hold every word of the text', () => {
  const paragraph = fc.constantFrom(
    ...FERRY,
    ...HARVEST,
    ...STRIKE,
    'PORT VALE (Meridian) - A ferry sank.',
    'Ferry sinks',
    '***',
    '[TEXT] Wheat.',
    '   Indented.',
  )
  fc.assert(
    fc.property(
      fc.array(paragraph, { maxLength: 30 }),
      fc.constantFrom('\n\n', '\n\n\n', '\n', '\r\n\r\n'),
      (paragraphs, gap) => {
        const whole = paragraphs.join(gap)
        let end = 0
        for (const report of reports(whole)) {
          assert.doesNotMatch(whole.slice(end, report.span.start), /\S/u)
          assert.ok(report.span.start >= end && report.span.end >= report.span.start)
          end = report.span.end
        }
        assert.doesNotMatch(whole.slice(end), /\S/u)
      },
    ),
  )
})

test('the day that is printed over a text is believed before a field that is earlier, or days off', () => {
  const written = (published: string | undefined, words: string) =>
    reports(words, published === undefined ? {} : { published })[0]?.published
  const story = 'Two people died in Vesnice, the mayor said on Monday.'
  assert.equal(written('2031-03-01', `Published on March 20, 2031\n\n${story}`), '2031-03-20')
  assert.equal(written('2031-03-19', `Published on March 20, 2031\n\n${story}`), '2031-03-20')
  assert.equal(written('2031-03-22', `Published on March 20, 2031\n\n${story}`), '2031-03-22')
  assert.equal(written('2031-03-01', `Date of publication: 20 March 2031\n\n${story}`), '2031-03-20')
  assert.equal(written('2031-03-01', `Updated March 20, 2031\n\n${story}`), '2031-03-01')
  assert.equal(written('2031-03-20', `Updated March 1, 2031\n\n${story}`), '2031-03-01')
  assert.equal(written('2031-03-20', `Last updated at Mar 012031 VESNICE Two people died.\n\n${story}`), '2031-03-01')
  assert.equal(written('2031-03-20', `Two die in Vesnice blast AFP Saturday 1 Mar 2031 Two people died.`), '2031-03-01')
  assert.equal(
    written('2031-03-12', `Two die in Vesnice blast Reuters Monday 31 Mar 2031 Two people died.`),
    '2031-03-31',
  )
  const deck =
    'Shells and mortar rounds that fell on two market towns in the south and in the northeast of the country killed nine'
  assert.equal(written('2031-03-12', `Two die in Vesnice blast ${deck} AFP Monday 31 Mar 2031 Two died.`), '2031-03-31')
  assert.equal(written('2029-06-10', `Sat Mar 1 2031 title: Blast in Vesnice. Two people died.`), '2031-03-01')
  assert.equal(
    written('2031-03-20', `UPDATED Blast kills two in Vesnice AFP Saturday 1 Mar 2031 Two died.`),
    '2031-03-01',
  )
  assert.equal(written('2031-03-20', `27-02-2031 Blast in Vesnice. Two people died.`), '2031-02-27')
  assert.equal(written('2031-03-20', `2/27/2031 Blast in Vesnice. Two people died.`), '2031-02-27')
  assert.equal(written('2031-03-02', `2031-02-21 Blast in Vesnice. Two people died.`), '2031-02-21')
  assert.equal(written('2031-05-02', `01-02-2031 Blast in Vesnice. Two people died.`), '2031-05-02')
  assert.equal(written('2031-03-20', `Two died in Vesnice on Saturday 1 Mar 2031 Police said.`), '2031-03-20')
  assert.equal(written('2031-03-01', `On March 20, 2029, two people died in Vesnice.\n\n${story}`), '2031-03-01')
})

test('begins a sentence behind a stamp that stands between a headline and its text', () => {
  const sentences = (text: string) => {
    const { layout } = segment(documentOf(text), language, { whole: true })
    const { sentences, tokens } = layout
    return Array.from(sentences.subarray(0, -1), (from, index) =>
      text.slice(tokens.start[from], tokens.end[sentences[index + 1]! - 1]),
    )
  }
  assert.deepEqual(
    sentences('Rocket kills 18 in Vesnice Monitor AFP Tuesday 4 Mar 2031 A rocket killed at least 18 people.'),
    ['Rocket kills 18 in Vesnice Monitor AFP Tuesday 4 Mar 2031', 'A rocket killed at least 18 people.'],
  )
  assert.deepEqual(sentences('Published March 4 2031 Two men died in Vesnice.'), [
    'Published March 4 2031',
    'Two men died in Vesnice.',
  ])
  const prose = 'Rebels met the AFP on Tuesday 4 Mar 2031 A man died.'
  assert.deepEqual(sentences(prose), [prose])
})
