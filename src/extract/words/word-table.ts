import type { Vocabulary } from '../../text/vocabulary.ts'

/** Lists of words, and what each says of its words. */
export type WordLists = readonly (readonly [words: Iterable<string>, value: number])[]

/** A table by word id with the bits of every list that a word is in. What the vocabulary does not have, id 0, has none. */
export function withBits<Table extends Uint8Array | Uint16Array | Uint32Array>(
  table: Table,
  vocabulary: Vocabulary,
  lists: WordLists,
): Table {
  for (const [words, bits] of lists) for (const word of words) table[vocabulary.idOf(word)]! |= bits
  table[0] = 0
  return table
}

/** A table by word id with the number of the last list that a word is in; 0 for every other word. */
export function withNumbers(vocabulary: Vocabulary, lists: WordLists): Uint8Array {
  const table = new Uint8Array(vocabulary.size)
  for (const [words, value] of lists) for (const word of words) table[vocabulary.idOf(word)] = value
  table[0] = 0
  return table
}
