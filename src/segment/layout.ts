import type { Language } from '../lang/language.ts'
import type { Layout } from '../text/layout.ts'
import { FLAG, type Tokens, tokenize } from '../text/tokens.ts'
import { sentencesOf } from './sentences.ts'

/** Text in, its tokens with the starts of sentences and paragraphs out. */
export function layoutOf(text: string, language: Language): Layout {
  const tokens = tokenize(text, language.vocabulary)
  const paragraphs = paragraphsOf(tokens)
  return { text, tokens, paragraphs, sentences: sentencesOf(tokens, paragraphs, language) }
}

function paragraphsOf(tokens: Tokens): Uint32Array {
  const starts: number[] = []
  for (let i = 0; i < tokens.count; i++) if (tokens.flags[i]! & FLAG.paragraph) starts.push(i)
  starts.push(tokens.count)
  return Uint32Array.from(starts)
}
