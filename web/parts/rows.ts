import { useCallback, useEffect, useRef, useState } from 'react'
import type { Page } from '../../src/model/view.ts'
import { type Answer, ask, useNews } from '../answers.tsx'

const ROWS = 100 // rows that are asked for at once: three screens of them

/** A long list of which only what is looked at is fetched. */
export interface Rows<Row> {
  readonly state: Answer<{ readonly total: number }>
  /** The row at a place, or undefined while it is on its way. */
  readonly at: (place: number) => Row | undefined
  /** Says which places are looked at. */
  readonly see: (first: number, last: number) => void
}

/** The rows that a path of the API gives, in pages; the path has its filters, without offset and limit. */
export function useRows<Row>(path: string): Rows<Row> {
  const news = useNews()
  const pages = useRef<{ key: string; held: Map<number, readonly Row[] | 'asked'> }>({ key: '', held: new Map() })
  const [shown, setShown] = useState<{ key: string; state: Answer<{ readonly total: number }>; loads: number }>({
    key: '',
    state: { kind: 'loading' },
    loads: 0,
  })
  const key = `${news} ${path}`

  const fetchPage = useCallback(
    (page: number): void => {
      if (pages.current.key !== key) pages.current = { key, held: new Map() }
      const { held } = pages.current
      if (held.has(page)) return
      held.set(page, 'asked')
      const glue = path.includes('?') ? '&' : '?'
      ask<Page<Row>>(`${path}${glue}offset=${page * ROWS}&limit=${ROWS}`).then(
        ({ rows, total }) => {
          held.set(page, rows)
          if (pages.current.held !== held) return
          setShown(({ loads }) => ({ key, state: { kind: 'here', answer: { total } }, loads: loads + 1 }))
        },
        (fault: Error) => {
          held.delete(page)
          if (pages.current.held === held)
            setShown(({ loads }) => ({ key, state: { kind: 'failed', detail: fault.message }, loads: loads + 1 }))
        },
      )
    },
    [key, path],
  )
  useEffect(() => fetchPage(0), [fetchPage])

  const see = useCallback(
    (first: number, last: number): void => {
      for (let page = Math.floor(first / ROWS); page <= Math.floor(last / ROWS); page++) fetchPage(page)
    },
    [fetchPage],
  )
  const at = useCallback((place: number): Row | undefined => {
    const page = pages.current.held.get(Math.floor(place / ROWS))
    return page === undefined || page === 'asked' ? undefined : page[place % ROWS]
  }, [])
  // What was shown stays until the first rows of what is asked for now are there.
  return { state: shown.state, at, see }
}
