import { type ReactNode, useState } from 'react'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { SearchField } from 'react-aria-components/SearchField'
import type { QuestionReference } from '../../src/model/review.ts'
import type { Page, QuestionRow, QuestionView } from '../../src/model/view.ts'
import { ask, useAnswer } from '../answers.tsx'
import { strings } from '../strings.ts'
import { boundsText } from '../wording.ts'
import { FormDialog } from './form-dialog.tsx'

const OFFERED = 20 // questions that are offered at once; words narrow them

/** Asks with which question another shall be one: those it belongs with first, others by their words. Only questions of one measure can be one. */
export function MergeDialog({
  question,
  near,
  onMerge,
  onClose,
}: {
  readonly question: QuestionRow
  readonly near: readonly QuestionRow[]
  readonly onMerge: (other: QuestionReference) => void
  readonly onClose: () => void
}): ReactNode {
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const found = useAnswer<Page<QuestionRow>>(
    words.trim() === ''
      ? undefined
      : `/api/questions?limit=${OFFERED}&measure=${question.measure}&q=${encodeURIComponent(words.trim())}`,
  )
  const { review } = strings
  const rows = (words.trim() === '' ? near : found.kind === 'here' ? found.answer.rows : [])
    .filter(({ id, measure }) => id !== question.id && measure === question.measure)
    .slice(0, OFFERED)
  const merge = (): void => {
    if (chosen === null) return
    ask<QuestionView>(`/api/questions/${encodeURIComponent(chosen)}`).then(({ question: { id, claims } }) =>
      onMerge({ id, claims }),
    )
  }
  return (
    <FormDialog
      heading={review.merge}
      note={review.mergeNote}
      confirm={review.mergeIt}
      canConfirm={chosen !== null && rows.some(({ id }) => id === chosen)}
      onConfirm={merge}
      onClose={onClose}
    >
      <SearchField className="field" value={words} onChange={setWords} autoFocus>
        <Label>{review.mergeSearch}</Label>
        <Input />
      </SearchField>
      {rows.length === 0 ? (
        <p className="quiet" role="status">
          {found.kind === 'loading' && words.trim() !== '' ? strings.loading : strings.questions.none}
        </p>
      ) : (
        <RadioGroup className="ticks" value={chosen} onChange={setChosen}>
          <Label>{review.mergeWith}</Label>
          {rows.map(row => (
            <Radio key={row.id} value={row.id} className="tick">
              <span className="tick-box round" aria-hidden="true" />
              <span>
                <span dir="auto">{row.text}</span> <span className="quiet">{boundsText(row.range)}</span>
              </span>
            </Radio>
          ))}
        </RadioGroup>
      )}
    </FormDialog>
  )
}
