import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useKeys } from '../keys.ts'

const SPARE = 6 // rows drawn beyond each end of what is seen, so that scrolling shows no gap
const HEAD = 120 // pixels that the head of the page covers
const MAX_HEIGHT = 8_000_000 // pixels: browsers draw nothing beyond some ten million

/** What a row is drawn with. */
export interface RowPlace {
  readonly place: number
  readonly isCurrent: boolean
}

/**
 * A list of any length of which only the rows that are seen are drawn. Rows are of one height, in pixels. j and k, or the arrows, go
 * from row to row; the current one has the focus, on the link or button inside it.
 */
export function VirtualList({
  label,
  total,
  rowHeight,
  current,
  onCurrent,
  see,
  row,
}: {
  readonly label: string
  readonly total: number
  readonly rowHeight: number
  readonly current: number
  readonly onCurrent: (place: number) => void
  readonly see: (first: number, last: number) => void
  readonly row: (place: RowPlace) => ReactNode
}): ReactNode {
  const list = useRef<HTMLOListElement>(null)
  const [range, setRange] = useState({ first: 0, last: 0, shift: 0 })
  const wantsFocus = useRef(false)
  const height = Math.min(total * rowHeight, MAX_HEIGHT)
  // Beyond the height that a browser draws, a pixel of the bar stands for more than one of the list.
  const scale = total * rowHeight === 0 ? 1 : height / (total * rowHeight)

  const look = useCallback(() => {
    const box = list.current
    if (box === null) return
    const top = Math.max(0, -box.getBoundingClientRect().top) / scale
    const first = Math.max(0, Math.floor(top / rowHeight) - SPARE)
    const last = Math.min(total - 1, Math.ceil((top + window.innerHeight) / rowHeight) + SPARE)
    const shift = top * (1 - scale)
    setRange(now => (now.first === first && now.last === last && now.shift === shift ? now : { first, last, shift }))
  }, [rowHeight, total, scale])
  useLayoutEffect(() => {
    look()
    window.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      window.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [look])
  useEffect(() => {
    if (total > 0) see(range.first, Math.max(range.first, range.last))
  }, [range, see, total])

  const scrollTo = useCallback(
    (place: number) => {
      const box = list.current
      if (box === null) return
      const at = box.getBoundingClientRect().top + place * rowHeight * scale
      if (at < HEAD || at + rowHeight > window.innerHeight)
        window.scrollTo({ top: window.scrollY + at - window.innerHeight / 3 })
    },
    [rowHeight, scale],
  )
  const move = useCallback(
    (by: number) => {
      // The first key shows where one stands; only then does one move on. A row that leads nowhere takes no focus.
      const here = list.current?.querySelector(`[data-place="${current}"]`)
      const isHere = here?.querySelector(':is(a, button)') === null || here?.contains(document.activeElement) === true
      const next = Math.max(0, Math.min(total - 1, isHere ? current + by : current))
      wantsFocus.current = next !== current || !focusRow(list.current, next)
      if (next !== current) onCurrent(next)
      scrollTo(next)
    },
    [current, onCurrent, scrollTo, total],
  )
  // Whoever comes back to a list finds the row again where they stood.
  const begun = useRef(current)
  useEffect(() => {
    if (begun.current > 0) scrollTo(begun.current)
  }, [scrollTo])
  useKeys(
    useMemo(() => ({ j: () => move(1), k: () => move(-1), arrowdown: () => move(1), arrowup: () => move(-1) }), [move]),
  )
  // The row may have to be drawn before it can take the focus.
  useEffect(() => {
    if (wantsFocus.current && focusRow(list.current, current)) wantsFocus.current = false
  })

  const places = Array.from({ length: Math.max(0, range.last - range.first + 1) }, (_, n) => range.first + n)
  return (
    <ol className="virtual" aria-label={label} ref={list} style={{ height }}>
      {places
        .filter(place => place < total)
        .map(place => (
          <li
            key={place}
            className="virtual-row"
            data-place={place}
            data-current={place === current || undefined}
            aria-posinset={place + 1}
            aria-setsize={total}
            style={{ height: rowHeight, top: place * rowHeight - range.shift }}
          >
            {row({ place, isCurrent: place === current })}
          </li>
        ))}
    </ol>
  )
}

/** Gives the focus to what a row leads to; false where the row is not drawn. */
function focusRow(list: HTMLElement | null, place: number): boolean {
  const target = list?.querySelector<HTMLElement>(`[data-place="${place}"] :is(a, button)`)
  target?.focus({ preventScroll: true })
  return target !== null && target !== undefined
}
