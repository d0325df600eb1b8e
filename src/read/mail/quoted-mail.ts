import type { Run } from '../trace.ts'

// On Tue, 4 Mar 2031 at 14:05, Ada Vale <ada@vale.example> wrote:   Am 4.3.2031 schrieb Ada:   not: She wrote: the ferry sank.
const ATTRIBUTION = /^(?:On|Am|Le|El|Il|Op|В|У)\b.{4,200}:\s*$/u
// -----Original Message-----   ----- Ursprüngliche Nachricht -----   not: ---------- Forwarded message ---------
const ORIGINAL =
  /^-{2,}\s*(?:Original Message|Original-Nachricht|Ursprüngliche Nachricht|Message d'origine|Mensaje original)\s*-{2,}\s*$/iu
const SIGNATURE = /^-- ?$/u // RFC 3676, section 4.3

/**
 * A message's text in, what its sender wrote out: lines that are quoted of an earlier message are left out with the line that announces
 * them, and so are what follows "Original Message" and the signature. What was passed on under "Forwarded message" stays: it is why the message was sent.
 *
 *   Nine people died.                       stays
 *   On Tuesday Ada Vale wrote:              announces a quote
 *   > A ferry sank.                         quoted
 *   Four were saved.                        stays
 */
export function withoutQuotes(whole: string): { readonly text: string; readonly runs: readonly Run[] } {
  const lines = linesOf(whole)
  const kept: { start: number; end: number }[] = []
  for (const [index, line] of lines.entries()) {
    const words = whole.slice(line.start, line.end).trimEnd()
    if (ORIGINAL.test(words) || (SIGNATURE.test(words) && index > 0)) break
    if (words.startsWith('>') || (ATTRIBUTION.test(words) && isQuoteNext(whole, lines, index))) continue
    kept.push(line)
  }
  const pieces: string[] = []
  const runs: Run[] = []
  let length = 0
  for (const { start, end } of trimmed(whole, kept)) {
    pieces.push(whole.slice(start, end))
    runs.push({ start: length, end: length + end - start, from: start, to: end })
    length += end - start
  }
  const text = pieces.join('')
  const bare = text.trimEnd()
  return { text: bare, runs: runs.filter(run => run.start < bare.length) }
}

/** Half-open ranges of the lines, each with its line end. */
function linesOf(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start) + 1 || text.length
    lines.push({ start, end })
    start = end
  }
  return lines
}

/** Is the next line that holds anything a quoted one? */
function isQuoteNext(text: string, lines: readonly { start: number; end: number }[], index: number): boolean {
  for (let next = index + 1; next < lines.length; next++) {
    const words = text.slice(lines[next]!.start, lines[next]!.end).trim()
    if (words !== '') return words.startsWith('>')
  }
  return false
}

/** Without the empty lines that it begins with. */
function trimmed(
  text: string,
  lines: readonly { start: number; end: number }[],
): readonly { start: number; end: number }[] {
  const first = lines.findIndex(({ start, end }) => /\S/u.test(text.slice(start, end)))
  return first < 0 ? [] : lines.slice(first)
}
