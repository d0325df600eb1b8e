import { type ReactNode, useState } from 'react'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField } from 'react-aria-components/TextField'
import { strings } from '../strings.ts'
import { FormDialog } from './form-dialog.tsx'
import type { Reviewer } from './reviewer.ts'

/** Asks who decides and why; what was said before stands in the fields. */
export function WhoDialog({
  known,
  onAnswer,
}: {
  readonly known: Reviewer | undefined
  readonly onAnswer: (reviewer: Reviewer | undefined) => void
}): ReactNode {
  const [by, setBy] = useState(known?.by ?? '')
  const [why, setWhy] = useState(known?.why ?? '')
  const { review } = strings
  return (
    <FormDialog
      heading={review.who}
      note={review.whoNote}
      confirm={strings.save}
      canConfirm={by.trim() !== '' && why.trim() !== ''}
      onConfirm={() => onAnswer({ by: by.trim(), why: why.trim() })}
      onClose={() => onAnswer(undefined)}
    >
      <TextField className="field" value={by} onChange={setBy} isRequired autoFocus autoComplete="name">
        <Label>{review.by}</Label>
        <Input />
      </TextField>
      <TextField className="field" value={why} onChange={setWhy} isRequired>
        <Label>{review.why}</Label>
        <Input />
      </TextField>
    </FormDialog>
  )
}
