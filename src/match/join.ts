import { gradeOf, MAX_FREQUENCY, type PileSettings } from './feature-bits.ts'
import { isFingerprint } from './features.ts'
import { MARK_BITS, marksFor } from './frequencies.ts'
import { MeetingList, type Meetings } from './meetings.ts'
import { BLOCK_REPORTS, PARTS, type Postings, placeInBlock, VALUES, valueIn } from './postings.ts'

/** Features that several reports hold, in order, the class of each in its lowest bits: see `frequencies.ts`. */
export interface Joined {
  readonly meetings: Meetings
  /** For each joined part, its features that are common or not rare: see `CommonFeatures`. */
  readonly common: readonly Uint32Array[]
}

const DIGIT_BITS = 11 // two passes sort the 22 bits of a value, and 2,048 counters stay in the first cache

/** Joins parts `first .. limit` of all postings. Parts can be joined apart from each other, in any order. */
export function join(
  postings: readonly Postings[],
  first: number,
  limit: number,
  reports: number,
  settings: PileSettings,
): Joined {
  const meetings = new MeetingList()
  const common: Uint32Array[] = []
  for (let part = first; part < limit; part++) common.push(joinPart(postings, part, settings, meetings))
  return { meetings: meetings.byRange(reports), common }
}

/** Joins one part: the features that one report alone holds are dropped first, since most are such. */
function joinPart(
  postings: readonly Postings[],
  part: number,
  { maxAnchorFrequency, commonReports }: PileSettings,
  meetings: MeetingList,
): Uint32Array {
  const several = heldBySeveral(postings, part)
  const { value, report, count } = sorted(several)
  const common: number[] = []
  for (let from = 0, to = 0; from < count; from = to) {
    const feature = value[from]!
    let holders = 0 // distinct ones are written to the begin of their run
    for (to = from; to < count && value[to] === feature; to++) {
      if (holders === 0 || report[from + holders - 1] !== report[to]) report[from + holders++] = report[to]!
    }
    if (holders < 2) continue
    const marks = marksFor(holders, commonReports)
    if (marks !== 0) common.push((feature << MARK_BITS) | marks)
    const isWording = isFingerprint(feature)
    const grade = gradeOf(feature, holders)
    if (holders <= (isWording ? MAX_FREQUENCY : maxAnchorFrequency)) {
      for (let i = from; i < from + holders - 1; i++) {
        for (let j = i + 1; j < from + holders; j++) meetings.push(report[i]!, report[j]!, grade)
      }
    } else if (isWording) {
      // furniture, or a story that all carry: each meets the first of them only
      for (let i = from + 1; i < from + holders; i++) meetings.push(report[from]!, report[i]!, grade)
    }
  }
  const list = new Uint32Array(new SharedArrayBuffer(common.length * 4))
  list.set(common)
  return list
}

interface Held {
  count: number
  value: Uint32Array
  report: Uint32Array
}

/** Two bits for each value of a part, side by side: has a report held it, and another one, or the same one once more? */
const seen = new Uint32Array(VALUES / 16)
const VALUES_PER_POSTING = 16 // told apart at least, by their low bits: few postings then pass for others, and the table stays in a near cache

/** The postings of a part whose value occurs more than once, by report, and few others. */
function heldBySeveral(postings: readonly Postings[], part: number): Held {
  let all = 0
  for (const each of postings) all += countIn(each, part)
  const values = valuesToldApart(all)
  seen.fill(0, 0, values / 16)
  let again = 0
  for (const each of postings) again += see(each, part, values - 1)
  const held = room(again * 2) // each value that occurs again occurred once before
  held.count = 0
  for (const each of postings) take(each, part, values - 1, held)
  return held
}

/** How many values are told apart in a part of so many postings. */
function valuesToldApart(postings: number): number {
  let values = 1 << 10
  while (values < VALUES && values < postings * VALUES_PER_POSTING) values *= 2
  return values
}

function countIn({ blocks, start }: Postings, part: number): number {
  let count = 0
  for (let block = 0; block < blocks; block++) count += start[block * PARTS + part + 1]! - start[block * PARTS + part]!
  return count
}

/** Marks the values of the postings, and returns how many were marked before. */
function see({ blocks, posting, start }: Postings, part: number, mask: number): number {
  let again = 0
  for (let block = 0; block < blocks; block++) {
    const end = start[block * PARTS + part + 1]!
    for (let at = start[block * PARTS + part]!; at < end; at++) {
      const value = valueIn(posting[at]!) & mask
      const marks = seen[value >>> 4]!
      const shift = (value & 15) << 1
      const before = (marks >>> shift) & 1
      seen[value >>> 4] = marks | ((1 + before) << shift)
      again += before
    }
  }
  return again
}

/** Takes the postings whose values were seen again. */
function take({ first, blocks, posting, start }: Postings, part: number, mask: number, held: Held): void {
  const { value, report } = held
  let count = held.count
  for (let block = 0; block < blocks; block++) {
    const base = first + block * BLOCK_REPORTS
    const end = start[block * PARTS + part + 1]!
    for (let at = start[block * PARTS + part]!; at < end; at++) {
      const each = valueIn(posting[at]!)
      value[count] = each
      report[count] = base + placeInBlock(posting[at]!)
      count += (seen[(each & mask) >>> 4]! >>> (((each & 15) << 1) + 1)) & 1
    }
  }
  held.count = count
}

/** Sorts by value, stable, in two passes. */
function sorted(held: Held): Held {
  const spare = otherRoom(held.count)
  pass(held, spare, held.count, 0)
  pass(spare, held, held.count, DIGIT_BITS)
  return held
}

const counters = new Uint32Array(1 << DIGIT_BITS)

function pass(from: Held, to: Held, count: number, shift: number): void {
  const mask = (1 << DIGIT_BITS) - 1
  const { value, report } = from
  counters.fill(0)
  for (let i = 0; i < count; i++) counters[(value[i]! >>> shift) & mask]!++
  for (let digit = 0, sum = 0; digit <= mask; digit++) {
    const size = counters[digit]!
    counters[digit] = sum
    sum += size
  }
  for (let i = 0; i < count; i++) {
    const place = counters[(value[i]! >>> shift) & mask]!++
    to.value[place] = value[i]!
    to.report[place] = report[i]!
  }
}

let held: Held = columns(1 << 12)
let spare: Held = columns(1 << 12)

function room(count: number): Held {
  if (count >= held.value.length) held = columns(count * 2)
  return held
}

function otherRoom(count: number): Held {
  if (count > spare.value.length) spare = columns(count * 2)
  return spare
}

function columns(size: number): Held {
  return { count: 0, value: new Uint32Array(size), report: new Uint32Array(size) }
}
