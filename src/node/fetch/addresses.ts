import ipaddr from 'ipaddr.js'

/** Why an address must not be connected to; undefined if it may. Tests on loopback give one of their own. */
export type AddressPolicy = (address: string) => string | undefined

/** Global unicast, the only part of IPv6 that is handed out to the open internet. https://www.iana.org/assignments/ipv6-address-space */
const GLOBAL_V6 = ipaddr.parseCIDR('2000::/3')

/** Well-known prefix of NAT64: an IPv4 address stands in the last 32 bits. https://www.rfc-editor.org/rfc/rfc6052#section-2.1 */
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96')

/** Public by its number, and yet a cloud's inside: Azure's host answers its guests here. https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16 */
const INSIDE: ReadonlySet<string> = new Set(['168.63.129.16'])

/**
 * Only addresses of the open internet may be fetched from: no private, loopback, link-local (where clouds keep their metadata), carrier-grade
 * NAT, multicast, reserved or tunnelled address, and no IPv4 address in IPv6 clothes. Whatever is not known to be public is refused.
 *
 *   93.184.215.14   undefined
 *   169.254.169.254, ::ffff:10.0.0.1, 2002:7f00:1::   a reason
 */
export const publicOnly: AddressPolicy = address => {
  if (!ipaddr.isValid(address)) return 'no address'
  const parsed = ipaddr.parse(address)
  if (parsed instanceof ipaddr.IPv4) return refusalOf(parsed)
  if (parsed.match(NAT64)) return refusalOf(new ipaddr.IPv4(parsed.toByteArray().slice(12)))
  const range = parsed.range()
  if (range !== 'unicast') return worded(range)
  if (!parsed.match(GLOBAL_V6)) return 'not of the open internet'
  return parsed.zoneId === undefined ? undefined : 'bound to one link'
}

function refusalOf(address: ipaddr.IPv4): string | undefined {
  if (INSIDE.has(address.toString())) return "a cloud's own"
  const range = address.range()
  return range === 'unicast' ? undefined : worded(range)
}

/** `carrierGradeNat` as people write it: `carrier grade nat`. */
function worded(range: string): string {
  return range.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase()
}
