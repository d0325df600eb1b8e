import type { ReactNode } from 'react'
import type { Bounds } from '../../../src/model/quantity.ts'
import type { QuestionView } from '../../../src/model/view.ts'
import { strings } from '../../strings.ts'
import { boundsText, numberText, ruleText } from '../../wording.ts'

const { question } = strings

/** The figure that each institution's published rules would give. */
export function Profiles({
  profiles,
  shown,
  isAnswered,
}: {
  readonly profiles: QuestionView['profiles']
  readonly shown: string
  /** Some figure answers the question, so that a range without ends is open, not unknown. */
  readonly isAnswered: boolean
}): ReactNode {
  const figure = (value: number | undefined): string => (value === undefined ? '–' : numberText(value))
  return (
    <div className="panel">
      <h2 id="profiles">{question.profiles}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached with the keys */}
      <section className="scrolls" tabIndex={0} aria-labelledby="profiles">
        <table>
          <thead>
            <tr>
              <th scope="col">{question.profileName}</th>
              <th scope="col">{question.range}</th>
              <th scope="col">{question.low}</th>
              <th scope="col">{question.best}</th>
              <th scope="col">{question.high}</th>
              <th scope="col">{question.grade}</th>
            </tr>
          </thead>
          <tbody>
            {profiles.map(({ profile, range, low, best, high, grade, admitted, rule }) => (
              <tr key={profile} data-shown={profile === shown || undefined}>
                <th scope="row">
                  {profile} {profile === shown && <span className="note">{question.here}</span>}
                </th>
                <td>{isAnswered && isOpen(range) ? question.openRange : boundsText(range)}</td>
                <td className="number">{figure(low)}</td>
                <td className="number">{figure(best)}</td>
                <td className="number">{figure(high)}</td>
                <td>
                  {admitted === false ? question.notAdmitted : (grade ?? '')}{' '}
                  {rule !== undefined && <span className="note">{ruleText(rule)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function isOpen({ low, high }: Bounds): boolean {
  return low === undefined && high === undefined
}
