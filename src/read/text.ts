import type { Reader } from './reader.ts'

/** Plain text: the characters unchanged, one document. Accepts whatever no other reader does. */
export const text: Reader = {
  name: 'text',
  accepts: () => true,
  read: file => ({ records: [{ text: file.text }], faults: [] }),
}
