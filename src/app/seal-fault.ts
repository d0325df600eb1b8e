import type { SealFault } from './seal.ts'

/** A fault of a seal in words. */
export function sealFaultText({ seal, log, code }: SealFault): string {
  const where = `seal ${seal}${log === undefined ? '' : `, ${log}.jsonl`}`
  return `${where}: ${WORDS[code]}`
}

const WORDS: Readonly<Record<SealFault['code'], string>> = {
  fingerprint: 'the fingerprint is not that of its key',
  signature: 'the signature is not of this statement and this key: one of the three was changed',
  previous: 'does not name the seal before it: a seal was changed, put in or taken out',
  shrunk: 'covers fewer entries than the seal before',
  growth: 'is not proved to have grown out of what the seal before covers',
  'missing-entries': 'entries that were sealed are missing',
  'other-entries': 'the entries are not those that were sealed',
}
