import type { Place } from '../../model/place.ts'
import { latin1 } from '../byte-lines.ts'
import { faultOf } from '../fault.ts'
import type { ByteReader } from '../reader.ts'
import { known } from '../records.ts'
import { withoutFurniture } from './furniture.ts'
import { linesOf } from './lines.ts'
import { type PdfPage, pagesOf } from './pages.ts'
import { paragraphsOf } from './paragraphs.ts'

const HEAD_BYTES = 1024 // where a reader looks for the head. ISO 32000-1, appendix H, note 13

/** PDF: the text of its pages in reading order, lines joined to paragraphs, without running heads and page numbers. */
export const pdf: ByteReader = {
  takes: 'bytes',
  name: 'pdf',
  accepts: ({ bytes, extension }) => {
    const head = latin1(bytes, 0, Math.min(bytes.length, HEAD_BYTES))
    return extension === 'pdf' ? head.includes('%PDF-') : head.trimStart().startsWith('%PDF-')
  },
  read: async ({ bytes }, { options }) => {
    const read = await pagesOf(bytes)
    if ('code' in read) return { records: [], faults: [read] }
    const { pages, about, lost } = read
    const faults = lost.map(page => faultOf('read.damaged-page', {}, { part: `page ${page}` }))
    const pagesOfLines = withoutFurniture(pages.map(page => ({ ...page, lines: linesOf(page) })))
    const { text, boxes } = paragraphsOf(pagesOfLines)
    if (text === '') {
      const code = pages.some(hasWords) ? 'read.no-text' : 'read.pictures-only'
      return { records: [], faults: [...faults, faultOf(code, { pages: pages.length })] }
    }
    const trace = (span: { start: number; end: number }): readonly Place[] => boxes(span)
    // When the file was made is not when its words were printed: a report that is printed to a file today may be years old.
    const facts = known({ title: about.title, author: about.author })
    return { records: [{ text, ...facts, ...(options.traced === true ? { trace } : {}) }], faults }
  },
}

function hasWords(page: PdfPage): boolean {
  return page.items.length > 0
}
