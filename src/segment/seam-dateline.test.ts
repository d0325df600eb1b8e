import assert from 'node:assert/strict'
import { test } from 'node:test'
import { marked } from '../../test/marked.ts'
import { languageOf, packs } from '../lang/languages.ts'
import { tokenize } from '../text/tokenize.ts'
import { seamWordsOf } from './seam-classes.ts'
import { datelineAt } from './seam-dateline.ts'

const language = languageOf(packs[0]!)
const words = seamWordsOf(language)

/** The characters that are read as a dateline, and those of its date; undefined where none is read. */
function dateline(text: string, allCaps = false): { line: string; date: string | undefined } | undefined {
  const tokens = tokenize(text, language.vocabulary)
  const found = datelineAt(tokens, 0, tokens.count, words, allCaps)
  if (found === undefined) return undefined
  const slice = (first: number, last: number) => text.slice(tokens.start[first], tokens.end[last])
  return { line: slice(0, found.last), date: found.date && slice(found.date.first, found.date.last) }
}

const DATELINES: readonly string[] = [
  '<line>NEW ARDEN (Meridian) -</line> A ferry sank.',
  '<line>NEW ARDEN, Ore. (TNA) —</line> A ferry sank.',
  '<line>(TNA) —</line> A ferry sank.',
  '<line>ARDEN —</line> A ferry sank.',
  '<line>Arden (AP)</line> A ferry sank.',
  '<line>ARDEN, <date>March 8</date> (TNA) –</line> A ferry sank.',
  '<line>Port Vale, <date>March 8th</date>.</line> A ferry sank.',
  '<line>PORT VALE, Arden (<date-left>March 8, 2031</date-left>)</line>\nA ferry sank.',
]

for (const source of DATELINES) {
  const { text, spans } = marked(source)
  test(`reads the dateline of ${text}`, () => {
    const slice = (name: string) => spans.get(name)?.map(at => text.slice(at.start, at.end))[0]
    assert.deepEqual(dateline(text), { line: slice('line'), date: slice('date') })
  })
}

test('reads the dateline of a teleprinter text, where all is in capitals', () => {
  assert.deepEqual(dateline('SAN LEON, 8 MAR 89 (RADIO NORTE) -- [TEXT] A FERRY SANK', true), {
    line: 'SAN LEON, 8 MAR 89 (RADIO NORTE) --',
    date: '8 MAR 89',
  })
  assert.equal(dateline('SAN LEON, NO DATE -- [TEXT] A FERRY SANK', true)?.line, 'SAN LEON, NO DATE --')
})

const OTHERS: readonly string[] = [
  'A ferry sank off Port Vale on Monday.',
  'Meanwhile - and this is new - a ferry sank.',
  'The Coast Union (TNA) said a ferry sank.',
  'Port Vale Harbour Board (PVHB) Director Oda Fenn said so.',
  'On March 8, 2031, a ferry sank.',
  'Monday, March 8. The ferry sank.',
  'FILE - In this picture a ferry leaves Port Vale.',
  'Oda Fenn (R-Arden) — Announced March 8.',
  'WITNESSES: A ferry sank.',
  'Arden-based rescuers searched the coast.',
  'Fenn — who was aboard — said so.',
]

for (const text of OTHERS) test(`reads no dateline in ${text}`, () => assert.equal(dateline(text), undefined))

test('reads no dateline without date or agency where all is in capitals', () => {
  assert.equal(dateline('THE FERRY -- WHICH LEFT AT NOON -- SANK', true), undefined)
})

test('the house in the brackets of a dateline is told from the country of its town', () => {
  const creditOf = (text: string): string | undefined => {
    const tokens = tokenize(text, language.vocabulary)
    const credit = datelineAt(tokens, 0, tokens.count, words, true)?.credit
    return credit && text.slice(tokens.start[credit.first], tokens.end[credit.last])
  }
  assert.equal(creditOf('ARDEN (KENYA), 9 JUN 31 (KELP-TNA) -- [TEXT] A FERRY SANK.'), 'KELP-TNA')
  assert.equal(creditOf('ARDEN (KENYA), 9 JUN 31 -- [TEXT] A FERRY SANK.'), undefined)
  assert.equal(creditOf('ARDEN, 9 JUN 31 (RADIO KELP) -- [TEXT] A FERRY SANK.'), 'RADIO KELP')
})
