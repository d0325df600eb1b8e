import { useEffect, useSyncExternalStore } from 'react'

/** What single keys do, by the key, those with a name in lower case (`escape`): a view adds its own while it is shown. Switched off as a whole, as WCAG 2.1.4 asks. */
export type Keys = Readonly<Record<string, () => void>>

const HAS_ITS_OWN_KEYS = '[role=dialog]:not([data-trigger=PreviewTrigger]), [role=alertdialog], [role=listbox]'
const SWITCH = 'hearsay.single-keys' // where the browser keeps that they are switched off
const bound: Keys[] = []
const watchers = new Set<() => void>()

/** Are single letters commands? */
export function useSingleKeys(): readonly [boolean, (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(
    watcher => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => window.localStorage.getItem(SWITCH) !== 'off',
  )
  return [
    isOn,
    next => {
      if (next) window.localStorage.removeItem(SWITCH)
      else window.localStorage.setItem(SWITCH, 'off')
      for (const watcher of watchers) watcher()
    },
  ]
}

/** Binds keys while the component is shown; the last that binds a key has it. */
export function useKeys(keys: Keys): void {
  useEffect(() => {
    bound.push(keys)
    return () => {
      bound.splice(bound.lastIndexOf(keys), 1)
    }
  }, [keys])
}

/** Listens for single keys; once, for the whole room. */
export function useRoomKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return
  const isLetter = event.key.length === 1
  if (isLetter && window.localStorage.getItem(SWITCH) === 'off') return
  // A dialog has its keys to itself; a card that only shows more of what the focus is on is none.
  if (document.querySelector(HAS_ITS_OWN_KEYS) !== null) return
  const key = isLetter ? event.key : event.key.toLowerCase()
  const deed = bound.findLast(keys => Object.hasOwn(keys, key))?.[key]
  if (deed === undefined) return
  event.preventDefault()
  deed()
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
}
