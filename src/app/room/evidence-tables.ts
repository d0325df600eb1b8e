import type { PassageAlignment } from '../../model/alignment.ts'
import type { CaseFile } from '../../model/case-file.ts'
import type { Claim } from '../../model/claim.ts'
import { PROFILES } from '../../model/profile.ts'
import type { ReportHead } from '../../model/view.ts'
import type { FamilyRow } from '../../model/view-report.ts'
import { familyRow } from './families.ts'
import { publisherOf } from './reliance.ts'
import { reportHead } from './report-head.ts'
import { type RoomIndex, roomIndex } from './room-index.ts'
import { type WordIndex, wordIndex } from './word-index.ts'

/** What the reading room lists and searches of the evidence alone: no profile and no decision changes it, so it is made once a build. */
export interface EvidenceTables {
  /** A head for each report, in the order of the case file. */
  readonly heads: readonly ReportHead[]
  readonly families: readonly FamilyRow[]
  /** The words of each claim: its sentence, and whom and where it names. */
  readonly claimWords: WordIndex
  /** The words of each report's title, publisher and path. */
  readonly reportWords: WordIndex
}

/** A case file as the evidence has it, before anybody decided, in. */
export function evidenceTables(undecided: CaseFile): EvidenceTables {
  const index = roomIndex(undecided, [], PROFILES.plain)
  const heads = undecided.reports.map(report => reportHead(report, index))
  const headById = new Map(heads.map(head => [head.id, head]))
  const within = alignmentsByFamily(undecided, index)
  return {
    heads,
    families: undecided.families.map(family =>
      familyRow(
        family,
        family.reports.flatMap(id => headById.get(id) ?? []),
        within.get(family.id) ?? [],
      ),
    ),
    claimWords: wordIndex(searchedTexts(undecided.claims, index)),
    reportWords: wordIndex(heads.map(({ title, publisher, path }) => `${title}\n${publisher ?? ''}\n${path}`)),
  }
}

/** Everything that a search for words reads of a claim. */
function* searchedTexts(claims: readonly Claim[], index: RoomIndex): Generator<string> {
  for (const claim of claims) {
    yield [
      claim.sentence.exact,
      claim.subject?.value.name,
      claim.agent?.value.name,
      claim.place?.value.name,
      publisherOf(index, claim.report),
      ...claim.attribution.flatMap(({ name, at }) => [name, at?.exact]),
    ].join('\n')
  }
}

/** Alignments by the family that both their reports are in. */
function alignmentsByFamily({ alignments }: CaseFile, { familyByReport }: RoomIndex): Map<string, PassageAlignment[]> {
  const within = new Map<string, PassageAlignment[]>()
  for (const alignment of alignments) {
    const family = familyByReport.get(alignment.left.report)
    if (family === undefined || family !== familyByReport.get(alignment.right.report)) continue
    const known = within.get(family.id)
    if (known === undefined) within.set(family.id, [alignment])
    else known.push(alignment)
  }
  return within
}
