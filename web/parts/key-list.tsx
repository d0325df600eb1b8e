import { type ReactNode, useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Switch } from 'react-aria-components/Switch'
import { useKeys, useSingleKeys } from '../keys.ts'
import { strings } from '../strings.ts'

const { keys } = strings

const GROUPS = [
  [
    keys.everywhere,
    [
      ['/', keys.search],
      ['?', keys.help],
    ],
  ],
  [
    keys.list,
    [
      ['j ↓', keys.next],
      ['k ↑', keys.previous],
      ['Enter', keys.openIt],
    ],
  ],
  [
    keys.question,
    [
      ['j k', `${keys.next}, ${keys.previous.toLowerCase()}`],
      ['a', keys.accept],
      ['r', keys.reject],
      ['c', keys.correct],
      ['s', keys.split],
      ['m', keys.merge],
      ['n', keys.rename],
      ['g', keys.reliability],
      ['u', keys.undo],
      ['Esc', keys.back],
    ],
  ],
  [
    keys.report,
    [
      ['j k', `${keys.next}, ${keys.previous.toLowerCase()}`],
      ['Enter', keys.openIt],
    ],
  ],
] as const

/** The button that shows what the keys do, and the switch that turns single letters off. */
export function KeyList(): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const [isOn, turn] = useSingleKeys()
  useKeys(useMemo(() => ({ '?': () => setOpen(true) }), []))
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="quiet-button">{keys.open}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog className="dialog">
            <Heading slot="title">{keys.heading}</Heading>
            <Switch isSelected={isOn} onChange={turn} className="switch">
              <span className="switch-track" aria-hidden="true" />
              {keys.switch}
            </Switch>
            <div className="key-groups">
              {GROUPS.map(([name, rows]) => (
                <section key={name}>
                  <h3>{name}</h3>
                  <dl>
                    {rows.map(([key, deed]) => (
                      <div key={key}>
                        <dt>
                          {key.split(' ').map(one => (
                            <kbd key={one}>{one}</kbd>
                          ))}
                        </dt>
                        <dd>{deed}</dd>
                      </div>
                    ))}
                  </dl>
                </section>
              ))}
            </div>
            <Button slot="close" className="button">
              {strings.close}
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}
