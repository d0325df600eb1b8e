import { type StemTable, stemTable } from '../text/stem-table.ts'
import { textOf } from '../text/units.ts'
import { kept, passingWords, type Words } from '../text/words.ts'
import { type Features, featuresOf } from './features.ts'
import { quotedWords } from './quotations.ts'
import type { About, Shelf } from './shelf.ts'

/** A report with its words, ready to be compared. */
export interface ReportText {
  readonly number: number
  readonly about: About
  readonly words: Words
  /** For each word, 1 if somebody else is quoted there. */
  readonly isQuoted: Uint8Array
  readonly units: Uint16Array
  /** Where the units begin in the document. */
  readonly offset: number
}

/** A report with the table by which others are aligned to it. */
export interface IndexedText extends ReportText {
  readonly stems: StemTable
}

export function reportText(shelf: Shelf, number: number): ReportText {
  const about = shelf.about(number)
  const { units, length, offset } = shelf.take(number)
  const words = kept(passingWords(units, length, offset))
  return { number, about, words, isQuoted: quotedWords(words, about.quotations), units: units.slice(0, length), offset }
}

export function indexed(text: ReportText): IndexedText {
  return { ...text, stems: stemTable(text.words) }
}

/** What a report is found by, with the places of the features. */
export function ownFeatures({ words }: ReportText): Features {
  return featuresOf(words)
}

/** How a word is written. */
export function wordAt({ words, units, offset }: ReportText, word: number): string {
  return textOf(units, words.start[word]! - offset, words.end[word]! - offset)
}

/** Are both known to be of one publisher? */
export function isOwn(left: ReportText, right: ReportText): boolean {
  const { publisher } = left.about
  return publisher !== undefined && publisher === right.about.publisher
}
