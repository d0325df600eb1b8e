import { type GramTable, gramsOf, gramTable } from '../text/gram-table.ts'
import { type StemTable, stemTable } from '../text/stem-table.ts'
import { kept, passingWords, type Words } from '../text/words.ts'
import { factSums } from './facts.ts'
import { type Features, featuresOf } from './features.ts'
import { quotedWords } from './quotations.ts'
import { type About, type Shelf, textOf } from './shelf.ts'

/** A report with its words, ready to be compared. */
export interface ReportText {
  readonly number: number
  readonly about: About
  readonly words: Words
  /** Hashes of its words in a row: see `gramsOf`. */
  readonly grams: Int32Array
  /** For each word, 1 if somebody else is quoted there. */
  readonly isQuoted: Uint8Array
  /** Its text, made a string when it is first asked for. */
  text(): string
  /** Where the text begins in the document. */
  readonly offset: number
  /** What the report is found by, with the places of the features; told when it is first asked for. */
  features(): Features
  /** How many names and figures stand before each word, told when it is first asked for: see `factSums`. */
  facts(): Uint32Array
}

/** A report with the table by which others are aligned to it. */
export interface IndexedText extends ReportText {
  readonly table: GramTable
  /** Made when it is first asked for: few pairs need it. */
  stems(): StemTable
}

export function reportText(shelf: Shelf, number: number): ReportText {
  const about = shelf.about(number)
  const passing = shelf.take(number)
  const { offset } = passing
  const words = kept(passingWords(passing))
  let text: string | undefined
  let features: Features | undefined
  let facts: Uint32Array | undefined
  return {
    number,
    about,
    words,
    grams: gramsOf(words),
    isQuoted: quotedWords(words, about.quotations),
    offset,
    text() {
      text ??= textOf(shelf.take(number))
      return text
    },
    features() {
      features ??= featuresOf(words)
      return features
    },
    facts() {
      facts ??= factSums(words, about.language)
      return facts
    },
  }
}

export function indexed(text: ReportText): IndexedText {
  let stems: StemTable | undefined
  return {
    ...text,
    table: gramTable(text.grams),
    stems() {
      stems ??= stemTable(text.words)
      return stems
    },
  }
}

/** How a word is written. */
export function wordAt({ words, text, offset }: ReportText, word: number): string {
  return text().slice(words.start[word]! - offset, words.end[word]! - offset)
}

/** From the first to the last word of a report, in code units. */
export function lengthOf({ words }: ReportText): number {
  return words.count === 0 ? 0 : words.end[words.count - 1]! - words.start[0]!
}

/** Are both known to be of one publisher? */
export function isOwn(left: ReportText, right: ReportText): boolean {
  const { publisher } = left.about
  return publisher !== undefined && publisher === right.about.publisher
}
