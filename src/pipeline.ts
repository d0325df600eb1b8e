import { withCited } from './extract/cited.ts'
import { type Extraction, extractor } from './extract/extract.ts'
import { tally } from './extract/tally.ts'
import { languageOf, packs, withActors } from './lang/languages.ts'
import { alignmentsIn, inOrder, type MatchInput, match } from './match/match.ts'
import { PassageIndex } from './match/passage-index.ts'
import { MATCH_DEFAULTS } from './match/settings.ts'
import type { Family, PassageAlignment } from './model/alignment.ts'
import type { CaseActor } from './model/case-names.ts'
import type { Claim, Tally } from './model/claim.ts'
import type { Report, SourceDocument } from './model/document.ts'
import type { Gazetteer } from './model/gazetteer.ts'
import type { Incident } from './model/incident.ts'
import type { Issue } from './model/issue.ts'
import type { Profile } from './model/profile.ts'
import type { ArithmeticFinding, Question } from './model/question.ts'
import type { Ruling } from './model/review.ts'
import type { SourceRecord } from './model/source-record.ts'
import type { Wording } from './model/wording.ts'
import type { Changes } from './reconcile/change.ts'
import { GrowingCase } from './reconcile/growing-case.ts'
import { withTotals } from './reconcile/incident-totals.ts'
import { reconcile } from './reconcile/reconcile.ts'
import { sources } from './reconcile/sources.ts'
import { segment } from './segment/segment.ts'
import { cleared, tokenPage } from './text/tokens.ts'

/** One report with what it claims. Whom it cites stands in the report, and who said what in the claims; more of that nobody asks for. */
export interface ReadReport extends Pick<Extraction, 'claims'> {
  readonly report: Report
}

/** What can be said of one document alone; it depends on nothing else in the case. */
export interface ReadDocument {
  readonly document: SourceDocument
  readonly reports: readonly ReadReport[]
  readonly issues: readonly Issue[]
}

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
export interface Pipeline {
  /** segment, extract: one document on its own. */
  readDocument(document: SourceDocument, settings: { readonly whole: boolean }): ReadDocument
  /** The same of several, each on its own, and faster: a few at a time take one step before any takes the next. */
  readDocuments(documents: readonly SourceDocument[], settings: { readonly whole: boolean }): ReadDocument[]
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
  /** What a report says in all, under a profile. */
  tally(report: Report, claims: readonly Claim[], profile: Profile): readonly Tally[]
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
  let made: Reader | undefined
  const reader = (): Reader => {
    made ??= readerOf(gazetteer(), actors)
    return made
  }
  return {
    readDocument: (document, settings) => reader().read([document], settings)[0]!,
    readDocuments: (documents, settings) =>
      Array.from(batchesOf(documents), batch => reader().read(batch, settings)).flat(),
    compare(evidence, profile) {
      const { alignments, families } = match(matchInputs(evidence))
      return { alignments, families, ...reconciled({ ...evidence, alignments, families }, profile, []) }
    },
    reconcile: reconciled,
    hold,
    sources,
    tally,
  }
}

/** Reads documents, all of them at once. */
interface Reader {
  read(documents: readonly SourceDocument[], settings: { readonly whole: boolean }): ReadDocument[]
}

function readerOf(gazetteer: Gazetteer, actors: readonly CaseActor[]): Reader {
  const language = languageOf(withActors(packs[0]!, actors))
  const extract = extractor(language, gazetteer)
  const page = tokenPage() // the tokens of a batch are done with before the next is read
  return {
    read(documents, { whole }) {
      cleared(page)
      const laid = documents.map(document => ({ document, ...segment(document, language, { whole, page }) }))
      const extractions = extract(
        laid.flatMap(({ document, layout, reports }) => reports.map(report => ({ document, layout, report }))),
      )
      let next = 0
      return laid.map(({ document, reports, issues }) => ({
        document,
        issues,
        reports: reports.map(report => {
          const extraction = extractions[next++]!
          return { report: withCited(report, extraction, document), claims: extraction.claims }
        }),
      }))
    },
  }
}

const BATCH_LENGTH = 100_000 // UTF-16 code units: a hundred short reports, whose tokens stay in the processor's cache from step to step

/** Documents in their order, a few at a time. */
function* batchesOf(documents: readonly SourceDocument[]): Generator<SourceDocument[]> {
  let batch: SourceDocument[] = []
  let length = 0
  for (const document of documents) {
    batch.push(document)
    length += document.text.length
    if (length < BATCH_LENGTH) continue
    yield batch
    batch = []
    length = 0
  }
  if (batch.length > 0) yield batch
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
