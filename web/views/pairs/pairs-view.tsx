import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import type { PairView } from '../../../src/model/view-report.ts'
import { samenessText } from '../../../src/publish/wording.ts'
import { linkTo } from '../../link-to.ts'
import { Shown, useAddress, useAnswer } from '../../room.tsx'
import { strings } from '../../strings.ts'
import { PairColumns } from './pair-columns.tsx'
import { Versions } from './version-table.tsx'

const MOST = 6 // versions beside the first: more have no room for words

/** The reports of the address side by side: two, or a first and several others. */
export function View(): ReactNode {
  const { query } = useAddress()
  const left = query.get('left') ?? ''
  const [right = '', ...more] = query.getAll('right')
  return (
    <>
      <header className="view-head">
        <h1>{more.length === 0 ? strings.pairs.heading : strings.pairs.several}</h1>
      </header>
      {left === '' || right === '' ? (
        <p className="nothing">
          {strings.pairs.none} <Link href="/families">{strings.pairs.toFamilies}</Link>
        </p>
      ) : more.length === 0 ? (
        <Pair left={left} right={right} />
      ) : (
        <Versions left={left} rights={[right, ...more].slice(0, MOST)} />
      )}
    </>
  )
}

/** Two reports, asked for by their ids. */
export function Pair({ left, right }: { readonly left: string; readonly right: string }): ReactNode {
  const { query } = useAddress()
  const told = useAnswer<PairView>(linkTo('/api/pairs', query, { left, right }))
  return (
    <Shown of={told} title="h1">
      {pair => (
        <>
          <p className="pair-sum" role="status">
            {pair.alignments.length === 0
              ? strings.pairs.nothingShared
              : strings.pairs.shared(pair.alignments.length, kindsIn(pair), changesIn(pair))}{' '}
            <Link href={linkTo('/pairs', query, { left: right, right: left })}>{strings.pairs.turn}</Link>
          </p>
          <PairColumns pair={pair} />
        </>
      )}
    </Shown>
  )
}

/** What kinds of passages they are, in the order of the text. */
function kindsIn({ alignments }: PairView): string[] {
  return [...new Set(alignments.map(({ kind }) => samenessText(kind)))]
}

function changesIn({ alignments }: PairView): number {
  return alignments.reduce((sum, { edits }) => sum + edits.filter(({ changed }) => changed !== undefined).length, 0)
}
