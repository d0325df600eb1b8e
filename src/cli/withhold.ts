import { type LogLine, shownIn } from '../app/log-line.ts'
import { hasWords, soughtOf } from '../app/withheld-words.ts'
import { withholdingText } from '../app/withhold.ts'
import type { PassageAlignment } from '../model/alignment.ts'
import type { CaseFile } from '../model/case-file.ts'
import type { SourceDocument } from '../model/document.ts'
import { overlaps, type Span, span } from '../model/span.ts'
import type { NewWithholding, Withheld } from '../model/withholding.ts'
import type { ChainedLog } from '../node/log/chained-log.ts'
import { readWithholdings, withhold as record, withholdingPlan } from '../node/log/withholdings-log.ts'
import { shownName } from '../text/shown.ts'
import { builtCase, caseOptions } from './case.ts'
import { type Command, EXIT, type Options, type Terminal, UserError } from './command.ts'
import { oneOf } from './one-of.ts'

/** `hearsay withhold`: what may not be in a pack. */
export const withhold: Command = {
  parameters: '<folder>',
  options: [
    ...caseOptions,
    { flags: '--original <id>', summary: 'a whole file: its path, or the beginning of its SHA-256' },
    { flags: '--report <id>', summary: 'a report, wherever its words stand' },
    { flags: '--claim <id>', summary: 'the sentence of a claim, wherever its words stand' },
    { flags: '--document <id>', summary: 'with --span: a passage of the text of a document' },
    { flags: '--span <range>', summary: 'from which character to which, as 120-164' },
    { flags: '--words <text>', summary: 'words, wherever they stand' },
    { flags: '--only-here', summary: 'the passage in its own file alone; other files keep the same words' },
    { flags: '--undo <id>', summary: 'a withholding no longer holds' },
    { flags: '--list', summary: 'everything that was ever withheld' },
    { flags: '--by <name>', summary: 'who decides' },
    { flags: '--why <text>', summary: 'for what reason; packs show it' },
    { flags: '--json', summary: 'with --list: one JSON object a line' },
  ],
  teaching: `
Marks what may not leave this machine: a source's name, an address, a whole report. Every later pack is made without it: the words are taken
out of every file in which they stand, however they are spelled there (tags between them, entities, escapes), and claims, copies, counts and
the page are derived anew from what is left, so that nothing can tell of them. What stands packed (PDF, DOCX, ZIP, gzip) is left out as a
whole file. In the pack a mark stands in their place, the log shows a salted hash and the reason, and every seal still verifies: whoever is
shown the original later can see that it is the one that was sealed. This case itself stays as it is, and the decision can be undone.

Words of another wording are not found: copies of the passage that say it otherwise are listed, so that you can look at them. What the
reason says is shown: do not write there what you withhold.

Examples:
  hearsay withhold reports/ --words "Marta Hollis" --by ada --why "a source's safety"
  hearsay withhold reports/ --original notes/interview.txt --by ada --why "a source's safety"
  hearsay withhold reports/ --claim 3b1c9 --by ada --why "names a child"
  hearsay withhold reports/ --undo w2 --by ada --why "published by the family since"
  hearsay withhold reports/ --list`,
  async run(terminal, [folder = '.'], options) {
    return builtCase(terminal, folder, options, async (ledger, _profile, desk) => {
      const log = desk.custody.chains.withheld
      if (options['list'] === true) {
        await list(terminal, log, options['json'] === true)
        return EXIT.ok
      }
      const files = desk.custody.chains.log.lines().map(({ entry }) => shownIn(entry ?? {}))
      const { what, at } = chosen(
        ledger,
        files,
        options,
        readWithholdings(log).map(({ id }) => id),
      )
      const decision: NewWithholding = { ...what, by: said(options, 'by'), why: said(options, 'why') }
      if (what.kind === 'words' && hasWords(decision.why, soughtOf(what.words).letters)) {
        throw new UserError('the reason says what is withheld, and packs show the reason')
      }
      const made = await record(log, decision)
      await terminal.print(`${withholdingText(made)}\n`)
      if (what.kind === 'words') for (const line of elsewhere(ledger, what, at)) terminal.warn(line)
      return EXIT.ok
    })
  },
}

/** Prints everything that was ever withheld. */
async function list(terminal: Terminal, log: ChainedLog, isJson: boolean): Promise<void> {
  const holding = new Set(withholdingPlan(log).holding.map(({ id }) => id))
  for (const one of readWithholdings(log)) {
    const undone = one.kind !== 'undo' && !holding.has(one.id)
    const line = isJson ? JSON.stringify({ ...one, undone }) : `${withholdingText(one)}${undone ? '  (undone)' : ''}`
    await terminal.print(`${line}\n`)
  }
}

/** Where the words of a passage were read. */
interface Place {
  readonly document: SourceDocument
  readonly span: Span
}

type Side = PassageAlignment['left']

