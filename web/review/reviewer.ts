import { useSyncExternalStore } from 'react'

/** Who decides in this browser, and why: asked once, sent with every decision. */
export interface Reviewer {
  readonly by: string
  readonly why: string
}

const KEPT = 'hearsay.reviewer' // where the browser keeps it
const watchers = new Set<() => void>()
let read: { readonly raw: string | null; readonly reviewer: Reviewer | undefined } = { raw: null, reviewer: undefined }

/** The reviewer of this browser; undefined where nobody has said who decides. */
export function reviewerHere(): Reviewer | undefined {
  const raw = window.localStorage.getItem(KEPT)
  if (raw !== read.raw) read = { raw, reviewer: reviewerFrom(raw) }
  return read.reviewer
}

export function useReviewer(): Reviewer | undefined {
  return useSyncExternalStore(watcher => {
    watchers.add(watcher)
    window.addEventListener('storage', watcher) // another window of this browser
    return () => {
      watchers.delete(watcher)
      window.removeEventListener('storage', watcher)
    }
  }, reviewerHere)
}

export function keepReviewer(reviewer: Reviewer): void {
  window.localStorage.setItem(KEPT, JSON.stringify(reviewer))
  for (const watcher of watchers) watcher()
}

function reviewerFrom(raw: string | null): Reviewer | undefined {
  if (raw === null) return undefined
  try {
    const { by, why } = JSON.parse(raw) as Partial<Reviewer>
    return typeof by === 'string' && by !== '' && typeof why === 'string' ? { by, why } : undefined
  } catch {
    return undefined
  }
}
