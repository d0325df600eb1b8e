import { shownName } from '../text/shown.ts'

/** A path as one word of a command that a message tells to type: `reports/`, `'flood reports'`, `'it'\''s here'`. */
export function shellWord(path: string): string {
  const word = shownName(path)
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

// reports/2031_03   C:\cases   not: "my reports", "$HOME", "a;b"
const PLAIN = /^[\p{L}\p{N}._/:@%+,=\\~-]+$/u
