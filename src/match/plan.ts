import type { Pairs } from './candidates.ts'
import { inCircles } from './circles.ts'
import { pileSettings } from './feature-bits.ts'
import { commonFeatures } from './frequencies.ts'
import { RANGES, rangeShift } from './join.ts'
import { BLOCK_REPORTS, PARTS } from './postings.ts'
import { type MatchSettings, settingsIn } from './settings.ts'
import type { MatchAnswers, MatchTask } from './tasks.ts'

const TASK_REPORTS = BLOCK_REPORTS * 16 // reports of one task of reading: a second's hundredth
const TASK_PARTS = 4 // parts of one task of joining
const TASK_PAIRS = 2048 // pairs of one task of comparing, and as many more as hang together with the last

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
  { withEdits }: { readonly withEdits: boolean },
): Plan<readonly Int32Array[]> {
  const pile = pileSettings(settings.candidateBits, reports)
  const postings = yield* asked(
    pieces(reports, TASK_REPORTS).map(([first, limit]) => ({ kind: 'index', first, limit })),
  )
  const joined = yield* asked(
    pieces(PARTS, TASK_PARTS).map(([first, limit]) => ({ kind: 'join', postings, first, limit, settings: pile })),
  )
  const meetings = joined.map(each => each.meetings)
  const common = commonFeatures(joined.flatMap(each => each.common))
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

/** `[0, size)` cut into pieces. */
function pieces(size: number, length: number): [first: number, limit: number][] {
  return Array.from({ length: Math.ceil(size / length) }, (_, n) => [n * length, Math.min(size, (n + 1) * length)])
}

/** The pairs, circle by circle, in tasks of about one size; where a circle is cut, its reports are read twice. */
function inTasks(gathered: readonly Pairs[], reports: number): Pick<Pairs, 'left' | 'right' | 'sharesWording'>[] {
  const left = joinedArrays(gathered.map(pairs => pairs.left))
  const right = joinedArrays(gathered.map(pairs => pairs.right))
  const sharesWording = Uint8Array.from(joinedArrays(gathered.map(pairs => Uint32Array.from(pairs.sharesWording))))
  const order = inCircles({ left, right }, reports)
  const tasks: Pick<Pairs, 'left' | 'right' | 'sharesWording'>[] = []
  for (let from = 0, to = 0; from < order.length; from = to) {
    to = Math.min(order.length, from + TASK_PAIRS)
    const chosen = order.subarray(from, to)
    tasks.push({
      left: chosen.map(n => left[n]!),
      right: chosen.map(n => right[n]!),
      sharesWording: Uint8Array.from(chosen, n => sharesWording[n]!),
    })
  }
  return tasks
}

function joinedArrays(arrays: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(arrays.reduce((sum, each) => sum + each.length, 0))
  let at = 0
  for (const each of arrays) {
    all.set(each, at)
    at += each.length
  }
  return all
}
