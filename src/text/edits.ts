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
  let i = alignment.left[0]!
  let j = alignment.right[0]!
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
  pushGap(edits, { start: i, end: alignment.left[pairs - 1]! + 1 }, { start: j, end: alignment.right[pairs - 1]! + 1 })
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
  const sides = [left, right].map((words, side) => {
    const ranges = wordEdits.map(edit => (side === 0 ? edit.left : edit.right))
    const bounds = [words.start[ranges[0]!.start]!]
    for (let n = 1; n < ranges.length; n++) {
      const isSame = wordEdits[n]!.kind === 'same'
      bounds.push(
        isSame && !isEmpty(ranges[n - 1]!) ? words.end[ranges[n]!.start - 1]! : words.start[ranges[n]!.start]!,
      )
    }
    bounds.push(words.end[ranges.at(-1)!.end - 1]!)
    return bounds
  })
  return wordEdits.map((edit, n) => ({
    kind: edit.kind,
    left: { start: sides[0]![n]!, end: sides[0]![n + 1]! },
    right: { start: sides[1]![n]!, end: sides[1]![n + 1]! },
  }))
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
