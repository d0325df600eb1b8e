import type { ReactNode } from 'react'
import { useAddress } from '../room.tsx'
import { strings } from '../strings.ts'

/** The place of the first row of a list that is shown in steps, as the address says it. */
export function offsetIn(query: URLSearchParams): number {
  return Math.max(0, Math.floor(Number(query.get('offset') ?? 0)) || 0)
}

/** The way to the rows before and behind those that are shown, for rows of which each is as high as it needs; nothing if all are shown. */
export function Steps({ total, shown }: { readonly total: number; readonly shown: number }): ReactNode {
  const { query, setQuery } = useAddress()
  const offset = offsetIn(query)
  if (total <= shown) return null
  const stepTo = (next: number): void => setQuery({ offset: next === 0 ? undefined : String(next) }, false)
  return (
    <p className="list-bar">
      <button
        type="button"
        className="button"
        disabled={offset === 0}
        onClick={() => stepTo(Math.max(0, offset - shown))}
      >
        {strings.steps.earlier}
      </button>
      <span role="status">{strings.steps.place(offset + 1, Math.min(offset + shown, total), total)}</span>
      <button
        type="button"
        className="button"
        disabled={offset + shown >= total}
        onClick={() => stepTo(offset + shown)}
      >
        {strings.steps.further}
      </button>
    </p>
  )
}
