import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import type { Problem, Revision, RoomEvent } from '../src/model/view.ts'
import { strings } from './strings.ts'

/** What the server says to a question, so far. An answer stays while a newer one is on its way. */
export type Answer<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly detail: string }
  | { readonly kind: 'here'; readonly answer: T }

/** A fault that the server or the way to it has, in its own words. */
class AskingFailed extends Error {
  readonly status: number

  constructor(status: number, detail: string) {
    super(detail)
    this.name = 'AskingFailed'
    this.status = status
  }
}

/** Asks the API; throws `AskingFailed` with words for a reader. */
export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  let response: Response
  try {
    response = await fetch(path, { ...init, headers: { accept: 'application/json', ...init.headers } })
  } catch {
    throw new AskingFailed(0, strings.noServer)
  }
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return body as T
  throw new AskingFailed(response.status, wordsOf(response.status, init.method, body as Problem | undefined))
}

/** Words for a reader: what the API says of an address that it does not know is for programs. */
function wordsOf(status: number, method: string | undefined, problem: Problem | undefined): string {
  if (status === 401) return strings.noSession
  if (status === 404 && method === undefined) return strings.nothingThere
  return problem?.detail ?? strings.strangeAnswer(status)
}

/** Sends JSON to the API. */
export function send<T>(path: string, body: unknown): Promise<T> {
  return ask<T>(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
}

const MAX_KEPT = 60 // answers that are kept for going back and forth; the views of an hour's work

let revision: Revision = 0
let news = 0
const kept = new Map<string, { readonly news: number; readonly answer: unknown }>()
const watchers = new Set<() => void>()
const heard = new Set<(event: RoomEvent) => void>()

/** The state of the case that the page knows of. */
export function useRevision(): Revision {
  return useSyncExternalStore(watch, () => revision)
}

/**
 * Counts the news of the case; each asks anew for what is shown. It is no revision: a decision is told before the answers follow, so that
 * one revision may be told twice, and the answer in between may still be the old one.
 */
export function useNews(): number {
  return useSyncExternalStore(watch, () => news)
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Tells the page which state the case is in; a later one is news. */
export function noteRevision(next: Revision): void {
  if (next > revision) tellNews(next)
}

function tellNews(next: Revision): void {
  revision = Math.max(revision, next)
  news++
  for (const watcher of watchers) watcher()
}

/** Hears what the server tells all pages; undefined where nothing is listened for. */
export function useEvents(hear: (event: RoomEvent) => void): void {
  useEffect(() => {
    heard.add(hear)
    return () => {
      heard.delete(hear)
    }
  }, [hear])
}

/** Opens the stream of the server's events; returns what closes it. The browser opens it again by itself when it breaks. */
export function listenToRoom(): () => void {
  const source = new EventSource('/api/events')
  const pass = ({ data }: MessageEvent<string>): void => {
    const event = JSON.parse(data) as RoomEvent
    if (event.event === 'revision') tellNews(event.revision)
    for (const hear of heard) hear(event)
  }
  for (const name of ['build', 'effect', 'revision', 'decision']) source.addEventListener(name, pass)
  return () => source.close()
}

/** The answer to a path of the API, asked again whenever the case changes; undefined asks nothing. */
export function useAnswer<T>(path: string | undefined): Answer<T> {
  const now = useNews()
  const [state, setState] = useState<{ readonly path: string | undefined; readonly answer: Answer<T> }>({
    path: undefined,
    answer: { kind: 'loading' },
  })
  useEffect(() => {
    if (path === undefined) return
    let isWanted = true
    const held = kept.get(path)
    if (held !== undefined) setState({ path, answer: { kind: 'here', answer: held.answer as T } })
    if (held !== undefined && held.news === now && now > 0) return
    ask<T>(path).then(
      answer => {
        keep(path, now, answer)
        if (isWanted) setState({ path, answer: { kind: 'here', answer } })
      },
      (fault: Error) => {
        if (isWanted) setState({ path, answer: { kind: 'failed', detail: fault.message } })
      },
    )
    return () => {
      isWanted = false
    }
  }, [path, now])
  return state.path === path ? state.answer : { kind: 'loading' }
}

function keep(path: string, at: number, answer: unknown): void {
  kept.delete(path)
  kept.set(path, { news: at, answer })
  if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value!)
}

/** What to show of an answer: a line while it is awaited, the fault with a way on, or what `children` make of it. */
export function Shown<T>({
  of,
  title: Title = 'h2',
  children,
}: {
  readonly of: Answer<T>
  /** The level of the fault's heading: the first, where nothing else of the view is shown. */
  readonly title?: 'h1' | 'h2'
  readonly children: (answer: T) => ReactNode
}): ReactNode {
  switch (of.kind) {
    case 'loading':
      return (
        <p className="awaited" role="status">
          {strings.loading}
        </p>
      )
    case 'failed':
      return (
        <div className="fault" role="alert">
          <Title>{strings.failed}</Title>
          <p>{of.detail}</p>
          <button className="button" type="button" onClick={() => window.location.reload()}>
            {strings.tryAgain}
          </button>
        </div>
      )
    case 'here':
      return children(of.answer)
  }
}
