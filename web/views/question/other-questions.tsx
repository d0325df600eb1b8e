import type { ReactNode } from 'react'
import type { QuestionRow, QuestionView } from '../../../src/model/view.ts'
import { strings } from '../../strings.ts'
import { boundsText } from '../../wording.ts'
import { RangeStrip } from '../questions/range-strip.tsx'

const { question: words } = strings

/** The other questions of the incident, and those that this one is linked with. */
export function OtherQuestions({ view: { incident, linked } }: { readonly view: QuestionView }): ReactNode {
  const kinds = Map.groupBy(linked, ({ kind }) => kind)
  const told = new Set(linked.map(({ row }) => row.id))
  const others = incident.filter(({ id }) => !told.has(id))
  if (others.length + linked.length === 0) return null
  return (
    <section aria-labelledby="others">
      <h2 id="others">{words.others}</h2>
      {[...kinds].map(([kind, links]) => (
        <Rows
          key={kind}
          title={words.linkKinds[kind as keyof typeof words.linkKinds] ?? kind}
          rows={links.map(({ row }) => row)}
        />
      ))}
      {others.length > 0 && <Rows title={words.sameIncident} rows={others} />}
    </section>
  )
}

function Rows({ title, rows }: { readonly title: string; readonly rows: readonly QuestionRow[] }): ReactNode {
  return (
    <>
      <h3>{title}</h3>
      <ul className="other-questions">
        {rows.map(row => (
          <li key={row.id}>
            <a href={`/questions/${encodeURIComponent(row.id)}`}>{row.text}</a>
            <RangeStrip row={row} />
            <strong className="range">{boundsText(row.standing ?? row.range)}</strong>
          </li>
        ))}
      </ul>
    </>
  )
}
