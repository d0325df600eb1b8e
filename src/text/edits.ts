import type { Edit } from '../model/alignment.ts'
import type { Span } from '../model/span.ts'
import type { WordAlignment } from './align.ts'
import type { Words } from './words.ts'

/** An edit in words, both ranges half-open. */
export interface WordEdit {
  readonly kind: Edit['kind']
  readonly left: Span
  readonly right: Span
}

/** The edits of an alignment in words, in order; two that are not `same` never follow each other. */
export function wordEditsOf(alignment: WordAlignment, left: Words, right: Words): WordEdit[] {
  const pairs = alignment.left.length
  const edits: WordEdit[] = []
  let i = alignment.leftRange.start
  let j = alignment.rightRange.start
  for (let k = 0; k < pairs; k++) {
    const fromLeft = alignment.left[k]!
    const fromRight = alignment.right[k]!
    if (left.hash[fromLeft] !== right.hash[fromRight]) continue
    let last = k
    while (last + 1 < pairs && continues(alignment, left, right, last)) last++
    pushGap(edits, { start: i, end: fromLeft }, { start: j, end: fromRight })
    i = alignment.left[last]! + 1
    j = alignment.right[last]! + 1
    edits.push({ kind: 'same', left: { start: fromLeft, end: i }, right: { start: fromRight, end: j } })
    k = last
  }
  pushGap(edits, { start: i, end: alignment.leftRange.end }, { start: j, end: alignment.rightRange.end })
  return edits
}

/**
 * The same in original offsets. The edits tile both sides: each begins where the one before it ends. What stands between words
 * belongs to the equal words beside it.
 *
 *   left    [The mine killed ][16][ soldiers]
 *   right   [The mine killed ][22][ soldiers]
 *            same              changed  same
 */
export function editsOf(wordEdits: readonly WordEdit[], left: Words, right: Words): Edit[] {
  const leftBounds = boundsOf(
    wordEdits.map(edit => edit.left),
    wordEdits,
    left,
  )
  const rightBounds = boundsOf(
    wordEdits.map(edit => edit.right),
    wordEdits,
    right,
  )
  return wordEdits.map((edit, n) => ({
    kind: edit.kind,
    left: { start: leftBounds[n]!, end: leftBounds[n + 1]! },
    right: { start: rightBounds[n]!, end: rightBounds[n + 1]! },
  }))
}

/** Where each edit begins on one side, and where the last one ends. */
function boundsOf(ranges: readonly Span[], wordEdits: readonly WordEdit[], words: Words): number[] {
  const bounds = ranges.map((range, n) => {
    const isAfterWords = n > 0 && !isEmpty(ranges[n - 1]!) && wordEdits[n]!.kind === 'same'
    const isLastAndEmpty = n > 0 && n === ranges.length - 1 && isEmpty(range)
    return isAfterWords || isLastAndEmpty ? words.end[range.start - 1]! : words.start[range.start]!
  })
  bounds.push(words.end[ranges.at(-1)!.end - 1]!)
  return bounds
}

/** Are the next two words of an alignment equal, and next to these? */
function continues(alignment: WordAlignment, left: Words, right: Words, k: number): boolean {
  const i = alignment.left[k]! + 1
  const j = alignment.right[k]! + 1
  return alignment.left[k + 1] === i && alignment.right[k + 1] === j && left.hash[i] === right.hash[j]
}

function pushGap(edits: WordEdit[], left: Span, right: Span): void {
  if (isEmpty(left) && isEmpty(right)) return
  edits.push({ kind: isEmpty(left) ? 'added' : isEmpty(right) ? 'left-out' : 'changed', left, right })
}

function isEmpty(range: Span): boolean {
  return range.start === range.end
}
