import { gzip } from './archive/gzip.ts'
import { tar } from './archive/tar.ts'
import { wacz } from './archive/wacz.ts'
import { warc } from './archive/warc.ts'
import { zip } from './archive/zip.ts'
import { csv } from './csv.ts'
import { feed } from './feed.ts'
import { json } from './json.ts'
import { eml } from './mail/eml.ts'
import { mbox } from './mail/mbox.ts'
import { mhtml } from './mail/mhtml.ts'
import { markdown } from './markdown.ts'
import { docx } from './office/docx.ts'
import { odt } from './office/odt.ts'
import { html } from './page/html.ts'
import { pdf } from './pdf/pdf.ts'
import type { Reader } from './reader.ts'
import { telegram } from './telegram.ts'
import { text } from './text.ts'

/**
 * All readers; the first that accepts a file reads it. Formats of bytes are tried before the bytes are decoded. Formats that show in
 * their content stand before those that only an extension tells, and plain text, which accepts anything, is last.
 */
export const readers: readonly Reader[] = [
  gzip,
  warc,
  docx,
  odt,
  wacz,
  zip,
  tar,
  pdf,
  mbox,
  mhtml,
  eml,
  feed,
  html,
  telegram,
  json,
  csv,
  markdown,
  text,
]
