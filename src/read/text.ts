import type { TextReader } from './reader.ts'
import { allOf } from './trace.ts'

/** Plain text: the characters unchanged, one document. Accepts whatever no other reader does. */
export const text: TextReader = {
  takes: 'text',
  name: 'text',
  accepts: () => true,
  read: ({ text }) => ({ records: [{ text, runs: allOf(text) }], faults: [] }),
}
