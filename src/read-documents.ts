import { withCited } from './extract/cited.ts'
import { type Extraction, extractor } from './extract/extract.ts'
import { tally } from './extract/tally/tally.ts'
import { languageOf, packs, withActors } from './lang/languages.ts'
import type { CaseActor } from './model/case-names.ts'
import type { Claim, Tally } from './model/claim.ts'
import type { Report, SourceDocument } from './model/document.ts'
import type { Gazetteer } from './model/gazetteer.ts'
import type { Issue } from './model/issue.ts'
import type { Profile } from './model/profile.ts'
import { segment } from './segment/segment.ts'
import { cleared, tokenPage } from './text/token-page.ts'

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

/** The half of the pipeline that looks at one document alone. Whoever reads and compares nothing loads no more than this. */
export interface DocumentReader {
  /** segment, extract: one document on its own. */
  readDocument(document: SourceDocument, settings: { readonly whole: boolean }): ReadDocument
  /** The same of several, each on its own, and faster: a few at a time take one step before any takes the next. */
  readDocuments(documents: readonly SourceDocument[], settings: { readonly whole: boolean }): ReadDocument[]
  /** What a report says in all, under a profile. */
  tally(report: Report, claims: readonly Claim[], profile: Profile): readonly Tally[]
}

/** The stages of one document; the gazetteer is asked for and the language built when the first text is read. */
export function documentReader(gazetteer: () => Gazetteer, actors: readonly CaseActor[] = []): DocumentReader {
  let made: Reader | undefined
  const reader = (): Reader => {
    made ??= readerOf(gazetteer(), actors)
    return made
  }
  return {
    readDocument: (document, settings) => reader().read([document], settings)[0]!,
    readDocuments: (documents, settings) =>
      Array.from(
        batchesOf(documents, document => document),
        batch => reader().read(batch, settings),
      ).flat(),
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

/** UTF-16 code units that are read at once: a hundred short reports, whose tokens stay in the processor's cache from step to step. More at once gain nothing. */
export const BATCH_LENGTH = 100_000

/** Whatever holds a document each, in its order, so many at a time as are read at once. */
export function* batchesOf<Item>(items: Iterable<Item>, documentOf: (item: Item) => SourceDocument): Generator<Item[]> {
  let batch: Item[] = []
  let length = 0
  for (const item of items) {
    batch.push(item)
    length += documentOf(item).text.length
    if (length < BATCH_LENGTH) continue
    yield batch
    batch = []
    length = 0
  }
  if (batch.length > 0) yield batch
}
