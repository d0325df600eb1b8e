import { Slate } from '../text/pieces.ts'
import type { Words } from '../text/words.ts'
import type { PairFound } from './pair-rows.ts'
import { ReportText } from './report-text.ts'
import type { Shelf } from './shelf.ts'

const MOST_WORDS = 1 << 22 // of reports that were taken since none was at hand, 160 MB; then those that are at hand are read again

/**
 * The reports at hand while pairs of them are compared. Two that are the same word for word share with a third what one of them does, so
 * that one of them alone is compared with it.
 */
export class Desk {
  readonly #shelf: Shelf
  readonly #texts = new Map<number, ReportText>()
  #slate = new Slate()
  #words = 0
  readonly #firstByDigest = new Map<number, ReportText>()
  readonly #firstOf = new Map<number, number>()
  readonly #found = new Map<number, PairFound | undefined>()

  constructor(shelf: Shelf) {
    this.#shelf = shelf
  }

  take(number: number): ReportText {
    const known = this.#texts.get(number)
    if (known) return known
    if (this.#words > MOST_WORDS) {
      this.#slate = new Slate() // whoever has asked for a pair may be looking at one of its reports
      this.#forget()
    }
    const text = new ReportText(this.#shelf, number, this.#slate)
    this.#texts.set(number, text)
    this.#words += text.words.count
    return text
  }

  /** A report that is not asked for again. With the last of them all is forgotten that was found. */
  putBack(number: number): void {
    this.#texts.delete(number)
    if (this.#texts.size > 0) return
    this.#slate.wipe()
    this.#forget()
  }

  /** What two reports share, if two that are the same as they were compared before; else what `compare` finds. */
  once(
    left: ReportText,
    right: ReportText,
    sharesWording: number,
    compare: () => PairFound | undefined,
  ): PairFound | undefined {
    const key = (this.#firstLike(left) * MOST_REPORTS + this.#firstLike(right)) * 2 + sharesWording
    if (!this.#found.has(key)) this.#found.set(key, compare())
    const found = this.#found.get(key)
    return found && { ...found, left: left.number, right: right.number }
  }

  /** The number of the first report at hand that is the same: its own if there was none. */
  #firstLike(text: ReportText): number {
    const known = this.#firstOf.get(text.number)
    if (known !== undefined) return known
    const digest = digestOf(text.words)
    const first = this.#firstByDigest.get(digest)
    if (first === undefined) this.#firstByDigest.set(digest, text)
    const number = first !== undefined && areSame(first, text) ? first.number : text.number
    this.#firstOf.set(text.number, number)
    return number
  }

  #forget(): void {
    this.#texts.clear()
    this.#words = 0
    this.#firstByDigest.clear()
    this.#firstOf.clear()
    this.#found.clear()
  }
}

const MOST_REPORTS = 1 << 26 // so that two numbers and a bit are one
const BASE = 0x01000193 // odd, so that multiplying by it loses no bit

function digestOf({ count, hash, end }: Words): number {
  let digest = count
  for (let i = 0; i < count; i++) digest = Math.imul(digest ^ hash[i]!, BASE) ^ end[i]!
  return digest
}

/** Are two reports the same to whoever compares: the same words at the same offsets, of one language, publisher and date? */
function areSame(left: ReportText, right: ReportText): boolean {
  const [words, others] = [left.words, right.words]
  const { language, publisher, published } = left.about
  if (words.count !== others.count || language !== right.about.language) return false
  if (publisher !== right.about.publisher || published !== right.about.published) return false
  for (let i = 0; i < words.count; i++) {
    if (words.hash[i] !== others.hash[i] || words.start[i] !== others.start[i] || words.end[i] !== others.end[i])
      return false
    if (words.sentence[i] !== others.sentence[i] || words.kind[i] !== others.kind[i]) return false
    if (left.isQuoted[i] !== right.isQuoted[i]) return false
  }
  return true
}
