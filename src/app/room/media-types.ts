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
const TEXTUAL: ReadonlySet<string> = new Set([
  'csv',
  'eml',
  'feed',
  'html',
  'json',
  'markdown',
  'mbox',
  'mhtml',
  'telegram',
  'text',
])

/** Endings of what holds other files: what was read of it may be text, itself it is not. */
const PACKED: ReadonlySet<string> = new Set(['arc', 'gz', 'tar', 'tgz', 'wacz', 'warc', 'zip'])

// a/report.pdf   REPORT.PDF   not: report or .pdf/report
const ENDING = /\.([a-z0-9]+)$/iu

/**
 * The media type under which an original is served: images and PDF as they are, everything that is text as plain text, so that no markup of
 * a report ever reaches the browser as markup. Undefined for what a browser cannot show, such as a packed archive.
 */
export function mediaTypeOf(path: string, reader: string): string | undefined {
  const ending = ENDING.exec(path)?.[1]?.toLowerCase() ?? ''
  if (ending in SHOWN) return SHOWN[ending]
  return TEXTUAL.has(reader) && !PACKED.has(ending) ? 'text/plain' : undefined
}
