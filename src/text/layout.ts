import type { Span } from '../model/span.ts'
import { type Tokens, tokenFrom } from './tokens.ts'

/**
 * A text cut into tokens, sentences and paragraphs. Both lists hold the index of each unit's first token, then `tokens.count`, so that
 * unit `n` is tokens `list[n] <= i < list[n + 1]`. A paragraph's start is always a sentence's start.
 */
export interface Layout {
  readonly text: string
  readonly tokens: Tokens
  readonly sentences: Uint32Array
  readonly paragraphs: Uint32Array
}

/** The unit of `list` (sentences or paragraphs) that holds a token. */
export function unitOf(list: Uint32Array, token: number): number {
  let low = 0
  let high = list.length - 1
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if (list[middle]! <= token) low = middle
    else high = middle
  }
  return low
}

/** The half-open range of tokens that begin inside a span. */
export function tokensIn(tokens: Tokens, at: Span): readonly [first: number, limit: number] {
  return [tokenFrom(tokens, at.start), tokenFrom(tokens, at.end)]
}
