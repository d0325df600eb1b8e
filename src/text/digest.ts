/** Names that derive from content: 53-bit hash (cyrb53 by bryc, public domain) of the parts, in base 36. Same parts, same name. */
export function digest(...parts: readonly string[]): string {
  let low = 0xdeadbeef
  let high = 0x41c6ce57
  for (const part of parts) {
    for (let i = 0; i <= part.length; i++) {
      const code = i < part.length ? part.charCodeAt(i) : 0x1f // a unit separator keeps ['ab'] and ['a', 'b'] apart
      low = Math.imul(low ^ code, 2654435761)
      high = Math.imul(high ^ code, 1597334677)
    }
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(36)
}
