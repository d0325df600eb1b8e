import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import { read } from '../src/node/read.ts'

/** The file that the fuzzer pretends to give: its ending leads to the reader that is to be tried. */
const path = process.env['HEARSAY_FUZZ_PATH'] ?? 'report.txt'

/** What the fuzzer calls with bytes of its making. A reader may refuse them; it may not throw, fall silent, or give two documents one id. */
export async function fuzz(data: Uint8Array): Promise<void> {
  const bytes = new Uint8Array(data)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { documents, issues, traces } = await read({ path: `fuzz${extname(path)}`, bytes, sha256 }, { traced: true })
  if (documents.length + issues.length === 0) throw new Error('neither a document nor an issue')
  if (new Set(documents.map(document => document.id)).size < documents.length) throw new Error('two documents of one id')
  for (const { id, text } of documents) traces.get(id)?.({ start: 0, end: text.length })
}
