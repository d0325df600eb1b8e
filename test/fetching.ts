import assert from 'node:assert/strict'
import type { Failure } from '../src/node/fetch/failure.ts'
import type { Limits, Network } from '../src/node/fetch/network.ts'
import { type Fetched, fetcher } from '../src/node/fetch/page.ts'
import { loopbackNetwork } from './loopback.ts'

/** Limits that no page of a test reaches. */
export const WIDE: Limits = { bytes: 1 << 20, ms: 20_000 }

/** Fetches one page of a host of the test. */
export const fetched = (
  address: string,
  {
    network = loopbackNetwork(),
    limits = WIDE,
    stop = new AbortController().signal,
  }: { network?: Network; limits?: Limits; stop?: AbortSignal } = {},
): Promise<Fetched | Failure> =>
  fetcher({ agent: 'hearsay/test', limits, delayMs: 1000 }, network, stop).fetchPage(address, 'text/html')

/** The last exchange of a fetch that must succeed. */
export const page = async (...given: Parameters<typeof fetched>) => {
  const result = await fetched(...given)
  assert.ok(result.kind === 'fetched', JSON.stringify(result))
  return result.exchanges.at(-1)!
}

/** The code of a fetch that must fail. */
export const failed = async (...given: Parameters<typeof fetched>): Promise<string> => {
  const result = await fetched(...given)
  assert.ok(result.kind === 'failure')
  return result.code
}
