import { MARK } from '../../text/marks.ts'
import { FLAG, markAt, TOKEN, type Tokens } from '../../text/tokens.ts'
import { type Chunk, type ChunkKind, chunkOf, tieChunk } from './chunks.ts'
import type { PhraseContext } from './words.ts'

/** The chunk of a mark that the sentence is cut at. */
export function markChunk({ tokens }: PhraseContext, at: number): Chunk {
  const mark = markAt(tokens, at)
  if (mark === MARK.semicolon) return tieChunk('break', at, true)
  return chunkOf(mark === MARK.ampersand && !isInName(tokens, at) ? 'conjunction' : markKind(mark), at, at)
}

/** "Brand & Sons", "M&S", but not "a woman & 2 sons". */
function isInName({ flags, count }: Tokens, at: number): boolean {
  if (at === 0 || at + 1 >= count || (flags[at]! & FLAG.space) === 0 || (flags[at + 1]! & FLAG.space) === 0) return true
  return (flags[at - 1]! & flags[at + 1]! & FLAG.capital) !== 0
}

function markKind(mark: number): ChunkKind {
  switch (mark) {
    case MARK.comma:
      return 'comma'
    case MARK.colon:
    case MARK.hyphen:
    case MARK.figureDash:
    case MARK.enDash:
    case MARK.emDash:
    case MARK.point:
    case MARK.question:
    case MARK.exclamation:
      return 'break'
    case MARK.opening:
    case MARK.openingSquare:
    case MARK.openingCurly:
      return 'open'
    case MARK.closing:
    case MARK.closingSquare:
    case MARK.closingCurly:
      return 'close'
    default:
      return 'mark'
  }
}

/** The point of an abbreviation before another mark: "Jr., 27". */
export function isInnerPoint({ tokens, limit }: PhraseContext, at: number): boolean {
  const next = at + 1
  return (
    markAt(tokens, at) === MARK.point &&
    next < limit &&
    tokens.kind[next] === TOKEN.mark &&
    !(tokens.flags[next]! & FLAG.space) &&
    !(tokens.flags[at]! & FLAG.space) &&
    markAt(tokens, next) === MARK.comma
  )
}
