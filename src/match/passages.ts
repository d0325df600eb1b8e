import type { Edit, Sameness } from '../model/alignment.ts'
import type { Span } from '../model/span.ts'
import type { WordAlignment } from '../text/align.ts'
import { editsOf, wordEditsOf } from '../text/edits.ts'
import type { ReportText } from './report-text.ts'
import { similarityOf } from './similarity.ts'
import { slipOf } from './slips.ts'

/** A passage that two reports share, in offsets of their documents. */
export interface PassageFound {
  readonly kind: Sameness
  readonly left: Span
  readonly right: Span
  readonly similarity: number
  /** Empty where nobody asked for them. */
  readonly edits: readonly Edit[]
}

/** A passage without its edits, which most readers of a large pile never ask for. */
export function passageSpans(
  left: ReportText,
  right: ReportText,
  alignment: WordAlignment,
  kind: Sameness,
): PassageFound {
  return {
    kind,
    left: spanOf(left, alignment.leftRange),
    right: spanOf(right, alignment.rightRange),
    similarity: similarityOf(alignment),
    edits: [],
  }
}

/** A passage with its edits, and with what of them changed a figure, a name or a date. */
export function passageWithEdits(
  left: ReportText,
  right: ReportText,
  alignment: WordAlignment,
  kind: Sameness,
): PassageFound {
  const wordEdits = wordEditsOf(alignment, left.words, right.words)
  const edits = editsOf(wordEdits, left.words, right.words).map((edit, n): Edit => {
    const changed = slipOf(wordEdits[n]!, left, right)
    return changed ? { ...edit, changed } : edit
  })
  return { ...passageSpans(left, right, alignment, kind), edits }
}

function spanOf({ words }: ReportText, range: Span): Span {
  return { start: words.start[range.start]!, end: words.end[range.end - 1]! }
}
