import { type ReactNode, useContext } from 'react'
import type { ArithmeticFinding } from '../../../src/model/question.ts'
import { strings } from '../../strings.ts'
import { boundsText, numberText, ruleText } from '../../wording.ts'
import { ClaimLink, ClaimsShown } from './brief-claim.tsx'

const { question } = strings

/** Sums in which claims of the question are terms, as on a tape: those that do not come out first and open. */
export function Sums({ findings }: { readonly findings: readonly ArithmeticFinding[] }): ReactNode {
  if (findings.length === 0) return null
  const failing = findings.filter(({ verdict }) => verdict === 'fails')
  const holding = findings.filter(({ verdict }) => verdict === 'holds')
  return (
    <section className="panel" aria-labelledby="sums">
      <h2 id="sums">{question.sums}</h2>
      {failing.map(finding => (
        <Tape key={finding.id} finding={finding} />
      ))}
      {holding.length > 0 && (
        <details>
          <summary>{question.sumsHold(holding.length)}</summary>
          {holding.map(finding => (
            <Tape key={finding.id} finding={finding} />
          ))}
        </details>
      )}
    </section>
  )
}

function Tape({ finding }: { readonly finding: ArithmeticFinding }): ReactNode {
  const { terms, expected, stated, verdict, remedy, rule, reports } = finding
  const { byId } = useContext(ClaimsShown)
  const was = remedy === undefined ? undefined : terms[remedy.term]
  return (
    <table className="tape" data-verdict={verdict}>
      <caption>
        <span className="sign" data-sign={verdict === 'fails' ? 'arithmetic' : undefined}>
          {question[verdict]}
        </span>{' '}
        {question.gives(boundsText(expected), boundsText(stated))} <span className="note">{ruleText(rule)}</span>
      </caption>
      <tbody>
        {terms.map(({ role, at, bounds, claim }) => (
          <tr key={`${at.document} ${at.span.start}`} data-role={role}>
            <th scope="row">{question.roles[role]}</th>
            <td className="number">{boundsText(bounds)}</td>
            <td dir="auto">
              {claim === undefined ? (
                `“${at.exact}”`
              ) : byId.has(claim) ? (
                <ClaimLink id={claim} words={at.exact} />
              ) : (
                <a href={`/reports/${encodeURIComponent(reports[0]!)}?claim=${encodeURIComponent(claim)}`}>
                  “{at.exact}”
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
      {remedy !== undefined && was !== undefined && (
        <tfoot>
          <tr>
            <td colSpan={3}>
              {question.remedy(boundsText(was.bounds), numberText(remedy.value), numberText(remedy.gives))}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}
