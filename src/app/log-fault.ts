import type { LogFault } from './ports.ts'

/** A fault of a log in words: where, and what it shows. */
export function logFaultText(log: string, { line, code }: LogFault): string {
  return `${log}, line ${line}: ${WORDS[code]}`
}

const WORDS: Readonly<Record<LogFault['code'], string>> = {
  unreadable: 'is no record',
  unchained: 'does not follow from the line before: one of the two was changed after it was written',
  untrue: 'shows something else than what was sealed',
  changed: 'is not the line that was written last',
  cut: 'is now the last, and lines after it are missing',
  headless: 'may not be the last: the head that tells where the log ended is missing',
}
