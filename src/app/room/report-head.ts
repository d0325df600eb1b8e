import type { Report } from '../../model/document.ts'
import type { ReportHead } from '../../model/view.ts'
import { oneLine } from '../../publish/wording.ts'
import type { RoomIndex } from './room-index.ts'

const MAX_TITLE = 90 // characters of the first words that stand for a missing title

/** A report of the case in, what a page needs to name it out. */
export function reportHead(report: Report, index: RoomIndex): ReportHead {
  const document = index.documentById.get(report.document)
  if (document === undefined) throw new RangeError(`Report ${report.id} names no document of the case`)
  const { path, part, sha256 } = document.capture
  const publisher = report.publisher ?? document.publisher
  const family = index.familyByReport.get(report.id)
  const url = document.url === undefined ? undefined : linkable(document.url)
  return {
    id: report.id,
    title: report.title ?? firstWords(document.text.slice(report.span.start, report.span.start + 4 * MAX_TITLE)),
    ...(publisher !== undefined && { publisher }),
    ...(report.published !== undefined && { published: report.published }),
    language: report.language,
    path,
    ...(part !== undefined && { part }),
    ...(url !== undefined && { url }),
    sha256,
    claims: index.claimsByReport.get(report.id)?.length ?? 0,
    ...(family !== undefined && { family: family.id }),
  }
}

function firstWords(text: string): string {
  const line = oneLine(text)
  if (line.length <= MAX_TITLE) return line
  const cut = line.lastIndexOf(' ', MAX_TITLE)
  return `${line.slice(0, cut > 0 ? cut : MAX_TITLE)} …`
}

// https://news.example/a   HTTP://NEWS.EXAMPLE/a   not: javascript:alert(1) or //news.example/a
const WEB_ADDRESS = /^https?:\/\//iu

/** The address, if it is one that a page may link to: a report can claim any, and `javascript:` would run in the reader's session. */
function linkable(url: string): string | undefined {
  return WEB_ADDRESS.test(url) ? url : undefined
}
