import type { ReactNode } from 'react'
import type { ArithmeticFinding } from '../../src/model/question.ts'
import { linkTo } from '../link-to.ts'
import { useAddress } from '../room.tsx'
import { strings } from '../strings.ts'
import { boundsText, numberText, ruleText } from '../wording.ts'
import './tape.css'

const { tape } = strings

/** A sum as on the tape of an adding machine: its terms, each leading to its claim in the report, what they give and what the text says. */
export function Tape({
  finding: { terms, expected, stated, verdict, remedy, rule, reports },
  onPage,
}: {
  readonly finding: ArithmeticFinding
  /** The link to a claim that the same page shows; undefined for others, which stand in their report. */
  readonly onPage?: (claim: string, words: string) => ReactNode
}): ReactNode {
  const { query } = useAddress()
  const was = remedy === undefined ? undefined : terms[remedy.term]
  return (
    <table className="tape" data-verdict={verdict}>
      <caption>
        <span className="sign" data-sign={verdict === 'fails' ? 'arithmetic' : undefined}>
          {tape[verdict]}
        </span>{' '}
        {tape.gives(boundsText(expected), boundsText(stated))} <span className="note">{ruleText(rule)}</span>
      </caption>
      <tbody>
        {terms.map(({ role, at, bounds, claim }) => (
          <tr key={`${at.document} ${at.span.start}`} data-role={role}>
            <th scope="row">{tape.roles[role]}</th>
            <td className="number">{boundsText(bounds)}</td>
            <td dir="auto">
              {claim === undefined
                ? `“${at.exact}”`
                : (onPage?.(claim, at.exact) ?? (
                    <a href={linkTo(`/reports/${encodeURIComponent(reports[0]!)}`, query, { claim })}>“{at.exact}”</a>
                  ))}
            </td>
          </tr>
        ))}
      </tbody>
      {remedy !== undefined && was !== undefined && (
        <tfoot>
          <tr>
            <td colSpan={3}>
              {tape.remedy(boundsText(was.bounds), numberText(remedy.value), numberText(remedy.gives))}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}
