import type { ReactNode } from 'react'
import type { QuestionView } from '../../../src/model/view.ts'
import { strings } from '../../strings.ts'
import { boundsText, numberText, ruleText } from '../../wording.ts'

const { question: words } = strings

/** What each institution's house rules make of the answers. */
export function ProfileTable({ view: { profiles, question } }: { readonly view: QuestionView }): ReactNode {
  if (profiles.length === 0) return null
  const figure = (value: number | undefined): string => (value === undefined ? words.notGiven : numberText(value))
  return (
    <section aria-labelledby="profiles">
      <h2 id="profiles">{words.profiles}</h2>
      <div className="scroll-x">
        <table className="profiles">
          <thead>
            <tr>
              {words.profileColumns.map(column => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {profiles.map(({ profile, range, low, best, high, grade, admitted, rule }) => (
              <tr key={profile} data-current={profile === question.profile || undefined}>
                <th scope="row">{profile}</th>
                <td>{boundsText(range)}</td>
                <td className="figure">{figure(low)}</td>
                <td className="figure">{figure(best)}</td>
                <td className="figure">{figure(high)}</td>
                <td>
                  {grade ?? (admitted === false ? words.notAdmitted : '')}
                  {rule !== undefined && <span className="note"> {ruleText(rule)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
