import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select, SelectValue } from 'react-aria-components/Select'

/** One of several that can be chosen. */
export interface Option {
  readonly id: string
  readonly name: string
  /** How many it leaves, or what it means. */
  readonly note?: string
}

/** A list of which one is chosen. */
export function Choice({
  label,
  options,
  chosen,
  onChoose,
  isQuiet = false,
}: {
  readonly label: string
  readonly options: readonly Option[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
  readonly isQuiet?: boolean
}): ReactNode {
  return (
    <Select
      className={isQuiet ? 'choice quiet-choice' : 'choice'}
      selectedKey={chosen}
      onSelectionChange={key => onChoose(String(key ?? ''))}
    >
      <Label>{label}</Label>
      <Button className="choice-button">
        <SelectValue className="choice-value">{({ selectedText }) => selectedText}</SelectValue>
        <span aria-hidden="true" className="choice-arrow" />
      </Button>
      <Popover className="popover">
        <ListBox items={options} className="listbox">
          {({ id, name, note }) => (
            <ListBoxItem id={id} textValue={name} className="listbox-item">
              <span dir="auto">{name}</span>
              {note !== undefined && <span className="note">{note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
