import type { Place } from '../model/place.ts'
import { latin1 } from './byte-lines.ts'
import { withoutFurniture } from './pdf-furniture.ts'
import { linesOf } from './pdf-lines.ts'
import { type PdfPage, pagesOf } from './pdf-pages.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'
import { publishedOf } from './published.ts'
import type { ByteReader, ReadFault } from './reader.ts'
import { known } from './records.ts'

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
    const faults: ReadFault[] = lost.map(page => ({
      code: 'read.damaged-page',
      part: `page ${page}`,
      parameters: {},
      level: 'error',
    }))
    const pagesOfLines = withoutFurniture(pages.map(page => ({ ...page, lines: linesOf(page) })))
    const { text, boxes } = paragraphsOf(pagesOfLines)
    if (text === '') {
      const code = pages.some(hasWords) ? 'read.no-text' : 'read.pictures-only'
      return { records: [], faults: [...faults, { code, parameters: { pages: pages.length }, level: 'error' }] }
    }
    const trace = (span: { start: number; end: number }): readonly Place[] => boxes(span)
    const facts = known({ title: about.title, author: about.author, published: publishedOf(dateOf(about.created)) })
    return { records: [{ text, ...facts, ...(options.traced === true ? { trace } : {}) }], faults }
  },
}

function hasWords(page: PdfPage): boolean {
  return page.items.length > 0
}

// D:20310304140509+03'00'   20310304   not: March 2031
const PDF_DATE = /^(?:D:)?(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?(?:(Z)|([+-]\d{2})'?(\d{2})'?)?/u

/** A date as PDF writes it, as an ISO date. ISO 32000-1, 7.9.4 */
function dateOf(words: string | undefined): string {
  const [, year, month, day, hour, minute, second, zulu, hours, minutes] = PDF_DATE.exec(words ?? '') ?? []
  if (year === undefined) return ''
  const zone = hours === undefined ? (zulu ?? '') : `${hours}:${minutes}`
  return `${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute}:${second}${zone}`}`
}
