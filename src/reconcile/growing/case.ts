import type { Profile } from '../../model/profile.ts'
import { BlockKeys } from '../block-keys.ts'
import { type Changes, changeBy, type Parts } from '../change.ts'
import { type ClaimCopy, copiedClaims } from '../copies.ts'
import { dossierOf, type Evidence } from '../evidence.ts'
import { featuresOf } from '../features.ts'
import { linkedBy, testimonies } from '../link.ts'
import { Linker } from '../linking.ts'
import { StoryIndex } from '../story-index.ts'
import { CaseWords } from '../words.ts'
import { isAfter, measuredOf, yardstickOf } from '../yardstick.ts'
import { GrowingBlocks } from './blocks.ts'
import { type Arrival, GrowingDossier } from './dossier.ts'
import { GrowingGroups } from './groups.ts'

const ROOM = 1 / 8 // of a case, kept free for what comes in: twice as much as it grows by until it is measured anew
const LEAST_ROOM = 1024 // claims
const ANY = 1 // reports that a word must have to be a key: another may come that has it, too

/**
 * A case that was reconciled, to which reports are added one at a time: the state from which one more is reconciled without the others being read again. What it says after any
 * number of reports is, record for record, what reconciling all at once says; names for the same people (`wordingsOf`) go through the whole case and are no part of it.
 *
 *   report -> its candidates -> the groups that they may change -> the happenings of those -> their records, and those of questions that name them
 */
export class GrowingCase {
  readonly #profile: Profile
  readonly #parts: Parts
  #isOver = false

  constructor(evidence: Evidence, profile: Profile) {
    this.#profile = profile
    this.#parts = partsOf(evidence)
  }

  /**
   * Adds a report; what is said otherwise since. Undefined where anything may have changed, so that this state is over and another is to be made of all reports: whenever the
   * case has grown by a twentieth or so, and for a report that came out before those which say how rare a word is. Throws a RangeError if a report of that id is there, or if
   * the state is over.
   */
  add(arrival: Arrival): Changes | undefined {
    const { dossier, yardstick } = this.#parts
    if (this.#isOver) throw new RangeError('This state of the case is over')
    if (dossier.reportIndex.has(arrival.report.id)) throw new RangeError(`Two reports have the id ${arrival.report.id}`)
    const isMeasured = measuredOf(dossier.reports.length + 1) !== measuredOf(dossier.reports.length)
    if (!isMeasured && dossier.hasRoom(arrival.claims.length)) {
      const report = dossier.add(arrival)
      if (isAfter(dossier, yardstick, report) && isRead(this.#parts, report))
        return changeBy(this.#parts, report, this.#profile)
    }
    this.#isOver = true
    return undefined
  }
}

function partsOf(evidence: Evidence): Parts {
  const sorted = dossierOf(evidence)
  const reportRoom = Math.max(LEAST_ROOM, Math.ceil(sorted.reports.length * ROOM))
  const claimRoom = Math.max(LEAST_ROOM, Math.ceil(sorted.claims.length * ROOM))
  const dossier = new GrowingDossier(sorted, { reports: reportRoom, claims: claimRoom })
  const features = featuresOf(sorted, claimRoom)
  features.settle()
  const yardstick = yardstickOf(sorted)
  const words = new CaseWords(sorted, yardstick, ROOM)
  const keys = new BlockKeys(sorted.reports.length, features, words.vectors, ANY)
  const index = StoryIndex.measuredBy(yardstick.isMeasure, words.vectors.reports)
  const { linked, blocks } = linkedBy(sorted, features, words.vectors, { keys, index })
  const parts: Parts = {
    dossier,
    features,
    words,
    index,
    linker: new Linker(dossier, features, words.vectors),
    blocks: new GrowingBlocks(dossier, features, keys, blocks),
    groups: new GrowingGroups(sorted, linked, sorted.claims.length + claimRoom),
    copies: new Map(),
    yardstick,
  }
  for (const copy of linked.copies) keepCopy(parts, copy)
  return parts
}

/** Reads the claims and words of a report that was added to the dossier; false where there is no room for them. */
function isRead(parts: Parts, report: number): boolean {
  const { dossier, features, words, index, linker } = parts
  features.read(dossier, report)
  if (!words.add(dossier, report)) return false
  index.add(report)
  const inOrder = copiedClaims(dossier, dossier.alignmentsOf(dossier.reports[report]!.id)).map(copy =>
    dossier.inOrder(copy.left, copy.right) <= 0 ? copy : { ...copy, left: copy.right, right: copy.left },
  )
  for (const copy of testimonies(inOrder, features, linker)) keepCopy(parts, copy)
  return true
}

function keepCopy({ copies }: Parts, copy: ClaimCopy): void {
  for (const claim of [copy.left, copy.right]) {
    const known = copies.get(claim)
    if (known === undefined) copies.set(claim, [copy])
    else known.push(copy)
  }
}
