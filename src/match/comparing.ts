import type { Pairs } from './candidates.ts'
import { lastUses } from './circles.ts'
import { commonWordsOf } from './common-words.ts'
import { Desk } from './desk.ts'
import { directionOf } from './direction.ts'
import type { Frequencies } from './frequencies.ts'
import type { PairFound } from './pair-rows.ts'
import { type PairSettings, pairOf } from './pairs.ts'
import { passageSpans, passageWithEdits } from './passages.ts'
import { type Pile, pileOf } from './pile.ts'
import type { ReportText } from './report-text.ts'
import { samenessesOf } from './sameness.ts'
import type { Shelf } from './shelf.ts'

/** What comparing takes beside the reports. */
export interface ComparingSettings extends PairSettings {
  /** Shall passages have their edits? */
  readonly withEdits: boolean
}

/** What the candidate pairs share, in their order; pairs that hang together stand together, so that each report is read but once. */
export function* comparedPairs(
  shelf: Shelf,
  pairs: Pick<Pairs, 'left' | 'right' | 'sharesWording'>,
  frequencies: Frequencies,
  settings: ComparingSettings,
): Generator<PairFound> {
  const lastUse = lastUses(pairs)
  const desk = new Desk(shelf)
  let left: ReportText | undefined
  let pile: Pile | undefined
  for (let n = 0; n < pairs.left.length; n++) {
    const [one, other, sharesWording] = [pairs.left[n]!, pairs.right[n]!, pairs.sharesWording[n]!]
    const [text, otherText] = [desk.take(one), desk.take(other)]
    const found = desk.once(text, otherText, sharesWording, () => {
      if (left !== text) {
        left = text
        pile = pileOf(frequencies, text, stem => commonWordsOf(shelf).mostBits(stem))
      }
      return comparePair(text, otherText, pile!, sharesWording === 1, settings)
    })
    if (lastUse.get(one) === n) desk.putBack(one)
    if (lastUse.get(other) === n) desk.putBack(other)
    if (found) yield found
  }
}

/** What two reports share; undefined where it is nothing of note. `sharesWording`: a fingerprint. */
export function comparePair(
  left: ReportText,
  right: ReportText,
  pile: Pile,
  sharesWording: boolean,
  settings: ComparingSettings,
): PairFound | undefined {
  const pair = pairOf(left, right, sharesWording, pile, settings)
  if (pair === undefined) return undefined
  const passageOf = settings.withEdits ? passageWithEdits : passageSpans
  const kinds = samenessesOf(left, right, pair.copied)
  const copied = pair.copied.map((each, n) => passageOf(left, right, each, kinds[n]!))
  const translated = pair.translated.map(each => passageOf(left, right, each, 'translation'))
  const quoted = pair.quoted.map(each => passageOf(left, right, each, 'shared-quotation'))
  const furniture = pair.furniture.map(each => passageOf(left, right, each, 'boilerplate'))
  const passages = [...copied, ...translated, ...quoted, ...furniture]
  const direction = pair.isKin ? directionOf(left, right, copied, pair.copied) : undefined
  return { left: left.number, right: right.number, passages, isKin: pair.isKin, ...(direction ? { direction } : {}) }
}
