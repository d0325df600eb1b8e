/** Keys of 32 bits with a payload each. */
export interface Keyed {
  readonly key: Uint32Array
  readonly payload: Uint32Array
}

const DIGIT_BITS = 11 // three passes cover 32 bits, and 2,048 counters stay in the first cache

/**
 * Sorts by key, stable, by radix from the least digit up, into new arrays. The given ones serve as scratch and hold nothing of meaning
 * afterwards: an odd number of passes ends in the others.
 */
export function sortedByKey(key: Uint32Array, payload: Uint32Array): Keyed {
  let fromKey = key
  let fromPayload = payload
  let toKey: Uint32Array = new Uint32Array(key.length)
  let toPayload: Uint32Array = new Uint32Array(key.length)
  const digits = 1 << DIGIT_BITS
  const place = new Uint32Array(digits)
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    place.fill(0)
    for (let i = 0; i < fromKey.length; i++) place[(fromKey[i]! >>> shift) & (digits - 1)]!++
    let total = 0
    for (let digit = 0; digit < digits; digit++) {
      const count = place[digit]!
      place[digit] = total
      total += count
    }
    for (let i = 0; i < fromKey.length; i++) {
      const to = place[(fromKey[i]! >>> shift) & (digits - 1)]!++
      toKey[to] = fromKey[i]!
      toPayload[to] = fromPayload[i]!
    }
    const spareKey = fromKey
    const sparePayload = fromPayload
    fromKey = toKey
    fromPayload = toPayload
    toKey = spareKey
    toPayload = sparePayload
  }
  return { key: fromKey, payload: fromPayload }
}
