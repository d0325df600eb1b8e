import { MARK } from '../text/marks.ts'
import { FLAG, markAt, TOKEN } from '../text/tokens.ts'
import { type Chunk, type ChunkKind, chunkOf, tieChunk } from './event-chunks.ts'
import type { PhraseContext } from './event-words.ts'

/** The chunk of a mark that the sentence is cut at. */
export function markChunk({ tokens }: PhraseContext, at: number): Chunk {
  const mark = markAt(tokens, at)
  return mark === MARK.semicolon ? tieChunk('break', at, true) : chunkOf(markKind(mark), at, at)
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
