/** Why something could not be fetched, as data; the command line has the words. */
export type FailureCode =
  /** No address of a page: another scheme, a password in it, too long. */
  | 'bad-address'
  /** The name leads to an address that is not of the open internet. */
  | 'private-address'
  | 'unknown-host'
  | 'unreachable'
  | 'bad-certificate'
  /** No whole head of an answer within the time. */
  | 'too-slow'
  /** What came is no HTTP. */
  | 'bad-answer'
  | 'robots'
  /** What robots.txt says could not be learnt, so that nothing may be fetched. */
  | 'robots-unknown'
  | 'too-many-redirects'
  | 'no-feed'
  | 'stopped'

export interface Failure {
  readonly kind: 'failure'
  readonly code: FailureCode
  /** The address or the system's word that it turned on. */
  readonly detail: string
}

export function failure(code: FailureCode, detail: string): Failure {
  return { kind: 'failure', code, detail }
}

/** May it go better on another day? */
export function mayPass({ code }: Failure): boolean {
  return code === 'unreachable' || code === 'unknown-host' || code === 'too-slow' || code === 'robots-unknown'
}
