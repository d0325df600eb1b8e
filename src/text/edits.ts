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
 * The same in original offsets. The edits tile both sides: each begins where the one before it ends. In a `same` edit every word has
 * the same distance from the edit's start on both sides, so that a place in it can be carried over by counting; where the marks and
 * spaces between two equal words differ in length, a new edit begins.
 *
 *   left    [The mine killed ][16][ soldiers. ]["They...]
 *   right   [The mine killed ][22][ soldiers, ][they...]
 *            same              changed  same    same
 */
export function editsOf(wordEdits: readonly WordEdit[], left: Words, right: Words): Edit[] {
  const leftBounds = [left.start[wordEdits[0]!.left.start]!]
  const rightBounds = [right.start[wordEdits[0]!.right.start]!]
  for (let n = 1; n < wordEdits.length; n++) {
    const edit = wordEdits[n]!
    const isAfterChange =
      edit.kind === 'same' &&
      wordEdits[n - 1]!.kind === 'changed' &&
      spaceBefore(left, edit.left.start) === spaceBefore(right, edit.right.start)
    const isLast = n === wordEdits.length - 1
    leftBounds.push(boundOf(edit.left, left, isAfterChange || (isLast && isEmpty(edit.left))))
    rightBounds.push(boundOf(edit.right, right, isAfterChange || (isLast && isEmpty(edit.right))))
  }
  const last = wordEdits.at(-1)!
  leftBounds.push(left.end[last.left.end - 1]!)
  rightBounds.push(right.end[last.right.end - 1]!)
  return wordEdits.map((edit, n) => ({
    kind: edit.kind,
    left: { start: leftBounds[n]!, end: leftBounds[n + 1]! },
    right: { start: rightBounds[n]!, end: rightBounds[n + 1]! },
  }))
}

/** An edit begins with its first word, or right after the word before where what stands between belongs to it. */
function boundOf(range: Span, words: Words, isAtEndOfWordBefore: boolean): number {
  return isAtEndOfWordBefore ? words.end[range.start - 1]! : words.start[range.start]!
}

/** How many code units stand between a word and the one before it. */
function spaceBefore(words: Words, i: number): number {
  return words.start[i]! - words.end[i - 1]!
}

/** Are the next two words of an alignment equal, next to these, and as far from them on both sides? */
function continues(alignment: WordAlignment, left: Words, right: Words, k: number): boolean {
  const i = alignment.left[k]! + 1
  const j = alignment.right[k]! + 1
  if (alignment.left[k + 1] !== i || alignment.right[k + 1] !== j || left.hash[i] !== right.hash[j]) return false
  return spaceBefore(left, i) === spaceBefore(right, j)
}

function pushGap(edits: WordEdit[], left: Span, right: Span): void {
  if (isEmpty(left) && isEmpty(right)) return
  edits.push({ kind: isEmpty(left) ? 'added' : isEmpty(right) ? 'left-out' : 'changed', left, right })
}

function isEmpty(range: Span): boolean {
  return range.start === range.end
}
