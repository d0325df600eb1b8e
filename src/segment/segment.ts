import type { Language } from '../lang/language.ts'
import type { Report, Seam, SourceDocument } from '../model/document.ts'
import type { Issue } from '../model/issue.ts'
import type { Span } from '../model/span.ts'
import type { Writable } from '../model/writable.ts'
import { CLASS, classOf } from '../text/fold.ts'
import type { Layout } from '../text/layout.ts'
import type { TokenPage } from '../text/token-page.ts'
import { tokenFrom } from '../text/tokens.ts'
import { layoutOf } from './layout.ts'
import { headOf, type ReportHead } from './report-head.ts'
import { isAllCaps, seamWordsOf } from './seam-classes.ts'
import { seamsOf } from './seams.ts'

/** A document's layout and the reports that it holds, in text order. */
export interface Segmentation {
  readonly layout: Layout
  readonly reports: readonly Report[]
  readonly issues: readonly Issue[]
}

const RECORD_READERS: ReadonlySet<string> = new Set(['csv', 'feed', 'html', 'json', 'warc']) // each of their documents is one report

/** A document in, its layout and its reports out. `whole` takes the document for one report; on a `page`, the layout lasts until the next is segmented. */
export function segment(
  document: SourceDocument,
  language: Language,
  { whole, page }: { readonly whole: boolean; readonly page?: TokenPage },
): Segmentation {
  const layout = layoutOf(document.text, language, page)
  const isBundle = !whole && !RECORD_READERS.has(document.reader)
  const seams = isBundle ? seamsOf(layout, language).filter(seam => seam.at > 0) : []
  const starts = [0, ...seams.map(seam => seam.at)]
  const spans = starts.map((start, index) => ({
    start,
    end: trimmedEnd(document.text, start, starts[index + 1] ?? document.text.length),
  }))
  const heads = spans.map(span => headAt(layout, span, language))
  const reports = spans.map((span, index) =>
    reportOf(`${document.id}-${index + 1}`, document, language, span, heads[index]!, seams[index - 1]),
  )
  const leads = heads.flatMap(({ lead }) => lead ?? [])
  return { layout: leads.length === 0 ? layout : withSentences(layout, leads), reports, issues: [] }
}

/** The layout with sentences that begin at these tokens too. */
function withSentences(layout: Layout, tokens: readonly number[]): Layout {
  return { ...layout, sentences: Uint32Array.from(new Set([...layout.sentences, ...tokens])).sort() }
}

function reportOf(
  id: string,
  document: SourceDocument,
  language: Language,
  span: Span,
  head: ReportHead,
  seam: Seam | undefined,
): Report {
  const isWhole = seam === undefined && span.end === trimmedEnd(document.text, 0, document.text.length)
  const title = (isWhole ? document.title : undefined) ?? head.title
  const publisher = document.publisher ?? head.credit
  const published = isWhole ? dayWritten(document.published, head) : (head.published ?? document.published)
  const report: Writable<Partial<Report>> = { id, document: document.id, span }
  if (title !== undefined) report.title = title
  if (publisher !== undefined) report.publisher = publisher
  if (published !== undefined) report.published = published
  report.language = document.language ?? language.pack.tag
  if (seam !== undefined) report.seam = seam
  return report as Report
}

const MAX_DELAY = 3 // days between the writing of a report and its coming out

/** The day that a report was written: as its file has it, unless the day printed over its text comes after that or is another altogether, or the text was last changed before. */
function dayWritten(filed: string | undefined, { published, updated }: ReportHead): string | undefined {
  if (filed === undefined) return published ?? updated
  if (published !== undefined && (published > filed || daysBetween(published, filed) > MAX_DELAY)) return published
  return published === undefined && updated !== undefined && daysBetween(updated, filed) > MAX_DELAY ? updated : filed
}

function daysBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / DAY
}

const DAY = 86_400_000 // milliseconds

function headAt({ tokens, paragraphs }: Layout, span: Span, language: Language): ReportHead {
  const within = { first: tokenFrom(tokens, span.start), limit: tokenFrom(tokens, span.end) }
  return headOf(tokens, paragraphs, within, seamWordsOf(language), isAllCaps(tokens))
}

/** The end without the white space before it. */
function trimmedEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--
  return at
}

function isSpace(code: number): boolean {
  return classOf[code] === CLASS.space || classOf[code] === CLASS.line
}
