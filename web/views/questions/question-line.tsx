import type { ReactNode } from 'react'
import type { QuestionRow } from '../../../src/model/view.ts'
import { OriginSign } from '../../parts/mark.tsx'
import { strings } from '../../strings.ts'
import { answersOf, answersText, dateText } from '../../wording.ts'
import { RangeStrip } from './range-strip.tsx'

/** One question of the list: its words first, then on how many origins and whose word it rests, and what the answers span. */
export function QuestionLine({
  row,
  href,
  onOpen,
}: {
  readonly row: QuestionRow
  readonly href: string
  readonly onOpen: () => void
}): ReactNode {
  const { reports, origins, reconciliation, latest, signs, review } = row
  return (
    <article className="question-line" data-reconciliation={reconciliation}>
      <div className="question-words">
        <h2>
          <a href={href} onClick={onOpen}>
            {row.text}
          </a>
        </h2>
        <p className="question-rests">
          {strings.questions.rests(reports, origins.atLeast, origins.atMost)}
          {latest !== undefined && <span className="quiet"> · {dateText(latest.slice(0, DAY_DIGITS))}</span>}
        </p>
        <Voices row={row} />
      </div>
      <RangeStrip row={row} />
      <div className="question-tags">
        <strong className="range">{answersText(row, answersOf(row))}</strong>
        <ul>
          {signs.map(sign => (
            <li key={sign} className="sign" data-sign={sign} title={strings.signTitles[sign]}>
              {strings.signs[sign]}
            </li>
          ))}
          {review !== 'none' && (
            <li className="sign" data-review={review}>
              {strings.reviews[review]}
            </li>
          )}
        </ul>
      </div>
    </article>
  )
}

const DAY_DIGITS = 10 // 2031-03-04: the hour would break the line on a phone

/** Whose word it is, each with the sign of its marks on the line. */
function Voices({ row: { voices, voicesLeftOut } }: { readonly row: QuestionRow }): ReactNode {
  return (
    <ul className="voices" aria-label={strings.questions.voices}>
      {voices.map(({ origin, name, denies }) => (
        <li key={origin} title={name}>
          <OriginSign origin={origin} /> <span dir="auto">{name}</span>
          {denies === true && ` ${strings.questions.denies}`}
        </li>
      ))}
      {voicesLeftOut > 0 && <li className="quiet">{strings.questions.moreVoices(voicesLeftOut)}</li>}
    </ul>
  )
}
