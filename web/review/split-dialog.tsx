import { type ReactNode, useState } from 'react'
import { Checkbox, CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import type { ClaimView } from '../../src/model/view.ts'
import { strings } from '../strings.ts'
import { FormDialog } from './form-dialog.tsx'

/** Asks which claims of a question answer one of their own; the current one is ticked. */
export function SplitDialog({
  claims,
  current,
  onSplit,
  onClose,
}: {
  readonly claims: readonly ClaimView[]
  readonly current: string | undefined
  readonly onSplit: (claims: readonly string[]) => void
  readonly onClose: () => void
}): ReactNode {
  const [ticked, setTicked] = useState<readonly string[]>(current === undefined ? [] : [current])
  const { review } = strings
  return (
    <FormDialog
      heading={review.split}
      note={review.splitNote}
      confirm={review.splitIt(ticked.length)}
      canConfirm={ticked.length > 0 && ticked.length < claims.length}
      onConfirm={() => onSplit(ticked)}
      onClose={onClose}
    >
      <CheckboxGroup className="ticks" value={[...ticked]} onChange={setTicked}>
        <Label>{review.splitWhich}</Label>
        {claims.map(({ claim, report }) => (
          <Checkbox key={claim.id} value={claim.id} className="tick" autoFocus={claim.id === current}>
            <span className="tick-box" aria-hidden="true" />
            <span>
              <span dir="auto">“{claim.at.exact}”</span>{' '}
              <span className="quiet">{report.publisher ?? report.title}</span>
            </span>
          </Checkbox>
        ))}
      </CheckboxGroup>
    </FormDialog>
  )
}
