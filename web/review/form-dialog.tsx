import type { FormEvent, ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { strings } from '../strings.ts'

/** A dialog that asks for something and is answered with one button, or left with Escape. */
export function FormDialog({
  heading,
  note,
  confirm,
  canConfirm = true,
  onConfirm,
  onClose,
  children,
}: {
  readonly heading: string
  readonly note?: string
  readonly confirm: string
  readonly canConfirm?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}): ReactNode {
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!canConfirm) return
    onClose()
    onConfirm()
  }
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={isOpen => isOpen || onClose()}>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{heading}</Heading>
          {note !== undefined && <p className="quiet">{note}</p>}
          <form className="form" onSubmit={submit}>
            {children}
            <div className="dialog-actions">
              <Button className="button" onPress={onClose}>
                {strings.cancel}
              </Button>
              <Button className="button" data-primary type="submit" isDisabled={!canConfirm}>
                {confirm}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
