import { type GramTable, gramsOf, gramTable } from '../text/gram-table.ts'
import { floatsOf, type Pieces } from '../text/pieces.ts'
import { type StemTable, stemTable } from '../text/stem-table.ts'
import { kept, passingWords, type Words } from '../text/words.ts'
import { factSums } from './facts.ts'
import { type Features, featuresOf } from './features.ts'
import { figuresOf } from './figures.ts'
import { quotedWords } from './quotations.ts'
import { type About, type Shelf, textOf } from './shelf.ts'

/** A report with its words, ready to be compared. What few pairs need is made when it is first asked for. */
export class ReportText {
  readonly number: number
  readonly about: About
  readonly words: Words
  /** Hashes of its words in a row: see `gramsOf`. */
  readonly grams: Int32Array
  /** For each word, 1 if somebody else is quoted there. */
  readonly isQuoted: Uint8Array
  /** Where the text begins in the document. */
  readonly offset: number
  /** Memory for what lives as long as it does. */
  readonly pieces: Pieces | undefined
  readonly #shelf: Shelf
  #text: string | undefined
  #table: GramTable | undefined
  #bits: Float64Array | undefined
  #stems: StemTable | undefined
  #features: Features | undefined
  #factSums: Uint32Array | undefined
  #figures: Float64Array | undefined

  constructor(shelf: Shelf, number: number, pieces?: Pieces) {
    const passing = shelf.take(number)
    this.number = number
    this.pieces = pieces
    this.about = shelf.about(number)
    this.words = kept(passingWords(passing), pieces)
    this.grams = gramsOf(this.words, pieces)
    this.isQuoted = quotedWords(this.words, this.about.quotations)
    this.offset = passing.offset
    this.#shelf = shelf
  }

  /** Its text, made a string. */
  text(): string {
    this.#text ??= textOf(this.#shelf.take(this.number))
    return this.#text
  }

  /** By which others are aligned to it word for word. */
  table(): GramTable {
    this.#table ??= gramTable(this.grams, this.pieces)
    return this.#table
  }

  /** What each word says for a common origin by its shape alone, in bits. */
  bits(): Float64Array {
    this.#bits ??= floatsOf(this.words.weight, this.pieces)
    return this.#bits
  }

  /** By which others are aligned to it stem for stem. */
  stems(): StemTable {
    this.#stems ??= stemTable(this.words)
    return this.#stems
  }

  /** What the report is found by, with the places of the features. */
  features(): Features {
    this.#features ??= featuresOf(this.words, this.pieces)
    return this.#features
  }

  /** How many names and figures stand before each word: see `factSums`. */
  facts(): Uint32Array {
    this.#factSums ??= factSums(this.words, this.about.language, this.pieces)
    return this.#factSums
  }

  /** For each word a key of the figure that ends there: see `figuresOf`. */
  figures(): Float64Array {
    this.#figures ??= figuresOf(this.words, this.about.language)
    return this.#figures
  }
}

/** How a word is written. */
export function wordAt(report: ReportText, word: number): string {
  const { words, offset } = report
  return report.text().slice(words.start[word]! - offset, words.end[word]! - offset)
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
