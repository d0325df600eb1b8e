import { useMemo, useSyncExternalStore } from 'react'

/** Where the page is. Every choice that a view offers stands in its query, so that a link restores it. */
export interface Address {
  readonly path: string
  readonly query: URLSearchParams
  /** Changes some of the query and leaves the rest; undefined and '' take a parameter out. */
  readonly setQuery: (changes: Readonly<Record<string, string | undefined>>, replace?: boolean) => void
}

const listeners = new Set<() => void>()
window.addEventListener('popstate', announce)

function announce(): void {
  for (const listener of listeners) listener()
}

/** Goes to an address of the page; `replace` leaves no step in the history. */
export function go(href: string, replace = false): void {
  if (href === window.location.pathname + window.location.search) return
  if (replace) window.history.replaceState(window.history.state, '', href)
  else window.history.pushState(FROM_INSIDE, '', href)
  announce()
}

/** What the history keeps of a step that was made inside the page. */
const FROM_INSIDE = { inside: true }

/** Goes one step back, or to `otherwise` where the step before was not in the page. */
export function goBack(otherwise: string): void {
  const state = window.history.state as Partial<typeof FROM_INSIDE> | null
  if (state?.inside === true) window.history.back()
  else go(otherwise)
}

export function useAddress(): Address {
  const href = useSyncExternalStore(listen, () => window.location.pathname + window.location.search)
  return useMemo(() => {
    const url = new URL(href, window.location.origin)
    return { path: url.pathname, query: url.searchParams, setQuery }
  }, [href])
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function setQuery(changes: Readonly<Record<string, string | undefined>>, replace = true): void {
  const url = new URL(window.location.href)
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  }
  go(url.pathname + url.search, replace)
}
