import { passingTokens } from './tokenize.ts'
import type { Tokens } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A phrase found in a text: its last token, and the number that the lexicon gave it. */
export interface PhraseMatch {
  readonly last: number
  readonly value: number
}

/**
 * Phrases of words over word ids, matched longest first at a token.
 *
 *   node 0 -- at --> 1 -- least --> 2 (value)        edges of one node stand together, sorted by word:
 *          \- no --> 3 -- more --> 4 -- than --> 5   from[n]..from[n+1] into words[] and nodes[]
 *
 * Most words of a text begin no phrase, and the first node has the most edges, so that it also has a table of its own.
 */
export interface PhraseTrie {
  readonly from: Uint32Array
  readonly words: Uint32Array
  readonly nodes: Uint32Array
  /** Value of the phrase that ends at each node, -1 if none does. */
  readonly values: Int32Array
  /** By word id: the node that a phrase reaches with its first word, 0 if none begins so. Ends at the last such word. */
  readonly roots: Uint32Array
}

/** Builds the trie of `[phrase, value]` pairs; values are whole numbers from 0 (an index into the caller's table). Interns every word. */
export function phraseTrie(phrases: Iterable<readonly [string, number]>, vocabulary: Vocabulary): PhraseTrie {
  const children: Map<number, number>[] = [new Map()]
  const ends: number[] = [-1]
  for (const [phrase, value] of phrases) {
    let node = 0
    for (const word of wordsOf(phrase, vocabulary)) {
      let next = children[node]!.get(word)
      if (next === undefined) {
        next = children.length
        children[node]!.set(word, next)
        children.push(new Map())
        ends.push(-1)
      }
      node = next
    }
    ends[node] = value
  }
  const from = new Uint32Array(children.length + 1)
  const words: number[] = []
  const nodes: number[] = []
  for (const [node, edges] of children.entries()) {
    from[node] = words.length
    for (const [word, next] of [...edges].sort((left, right) => left[0] - right[0])) {
      words.push(word)
      nodes.push(next)
    }
  }
  from[children.length] = words.length
  const roots = new Uint32Array((from[1] === 0 ? 0 : words[from[1]! - 1]!) + 1)
  for (let edge = 0; edge < from[1]!; edge++) roots[words[edge]!] = nodes[edge]!
  return { from, words: Uint32Array.from(words), nodes: Uint32Array.from(nodes), values: Int32Array.from(ends), roots }
}

/** The longest phrase that begins at token `first` and ends before token `limit`; undefined if none does. */
export function phraseAt(trie: PhraseTrie, tokens: Tokens, first: number, limit: number): PhraseMatch | undefined {
  const opening = first < limit ? tokens.word[first]! : 0
  let node = opening < trie.roots.length ? trie.roots[opening]! : 0
  let last = -1
  let value = -1
  for (let i = first; node !== 0; ) {
    if (trie.values[node]! >= 0) {
      value = trie.values[node]!
      last = i
    }
    if (++i >= limit) break
    node = child(trie, node, tokens.word[i]!)
  }
  return last < 0 ? undefined : { last, value }
}

/** Word ids of a phrase, interned. */
export function wordsOf(phrase: string, vocabulary: Vocabulary): number[] {
  const { count, start, end, hash } = passingTokens(phrase, vocabulary)
  const words: number[] = []
  for (let i = 0; i < count; i++) words.push(vocabulary.internSlice(hash[i]!, phrase, start[i]!, end[i]!))
  return words
}

function child(trie: PhraseTrie, node: number, word: number): number {
  let low = trie.from[node]!
  let high = trie.from[node + 1]!
  while (low < high) {
    const middle = (low + high) >> 1
    const found = trie.words[middle]!
    if (found === word) return trie.nodes[middle]!
    if (found < word) low = middle + 1
    else high = middle
  }
  return 0
}
