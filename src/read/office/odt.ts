import { latin1 } from '../byte-lines.ts'
import type { ByteReader } from '../reader.ts'
import type { Run } from '../trace.ts'
import { tracedText } from '../traced-text.ts'
import { walkXml } from '../xml.ts'
import { holdsEntry, readOffice } from './office.ts'

const MIMETYPE_END = 128 // bytes: the type stands first in the ZIP, unpacked. https://docs.oasis-open.org/office/OpenDocument/v1.3/

/** The text documents of LibreOffice and its kin: a ZIP of XML parts. */
export const odt: ByteReader = {
  takes: 'bytes',
  name: 'odt',
  accepts: ({ bytes, extension }) =>
    (latin1(bytes, 0, Math.min(bytes.length, MIMETYPE_END)).includes('application/vnd.oasis.opendocument.text') ||
      extension === 'odt') &&
    holdsEntry(bytes, 'content.xml'),
  read: ({ bytes }, surroundings) =>
    readOffice(bytes, { parts: ['content.xml'], about: 'meta.xml', textOfPart }, surroundings),
}

/** What was taken out but is kept for those who follow changes, and what comments say of the text. */
const LEFT: ReadonlySet<string> = new Set(['text:tracked-changes', 'office:annotation', 'text:note-citation'])

/** Spaces that stand for themselves: what the format writes as an element, as it runs others together. */
const SPACES: Readonly<Record<string, string>> = { 'text:s': ' ', 'text:tab': '\t', 'text:line-break': '\n' }

function textOfPart(markup: string): { readonly text: string; readonly runs: readonly Run[] } {
  const traced = tracedText()
  let paragraphs = 0
  let left = 0
  let cells = 0
  walkXml(markup, {
    open(name) {
      const space = SPACES[name]
      if (LEFT.has(name)) left++
      else if (space !== undefined) traced.part(space)
      else if (isParagraph(name)) {
        if (paragraphs++ > 0) traced.part('\n\n') // a note stands inside the paragraph that it belongs to
      } else if (name === 'table:table-cell') cells++
    },
    close(name) {
      if (LEFT.has(name)) left--
      else if (isParagraph(name)) {
        paragraphs--
        traced.part(cells > 0 ? '\t' : '\n\n')
      } else if (name === 'table:table-cell') cells--
      else if (name === 'table:table-row') traced.part('\n')
      else if (name === 'table:table') traced.part('\n\n')
    },
    text(text, from, to) {
      if (paragraphs === 0 || left > 0) return
      // White space runs together, and stands between two words only.
      for (const { 0: word, index } of text.matchAll(/\S+|\s+/gu)) {
        if (/^\s/u.test(word)) traced.part(' ')
        else traced.write(word, from + index, text.length === to - from ? from + index + word.length : to)
      }
    },
  })
  return traced.done()
}

function isParagraph(name: string): boolean {
  return name === 'text:p' || name === 'text:h'
}
