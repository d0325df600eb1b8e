import type { Edit, Sameness } from '../model/alignment.ts'
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
    const rule = direction === undefined ? -1 : DIRECTION_RULES.indexOf(direction.rule)
    this.#put(
      left,
      right,
      Number(isKin),
      rule,
      Number(direction?.isLeftCopy ?? false),
      evidence.length,
      passages.length,
    )
    for (const { start, end } of evidence) this.#put(start, end)
    for (const passage of passages) {
      const { kind, left, right, similarity, edits } = passage
      FLOAT[0] = similarity
      this.#put(SAMENESSES.indexOf(kind), left.start, left.end, right.start, right.end, FLOAT_BITS[0]!, FLOAT_BITS[1]!)
      this.#put(edits.length)
      for (const { kind, changed, left, right } of edits) {
        const mark = changed === undefined ? -1 : CHANGES.indexOf(changed)
        this.#put(EDITS.indexOf(kind), mark, left.start, left.end, right.start, right.end)
      }
    }
  }

  /** The rows so far. */
  taken(): Int32Array<ArrayBuffer> {
    return this.#rows.slice(0, this.#count)
  }

  #put(...numbers: number[]): void {
    if (this.#count + numbers.length > this.#rows.length) {
      const old = this.#rows
      this.#rows = new Int32Array(old.length * 2)
      this.#rows.set(old)
    }
    for (const number of numbers) this.#rows[this.#count++] = number
  }
}

/** The pairs of some rows, in order. */
export function* pairsIn(rows: Int32Array): Generator<PairFound> {
  let at = 0
  const next = (): number => rows[at++]!
  const span = () => ({ start: next(), end: next() })
  while (at < rows.length) {
    const [left, right, isKin, rule, isLeftCopy, evidenceCount, passageCount] = [
      next(),
      next(),
      next(),
      next(),
      next(),
      next(),
      next(),
    ]
    const evidence = Array.from({ length: evidenceCount! }, span)
    const passages = Array.from({ length: passageCount! }, (): PassageFound => {
      const kind = SAMENESSES[next()]!
      const [left, right] = [span(), span()]
      FLOAT_BITS[0] = next()
      FLOAT_BITS[1] = next()
      const similarity = FLOAT[0]!
      const edits = Array.from({ length: next() }, (): Edit => {
        const [kind, mark] = [EDITS[next()]!, next()]
        const edit = { kind, left: span(), right: span() }
        return mark < 0 ? edit : { ...edit, changed: CHANGES[mark]! }
      })
      return { kind, left, right, similarity, edits }
    })
    const direction =
      rule! < 0 ? {} : { direction: { rule: DIRECTION_RULES[rule!]!, isLeftCopy: isLeftCopy === 1, evidence } }
    yield { left: left!, right: right!, passages, isKin: isKin === 1, ...direction }
  }
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
