import { wordsIn } from './search-words.ts'

/**
 * Which entries hold which words: `words` sorted, and for word n the entries `entries[starts[n]]` up to `entries[starts[n + 1]]`, ascending.
 *
 *   texts  0 "Tarn market"   1 "market hall"
 *   words  hall market tarn      starts 0 1 3 4      entries 1 | 0 1 | 0
 */
export interface WordIndex {
  readonly size: number
  readonly words: readonly string[]
  readonly starts: Uint32Array
  readonly entries: Uint32Array
}

const FIRST_ROOM = 1 << 16 // occurrences that fit before the list grows

/** One entry for each text, in their order. */
export function wordIndex(texts: Iterable<string>): WordIndex {
  const numberByWord = new Map<string, number>()
  const lastEntry: number[] = [] // by word: so that a word counts once an entry
  const counts: number[] = []
  let occurrences = new Uint32Array(FIRST_ROOM) // number of the word, entry by entry
  let used = 0
  const ends: number[] = []
  for (const text of texts) {
    const entry = ends.length
    for (const word of wordsIn(text)) {
      let number = numberByWord.get(word)
      if (number === undefined) {
        number = numberByWord.size
        numberByWord.set(word, number)
        counts.push(0)
        lastEntry.push(-1)
      }
      if (lastEntry[number] === entry) continue
      lastEntry[number] = entry
      counts[number]!++
      if (used === occurrences.length) occurrences = grown(occurrences)
      occurrences[used++] = number
    }
    ends.push(used)
  }
  const sorted = [...numberByWord].sort(([left], [right]) => (left < right ? -1 : 1))
  const starts = new Uint32Array(sorted.length + 1)
  const next = new Uint32Array(sorted.length) // by number: where the word's next entry goes
  for (const [place, [, number]] of sorted.entries()) {
    next[number] = starts[place]!
    starts[place + 1] = starts[place]! + counts[number]!
  }
  const entries = new Uint32Array(used)
  for (let entry = 0, at = 0; entry < ends.length; entry++) {
    for (; at < ends[entry]!; at++) entries[next[occurrences[at]!]!++] = entry
  }
  return { size: ends.length, words: sorted.map(([word]) => word), starts, entries }
}

function grown(list: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(list.length * 2)
  larger.set(list)
  return larger
}

/** Marks an entry with how many of the words it holds, as long as it holds them all so far: `words.length` is a hit. */
export function marksOf({ size, words, starts, entries }: WordIndex, wanted: readonly string[]): Uint8Array {
  const marks = new Uint8Array(size)
  for (const [found, beginning] of wanted.entries()) {
    for (let word = placeOf(words, beginning); word < words.length && words[word]!.startsWith(beginning); word++) {
      for (let at = starts[word]!; at < starts[word + 1]!; at++) {
        const entry = entries[at]!
        if (marks[entry] === found) marks[entry] = found + 1
      }
    }
  }
  return marks
}

/** The entries that hold words beginning with each of those, ascending. */
export function entriesWith(index: WordIndex, wanted: readonly string[]): Uint32Array {
  const marks = marksOf(index, wanted)
  const found = new Uint32Array(index.size)
  let count = 0
  for (let entry = 0; entry < index.size; entry++) if (marks[entry] === wanted.length) found[count++] = entry
  return found.subarray(0, count)
}

/** Place of the first word that is not before this one. */
function placeOf(words: readonly string[], wanted: string): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}
