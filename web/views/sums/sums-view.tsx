import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import type { Anchor } from '../../../src/model/anchor.ts'
import { SUM_VERDICTS, type Term } from '../../../src/model/question.ts'
import type { Page, SumView } from '../../../src/model/view.ts'
import { linkTo } from '../../link-to.ts'
import { offsetIn, Steps } from '../../parts/steps.tsx'
import { Tape } from '../../parts/tape.tsx'
import { Shown, useAddress, useAnswer } from '../../room.tsx'
import { strings } from '../../strings.ts'
import { segmentsOf } from '../report/segments.ts'
import './sums.css'
import '../sources/sources.css'

const SHOWN = 40 // sums of one page

const { sums: words } = strings

/** Every sum that was checked, those that do not come out first: the sentences, the tape, and the questions that hang on it. */
export function View(): ReactNode {
  const { query } = useAddress()
  const wanted = query.get('verdict')
  const verdict = SUM_VERDICTS.find(each => each === wanted)
  const told = useAnswer<Page<SumView>>(
    linkTo('/api/sums', query, { verdict, offset: String(offsetIn(query)), limit: String(SHOWN) }),
  )
  return (
    <>
      <header className="view-head">
        <h1>{words.heading}</h1>
        <p className="quiet">{words.lead}</p>
      </header>
      <nav className="tabs" aria-label={words.verdictsName}>
        {[undefined, ...SUM_VERDICTS].map(each => (
          <Link
            key={each ?? 'all'}
            href={linkTo('/sums', query, { verdict: each })}
            {...(each === verdict && { 'aria-current': 'page' })}
          >
            {each === undefined ? words.all : words.verdicts[each]}
          </Link>
        ))}
      </nav>
      <Shown of={told}>
        {({ total, rows }) =>
          rows.length === 0 ? (
            <p className="nothing">{words.none[verdict ?? 'all']}</p>
          ) : (
            <>
              {rows.map(row => (
                <Sum key={row.finding.id} row={row} query={query} />
              ))}
              <Steps total={total} shown={SHOWN} />
            </>
          )
        }
      </Shown>
    </>
  )
}

function Sum({
  row: { finding, reports, sentences, questions },
  query,
}: {
  readonly row: SumView
  readonly query: URLSearchParams
}): ReactNode {
  return (
    <article className="sum" id={finding.id}>
      <div>
        {sentences.map(sentence => (
          <blockquote key={`${sentence.document} ${sentence.span.start}`} dir="auto">
            <Sentence sentence={sentence} terms={finding.terms} />
          </blockquote>
        ))}
        <p className="note sum-links">
          {reports.map(({ id, title, publisher }) => (
            <Link key={id} href={linkTo(`/reports/${encodeURIComponent(id)}`, query)}>
              <bdi>{publisher === undefined ? title : `${publisher}: ${title}`}</bdi>
            </Link>
          ))}
          {questions.map(({ id, text }) => (
            <Link key={id} href={linkTo(`/questions/${encodeURIComponent(id)}`, query)}>
              <bdi>{text}</bdi>
            </Link>
          ))}
        </p>
      </div>
      <Tape finding={finding} />
    </article>
  )
}

/** A sentence with the terms that stand in it lit. */
function Sentence({ sentence, terms }: { readonly sentence: Anchor; readonly terms: readonly Term[] }): ReactNode {
  const inside = terms
    .filter(({ at }) => at.document === sentence.document)
    .map(({ at, role }) => ({ span: at.span, mark: role }))
  return segmentsOf(sentence.span, inside).map(({ span, marks }) => {
    const text = sentence.exact.slice(span.start - sentence.span.start, span.end - sentence.span.start)
    return marks.length === 0 ? text : <mark key={span.start}>{text}</mark>
  })
}
