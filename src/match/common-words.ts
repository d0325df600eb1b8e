import { mixed } from '../text/fingerprint.ts'
import { passingWords, type Words } from '../text/words.ts'
import type { Shelf } from './shelf.ts'

const LEAST_REPORTS = 128 // of a pile; in a smaller one a word may be common because many copied it
const SAMPLE = 256 // reports; of a larger pile so many are read, evenly spread: enough to tell the words of the trade
const SLOT_BITS = 18 // of the table: a sample has some ten thousand stems, so that few share a slot

/**
 * How many reports of a pile have each word. What most of them have is the vocabulary of their trade, and no sign of copying: among
 * reports of shellings it says nothing that two tell of "residential neighbourhoods".
 */
export class CommonWords {
  readonly #holders = new Uint32Array(1 << SLOT_BITS)
  readonly #lastHolder = new Uint32Array(1 << SLOT_BITS) // its number, from 1
  #reports = 0

  add({ count, stem }: Words): void {
    this.#reports++
    for (let i = 0; i < count; i++) {
      const slot = slotOf(stem[i]!)
      if (this.#lastHolder[slot] === this.#reports) continue
      this.#lastHolder[slot] = this.#reports
      this.#holders[slot]!++
    }
  }

  /** What a stem can say at most for a common origin of two texts, in bits. `late`: a report that is to be counted as if it were added. */
  mostBits(stem: number, late?: ReadonlySet<number>): number {
    const reports = this.#reports + (late ? 1 : 0)
    if (reports < LEAST_REPORTS) return Number.POSITIVE_INFINITY
    const holders = this.#holders[slotOf(stem)]! + (late?.has(stem) ? 1 : 0)
    return Math.log2(reports / Math.max(1, holders))
  }
}

function slotOf(stem: number): number {
  return mixed(stem) >>> (32 - SLOT_BITS)
}

const commonByShelf = new WeakMap<Shelf, CommonWords>()

/** The common words of the reports on a shelf, counted once for each thread that asks. */
export function commonWordsOf(shelf: Shelf): CommonWords {
  const known = commonByShelf.get(shelf)
  if (known) return known
  const common = new CommonWords()
  const sample = Math.min(SAMPLE, shelf.size)
  for (let n = 0; n < sample; n++) {
    common.add(passingWords(shelf.take(Math.floor((n * shelf.size) / sample))))
  }
  commonByShelf.set(shelf, common)
  return common
}
