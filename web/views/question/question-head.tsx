import type { ReactNode } from 'react'
import type { QuestionView } from '../../../src/model/view.ts'
import { strings } from '../../strings.ts'
import { boundsText, originsText } from '../../wording.ts'

const { question: words } = strings

/** The question in words, and in one line what its answers span and on how many origins they rest. */
export function QuestionHead({
  view: { question, row },
  without,
}: {
  readonly view: QuestionView
  readonly without: string | undefined
}): ReactNode {
  const left = question.origins.origins.find(({ id }) => id === without)
  const range = left === undefined ? question.range : left.without
  return (
    <header className="question-head">
      <a className="no-print" href="/questions">
        ← {strings.backToQuestions}
      </a>
      <h1>{question.text}</h1>
      <p className="question-range">
        <strong>{range === undefined ? strings.reconciliation.unstated : boundsText(range)}</strong>
        {left !== undefined && <span className="note"> {words.leftOut(left.name)}</span>}
        {left === undefined && question.standing !== undefined && row.standing !== undefined && (
          <span className="note"> {words.standing(boundsText(question.standing))}</span>
        )}
      </p>
      <ul className="question-facts">
        <li>{words.rests(row.reports, originsText(question.origins))}</li>
        <li data-reconciliation={question.reconciliation}>{strings.reconciliation[question.reconciliation]}</li>
        {question.credibility !== undefined && <li>{words.credibility(question.credibility)}</li>}
        {question.grade !== undefined && (
          <li>{words.grade(question.grade.profile, question.grade.grade, question.grade.admitted)}</li>
        )}
        {row.signs.map(sign => (
          <li key={sign} className="sign" data-sign={sign} title={strings.signTitles[sign]}>
            {strings.signs[sign]}
          </li>
        ))}
      </ul>
      {question.review?.text !== undefined && <p className="note">{words.renamedFrom(question.review.text)}</p>}
    </header>
  )
}
