/** Types that a browser may show of an original, by the ending of its name. None of them can run anything. */
const SHOWN: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  png: 'image/png',
  webp: 'image/webp',
}

/** Readers whose originals are text to begin with. */
const TEXTUAL: ReadonlySet<string> = new Set(['text', 'markdown', 'html', 'json-lines', 'json', 'csv', 'feed', 'xml'])

// a/report.pdf   REPORT.PDF   not: report or .pdf/report
const ENDING = /\.([a-z0-9]+)$/iu

/**
 * The media type under which an original is served: images and PDF as they are, everything that is text as plain text, so that no markup of
 * a report ever reaches the browser as markup. Undefined for what a browser cannot show, such as a packed archive.
 */
export function mediaTypeOf(path: string, reader: string): string | undefined {
  const ending = ENDING.exec(path)?.[1]?.toLowerCase() ?? ''
  if (ending in SHOWN) return SHOWN[ending]
  if (ending === 'gz' || ending === 'zip') return undefined
  return TEXTUAL.has(reader) ? 'text/plain' : undefined
}
