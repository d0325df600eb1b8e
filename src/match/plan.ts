import type { Pairs } from './candidates.ts'
import { inCircles } from './circles.ts'
import { pileSettings } from './feature-bits.ts'
import { commonFeatures } from './frequencies.ts'
import type { Joined } from './join.ts'
import { RANGES, rangeShift } from './meetings.ts'
import { BLOCK_REPORTS, PARTS } from './postings.ts'
import { type MatchSettings, settingsIn } from './settings.ts'
import type { MatchAnswers, MatchTask } from './tasks.ts'

const TASKS = 64 // of one kind, as far as they are large enough: so many that threads are done at nearly the same time
const TASK_BLOCKS = 4 // blocks of reports of one task of reading at most: some tenths of a second
const TASK_PARTS = 16 // parts of one task of joining
const TASK_PAIRS = { least: 512, most: 2048 } // of one task of comparing: the more tasks, the more reports are read in two of them

export interface PlanOptions {
  /** Shall passages have their edits? */
  readonly withEdits: boolean
  /** What the postings may take at once. A pile that needs more is read several times, a share of its features each; the pairs are the same. */
  readonly maxPostingBytes?: number
}

const DEFAULT_POSTING_BYTES = 1_000_000_000 // a million reports of 3 kB need three quarters of it
const BYTES_PER_REPORT = 1000 // of postings, for a report of 3 kB with some to spare

/** How many parts of the features can be held at once. */
function partsAtOnce(reports: number, maxPostingBytes: number): number {
  const share = maxPostingBytes / Math.max(1, reports * BYTES_PER_REPORT)
  return Math.max(1, Math.min(PARTS, Math.floor(PARTS * share)))
}

type Plan<Given> = Generator<readonly MatchTask[], Given, readonly never[]>

/**
 * The work of matching `reports` reports: yields tasks, takes their answers in the same order, and gives the rows of the pairs that share
 * something. All tasks that are yielded at once can be done at once.
 *
 *   index: reports -> postings   join: postings -> meetings   gather: meetings -> candidate pairs   compare: pairs -> rows
 */
export function* planOf(
  reports: number,
  settings: MatchSettings,
  { withEdits, maxPostingBytes = DEFAULT_POSTING_BYTES }: PlanOptions,
): Plan<readonly Int32Array[]> {
  const pile = pileSettings(settings.candidateBits, reports)
  const taskReports = BLOCK_REPORTS * between(1, Math.floor(reports / BLOCK_REPORTS / TASKS), TASK_BLOCKS)
  const parts: Joined[] = []
  for (const [start, end] of pieces(PARTS, partsAtOnce(reports, maxPostingBytes))) {
    const postings = yield* asked(
      pieces(reports, taskReports).map(([first, limit]) => ({
        kind: 'index',
        first,
        limit,
        parts: { start, end },
      })),
    )
    const shares = pieces(end - start, TASK_PARTS).map(([from, to]) => [start + from, start + to] as const)
    parts.push(
      ...(yield* asked(shares.map(([first, limit]) => ({ kind: 'join', postings, first, limit, settings: pile })))),
    )
  }
  const meetings = parts.map(each => each.meetings)
  const common = commonFeatures(parts.flatMap(each => each.common))
  const ranges = Math.min(RANGES, Math.ceil(reports / (1 << rangeShift(reports))))
  const gathered = yield* asked(
    Array.from({ length: ranges }, (_, range) => ({ kind: 'gather', meetings, range, leastBits: pile.leastBits })),
  )
  return yield* asked(
    inTasks(gathered, reports).map(pairs => ({
      kind: 'compare',
      pairs,
      common,
      settings: { ...settingsIn(settings, reports), reports, withEdits },
    })),
  )
}

function* asked<Kind extends MatchTask['kind']>(
  tasks: readonly Extract<MatchTask, { kind: Kind }>[],
): Plan<readonly MatchAnswers[Kind][]> {
  return yield tasks
}

function between(least: number, wanted: number, most: number): number {
  return Math.max(least, Math.min(most, wanted))
}

/** `[0, size)` cut into pieces. */
function pieces(size: number, length: number): [first: number, limit: number][] {
  return Array.from({ length: Math.ceil(size / length) }, (_, n) => [n * length, Math.min(size, (n + 1) * length)])
}

/** The pairs, circle by circle, in tasks of about one size; where a circle is cut, its reports are read twice. */
function inTasks(gathered: readonly Pairs[], reports: number): Pick<Pairs, 'left' | 'right' | 'sharesWording'>[] {
  const left = joined(
    Uint32Array,
    gathered.map(pairs => pairs.left),
  )
  const right = joined(
    Uint32Array,
    gathered.map(pairs => pairs.right),
  )
  const bits = joined(
    Float32Array,
    gathered.map(pairs => pairs.bits),
  )
  const sharesWording = joined(
    Uint8Array,
    gathered.map(pairs => pairs.sharesWording),
  )
  const order = inCircles({ left, right, bits }, reports)
  const size = between(TASK_PAIRS.least, Math.ceil(order.length / TASKS), TASK_PAIRS.most)
  const tasks: Pick<Pairs, 'left' | 'right' | 'sharesWording'>[] = []
  for (let from = 0, to = 0; from < order.length; from = to) {
    to = Math.min(order.length, from + size)
    const chosen = order.subarray(from, to)
    tasks.push({
      left: chosen.map(n => left[n]!),
      right: chosen.map(n => right[n]!),
      sharesWording: Uint8Array.from(chosen, n => sharesWording[n]!),
    })
  }
  return tasks
}

function joined<Column extends Uint32Array | Float32Array | Uint8Array>(
  made: new (length: number) => Column,
  columns: readonly Column[],
): Column {
  const all = new made(columns.reduce((sum, each) => sum + each.length, 0))
  let at = 0
  for (const each of columns) {
    all.set(each, at)
    at += each.length
  }
  return all
}
