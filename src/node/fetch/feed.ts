import { createHash } from 'node:crypto'
import { read } from '../read.ts'
import { pageAddress } from './address.ts'
import { answerBody } from './answer-body.ts'
import { retryAfterMs } from './backoff.ts'
import type { Exchange } from './exchange.ts'
import { type Failure, failure, mayPass } from './failure.ts'
import type { Validators } from './memory.ts'
import { type CaptureDesk, capturePage, type Outcome } from './run.ts'

/** What one look at a feed came to. */
export type FeedLook = { readonly feed: string } & (
  | Failure
  /** The host says that nothing changed since the last look. */
  | { readonly kind: 'same' }
  /** The feed was read; `fresh` of its entries were new, and those that came to something are settled. */
  | { readonly kind: 'read'; readonly entries: number; readonly fresh: number }
  /** The host answered with something else than a feed; `waitMs` is how long it asks to be left alone. */
  | { readonly kind: 'refused'; readonly status: number; readonly waitMs?: number }
)

const FEEDS = 'application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5'
const MAX_FEED_BYTES = 16 * 1024 * 1024 // unpacked; a feed of ten thousand full texts is below it

// <rss version="2.0">   <feed xmlns=   https://jsonfeed.org/version/1.1   not: <html>
const FEED = /<(?:rss|feed|rdf:rdf|atom:feed)\b|jsonfeed\.org\/version/iu

const HEAD_BYTES = 2048 // comments and style sheets before the root stay below it

const SERVER_FAULT = 500 // and above: the host's own trouble
const TOO_MANY = 429

/** The readers whose documents are entries. */
const FEED_READERS: ReadonlySet<string> = new Set(['feed', 'json'])

/**
 * Looks at a feed and captures the page of every entry that is new. The feed itself is not kept: its entries would be reports beside the
 * pages that they announce. What may go better later (a host that is down) stays new, and the feed is then asked for in full again.
 */
export async function takeNews(
  address: string,
  desk: CaptureDesk,
  now: () => Date,
  tell: (outcome: Outcome) => Promise<void>,
): Promise<FeedLook> {
  const { fetcher, memory, stop } = desk
  const url = pageAddress(address)
  if ('kind' in url) return { feed: address, ...url }
  const feed = url.href
  const fetched = await fetcher.fetchPage(feed, FEEDS, memory.conditionsOf(feed))
  if (fetched.kind === 'failure') return { feed, ...fetched }
  const answer = fetched.exchanges.at(-1)!
  if (answer.status === 304) return { feed, kind: 'same' }
  if (answer.status < 200 || answer.status > 299) {
    const waitMs = retryAfterMs(answer.header('retry-after'), now())
    return { feed, kind: 'refused', status: answer.status, ...(waitMs === undefined ? {} : { waitMs }) }
  }
  const entries = await entriesIn(answer)
  if (entries === undefined) return { feed, ...failure('no-feed', feed) }
  const fresh = entries.filter(entry => !memory.isSettled(entry))
  let isDone = answer.truncated === undefined
  for (const entry of fresh) {
    if (stop.aborted) return { feed, ...failure('stopped', feed) }
    if (memory.isSettled(entry)) continue // another feed announced it, too
    const outcome = await capturePage(entry, desk)
    await tell(outcome)
    if (comesToNothingYet(outcome)) isDone = false
    else memory.settle(entry)
  }
  if (isDone) rememberValidators(feed, answer, desk)
  return { feed, kind: 'read', entries: entries.length, fresh: fresh.length }
}

/** The addresses of a feed's entries, in its order, each once; undefined if it is no feed. */
async function entriesIn({ response, url }: Exchange): Promise<string[] | undefined> {
  const unpacked = answerBody(response, MAX_FEED_BYTES)
  if (unpacked?.kind !== 'body' || unpacked.bytes.length === 0) return undefined
  const body = unpacked.bytes
  const sha256 = createHash('sha256').update(body).digest('hex')
  const { documents } = await read({ path: 'feed', bytes: body, sha256 }, { maxBytes: MAX_FEED_BYTES })
  const items = documents.filter(document => FEED_READERS.has(document.reader))
  if (items.length === 0 && !FEED.test(latin1(body))) return undefined
  const addresses = items.flatMap(item => {
    const entry = item.url === undefined ? undefined : pageAddress(item.url, url)
    return entry === undefined || 'kind' in entry ? [] : [entry.href]
  })
  return [...new Set(addresses)]
}

/** The beginning of a body, where a feed without entries shows that it is one. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1')
}

function comesToNothingYet(outcome: Outcome): boolean {
  if (outcome.kind === 'failure') return mayPass(outcome) || outcome.code === 'stopped'
  return outcome.status >= SERVER_FAULT || outcome.status === TOO_MANY
}

function rememberValidators(feed: string, answer: Exchange, { memory }: CaptureDesk): void {
  const etag = answer.header('etag')
  const modified = answer.header('last-modified')
  const validators: Validators = {
    ...(etag === undefined ? {} : { etag }),
    ...(modified === undefined ? {} : { modified }),
  }
  memory.rememberFeed(feed, validators)
}
