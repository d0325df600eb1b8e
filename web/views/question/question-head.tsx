import type { ReactNode } from 'react'
import type { QuestionView } from '../../../src/model/view.ts'
import { strings } from '../../strings.ts'
import { answersOf, answersText, boundsText, dateText, spreadText } from '../../wording.ts'

const { question: words } = strings

/** The question in words, and in one line what its answers span and on how many origins they rest. */
export function QuestionHead({
  view: { question, row },
  tail,
}: {
  readonly view: QuestionView
  readonly tail: string
}): ReactNode {
  const { standing, range, credibility } = question
  const answers = answersOf(row)
  const isNarrower = standing !== undefined && boundsText(standing) !== boundsText(range)
  return (
    <header className="question-head">
      <p className="no-print">
        <a href={`/questions${tail}`}>← {words.all}</a>
      </p>
      <h1 dir="auto">{question.text}</h1>
      {question.review?.text !== undefined && <p className="note">{words.wasCalled(question.review.text)}</p>}
      <p className="question-range">
        <strong>{answersText(question, answers)}</strong>{' '}
        {isNarrower && <span className="note">{words.leftAfter(spreadText(answers))}</span>}
      </p>
      <ul className="question-facts">
        <li className="weight">{strings.questions.rests(row.reports, row.origins.atLeast, row.origins.atMost)}</li>
        <li data-reconciliation={question.reconciliation}>{strings.reconciliation[question.reconciliation]}</li>
        {row.latest !== undefined && <li>{strings.question.latest(dateText(row.latest))}</li>}
        {credibility !== undefined && (
          <li title={words.credibilityNote}>{words.credibility(credibility, words.credibilities[credibility])}</li>
        )}
        {row.signs.map(sign => (
          <li key={sign} className="sign" data-sign={sign} title={strings.signTitles[sign]}>
            {strings.signs[sign]}
          </li>
        ))}
      </ul>
    </header>
  )
}
