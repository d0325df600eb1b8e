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

const BATCH = 1 << 16 // meetings

/** Meetings as they are found, batch by batch: to make longer columns again and again costs as much as to find them. */
export class MeetingList {
  readonly #full: MeetingColumns[] = []
  #batch = columns(BATCH, size => new ArrayBuffer(size))
  #count = 0

  push(left: number, right: number, grade: number): void {
    if (this.#count === BATCH) this.#begin()
    this.#batch.left[this.#count] = left
    this.#batch.right[this.#count] = right
    this.#batch.grade[this.#count++] = grade
  }

  /** In shared columns, by range of the left report. */
  byRange(reports: number): Meetings {
    const shift = rangeShift(reports)
    const start = new Uint32Array(RANGES + 1)
    for (const batch of this.#full) countLefts(batch, BATCH, shift, start)
    countLefts(this.#batch, this.#count, shift, start)
    for (let range = 0; range < RANGES; range++) start[range + 1]! += start[range]!
    const sorted = columns(start[RANGES]!, size => new SharedArrayBuffer(size))
    const next = start.slice()
    for (const batch of this.#full) sortInto(sorted, batch, BATCH, shift, next)
    sortInto(sorted, this.#batch, this.#count, shift, next)
    return { ...sorted, start }
  }

  #begin(): void {
    this.#full.push(this.#batch)
    this.#batch = columns(BATCH, size => new ArrayBuffer(size))
    this.#count = 0
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

/** Counts the meetings of each range one place further on. */
function countLefts({ left }: MeetingColumns, count: number, shift: number, counts: Uint32Array): void {
  for (let i = 0; i < count; i++) counts[(left[i]! >>> shift) + 1]!++
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
