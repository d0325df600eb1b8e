import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { PairView } from '../../../src/model/view-report.ts'
import { linkTo } from '../../link-to.ts'
import { type Answer, ask, Shown, useAddress } from '../../room.tsx'
import { strings } from '../../strings.ts'
import { blocksOf } from '../report/blocks.ts'
import { type Piece, rowsOf } from './columns.ts'
import { nameOf, PairHead } from './pair-columns.tsx'
import { Pieces } from './pieces.tsx'
import { versionRows } from './versions.ts'

/** A first version and several others beside it, each with the words lit in which it differs from the first. */
export function Versions({ left, rights }: { readonly left: string; readonly rights: readonly string[] }): ReactNode {
  const { query } = useAddress()
  const paths = rights.map(right => linkTo('/api/pairs', query, { left, right }))
  return <Shown of={useAnswers<PairView>(paths)}>{pairs => <VersionTable pairs={pairs} />}</Shown>
}

function VersionTable({ pairs }: { readonly pairs: readonly PairView[] }): ReactNode {
  const rows = useMemo(() => {
    const [first] = pairs
    if (first === undefined) return []
    return versionRows(
      blocksOf(first.leftText, first.leftSpan),
      pairs.map(({ leftSpan, rightSpan, alignments, leftText, rightText }) =>
        rowsOf(leftSpan, rightSpan, alignments, { left: leftText, right: rightText }),
      ),
    )
  }, [pairs])
  const [first] = pairs
  if (first === undefined) return null
  return (
    <div className="versions-frame">
      <table className="pair versions">
        <caption>{strings.pairs.versions}</caption>
        <thead>
          <tr>
            <PairHead head={first.left} />
            {pairs.map(({ right }) => (
              <PairHead key={right.id} head={right} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ base, others }) => (
            <tr key={base.start}>
              <td dir="auto" lang={first.left.language} data-of={nameOf(first.left)}>
                {first.leftText.slice(base.start, base.end).trim()}
              </td>
              {others.map((parts, place) => {
                const { right, rightText } = pairs[place]!
                return (
                  <td key={right.id} dir="auto" lang={right.language} data-of={nameOf(right)}>
                    {parts
                      .filter(pieces => hasWords(pieces, rightText))
                      .map(pieces => (
                        <p key={pieces[0]!.span.start}>
                          <Pieces pieces={pieces} text={rightText} side="right" />
                        </p>
                      ))}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function hasWords(pieces: readonly Piece[], text: string): boolean {
  return pieces.some(({ span }) => text.slice(span.start, span.end).trim() !== '')
}

/** The answers to several paths of the API, once all are there. */
function useAnswers<T>(paths: readonly string[]): Answer<readonly T[]> {
  const key = paths.join(' ')
  const [told, setTold] = useState<{ readonly key: string; readonly answer: Answer<readonly T[]> }>()
  useEffect(() => {
    let isWanted = true
    Promise.all(key.split(' ').map(path => ask<T>(path))).then(
      answer => isWanted && setTold({ key, answer: { kind: 'here', answer } }),
      (fault: Error) => isWanted && setTold({ key, answer: { kind: 'failed', detail: fault.message } }),
    )
    return () => {
      isWanted = false
    }
  }, [key])
  return told?.key === key ? told.answer : { kind: 'loading' }
}
