/**
 * Meetings: two reports that hold one feature, and what it says for a common passage; by range of the left report.
 *
 *   left    0 0 3 | 517 520 ...
 *   right   4 9 8 | 804 611 ...
 *   grade   4 4 5 | 4   9   ...     how many hold the feature, twice, and 1 more for an anchor
 *   start   ^       ^               of each range of left reports, and the end
 */
export interface Meetings {
  readonly left: Uint32Array
  readonly right: Uint32Array
  readonly grade: Uint8Array
  readonly start: Uint32Array
}

export const RANGES = 64 // of left reports

/** The left reports of a range are those whose number has it above these bits. */
export function rangeShift(reports: number): number {
  let shift = 0
  while ((reports - 1) >>> shift >= RANGES) shift++
  return shift
}

const FIRST_MEETINGS = 1 << 16

/** Meetings as they are found, in columns that double. */
export class MeetingList {
  #columns = columns(FIRST_MEETINGS, size => new ArrayBuffer(size))
  #count = 0

  push(left: number, right: number, grade: number): void {
    if (this.#count === this.#columns.left.length) this.#grow()
    this.#columns.left[this.#count] = left
    this.#columns.right[this.#count] = right
    this.#columns.grade[this.#count++] = grade
  }

  /** In shared columns, by range of the left report. */
  byRange(reports: number): Meetings {
    const shift = rangeShift(reports)
    const start = startsOf(this.#columns.left, this.#count, shift)
    const sorted = columns(this.#count, size => new SharedArrayBuffer(size))
    sortInto(sorted, this.#columns, this.#count, shift, start.slice())
    return { ...sorted, start }
  }

  #grow(): void {
    const { left, right, grade } = this.#columns
    this.#columns = columns(left.length * 2, size => new ArrayBuffer(size))
    this.#columns.left.set(left)
    this.#columns.right.set(right)
    this.#columns.grade.set(grade)
  }
}

type MeetingColumns = Omit<Meetings, 'start'>

function columns(count: number, memory: (bytes: number) => ArrayBufferLike): MeetingColumns {
  return {
    left: new Uint32Array(memory(count * 4)),
    right: new Uint32Array(memory(count * 4)),
    grade: new Uint8Array(memory(count)),
  }
}

/** Where each range starts once they are in order, and the end. */
function startsOf(left: Uint32Array, count: number, shift: number): Uint32Array {
  const start = new Uint32Array(RANGES + 1)
  for (let i = 0; i < count; i++) start[(left[i]! >>> shift) + 1]!++
  for (let range = 0; range < RANGES; range++) start[range + 1]! += start[range]!
  return start
}

/** `next`: where the next meeting of each range goes. */
function sortInto(to: MeetingColumns, from: MeetingColumns, count: number, shift: number, next: Uint32Array): void {
  for (let i = 0; i < count; i++) {
    const place = next[from.left[i]! >>> shift]!++
    to.left[place] = from.left[i]!
    to.right[place] = from.right[i]!
    to.grade[place] = from.grade[i]!
  }
}
