import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { VERSION } from '../version.ts'
import { publicOnly } from './addresses.ts'
import { systemAddresses } from './connection.ts'
import { removeParts } from './folder.ts'
import { fetchMemory } from './memory.ts'
import type { Limits, Network } from './network.ts'
import { fetcher } from './page.ts'
import { ROBOT_NAME } from './robots.ts'
import type { CaptureDesk } from './run.ts'

/** The open internet, and nothing else. */
export const openInternet: Network = {
  resolve: systemAddresses,
  policy: publicOnly,
  now: () => new Date(),
  /** Ends early, and without a fault, when it is told to stop. */
  sleep: (ms, signal) => pause(ms, undefined, { signal }).catch(() => {}),
  random: Math.random,
  id: randomUUID,
}

export interface FetchingOptions {
  readonly limits: Limits
  readonly delayMs: number
  /** Where the host can complain: an address or a page, named beside ours in every request. */
  readonly contact?: string
}

/** Opens a folder for captures, made if there is none. Throws what the file system throws. */
export function openFetching(
  folder: string,
  { limits, delayMs, contact }: FetchingOptions,
  network: Network,
  stop: AbortSignal,
): CaptureDesk {
  mkdirSync(folder, { recursive: true })
  removeParts(folder)
  const software = `${ROBOT_NAME}/${VERSION}`
  const agent = contact === undefined ? software : `${software} (+${contact})`
  return {
    folder,
    fetcher: fetcher({ agent, limits, delayMs }, network, stop),
    memory: fetchMemory(folder),
    capturer: { software, agent, id: () => network.id() },
    stop,
  }
}
