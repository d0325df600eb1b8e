/** A set of hashes that is asked about every word of every report, and nearly always says no: one look at a small table does that. */
export interface WordSet {
  has(hash: number): boolean
}

const SLOTS = 1 << 12 // bytes; a hundred words leave nearly all of them empty

export function wordSet(hashes: Iterable<number>): WordSet {
  const all = new Set(hashes)
  const mayHave = new Uint8Array(SLOTS)
  for (const hash of all) mayHave[hash & (SLOTS - 1)] = 1
  return { has: hash => mayHave[hash & (SLOTS - 1)] === 1 && all.has(hash) }
}
