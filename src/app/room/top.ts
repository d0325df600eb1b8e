/**
 * Places of the largest counts, largest first, at most `most`, none of zero; `before` decides between equal ones. Only those that can be
 * among them are sorted by hand: sorting numbers alone is ten times as fast.
 */
export function largest(counts: Uint32Array, most: number, before: (left: number, right: number) => number): number[] {
  const threshold = counts.length > most ? Math.max(1, counts.toSorted()[counts.length - most]!) : 1
  const places: number[] = []
  for (let place = 0; place < counts.length; place++) if (counts[place]! >= threshold) places.push(place)
  return places.sort((left, right) => counts[right]! - counts[left]! || before(left, right)).slice(0, most)
}
