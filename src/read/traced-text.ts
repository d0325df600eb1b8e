import type { Run, Traced } from './trace.ts'

/** A text in the making, and where each stretch of it comes from. What parts two stretches comes from nowhere. */
export interface TracedText {
  /** Adds text that stands at from..to of the source. */
  write(text: string, from: number, to: number): void
  /** What is to stand before the next text: the longest that was asked for, and nothing before the first. */
  part(gap: string): void
  done(): Traced
}

export function tracedText(): TracedText {
  const pieces: string[] = []
  const runs: Run[] = []
  let length = 0
  let gap = ''
  return {
    write(text, from, to) {
      if (text === '') return
      if (length > 0) pieces.push(gap)
      const start = length === 0 ? 0 : length + gap.length
      gap = ''
      pieces.push(text)
      length = start + text.length
      runs.push({ start, end: length, from, to })
    },
    part(wanted) {
      if (wanted.length > gap.length || wanted.includes('\n') > gap.includes('\n')) gap = wanted
    },
    done: () => ({ text: pieces.join(''), runs }),
  }
}
