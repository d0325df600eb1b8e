import { tally } from './extract/tally/tally.ts'
import { alignmentsIn, inOrder, type MatchInput, match } from './match/match.ts'
import { PassageIndex } from './match/passage-index.ts'
import { MATCH_DEFAULTS } from './match/settings.ts'
import type { Family, PassageAlignment } from './model/alignment.ts'
import type { CaseActor } from './model/case-names.ts'
import type { Claim } from './model/claim.ts'
import type { Report, SourceDocument } from './model/document.ts'
import type { Gazetteer } from './model/gazetteer.ts'
import type { Incident } from './model/incident.ts'
import type { Profile } from './model/profile.ts'
import type { ArithmeticFinding, Question } from './model/question.ts'
import type { Ruling } from './model/review.ts'
import type { SourceRecord } from './model/source-record.ts'
import type { Wording } from './model/wording.ts'
import { type DocumentReader, documentReader, type ReadReport } from './read-documents.ts'
import type { Changes } from './reconcile/change.ts'
import { GrowingCase } from './reconcile/growing/case.ts'
import { withTotals } from './reconcile/incidents/totals.ts'
import { reconcile } from './reconcile/reconcile.ts'
import { sources } from './reconcile/sources.ts'

/** Everything that the reports of a case say, before it is compared. */
export interface Evidence {
  readonly documents: readonly SourceDocument[]
  readonly reports: readonly Report[]
  readonly claims: readonly Claim[]
}

/** What comparing the reports of a case gives. */
export interface Comparison {
  readonly alignments: readonly PassageAlignment[]
  readonly families: readonly Family[]
  readonly questions: readonly Question[]
  readonly arithmetic: readonly ArithmeticFinding[]
  readonly incidents: readonly Incident[]
  readonly wordings: readonly Wording[]
}

/** What matching gives. */
export type Matches = Pick<Comparison, 'alignments' | 'families'>

/** A compared case in memory, to which reports are added one at a time. */
export interface HeldCase {
  /**
   * What a report changes: as comparing all would say it, but that what it shares with others changes nothing that these share among themselves. Undefined where all is to
   * be compared anew; no more can be added then.
   */
  add(document: SourceDocument, read: ReadReport): Changes | undefined
}

/** The stages in their order. Pure: the same documents give the same records. */
export interface Pipeline extends DocumentReader {
  /** match, reconcile: all documents together. */
  compare(evidence: Evidence, profile: Profile): Comparison
  /** reconcile alone: claims and groups that reviewers changed. What was matched stays, since a decision changes no text. */
  reconcile(
    evidence: Evidence & Matches,
    profile: Profile,
    rulings: readonly Ruling[],
  ): Pick<Comparison, 'questions' | 'arithmetic' | 'incidents' | 'wordings'>
  /** match, reconcile: keeps what comparing one report more takes. */
  hold(evidence: Evidence & Matches, profile: Profile): HeldCase
  /** Who is cited, by whom, how often first and alone, and how far from the others. */
  sources(evidence: Evidence & Matches, questions: readonly Question[]): readonly SourceRecord[]
}

/** The stages with a gazetteer that is at hand. */
export function pipelineOf(gazetteer: Gazetteer): Pipeline {
  return pipelineFrom(() => gazetteer)
}

/**
 * The stages; the gazetteer is asked for and the language built when the first text is read, since listing a case needs neither. `actors` are those
 * whom the case knows by names that no pack has.
 */
export function pipelineFrom(gazetteer: () => Gazetteer, actors: readonly CaseActor[] = []): Pipeline {
  return {
    ...documentReader(gazetteer, actors),
    compare(evidence, profile) {
      const { alignments, families } = match(matchInputs(evidence))
      return { alignments, families, ...reconciled({ ...evidence, alignments, families }, profile, []) }
    },
    reconcile: reconciled,
    hold,
    sources,
  }
}

/** Reconciles, and adds up what reports count one by one. */
function reconciled(
  evidence: Evidence & Matches,
  profile: Profile,
  rulings: readonly Ruling[],
): ReturnType<typeof reconcile> {
  const found = reconcile(evidence, profile, rulings)
  return { ...found, incidents: withTotals(found.incidents, evidence, tally, profile) }
}

function hold(evidence: Evidence & Matches, profile: Profile): HeldCase {
  const passages = new PassageIndex(MATCH_DEFAULTS)
  for (const input of inOrder(matchInputs(evidence))) passages.add(input)
  const growing = new GrowingCase(evidence, profile)
  return {
    add(document, { report, claims }) {
      const alignments = passages.matchesOf({ report, document }).flatMap(alignmentsIn)
      passages.add({ report, document })
      return growing.add({ document, report, claims, alignments })
    },
  }
}

function matchInputs({ documents, reports }: Evidence): MatchInput[] {
  const reportsByDocument = Map.groupBy(reports, report => report.document)
  return documents.flatMap(document => (reportsByDocument.get(document.id) ?? []).map(report => ({ report, document })))
}
