import type { AddressPolicy } from './addresses.ts'

/** What fetching needs of the world: names, what may be connected to, time and chance. */
export interface Network {
  /** Every address of a host name. */
  resolve(host: string): Promise<readonly string[]>
  readonly policy: AddressPolicy
  now(): Date
  sleep(ms: number, signal: AbortSignal): Promise<void>
  /** From 0 up to 1. */
  random(): number
  /** A name that nothing else has: a UUID. */
  id(): string
}

/** How much one answer may take. What goes beyond is cut, and the record says so. */
export interface Limits {
  /** Bytes on the wire. */
  readonly bytes: number
  /** From the first look at the name to the last byte. */
  readonly ms: number
}
