import type { FailureCode } from '../node/fetch/failure.ts'
import type { FeedLook } from '../node/fetch/feed.ts'
import type { Outcome } from '../node/fetch/run.ts'
import { numberText } from '../publish/wording.ts'

const FAILURES: Readonly<Record<FailureCode, string>> = {
  'bad-address': 'is no address of a page: http or https, without a password',
  'bad-answer': 'answered something that is no HTTP',
  'bad-certificate': 'could not prove who it is',
  'no-feed': 'is no feed (RSS, Atom or JSON Feed)',
  'private-address': 'is not on the open internet, and is not fetched from',
  robots: "is closed to robots by its host's robots.txt",
  'robots-unknown': 'cannot be fetched, since its robots.txt could not be read',
  stopped: 'was not fetched: stopped',
  'too-many-redirects': 'redirects without end',
  'too-slow': 'did not answer in time',
  'unknown-host': 'is on a host that nobody knows',
  unreachable: 'could not be reached',
}

const CUTS = {
  length: 'cut: too long',
  time: 'cut: too slow',
  disconnect: 'cut: the connection broke off',
} as const

/** A line for what became of an address. */
export function outcomeText(outcome: Outcome): string {
  const { address } = outcome
  if (outcome.kind === 'failure') return failureText(address, outcome.code, outcome.detail)
  const { status, url, bytes, file, truncated, unchangedSince } = outcome
  const notes = [
    status >= 200 && status < 300 ? [] : `answered ${status}`,
    url === address ? [] : `from ${url}`,
    truncated === undefined ? [] : CUTS[truncated],
    unchangedSince === undefined ? [] : `unchanged since ${unchangedSince.slice(0, 16).replace('T', ' ')}`,
  ].flat()
  return `${address}\n  ${file}, ${numberText(bytes)} bytes${notes.map(note => `; ${note}`).join('')}`
}

/** Did the address give a whole page? */
export function isGood(outcome: Outcome): boolean {
  return outcome.kind === 'captured' && outcome.status >= 200 && outcome.status < 300 && outcome.truncated === undefined
}

/** A line for a look at a feed. */
export function feedText(look: FeedLook): string {
  switch (look.kind) {
    case 'failure':
      return failureText(look.feed, look.code, look.detail)
    case 'same':
      return `${look.feed}: nothing new`
    case 'refused':
      return `${look.feed}: answered ${look.status}`
    case 'read':
      return `${look.feed}: ${numberText(look.fresh)} new of ${numberText(look.entries)}`
  }
}

/** What hosts and lists wrote reaches the terminal without control characters. */
function failureText(address: string, code: FailureCode, detail: string): string {
  const shown = detail === address ? '' : ` (${detail})`
  return `${address}\n  ${FAILURES[code]}${shown}`.replace(CONTROL, '\ufffd')
}

// U+001B U+009B   not: the line feed between the two lines
const CONTROL = /[\p{Cc}--\n]/gv