function chosen(
  ledger: CaseFile,
  files: readonly LogLine[],
  options: Options,
  known: readonly string[],
): { what: Withheld; at?: Place } {
  const given = ['original', 'report', 'claim', 'document', 'words', 'undo'].filter(name => options[name] !== undefined)
  if (given.length !== 1)
    throw new UserError(
      'say what to withhold: one of --original, --report, --claim, --document with --span, --words; or --undo',
      EXIT.usage,
    )
  const id = String(options[given[0]!])
  switch (given[0]) {
    case 'undo':
      if (!known.includes(id)) throw new UserError(`there is no withholding ${id}; see --list`)
      return { what: { kind: 'undo', withholding: id } }
    case 'words':
      if (!/[\p{L}\p{N}]/u.test(id)) throw new UserError('--words takes words', EXIT.usage)
      return { what: { kind: 'words', words: id } }
    case 'original':
      return { what: { kind: 'original', sha256: originalOf(files, id) } }
    default: {
      const at = placeOf(ledger, given[0]!, id, options)
      const { document } = at
      if (given[0] === 'report' && isAlone(ledger, document)) {
        return { what: { kind: 'original', sha256: document.capture.sha256 }, at }
      }
      const words = document.text.slice(at.span.start, at.span.end).trim()
      if (!/[\p{L}\p{N}]/u.test(words)) throw new UserError('there are no words in that passage')
      return {
        what: { kind: 'words', words, ...(options['onlyHere'] === true ? { only: document.capture.sha256 } : {}) },
        at,
      }
    }
  }
}

/** Does a file hold one report and no other? */
function isAlone({ documents, reports }: CaseFile, { capture }: SourceDocument): boolean {
  const ofFile = new Set(documents.filter(one => one.capture.sha256 === capture.sha256).map(({ id }) => id))
  return reports.filter(({ document }) => ofFile.has(document)).length === 1
}

function placeOf(ledger: CaseFile, kind: string, id: string, options: Options): Place {
  const documentOf = (wanted: string): SourceDocument => oneOf('document', wanted, ledger.documents)
  if (kind === 'report') {
    const report = oneOf('report', id, ledger.reports)
    return { document: documentOf(report.document), span: report.span }
  }
  if (kind === 'claim') {
    const { sentence } = oneOf('claim', id, ledger.claims)
    return { document: documentOf(sentence.document), span: sentence.span }
  }
  // 120-164   120..164   not: 120
  const [, start, end] = /^(\d+)(?:-|\.\.)(\d+)$/u.exec(String(options['span'] ?? '')) ?? []
  if (start === undefined) throw new UserError('--document takes --span FROM-TO', EXIT.usage)
  const document = documentOf(id)
  if (Number(end) > document.text.length || Number(start) >= Number(end))
    throw new UserError(`the text of ${id} has ${document.text.length} characters; it has no ${start}-${end}`)
  return { document, span: span(Number(start), Number(end)) }
}

/** The original of a path, as the log has it last, or of the beginning of its SHA-256. */
function originalOf(log: readonly LogLine[], id: string): string {
  const named = log.flatMap(({ path, sha256 }) => (typeof sha256 === 'string' ? [{ path, sha256 }] : []))
  const atPath = named.findLast(({ path }) => path === id)
  if (atPath !== undefined) return atPath.sha256
  const hashes = [...new Set(named.map(({ sha256 }) => sha256).filter(sha256 => sha256.startsWith(id.toLowerCase())))]
  if (hashes.length === 1) return hashes[0]!
  throw new UserError(
    hashes.length === 0 ? `there is no original ${id}` : `${hashes.length} originals begin with ${id}`,
  )
}

/** Where else the words stand, and which copies say it in other words. */
function elsewhere(ledger: CaseFile, what: Extract<Withheld, { kind: 'words' }>, at: Place | undefined): string[] {
  const { letters } = soughtOf(what.words)
  const holding = ledger.documents.filter(({ text, title }) => hasWords(`${title ?? ''}\n${text}`, letters))
  const others = holding.filter(({ id }) => id !== at?.document.id)
  const lines = others.map(({ capture }) =>
    what.only === undefined || what.only === capture.sha256
      ? `${shownName(capture.path)}: the same words stand here, and are withheld too`
      : `${shownName(capture.path)}: the same words stand here, and stay`,
  )
  if (holding.length === 0)
    lines.push('No text of the case holds these words; files are looked through when a pack is made')
  if (at === undefined) return lines
  const held = new Set(holding.map(({ id }) => id))
  const pathById = new Map(ledger.documents.map(({ id, capture }) => [id, shownName(capture.path)]))
  const copies = ledger.alignments.flatMap(({ left, right }) => [
    ...copyOf(at, left, right),
    ...copyOf(at, right, left),
  ])
  const reworded = new Set(copies.filter(id => !held.has(id)))
  return [
    ...lines,
    ...[...reworded].map(id => `${pathById.get(id)}: a copy of the passage in other words, which stays; look at it`),
  ]
}

/** The document of one side of an alignment, if the other is in a place. */
function copyOf({ document, span }: Place, here: Side, there: Side): string[] {
  return here.at.document === document.id && overlaps(here.at.span, span) ? [there.at.document] : []
}

function said(options: Options, name: 'by' | 'why'): string {
  const value = String(options[name] ?? '').trim()
  if (value === '') throw new UserError(`say ${name === 'why' ? 'why: --why TEXT' : 'who: --by NAME'}`, EXIT.usage)
  return value
}
