import type { Language } from '../lang/language.ts'
import type { Layout } from '../text/layout.ts'
import type { TokenPage } from '../text/token-page.ts'
import { tokenize } from '../text/tokenize.ts'
import { FLAG, type Tokens } from '../text/tokens.ts'
import { type LineHabit, lineHabitOf, linesOf } from './sentence-lines.ts'
import { isStopMark } from './sentence-stops.ts'
import { sentencesOf } from './sentences.ts'

/** Text in, its tokens with the starts of sentences and paragraphs out. On a `page`, they last until the next text is read there. */
export function layoutOf(text: string, language: Language, page?: TokenPage): Layout {
  const tokens = tokenize(text, language.vocabulary, page)
  const lines = linesOf(tokens)
  const habit = lineHabitOf(tokens, lines)
  const paragraphs = paragraphsOf(tokens, lines, habit)
  return { text, tokens, paragraphs, sentences: sentencesOf(tokens, paragraphs, language, habit) }
}

const MIN_INDENT = 3 // blanks; one or two stray blanks begin many a wrapped line

/** Paragraphs begin after a blank line, at an indented line after one that is not, and, where lines are not wrapped, at every line after a stop. */
function paragraphsOf(tokens: Tokens, lines: readonly number[], habit: LineHabit): Uint32Array {
  const starts: number[] = []
  let indent = 0
  for (const i of lines) {
    const flag = tokens.flags[i]!
    const before = indent
    indent = indentOf(tokens, i)
    if (flag & FLAG.paragraph) starts.push(i)
    else if (indent >= before + MIN_INDENT) starts.push(i)
    else if (habit.width === 0 && isStopMark(tokens, i - 1)) starts.push(i)
  }
  starts.push(tokens.count)
  return new Uint32Array(starts)
}

/** Blanks between the start of the line and its first token; a tab counts as enough for an indent. */
function indentOf(tokens: Tokens, first: number): number {
  const { text, start } = tokens
  let blanks = 0
  for (let i = start[first]! - 1; i >= 0; i--) {
    const code = text.charCodeAt(i)
    if (code === 0x20 || code === 0xa0) blanks++
    else if (code === 0x09) blanks += MIN_INDENT
    else break
  }
  return blanks
}
