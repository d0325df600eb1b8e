import type { ByteReader } from '../reader.ts'
import type { Run } from '../trace.ts'
import { tracedText } from '../traced-text.ts'
import { walkXml } from '../xml.ts'
import { holdsEntry, readOffice } from './office.ts'

const DOCUMENT = 'word/document.xml'

/** Word's format since 2007: a ZIP of XML parts. http://officeopenxml.com/WPcontentOverview.php */
export const docx: ByteReader = {
  takes: 'bytes',
  name: 'docx',
  accepts: ({ bytes }) => holdsEntry(bytes, DOCUMENT),
  read: ({ bytes }, surroundings) =>
    readOffice(
      bytes,
      { parts: [DOCUMENT, 'word/footnotes.xml', 'word/endnotes.xml'], about: 'docProps/core.xml', textOfPart },
      surroundings,
    ),
}

/** What was taken out but is kept for those who follow changes, and what stands twice for older programs. */
const LEFT: ReadonlySet<string> = new Set(['w:del', 'w:movefrom', 'mc:fallback'])

function textOfPart(markup: string): { readonly text: string; readonly runs: readonly Run[] } {
  const traced = tracedText()
  let inText = 0
  let left = 0
  let cells = 0
  walkXml(markup, {
    open(name) {
      if (LEFT.has(name)) left++
      else if (name === 'w:t') inText++
      else if (name === 'w:tab') traced.part('\t')
      else if (name === 'w:br' || name === 'w:cr') traced.part('\n')
      else if (name === 'w:tc') cells++
    },
    close(name) {
      if (LEFT.has(name)) left--
      else if (name === 'w:t') inText--
      else if (name === 'w:p') traced.part(cells > 0 ? '\t' : '\n\n')
      else if (name === 'w:tc') cells--
      else if (name === 'w:tr') traced.part('\n')
      else if (name === 'w:tbl') traced.part('\n\n')
    },
    text(text, from, to) {
      if (inText > 0 && left === 0) traced.write(text, from, to)
    },
  })
  return traced.done()
}
