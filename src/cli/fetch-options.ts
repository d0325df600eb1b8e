import { once } from 'node:events'
import type { FetchingOptions } from '../node/fetch/compose.ts'
import { isOffline } from '../node/offline.ts'
import { EXIT, type Option, type Options, UserError } from './command.ts'

/** The options that fetching has, be it once or again and again. */
export const fetchOptions: readonly Option[] = [
  { flags: '--into <folder>', summary: 'where the captures go', fallback: '.' },
  {
    flags: '--contact <address>',
    summary: 'an address or page of yours that every request names, for hosts that complain',
  },
  { flags: '--max-mb <number>', summary: 'cut an answer that is longer than this, in megabytes', fallback: '32' },
  { flags: '--max-seconds <number>', summary: 'cut an answer that takes longer than this', fallback: '60' },
  { flags: '--delay <seconds>', summary: 'least pause between two requests to one host', fallback: '1' },
  { flags: '--offline', summary: 'refuse, as HEARSAY_OFFLINE=1 does' },
]

/** What the options say, checked. */
export function chosenFetching(options: Options): FetchingOptions {
  const limits = {
    bytes: Math.floor(positive(options, 'maxMb', '--max-mb') * 1024 * 1024),
    ms: positive(options, 'maxSeconds', '--max-seconds') * 1000,
  }
  const delayMs = positive(options, 'delay', '--delay') * 1000
  const contact = options['contact']
  if (typeof contact !== 'string') return { limits, delayMs }
  // desk@saltmere.example   https://saltmere.example/robot   not: anything with a space or a bracket
  if (!/^[\w.@:/?=&%#~+-]+$/u.test(contact))
    throw new UserError('--contact takes an address without spaces', EXIT.usage)
  return { limits, delayMs, contact }
}

export function positive(options: Options, name: string, flag: string): number {
  const number = Number(options[name])
  if (!(number > 0 && Number.isFinite(number)))
    throw new UserError(`${flag} takes a number above 0, not ${String(options[name])}`, EXIT.usage)
  return number
}

/** Throws if the program was told to stay offline. */
export function refuseOffline(options: Options, command: string): void {
  if (options['offline'] !== true && !isOffline(process.env)) return
  throw new UserError(
    `${command} opens connections, and this run is offline (--offline or HEARSAY_OFFLINE); nothing was fetched`,
  )
}

/** A signal that Ctrl+C raises once; a second Ctrl+C ends the program as usual. */
export function stopOnInterrupt(): { readonly stop: AbortSignal; release(): void } {
  const controller = new AbortController()
  const released = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'])
    once(process, name, { signal: released.signal }).then(
      () => controller.abort(),
      () => {},
    )
  return { stop: controller.signal, release: () => released.abort() }
}
