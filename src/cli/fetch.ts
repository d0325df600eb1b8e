import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pageAddress } from '../node/fetch/address.ts'
import { openFetching, openInternet } from '../node/fetch/compose.ts'
import type { Network } from '../node/fetch/network.ts'
import { capturePages } from '../node/fetch/run.ts'
import { counted, numberText } from '../publish/wording.ts'
import { type Command, EXIT, UserError } from './command.ts'
import { inFolder } from './fetch-folder.ts'
import { chosenFetching, fetchOptions, refuseOffline, stopOnInterrupt } from './fetch-options.ts'
import { isGood, outcomeText } from './fetch-text.ts'

/** `hearsay fetch`: pages as web archives, one a page. */
export const fetchPages: Command = fetchPagesOver(openInternet)

/** The command over a network: tests have one of their own. */
export function fetchPagesOver(network: Network): Command {
  return {
    parameters: '[addresses...]',
    options: [
      ...fetchOptions,
      { flags: '--from-list <file>', summary: 'more addresses, one a line; # begins a comment' },
    ],
    teaching: `
Captures each page into a web archive of its own (WARC/1.1, gzip): what was asked and what was answered, byte for byte as on the
wire, with the time, the address of the host, and hashes. A page that has not changed since it was last captured into the folder is
noted as such. An interrupted run leaves whole captures only.

Robots.txt is obeyed, one request at a time goes to a host, and hosts that ask to wait are waited for. Only the open internet is fetched
from: whatever leads to a private address, be it by a redirect or by its name, is refused. What is too long or too slow is cut, and says so.
No proxy is used and no cookie is sent.

Exit status: 0 all pages are there; 3 some are not: see what was printed.

Examples:
  hearsay fetch https://coastwire.example/harbour --into reports/
  hearsay fetch --from-list addresses.txt --into reports/ --contact desk@saltmere.example
  hearsay build reports/`,
    async run(terminal, given, options) {
      refuseOffline(options, 'fetch')
      const fetching = chosenFetching(options)
      const list = options['fromList']
      const addresses = distinct([
        ...given,
        ...(typeof list === 'string' ? addressesIn(resolve(terminal.cwd, list)) : []),
      ])
      if (addresses.length === 0)
        throw new UserError('name an address, or a file of addresses with --from-list', EXIT.usage)
      const folder = resolve(terminal.cwd, String(options['into']))
      const { stop, release } = stopOnInterrupt()
      let good = 0
      try {
        await inFolder(folder, async () => {
          const desk = openFetching(folder, fetching, network, stop)
          await capturePages(addresses, desk, async outcome => {
            if (isGood(outcome)) good++
            await terminal.print(`${outcomeText(outcome)}\n`)
          })
        })
      } finally {
        release()
      }
      await terminal.print(
        `${numberText(good)} of ${counted(addresses.length, 'page')} whole in ${String(options['into'])}\n`,
      )
      return good === addresses.length ? EXIT.ok : EXIT.issues
    },
  }
}

function addressesIn(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split(/\r?\n/u)
      .map(line => line.trim())
      .filter(line => line !== '' && !line.startsWith('#'))
  } catch (fault) {
    throw new UserError(`cannot read ${file}: ${fault instanceof Error ? fault.message : String(fault)}`)
  }
}

/** Each address once, though it may be written in several ways. */
function distinct(addresses: readonly string[]): string[] {
  const byPage = new Map<string, string>()
  for (const address of addresses) {
    const url = pageAddress(address)
    const page = 'kind' in url ? address : url.href
    if (!byPage.has(page)) byPage.set(page, address)
  }
  return [...byPage.values()]
}
