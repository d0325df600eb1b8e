import { type ReactNode, useState } from 'react'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { RELIABILITIES, type Reliability } from '../../src/model/review.ts'
import { strings } from '../strings.ts'
import { FormDialog } from './form-dialog.tsx'

/** Asks for the reliability of a source on the NATO (Admiralty) grid. */
export function ReliabilityDialog({
  source,
  known,
  onGrade,
  onClose,
}: {
  readonly source: string
  readonly known: Reliability | undefined
  readonly onGrade: (grade: Reliability) => void
  readonly onClose: () => void
}): ReactNode {
  const [grade, setGrade] = useState<Reliability | null>(known ?? null)
  const { review } = strings
  return (
    <FormDialog
      heading={review.reliability(source)}
      note={review.reliabilityNote}
      confirm={strings.save}
      canConfirm={grade !== null}
      onConfirm={() => grade !== null && onGrade(grade)}
      onClose={onClose}
    >
      <RadioGroup className="ticks" value={grade} onChange={value => setGrade(value as Reliability)}>
        <Label>{review.grade}</Label>
        {RELIABILITIES.map((each, n) => (
          <Radio
            key={each}
            value={each}
            className="tick"
            autoFocus={each === known || (known === undefined && n === 0)}
          >
            <span className="tick-box round" aria-hidden="true" />
            <span>
              <strong>{each}</strong> {review.grades[each]}
            </span>
          </Radio>
        ))}
      </RadioGroup>
    </FormDialog>
  )
}
