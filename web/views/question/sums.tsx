import type { ReactNode } from 'react'
import type { QuestionView } from '../../../src/model/view.ts'
import { strings } from '../../strings.ts'
import { boundsText, numberText, ruleText } from '../../wording.ts'

const { question: words } = strings

/** The checks of arithmetic in which the answers are terms, each as a tape. */
export function Sums({ view: { arithmetic } }: { readonly view: QuestionView }): ReactNode {
  if (arithmetic.length === 0) return null
  const failing = arithmetic.filter(({ verdict }) => verdict === 'fails')
  const holding = arithmetic.filter(({ verdict }) => verdict === 'holds')
  return (
    <section aria-labelledby="sums">
      <h2 id="sums">{words.sums}</h2>
      <Tapes findings={failing} />
      {holding.length > 0 && (
        <details>
          <summary>
            {words.holding} <span className="count">{holding.length}</span>
          </summary>
          <Tapes findings={holding} />
        </details>
      )}
    </section>
  )
}

function Tapes({ findings }: { readonly findings: QuestionView['arithmetic'] }): ReactNode {
  return (
    <ul className="tapes">
      {findings.map(({ id, rule, verdict, terms, expected, stated, remedy, reports }) => (
        <li key={id} className="tape" data-verdict={verdict}>
          <h3>{ruleText(rule)}</h3>
          <table>
            <caption className="visually-hidden">{ruleText(rule)}</caption>
            <tbody>
              {terms.map(({ role, at, bounds }) => (
                <tr key={`${role} ${at.document} ${at.span.start}`}>
                  <th scope="row">{words.terms[role]}</th>
                  <td className="figure">{boundsText(bounds)}</td>
                  <td>
                    <a href={`/reports/${encodeURIComponent(reports[0] ?? at.document)}`}>
                      <q dir="auto">{at.exact}</q>
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={verdict === 'fails' ? 'tape-fails' : undefined}>
            {words.termsGive(boundsText(expected), boundsText(stated), verdict)}
          </p>
          {remedy !== undefined && (
            <p className="note">
              {words.remedy(ruleText(remedy.rule), terms[remedy.term]?.at.exact ?? '', numberText(remedy.value))}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
