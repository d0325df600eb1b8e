import { type ReactNode, useState } from 'react'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField } from 'react-aria-components/TextField'
import type { Claim, Stance } from '../../src/model/claim.ts'
import { MEASURES, type Measure } from '../../src/model/measure.ts'
import type { Correction } from '../../src/model/review.ts'
import { Choice } from '../parts/choice.tsx'
import { strings } from '../strings.ts'
import { measureText } from '../wording.ts'
import { correctionOf, draftOf } from './correction.ts'
import { FormDialog } from './form-dialog.tsx'
import { FIGURE_KINDS, type FigureKind, quantityText } from './quantity-words.ts'

const STANCES: readonly Stance[] = ['asserted', 'reported', 'hedged', 'denied', 'hypothetical']
const AS_READ = 'as-read' // the choice that leaves a figure as it was read: house words ("dozens") have no numbers to type

/** Asks what a claim should say. What is left as it was read is no part of the correction. */
export function CorrectDialog({
  claim,
  onCorrect,
  onClose,
}: {
  readonly claim: Claim
  readonly onCorrect: (to: Correction) => void
  readonly onClose: () => void
}): ReactNode {
  const [draft, setDraft] = useState(() => draftOf(claim))
  const { review } = strings
  const change = (changes: Partial<typeof draft>): void => setDraft(now => ({ ...now, ...changes }))
  const to = correctionOf(draft, claim)
  const numbers = draft.kind === undefined ? [] : FIGURE_KINDS[draft.kind]
  return (
    <FormDialog
      heading={review.correct}
      confirm={review.correctIt}
      canConfirm={to !== undefined && Object.keys(to).length > 0}
      onConfirm={() => to !== undefined && onCorrect(to)}
      onClose={onClose}
    >
      <blockquote dir="auto">{claim.sentence.exact}</blockquote>
      <div className="form-row">
        <Choice
          label={review.fields.quantity}
          chosen={draft.kind ?? AS_READ}
          onChoose={kind => change({ kind: kind === AS_READ ? undefined : (kind as FigureKind) })}
          options={[
            ...(claim.quantity.value.kind === 'vague'
              ? [{ id: AS_READ, name: quantityText(claim.quantity.value) }]
              : []),
            ...(Object.keys(FIGURE_KINDS) as FigureKind[]).map(id => ({ id, name: review.kinds[id] })),
          ]}
        />
        {numbers.map((name, n) => (
          <TextField
            key={name}
            className="field"
            value={draft[name]}
            onChange={typed => change({ [name]: typed })}
            autoFocus={n === 0}
          >
            <Label>{review.numbers[numbers.length > 1 ? name : 'value']}</Label>
            <Input inputMode="decimal" />
          </TextField>
        ))}
      </div>
      <div className="form-row">
        <Choice
          label={review.fields.measure}
          chosen={draft.measure}
          onChoose={measure => change({ measure: measure as Measure })}
          options={MEASURES.map(id => ({ id, name: measureText(id) }))}
        />
        <Choice
          label={review.fields.stance}
          chosen={draft.stance}
          onChoose={stance => change({ stance: stance as Stance })}
          options={STANCES.map(id => ({ id, name: strings.stances[id] }))}
        />
      </div>
      <div className="form-row">
        {(['subject', 'agent', 'place'] as const).map(field => (
          <TextField key={field} className="field" value={draft[field]} onChange={typed => change({ [field]: typed })}>
            <Label>{review.fields[field]}</Label>
            <Input dir="auto" placeholder={strings.notStated} />
          </TextField>
        ))}
      </div>
      <div className="form-row">
        {(['from', 'to'] as const).map(field => (
          <TextField key={field} className="field" value={draft[field]} onChange={typed => change({ [field]: typed })}>
            <Label>{review.fields[field]}</Label>
            <Input type="date" />
          </TextField>
        ))}
      </div>
    </FormDialog>
  )
}
