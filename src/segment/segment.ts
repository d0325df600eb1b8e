import type { Language } from '../lang/language.ts'
import type { Report, SourceDocument } from '../model/document.ts'
import type { Issue } from '../model/issue.ts'
import type { Layout } from '../text/layout.ts'
import { layoutOf } from './layout.ts'

/** A document's layout and the reports that it holds, in text order. */
export interface Segmentation {
  readonly layout: Layout
  readonly reports: readonly Report[]
  readonly issues: readonly Issue[]
}

/** A document in, its layout and its reports out. `whole` takes the document for one report. */
export function segment(document: SourceDocument, language: Language, _options: { whole: boolean }): Segmentation {
  const layout = layoutOf(document.text, language)
  const body = document.body ?? { start: 0, end: document.text.length }
  const report: Report = {
    id: `${document.id}-1`,
    document: document.id,
    span: body,
    ...(document.title !== undefined && { title: document.title }),
    ...(document.publisher !== undefined && { publisher: document.publisher }),
    ...(document.published !== undefined && { published: document.published }),
    language: document.language ?? language.pack.tag,
  }
  return { layout, reports: [report], issues: [] }
}
