import { type Failure, failure } from './failure.ts'

const MAX_ADDRESS_LENGTH = 2048 // characters, the longest that sitemaps may name: https://www.sitemaps.org/protocol.html

/** The address of a page, checked and without its fragment: http or https, and no password that would end in the archive. */
export function pageAddress(address: string, base?: string): URL | Failure {
  const url = URL.parse(address.trim(), base)
  if (url === null) return failure('bad-address', address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return failure('bad-address', address)
  if (url.username !== '' || url.password !== '') return failure('bad-address', `${url.protocol}//…@${url.host}`)
  if (url.href.length > MAX_ADDRESS_LENGTH) return failure('bad-address', `${address.slice(0, 60)}…`)
  url.hash = ''
  return url
}
