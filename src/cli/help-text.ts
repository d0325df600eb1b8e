/** Columns of a line that is read without losing it, however wide the terminal is. */
const MOST_COLUMNS = 120
const LEAST_COLUMNS = 40 // below, wrapping leaves a word a line

// "  ledger      a rebuild gives"   not: "  hearsay seal reports/ --key desk.pem"
const ROW = /^(\s+\S+(?: \S+)*\s{2,})(\S.*)$/u
const TYPED = /^\s+(?:hearsay|jq|openssl|printf)\s/u

/**
 * The teaching of a command, laid out for a terminal so wide: paragraphs flow, the second column of a row hangs under itself, and what is
 * there to be typed stays on its line.
 */
export function laidOut(teaching: string, columns: number): string {
  const width = Math.min(Math.max(columns, LEAST_COLUMNS), MOST_COLUMNS)
  const lines: string[] = []
  let paragraph: string[] = []
  const flush = (): void => {
    if (paragraph.length > 0) lines.push(...wrapped(paragraph.join(' '), width))
    paragraph = []
  }
  for (const line of teaching.trim().split('\n')) {
    if (/^\S/u.test(line)) {
      paragraph.push(line)
      continue
    }
    flush()
    const [, lead, rest] = TYPED.test(line) ? [] : (ROW.exec(line) ?? [])
    if (lead === undefined || rest === undefined || line.length <= width) lines.push(line)
    else
      lines.push(
        ...wrapped(rest, width - lead.length).map((part, at) => (at === 0 ? lead : ' '.repeat(lead.length)) + part),
      )
  }
  flush()
  return lines.join('\n')
}

/** Words in lines of at most so many columns; a longer word has a line of its own. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/u)) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}
