import type { ReactNode } from 'react'
import { strings } from '../../strings.ts'
import type { Piece } from './columns.ts'

/** One side of a row: words that differ are lit, and figures, names and dates that changed say so in a word. */
export function Pieces({
  pieces,
  text,
  side,
}: {
  readonly pieces: readonly Piece[]
  readonly text: string
  readonly side: 'left' | 'right'
}): ReactNode {
  return pieces.map((piece, place) => {
    const words = text.slice(piece.span.start, piece.span.end)
    const begun = place === 0 ? words.trimStart() : words
    const shown = place === pieces.length - 1 ? begun.trimEnd() : begun
    return <PieceText key={piece.span.start} piece={piece} words={shown} side={side} />
  })
}

// " hit " is " ", "hit" and " ": white space around words that changed stays outside of what is lit
const AROUND = /^(?<before>\s*)(?<core>.*?)(?<after>\s*)$/su

function PieceText({
  piece: { kind, changed },
  words,
  side,
}: {
  readonly piece: Piece
  readonly words: string
  readonly side: 'left' | 'right'
}): ReactNode {
  switch (kind) {
    case 'same':
      return words
    case 'apart':
      return <span className="apart">{words}</span>
    case 'moved':
      return (
        <span className="moved">
          <span className="tag">{strings.pairs.moved}</span>
          {words}
        </span>
      )
    case 'changed':
    case 'added':
    case 'left-out': {
      const { before = '', core = '', after = '' } = AROUND.exec(words)?.groups ?? {}
      if (core === '') return words
      const Element = side === 'left' ? 'del' : 'ins'
      return (
        <>
          {before}
          <Element {...(changed !== undefined && { className: 'slip' })}>
            {core}
            {changed !== undefined && <span className="tag">{strings.pairs.changed[changed]}</span>}
          </Element>
          {after}
        </>
      )
    }
  }
}
