import type { Family, PassageAlignment } from '../model/alignment.ts'
import { type Anchor, anchor } from '../model/anchor.ts'
import type { Span } from '../model/span.ts'
import { FamilyTree } from './families.ts'
import type { MatchInput } from './match-input.ts'
import { type PairFound, pairsIn } from './pair-rows.ts'
import { type PlanOptions, planOf } from './plan.ts'
import { MATCH_DEFAULTS, type MatchOptions } from './settings.ts'
import { type Shelf, shelfOf } from './shelf.ts'
import { doTask } from './tasks.ts'

export type { MatchInput } from './match-input.ts'

export interface Matches {
  /** By left report, right report, then place. */
  readonly alignments: readonly PassageAlignment[]
  readonly families: readonly Family[]
}

/** Reports in, their shared passages and the families of copies out. The order of the reports is of no consequence. */
export function match(
  inputs: readonly MatchInput[],
  { maxPostingBytes, ...options }: MatchOptions & Pick<PlanOptions, 'maxPostingBytes'> = {},
): Matches {
  const sorted = inOrder(inputs)
  const shelf = shelfOf(sorted)
  const plan = planOf(
    shelf.size,
    { ...MATCH_DEFAULTS, ...options },
    {
      withEdits: true,
      ...(maxPostingBytes === undefined ? {} : { maxPostingBytes }),
    },
  )
  let step = plan.next()
  while (!step.done) step = plan.next(step.value.map(task => doTask(shelf, task)) as never[])
  return matchesOf(sorted, shelf, step.value)
}

/** Reports by id. What is given twice under one id is one report: of several the one whose document, place and text come first. */
export function inOrder(inputs: readonly MatchInput[]): MatchInput[] {
  const sorted = inputs.toSorted(
    (one, other) =>
      compare(one.report.id, other.report.id) ||
      compare(one.document.id, other.document.id) ||
      one.report.span.start - other.report.span.start ||
      one.report.span.end - other.report.span.end ||
      compare(one.document.text, other.document.text),
  )
  return sorted.filter((input, n) => input.report.id !== sorted[n - 1]?.report.id)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** The pairs in some rows as records that hold the words themselves, and their families. */
function matchesOf(inputs: readonly MatchInput[], shelf: Shelf, rows: readonly Int32Array[]): Matches {
  const tree = new FamilyTree(shelf)
  const alignments: PassageAlignment[] = []
  for (const pair of rows.flatMap(each => [...pairsIn(each)]).sort(byPair)) {
    tree.add(pair)
    for (const each of alignmentsIn({ left: inputs[pair.left]!, right: inputs[pair.right]!, pair }))
      alignments.push(each)
  }
  return { alignments, families: tree.families((number, at) => anchorIn(inputs[number]!, at)) }
}

/** What two reports share, as records that hold the words themselves, by place. */
export function alignmentsIn({
  left,
  right,
  pair,
}: {
  readonly left: MatchInput
  readonly right: MatchInput
  readonly pair: Pick<PairFound, 'passages'>
}): PassageAlignment[] {
  return pair.passages
    .toSorted((x, y) => x.left.start - y.left.start || x.right.start - y.right.start)
    .map(({ kind, similarity, edits, ...at }) => ({
      left: { report: left.report.id, at: anchorIn(left, at.left) },
      right: { report: right.report.id, at: anchorIn(right, at.right) },
      similarity,
      kind,
      edits,
    }))
}

function anchorIn({ document }: MatchInput, at: Span): Anchor {
  return anchor(document.id, document.text, at)
}

function byPair(x: PairFound, y: PairFound): number {
  return x.left - y.left || x.right - y.right
}
