import type { ReactNode } from 'react'
import type { QuestionRow, QuestionView } from '../../../src/model/view.ts'
import { strings } from '../../strings.ts'
import { boundsText } from '../../wording.ts'
import { RangeStrip } from '../questions/range-strip.tsx'

const KINDS = ['could-be-same', 'has-part', 'part-of', 'kin'] as const
const FEW = 6 // questions shown of each kind; the list of questions has all of an incident

const { question } = strings

/** Other questions that belong with this one: what it is linked with, then the rest of its incident. */
export function Kin({
  linked,
  incident,
  incidentId,
  tail,
}: {
  readonly linked: QuestionView['linked']
  readonly incident: readonly QuestionRow[]
  readonly incidentId: string | undefined
  readonly tail: string
}): ReactNode {
  const isLinked = new Set(linked.map(({ row }) => row.id))
  const rest = incident.filter(({ id }) => !isLinked.has(id))
  if (linked.length === 0 && rest.length === 0) return null
  return (
    <section className="panel no-print" aria-labelledby="kin">
      <h2 id="kin">{question.kin}</h2>
      {KINDS.map(kind => {
        const rows = linked.filter(link => link.kind === kind).map(({ row }) => row)
        return <Group key={kind} name={question.linked[kind]} rows={rows} tail={tail} />
      })}
      <Group
        name={question.ofIncident}
        rows={rest}
        tail={tail}
        all={incidentId === undefined ? undefined : `/questions?incident=${encodeURIComponent(incidentId)}`}
      />
    </section>
  )
}

function Group({
  name,
  rows,
  tail,
  all,
}: {
  readonly name: string
  readonly rows: readonly QuestionRow[]
  readonly tail: string
  readonly all?: string | undefined
}): ReactNode {
  if (rows.length === 0) return null
  return (
    <>
      <h3>{all === undefined ? name : <a href={all}>{name}</a>}</h3>
      <ul className="kin">
        {rows.slice(0, FEW).map(row => (
          <li key={row.id}>
            <p>
              <a href={`/questions/${encodeURIComponent(row.id)}${tail}`} dir="auto">
                {row.text}
              </a>
            </p>
            <p className="note">
              <strong>{boundsText(row.standing ?? row.range)}</strong> ·{' '}
              {strings.questions.rests(row.reports, row.origins.atLeast, row.origins.atMost)}
            </p>
            <RangeStrip row={row} />
          </li>
        ))}
      </ul>
      {rows.length > FEW && all !== undefined && <a href={all}>{question.relationsAll(rows.length)}</a>}
    </>
  )
}
