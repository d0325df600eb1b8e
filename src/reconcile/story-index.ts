import { HEAVIEST, heaviest, type Vectors } from './vectors.ts'

const MOST_REPORTS = 24 // of those that words are measured by, under one word, before it stops being telling
const REPORTS = 2 ** 21 // room for the number of a report in an entry, beside the 32 bits of a word: the bits of a double

/** Reports by the heaviest words that they share with few others. */
export class StoryIndex {
  readonly #vectors: Vectors
  /** Words with the reports that have them among their heaviest, ascending: `word * REPORTS + report`. */
  readonly #entries: Float64Array
  readonly #common: ReadonlySet<number>
  readonly #added = new Map<number, number[]>()

  /** The first `reports` texts of some vectors; words under `common` tell nothing. */
  private constructor(vectors: Vectors, entries: Float64Array, common: ReadonlySet<number>) {
    this.#vectors = vectors
    this.#entries = entries
    this.#common = common
  }

  /** The first `isMeasure.length` texts of some vectors: those with a 1 say which words tell nothing. */
  static measuredBy(isMeasure: Uint8Array, vectors: Vectors): StoryIndex {
    const entries = entriesOf(vectors, isMeasure.length)
    return new StoryIndex(vectors, entries, commonIn(entries, isMeasure))
  }

  /** Some of the reports alone, with their vectors. */
  alone(vectors: Vectors): StoryIndex {
    return new StoryIndex(vectors, entriesOf(vectors, vectors.from.length - 1), this.#common)
  }

  /** The reports that share a telling word with one, each once. */
  neighboursOf(report: number): Set<number> {
    const found = new Set<number>()
    for (const word of heaviest(this.#vectors, report)) {
      if (this.#common.has(word)) continue
      const first = word * REPORTS
      for (let at = placeOf(this.#entries, first); this.#entries[at]! < first + REPORTS; at++)
        found.add(this.#entries[at]! - first)
      for (const other of this.#added.get(word) ?? []) found.add(other)
    }
    found.delete(report)
    return found
  }

  /** Adds a report whose words the vectors have by now. */
  add(report: number): void {
    for (const word of heaviest(this.#vectors, report)) {
      const known = this.#added.get(word)
      if (known === undefined) this.#added.set(word, [report])
      else known.push(report)
    }
  }
}

function entriesOf(vectors: Vectors, reports: number): Float64Array {
  if (reports > REPORTS) throw new RangeError(`More than ${REPORTS} reports`)
  const entries = new Float64Array(reports * HEAVIEST)
  let count = 0
  for (let report = 0; report < reports; report++)
    for (const word of heaviest(vectors, report)) entries[count++] = word * REPORTS + report
  return entries.slice(0, count).sort()
}

/** Words under which too many of the reports stand that are measured by. */
function commonIn(entries: Float64Array, isMeasure: Uint8Array): Set<number> {
  const common = new Set<number>()
  let word = -1
  let count = 0
  for (const entry of entries) {
    const own = Math.floor(entry / REPORTS)
    if (own !== word) count = 0
    word = own
    count += isMeasure[entry - word * REPORTS]!
    if (count > MOST_REPORTS) common.add(word)
  }
  return common
}

/** Where an entry stands, or would. */
function placeOf(entries: Float64Array, entry: number): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (entries[middle]! < entry) low = middle + 1
    else high = middle
  }
  return low
}
