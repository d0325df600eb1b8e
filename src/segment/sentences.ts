import type { Language } from '../lang/language.ts'
import { FLAG, type Tokens } from '../text/tokens.ts'

/** Index of the first token of each sentence, then `tokens.count`. A paragraph's start is always a sentence's start. */
export function sentencesOf(tokens: Tokens, paragraphs: Uint32Array, _language: Language): Uint32Array {
  const isStart = new Uint8Array(tokens.count)
  for (const start of paragraphs) if (start < tokens.count) isStart[start] = 1
  for (let i = 1; i < tokens.count; i++) {
    const mark = tokens.text[tokens.start[i - 1]!]
    if ((mark === '.' || mark === '!' || mark === '?') && tokens.flags[i]! & FLAG.space) isStart[i] = 1
  }
  const starts: number[] = []
  for (let i = 0; i < tokens.count; i++) if (isStart[i]) starts.push(i)
  starts.push(tokens.count)
  return Uint32Array.from(starts)
}
