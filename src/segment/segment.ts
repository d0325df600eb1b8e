import type { Language } from '../lang/language.ts'
import type { Report, Seam, SourceDocument } from '../model/document.ts'
import type { Issue } from '../model/issue.ts'
import type { Span } from '../model/span.ts'
import { CLASS, classOf } from '../text/fold.ts'
import type { Layout } from '../text/layout.ts'
import { layoutOf } from './layout.ts'
import { seamsOf } from './seams.ts'

/** A document's layout and the reports that it holds, in text order. */
export interface Segmentation {
  readonly layout: Layout
  readonly reports: readonly Report[]
  readonly issues: readonly Issue[]
}

const RECORD_READERS: ReadonlySet<string> = new Set(['csv', 'feed', 'html', 'json', 'warc']) // each of their documents is one report

/** A document in, its layout and its reports out. `whole` takes the document for one report. */
export function segment(
  document: SourceDocument,
  language: Language,
  { whole }: { readonly whole: boolean },
): Segmentation {
  const layout = layoutOf(document.text, language)
  const body = document.body ?? { start: 0, end: document.text.length }
  const isBundle = !whole && !RECORD_READERS.has(document.reader)
  const seams = isBundle ? seamsOf(layout, language).filter(seam => seam.at > body.start) : []
  const starts = [body.start, ...seams.map(seam => seam.at)]
  const reports = starts.map((start, index) => {
    const end = starts[index + 1] ?? body.end
    return reportOf(document, language, { start, end: trimmedEnd(document.text, start, end) }, seams[index - 1], index)
  })
  return { layout, reports, issues: [] }
}

function reportOf(
  document: SourceDocument,
  language: Language,
  span: Span,
  seam: Seam | undefined,
  index: number,
): Report {
  const isWhole = seam === undefined && index === 0
  return {
    id: `${document.id}-${index + 1}`,
    document: document.id,
    span,
    ...(isWhole && document.title !== undefined && { title: document.title }),
    ...(document.publisher !== undefined && { publisher: document.publisher }),
    ...(document.published !== undefined && { published: document.published }),
    language: document.language ?? language.pack.tag,
    ...(seam !== undefined && { seam }),
  }
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
