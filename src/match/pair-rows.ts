import type { Edit, Sameness } from '../model/alignment.ts'
import type { Span } from '../model/span.ts'
import { DIRECTION_RULES, type Direction } from './direction.ts'
import type { PassageFound } from './passages.ts'

/** What two reports share. */
export interface PairFound {
  readonly left: number
  readonly right: number
  readonly passages: readonly PassageFound[]
  /** Do they belong to one family? */
  readonly isKin: boolean
  /** Who had it first, among reports of one family, where that is known. */
  readonly direction?: Direction
}

/**
 * Pairs as numbers, so that a million of them can be handed from one thread to another at no cost.
 *
 *   left right isKin rule isLeftCopy evidence passages | start end ... | kind left right similarity edits | kind changed left right ...
 *   [-------------------- HEAD ----------------------]   evidence times  [-- a passage: spans are two each --][-- an edit --]
 *
 * The similarity is a share: two numbers, the bits of a float.
 */
export class PairRows {
  #rows = new Int32Array(1 << 12)
  #count = 0

  push({ left, right, isKin, direction, passages }: PairFound): void {
    const evidence = direction?.evidence ?? []
    this.#put(left)
    this.#put(right)
    this.#put(Number(isKin))
    this.#put(direction === undefined ? -1 : DIRECTION_RULES.indexOf(direction.rule))
    this.#put(Number(direction?.isLeftCopy ?? false))
    this.#put(evidence.length)
    this.#put(passages.length)
    for (const span of evidence) this.#putSpan(span)
    for (const passage of passages) this.#putPassage(passage)
  }

  /** The rows so far. */
  taken(): Int32Array<ArrayBuffer> {
    return this.#rows.slice(0, this.#count)
  }

  #putPassage({ kind, left, right, similarity, edits }: PassageFound): void {
    FLOAT[0] = similarity
    this.#put(SAMENESSES.indexOf(kind))
    this.#putSpan(left)
    this.#putSpan(right)
    this.#put(FLOAT_BITS[0]!)
    this.#put(FLOAT_BITS[1]!)
    this.#put(edits.length)
    for (const { kind, changed, left, right } of edits) {
      this.#put(EDITS.indexOf(kind))
      this.#put(changed === undefined ? -1 : CHANGES.indexOf(changed))
      this.#putSpan(left)
      this.#putSpan(right)
    }
  }

  #putSpan({ start, end }: Span): void {
    this.#put(start)
    this.#put(end)
  }

  #put(number: number): void {
    if (this.#count === this.#rows.length) {
      const old = this.#rows
      this.#rows = new Int32Array(old.length * 2)
      this.#rows.set(old)
    }
    this.#rows[this.#count++] = number
  }
}

const HEAD = 7 // numbers; of a passage before its edits, of an edit and of a span:
const PASSAGE = 8
const EDIT = 6
const SPAN = 2

/** The pairs of some rows, in order. */
export function* pairsIn(rows: Int32Array): Generator<PairFound> {
  for (let at = 0; at < rows.length; ) {
    const head = at
    at += HEAD
    const evidence: Span[] = []
    for (let n = rows[head + 5]!; n > 0; n--, at += SPAN) evidence.push(spanAt(rows, at))
    const passages: PassageFound[] = []
    for (let n = rows[head + 6]!; n > 0; n--) {
      const passage = at
      at += PASSAGE
      const edits: Edit[] = []
      for (let m = rows[passage + 7]!; m > 0; m--, at += EDIT) edits.push(editAt(rows, at))
      passages.push(passageAt(rows, passage, edits))
    }
    const rule = rows[head + 3]!
    const isLeftCopy = rows[head + 4] === 1
    yield {
      left: rows[head]!,
      right: rows[head + 1]!,
      passages,
      isKin: rows[head + 2] === 1,
      ...(rule < 0 ? {} : { direction: { rule: DIRECTION_RULES[rule]!, isLeftCopy, evidence } }),
    }
  }
}

function passageAt(rows: Int32Array, at: number, edits: readonly Edit[]): PassageFound {
  FLOAT_BITS[0] = rows[at + 5]!
  FLOAT_BITS[1] = rows[at + 6]!
  return {
    kind: SAMENESSES[rows[at]!]!,
    left: spanAt(rows, at + 1),
    right: spanAt(rows, at + 3),
    similarity: FLOAT[0]!,
    edits,
  }
}

function editAt(rows: Int32Array, at: number): Edit {
  const mark = rows[at + 1]!
  const edit = { kind: EDITS[rows[at]!]!, left: spanAt(rows, at + 2), right: spanAt(rows, at + 4) }
  return mark < 0 ? edit : { ...edit, changed: CHANGES[mark]! }
}

function spanAt(rows: Int32Array, at: number): Span {
  return { start: rows[at]!, end: rows[at + 1]! }
}

const SAMENESSES: readonly Sameness[] = [
  'whole-copy',
  'cut-copy',
  'passage',
  'rewrite',
  'translation',
  'shared-quotation',
  'boilerplate',
]
const EDITS: readonly Edit['kind'][] = ['same', 'changed', 'added', 'left-out']
const CHANGES = ['figure', 'name', 'date'] as const satisfies readonly Edit['changed'][]
const FLOAT = new Float64Array(1)
const FLOAT_BITS = new Int32Array(FLOAT.buffer)
