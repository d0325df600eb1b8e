import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { appendDurably } from '../durable.ts'
import type { EarlierCapture } from './capture.ts'

/** What a folder of captures remembers, so that a run after a killed one goes on where that ended. */
export interface FetchMemory {
  /** The capture of an address that had this payload first, and whose file is still there. */
  earlierOf(url: string, payload: string): EarlierCapture | undefined
  remember(captures: readonly EarlierCapture[]): void
  /** Is nothing more to be got for this entry of a feed: captured, or refused for good? */
  isSettled(entry: string): boolean
  settle(entry: string): void
  /** The headers that ask a feed's host for news only. */
  conditionsOf(feed: string): Readonly<Record<string, string>>
  rememberFeed(feed: string, validators: Validators): void
}

/** What a host gave to know its answer by. */
export interface Validators {
  readonly etag?: string
  readonly modified?: string
}

/** Hidden, so that a build passes it over. */
const MEMORY_FILE = '.hearsay-fetched.jsonl'

/**
 * A file of lines that is only added to; a half-written last line of a killed run does not count. It can be deleted: then pages are
 * fetched again, and nothing is lost.
 */
export function fetchMemory(folder: string): FetchMemory {
  const file = join(folder, MEMORY_FILE)
  const captures = new Map<string, EarlierCapture>()
  const settled = new Set<string>()
  const validatorsByFeed = new Map<string, Validators>()
  const keyOf = (url: string, payload: string): string => `${payload} ${url}`

  const take = (line: Line): void => {
    if (line.kind === 'capture') captures.set(keyOf(line.url, line.payload), line)
    if (line.kind === 'entry') settled.add(line.url)
    if (line.kind === 'feed') validatorsByFeed.set(line.url, line)
  }
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  for (const line of text.split('\n')) {
    const parsed = parsedLine(line)
    if (parsed !== undefined) take(parsed)
  }
  let needsBreak = text !== '' && !text.endsWith('\n')

  const add = (lines: readonly Line[]): void => {
    if (lines.length === 0) return
    appendDurably(file, `${needsBreak ? '\n' : ''}${lines.map(line => `${JSON.stringify(line)}\n`).join('')}`)
    needsBreak = false
    for (const line of lines) take(line)
  }

  return {
    earlierOf(url, payload) {
      const earlier = captures.get(keyOf(url, payload))
      return earlier !== undefined && existsSync(join(folder, earlier.file)) ? earlier : undefined
    },
    remember: kept => add(kept.map(capture => ({ kind: 'capture', ...capture }))),
    isSettled: entry => settled.has(entry),
    settle: entry => add(settled.has(entry) ? [] : [{ kind: 'entry', url: entry }]),
    conditionsOf(feed) {
      const { etag, modified } = validatorsByFeed.get(feed) ?? {}
      return {
        ...(etag === undefined ? {} : { 'If-None-Match': etag }),
        ...(modified === undefined ? {} : { 'If-Modified-Since': modified }),
      }
    },
    rememberFeed: (feed, validators) => add([{ kind: 'feed', url: feed, ...validators }]),
  }
}

type Line =
  | ({ readonly kind: 'capture' } & EarlierCapture)
  | { readonly kind: 'entry'; readonly url: string }
  | ({ readonly kind: 'feed'; readonly url: string } & Validators)

function parsedLine(line: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return isLine(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isLine(value: unknown): value is Line {
  if (typeof value !== 'object' || value === null) return false
  const { kind, url, payload, record, at, file, etag = '', modified = '' } = value as Record<string, unknown>
  if (typeof url !== 'string') return false
  if (kind === 'capture') return [payload, record, at, file].every(field => typeof field === 'string')
  return kind === 'entry' || (kind === 'feed' && typeof etag === 'string' && typeof modified === 'string')
}
