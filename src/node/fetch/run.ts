import { pageAddress } from './address.ts'
import { type Capturer, captureOf } from './capture.ts'
import type { Exchange } from './exchange.ts'
import { type Failure, failure } from './failure.ts'
import { captureName, keepCapture } from './folder.ts'
import type { FetchMemory } from './memory.ts'
import type { Fetcher } from './page.ts'
import { warcFile } from './warc-writer.ts'

/** A page that was captured, whatever its host answered. */
export interface Captured {
  readonly kind: 'captured'
  /** Name of the file in the folder. */
  readonly file: string
  readonly status: number
  /** Where redirects led. */
  readonly url: string
  /** Size of the answer on the wire. */
  readonly bytes: number
  readonly truncated?: Exchange['truncated']
  /** When the same payload was captured first. */
  readonly unchangedSince?: string
}

export type Outcome = { readonly address: string } & (Captured | Failure)

/** All that a capture is made with. */
export interface CaptureDesk {
  readonly folder: string
  readonly fetcher: Fetcher
  readonly memory: FetchMemory
  readonly capturer: Capturer
  readonly stop: AbortSignal
}

const PAGES = 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8'

/** Captures one page into a file of its own. */
export async function capturePage(address: string, desk: CaptureDesk): Promise<Outcome> {
  const { folder, fetcher, memory, capturer } = desk
  const fetched = await fetcher.fetchPage(address, PAGES)
  if (fetched.kind === 'failure') return { address, ...fetched }
  const file = captureName(fetched.exchanges[0])
  const { records, kept, unchangedSince } = captureOf(fetched.exchanges, file, capturer, memory.earlierOf)
  keepCapture(folder, file, warcFile(records))
  memory.remember(kept)
  const { status, url, response, truncated } = fetched.exchanges.at(-1)!
  return {
    kind: 'captured',
    address,
    file,
    status,
    url,
    bytes: response.length,
    ...(truncated === undefined ? {} : { truncated }),
    ...(unchangedSince === undefined ? {} : { unchangedSince }),
  }
}

const LANES = 4 // hosts at a time; each still gets one request at a time

/** Captures pages, hosts side by side, the pages of one host in the order in which they were given. */
export async function capturePages(
  addresses: readonly string[],
  desk: CaptureDesk,
  tell: (outcome: Outcome) => Promise<void>,
): Promise<void> {
  const lanes = [...Map.groupBy(addresses, laneOf).values()]
  let isBroken = false
  const work = async (): Promise<void> => {
    for (let lane = lanes.shift(); lane !== undefined; lane = lanes.shift()) {
      for (const address of lane) {
        if (isBroken) return
        await tell(desk.stop.aborted ? { address, ...failure('stopped', address) } : await capturePage(address, desk))
      }
    }
  }
  const lane = (): Promise<void> =>
    work().catch(fault => {
      isBroken = true // a full disk, say: the other hosts are not asked any more
      throw fault
    })
  await Promise.all(Array.from({ length: LANES }, lane))
}

function laneOf(address: string): string {
  const url = pageAddress(address)
  return 'kind' in url ? '' : url.hostname
}
