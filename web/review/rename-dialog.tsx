import { type ReactNode, useState } from 'react'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField } from 'react-aria-components/TextField'
import { strings } from '../strings.ts'
import { FormDialog } from './form-dialog.tsx'

/** Asks how a question shall be worded. */
export function RenameDialog({
  text,
  onRename,
  onClose,
}: {
  readonly text: string
  readonly onRename: (text: string) => void
  readonly onClose: () => void
}): ReactNode {
  const [typed, setTyped] = useState(text)
  const { review } = strings
  return (
    <FormDialog
      heading={review.rename}
      confirm={review.renameIt}
      canConfirm={typed.trim() !== '' && typed.trim() !== text}
      onConfirm={() => onRename(typed.trim())}
      onClose={onClose}
    >
      <TextField className="field" value={typed} onChange={setTyped} isRequired autoFocus>
        <Label>{review.wording}</Label>
        <Input />
      </TextField>
    </FormDialog>
  )
}
