import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { languageOf, packs } from '../lang/languages.ts'
import { layoutOf } from './layout.ts'

const language = languageOf(packs[0]!)

/** The text with a bar before every sentence but the first, where the source has them. */
function barred(text: string): string {
  const { tokens, sentences } = layoutOf(text, language)
  let out = ''
  let at = 0
  for (const sentence of sentences.slice(1, -1)) {
    const start = tokens.start[sentence]!
    out += `${text.slice(at, start)}|`
    at = start
  }
  return out + text.slice(at)
}

/** Says that the text is cut at the bars and nowhere else. */
function cut(source: string): void {
  assert.equal(barred(source.replaceAll('|', '')), source)
}

test('cuts after a stop, a question and an exclamation', () => {
  cut('The bridge at Oskel fell. |Nobody was hurt. |Who did it? |They ran! |Then it was quiet.')
})

test('keeps titles and initials with their names', () => {
  cut('Maj. Gen. Ilan Ruzik met Lt. Col. J. R. Damaro and Mrs. Oda Fenn in St. Orlan. |They spoke.')
})

test('keeps numbered abbreviations only before a number', () => {
  cut('Checkpoint No. 5 held. |He said no. |They left.')
})

test('ends a sentence with a company, a country or a clock time where a starter follows', () => {
  cut('He works for Torvel Inc. |It makes radios. |She lives in the U.S. |They met at 6 p.m. |Travelers were late.')
})

test('goes on after a company, a country or a clock time before a name', () => {
  cut('The U.S. Army and Torvel Inc. Chief Executive Ana Brod met at 10 p.m. Wednesday in Elm, Va., and spoke.')
})

test('keeps months before their days', () => {
  cut('It began on Sept. 29 and ended on Nov. 3. |Nothing was left.')
})

test('keeps decimals and money whole', () => {
  cut('It cost $4.50 a litre. |Rain fell for 2.5 hours. |About 1,500 came.')
})

test('gives a closing quote to the sentence before it', () => {
  cut('"The road is shut." |He left. |“We saw it.” |She nodded.')
})

test('goes on after a quotation with its speaker', () => {
  cut('"Who fired?" Damaro asked. |"Nobody!" the guard said. |"It is over." he added.')
})

test('goes on in brackets in the middle of a sentence', () => {
  cut('The mill (it had burned twice.) was sold. |Nobody came.')
})

test('keeps exclaiming names whole', () => {
  cut('She reads Yahoo! News daily. |He does not.')
})

test('takes three points for a pause before a small letter, and for an end before a capital', () => {
  cut('He waited ... and waited. |Then nothing... |The others left.')
})

test('finds an end whose space is missing, but not in addresses', () => {
  cut('The tower fell.|Smoke rose over www.Oskel.example and mail@Oskel.example all day.')
})

test('cuts numbered and lettered lists', () => {
  cut('1. Open the gate. |2. Shut it.')
  cut('a) the bridge |b) the mill |c) the tower')
  cut('1) The bridge |2) The mill')
})

test('begins a sentence with a small word of a name', () => {
  cut('The town is quiet. |al-Damar was not. |He left.')
})

test('cuts a headline from the text below it', () => {
  cut('Two bridges fall in Oskel\n|OSKEL, Freeland (May 5, 2014)\n|Two bridges fell on Monday. |Nobody was hurt.')
})

test('does not cut wrapped lines', () => {
  const wrapped =
    'Two bridges fell in the province of Oskel on Monday, the governor of the\nFreeland district said, after the river had risen for three days in the\nnorth. |He asked for help.'
  cut(wrapped)
})

test('does not cut wrapped lines of capitals', () => {
  cut(
    'OSKEL, 5 MAY 89 -- TWO BRIDGES FELL IN THE PROVINCE OF OSKEL ON MONDAY, THE\nGOVERNOR SAID AFTER THE RIVER HAD RISEN FOR THREE DAYS. |HE ASKED THE\nARMY FOR HELP.',
  )
})

test('cuts a list of short lines', () => {
  cut('the bridge\n|the mill\n|the tower')
})

test('begins a paragraph at a blank line and at an indent', () => {
  const { paragraphs, tokens } = layoutOf('One fell.\n\nTwo fell.\n   Three fell.\nmore', language)
  assert.deepEqual(
    [...paragraphs.slice(0, -1)].map(first => tokens.text.slice(tokens.start[first], tokens.end[first])),
    ['One', 'Two', 'Three'],
  )
})

test('an empty text has no sentence', () => {
  assert.deepEqual([...layoutOf('', language).sentences], [0])
})

const PIECES = [
  'Gen.',
  'Ruzik',
  'fell',
  '.',
  '!',
  '"',
  '”',
  '(',
  ')',
  '\n',
  '\n\n',
  ' ',
  '...',
  '1.',
  'a)',
  'U.S.',
  '5',
  '•',
  'The',
]

test('a text in small letters is cut at its points, whatever capitals its page has', () => {
  cut(
    'Story of May 3\n\n|the bridge fell. |nobody was hurt. |a guard ran. |the gate was shut. |then it was quiet.\n\n|Share Mail',
  )
})

test('small words behind abbreviations do not make a text one in small letters', () => {
  cut(
    'The bridge fell approx. ten years ago. |Nobody was hurt. |The firm of Mr. van Orlen built it. |It stood. |Then it fell.',
  )
})

test('sentences rise from the first token to the last and begin every paragraph, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), pieces => {
      const { sentences, paragraphs, tokens } = layoutOf(pieces.join(' '), language)
      assert.equal(sentences.at(-1), tokens.count)
      for (let i = 1; i < sentences.length; i++) assert.ok(sentences[i - 1]! < sentences[i]!)
      for (const paragraph of paragraphs) assert.ok(sentences.includes(paragraph))
    }),
  )
})

test('a text without stops is cut, so that what it claims takes no more room than a few times the text', () => {
  const run = Array.from({ length: 200 }, (_, n) => `${n} killed`).join(' ')
  cut(`${run} |${run} |end.`)
})
