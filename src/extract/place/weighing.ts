import { FLAG, type Tokens } from '../../text/tokens.ts'
import { isAway, isScene } from './away.ts'
import { type Candidate, isCapsAround } from './candidate.ts'
import { isEntryName } from './entry.ts'
import { EVIDENCE } from './evidence.ts'
import { isByline, isDateline } from './filed.ts'
import { isSetting } from './setting.ts'
import { lookLeft, lookRight } from './steps.ts'
import { NO_KIND, type PlaceWords, WORD } from './words.ts'

/** Fills in the evidence of candidates that stand in text order. */
export function weigh(
  tokens: Tokens,
  candidates: readonly Candidate[],
  first: number,
  limit: number,
  words: PlaceWords,
): void {
  for (const [order, candidate] of candidates.entries()) {
    lookRight(tokens, candidate, limit, words)
    lookLeft(tokens, candidate, candidates[order - 1], first, words)
    if (isScene(tokens, candidate, limit, words)) {
      candidate.evidence |= EVIDENCE.located
    } else if (isAway(tokens, candidate, first, words)) candidate.evidence |= EVIDENCE.away
    if (!(candidate.evidence & EVIDENCE.located) && isSetting(tokens, candidate, first, words))
      candidate.evidence |= EVIDENCE.setting
    // "the Orme news agency" is called after Orme; "at an Orme newspaper" is where something was.
    if ((candidate.evidence & (EVIDENCE.outlet | EVIDENCE.located | EVIDENCE.setting)) === EVIDENCE.outlet)
      candidate.evidence |= EVIDENCE.refused
    if (isEntryName(tokens, candidate, first, limit)) {
      candidate.evidence &= ~EVIDENCE.runsLeft // what stands on the line before
      candidate.evidence |= EVIDENCE.entry | EVIDENCE.setting
    }
    const isCaps =
      (tokens.flags[candidate.first]! & FLAG.caps) !== 0 && isCapsAround(tokens, candidate.first, candidate.last)
    if (isCaps) {
      candidate.evidence &= ~(EVIDENCE.runsLeft | EVIDENCE.runsRight)
      candidate.evidence |= EVIDENCE.shouted
    }
    if (isDateline(tokens, candidate, limit, isCaps, words) || isByline(tokens, candidate, first, limit, words))
      candidate.evidence |= EVIDENCE.dateline
  }
  spreadAlongLists(tokens, candidates, words)
}

/** What holds of every name of a list if it does of the first. */
const SPREADING =
  EVIDENCE.located | EVIDENCE.related | EVIDENCE.seat | EVIDENCE.beyond | EVIDENCE.reference | EVIDENCE.away

/**
 * A plural noun is the kind of every name of its list, and what stands before the first name stands before all of them.
 *
 *   in Nowbagh, Tal Mazar and Hasan Karez districts        the towns of Nowbagh and Tal Mazar
 */
function spreadAlongLists(tokens: Tokens, candidates: readonly Candidate[], { bits }: PlaceWords): void {
  let kind: number = NO_KIND
  for (let order = candidates.length - 1; order >= 0; order--) {
    const candidate = candidates[order]!
    if (candidate.kind === NO_KIND && kind !== NO_KIND) {
      candidate.evidence |= EVIDENCE.kind
      candidate.kind = kind
    }
    const isPlural =
      candidate.after > candidate.last + 1 && (bits[tokens.word[candidate.after - 1]!]! & WORD.plural) !== 0
    if (!(candidate.evidence & EVIDENCE.listed)) kind = NO_KIND
    else if (isPlural) kind = candidate.kind
  }
  for (let order = 1; order < candidates.length; order++) {
    const candidate = candidates[order]!
    const before = candidates[order - 1]!
    if (!(candidate.evidence & EVIDENCE.listed)) continue
    candidate.evidence |= before.evidence & SPREADING
    if (candidate.kind === NO_KIND && before.kind !== NO_KIND && before.after === before.last + 1) {
      candidate.evidence |= EVIDENCE.kind
      candidate.kind = before.kind
    }
  }
}
