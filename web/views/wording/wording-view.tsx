import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import type { Page } from '../../../src/model/view.ts'
import type { OutletWording, Wording, WordUse } from '../../../src/model/wording.ts'
import { linkTo } from '../../link-to.ts'
import { offsetIn, Steps } from '../../parts/steps.tsx'
import { Shown, useAddress, useAnswer } from '../../room.tsx'
import { strings } from '../../strings.ts'
import { numberText } from '../../wording.ts'
import './wording.css'
import '../sources/sources.css'

const KINDS = ['actor', 'people', 'event'] as const
const SHOWN = 40 // wordings of one page

/** How outlets call the same people and happenings, side by side. Counts and examples; which name is right is not for the page to say. */
export function View(): ReactNode {
  const { query } = useAddress()
  const wanted = query.get('kind')
  const kind = KINDS.find(each => each === wanted)
  const told = useAnswer<Page<Wording>>(
    linkTo('/api/wording', query, {
      kind,
      actor: query.get('actor') ?? undefined,
      offset: String(offsetIn(query)),
      limit: String(SHOWN),
    }),
  )
  return (
    <>
      <header className="view-head">
        <h1>{strings.wordings.heading}</h1>
        <p className="quiet">{strings.wordings.lead}</p>
      </header>
      <nav className="tabs" aria-label={strings.wordings.kindsName}>
        {[undefined, ...KINDS].map(each => (
          <Link
            key={each ?? 'all'}
            href={linkTo('/wording', query, { kind: each })}
            {...(each === kind && { 'aria-current': 'page' })}
          >
            {each === undefined ? strings.wordings.all : strings.wordings.kinds[each]}
          </Link>
        ))}
      </nav>
      <Shown of={told}>
        {({ total, rows }) =>
          rows.length === 0 ? (
            <p className="nothing">{strings.wordings.none}</p>
          ) : (
            <>
              {rows.map(wording => (
                <WordingTable key={wording.id} wording={wording} query={query} />
              ))}
              <Steps total={total} shown={SHOWN} />
            </>
          )
        }
      </Shown>
    </>
  )
}

/** One actor or happening: a row for each outlet, with the names that it uses. */
function WordingTable({ wording, query }: { readonly wording: Wording; readonly query: URLSearchParams }): ReactNode {
  const { kind, about, questions, outlets } = wording
  const [question] = questions
  return (
    <section className="wording">
      <h2>
        <bdi>{about}</bdi> <span className="note">{strings.wordings.kinds[kind]}</span>
      </h2>
      <table className="changes">
        <thead>
          <tr>
            <th scope="col">{strings.wordings.outlet}</th>
            <th scope="col">{strings.wordings.names}</th>
          </tr>
        </thead>
        <tbody>
          {outlets.map(outlet => (
            <OutletRow key={outlet.outlet} outlet={outlet} query={query} />
          ))}
        </tbody>
      </table>
      {question !== undefined && (
        <Link href={linkTo(`/questions/${encodeURIComponent(question)}`, query)}>{strings.wordings.toQuestion}</Link>
      )}
    </section>
  )
}

function OutletRow({
  outlet: { outlet, reports, uses },
  query,
}: {
  readonly outlet: OutletWording
  readonly query: URLSearchParams
}): ReactNode {
  const [report] = reports
  return (
    <tr>
      <td>
        {report === undefined ? (
          <bdi>{outlet}</bdi>
        ) : (
          <Link href={linkTo(`/reports/${encodeURIComponent(report)}`, query)}>
            <bdi>{outlet}</bdi>
          </Link>
        )}
      </td>
      <td>
        <ul className="word-uses">
          {uses.map(use => (
            <li key={use.words}>
              <Use use={use} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

/** A name with how often it is used, and how many of these uses are not plainly the outlet's own. */
function Use({
  use: { words, count, scareQuoted, quoted, distanced, examples },
}: {
  readonly use: WordUse
}): ReactNode {
  const notes = [
    scareQuoted > 0 ? strings.wordings.scareQuoted(scareQuoted) : '',
    quoted > 0 ? strings.wordings.quoted(quoted) : '',
    distanced > 0 ? strings.wordings.distanced(distanced) : '',
  ].filter(note => note !== '')
  return (
    <span title={examples.map(({ exact }) => exact).join(' · ')}>
      <q dir="auto">{words}</q> <span className="count">{numberText(count)}</span>
      {notes.length > 0 && <span className="note"> ({notes.join(', ')})</span>}
    </span>
  )
}
