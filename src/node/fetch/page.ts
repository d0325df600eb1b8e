import { pageAddress } from './address.ts'
import { answerBody } from './answer-body.ts'
import { asksToComeLater, pauseBefore } from './backoff.ts'
import { type Asking, type Exchange, exchange } from './exchange.ts'
import { type Failure, failure } from './failure.ts'
import type { Limits, Network } from './network.ts'
import { MAX_ROBOTS_BYTES, NO_RULES, type Rules, robotsRules } from './robots.ts'
import { hostTurns } from './turns.ts'

/** What was got for one address: every answer on the way, the last one being the page. */
export interface Fetched {
  readonly kind: 'fetched'
  readonly exchanges: readonly [Exchange, ...Exchange[]]
}

/** Fetches pages for the length of a run. */
export interface Fetcher {
  /** Asks politely: after robots.txt, in turn, again if told to, along redirects. */
  fetchPage(address: string, accept: string, conditions?: Asking['conditions']): Promise<Fetched | Failure>
}

export interface FetcherOptions {
  readonly agent: string
  readonly limits: Limits
  /** Least pause between two requests to one host, in milliseconds. */
  readonly delayMs: number
}

const MAX_REDIRECTS = 10 // as RFC 1945 and curl's users are used to; browsers stop at 20
const MAX_ROBOTS_REDIRECTS = 5 // https://www.rfc-editor.org/rfc/rfc9309#section-2.3.1.2
const TRIES = 3 // of one address, in all

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

export function fetcher(options: FetcherOptions, network: Network, stop: AbortSignal): Fetcher {
  const { agent, limits } = options
  const turns = hostTurns(network)
  const rulesByOrigin = new Map<string, Promise<Rules | Failure>>()

  /** One address, tried again as long as it may help. The host's turn is kept meanwhile: nobody else knocks while it asks for rest. */
  const ask = (url: URL, asking: Asking, some: Limits, delayMs: number): Promise<Exchange | Failure> =>
    turns.take(url.hostname, Math.max(delayMs, options.delayMs), stop, async () => {
      for (let tries = 1; ; tries++) {
        const result = await exchange(url, asking, some, network, stop)
        const again = result.kind === 'failure' ? result.code === 'unreachable' : asksToComeLater(result.status)
        if (!again || tries === TRIES || stop.aborted) return result
        const retryAfter = result.kind === 'failure' ? undefined : result.header('retry-after')
        const pause = pauseBefore(tries, retryAfter, network.now(), network.random)
        if (pause === undefined) return result
        await network.sleep(pause, stop)
      }
    })

  const rulesOf = (url: URL): Promise<Rules | Failure> => {
    const known = rulesByOrigin.get(url.origin) ?? learnRules(url.origin)
    rulesByOrigin.set(url.origin, known)
    return known
  }

  /** No file, no rules; a host that does not tell us may not be fetched from. https://www.rfc-editor.org/rfc/rfc9309#section-2.3.1 */
  const learnRules = async (origin: string): Promise<Rules | Failure> => {
    let url = new URL('/robots.txt', origin)
    for (let hop = 0; hop <= MAX_ROBOTS_REDIRECTS; hop++) {
      const answer = await ask(
        url,
        { agent, accept: 'text/plain,*/*;q=0.5' },
        { ...limits, bytes: MAX_ROBOTS_BYTES },
        0,
      )
      if (answer.kind === 'failure') return answer
      const next = redirectOf(answer)
      if (next === undefined) return rulesIn(answer, origin)
      if ('kind' in next) return next
      url = next
    }
    return NO_RULES
  }

  return {
    async fetchPage(address, accept, conditions = {}) {
      let next: URL | Failure = pageAddress(address)
      const exchanges: Exchange[] = []
      while (exchanges.length <= MAX_REDIRECTS) {
        if ('kind' in next) return next
        const rules = await rulesOf(next)
        if (stop.aborted) return failure('stopped', next.href)
        if ('kind' in rules) return rules
        if (!rules.allows(next)) return failure('robots', next.href)
        const answer: Exchange | Failure = await ask(next, { agent, accept, conditions }, limits, rules.delayMs)
        if (answer.kind === 'failure') return answer
        exchanges.push(answer)
        const target = redirectOf(answer)
        if (target === undefined) return { kind: 'fetched', exchanges: exchanges as [Exchange, ...Exchange[]] }
        next = target
      }
      return failure('too-many-redirects', address)
    },
  }
}

/** Where an answer sends us; undefined if it is the page itself. */
function redirectOf({ status, url, header }: Exchange): URL | Failure | undefined {
  const location = header('location')
  return REDIRECTS.has(status) && location !== undefined ? pageAddress(location, url) : undefined
}

function rulesIn(answer: Exchange, origin: string): Rules | Failure {
  const { status } = answer
  if (status >= 500 || status === 429) return unknownRules(`answered ${status}`, origin)
  if (answer.truncated !== undefined && answer.truncated !== 'length') return unknownRules('broke off', origin)
  if (status < 200 || status > 299) return NO_RULES
  const body = answerBody(answer.response, MAX_ROBOTS_BYTES)
  if (body === undefined || body.kind === 'unknown') return unknownRules('in a coding that nobody asked for', origin)
  const isLost = body.fault === 'damaged' || (body.isPacked && body.bytes.length === 0)
  if (isLost) return unknownRules('cannot be unpacked', origin)
  return robotsRules(`${origin}/robots.txt`, new TextDecoder().decode(body.bytes))
}

function unknownRules(detail: string, origin: string): Failure {
  return failure('robots-unknown', `${origin}/robots.txt, ${detail}`)
}
