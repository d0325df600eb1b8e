import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { SourceDocument } from '../model/document.ts'
import type { Issue } from '../model/issue.ts'
import { looseFile } from '../node/workers/loose-file.ts'
import { issueText } from '../publish/wording.ts'
import { EXIT, type Option, type Options, type Terminal, UserError } from './command.ts'
import { chosenFields, fieldsOption } from './fields.ts'

/** The options that every command over loose files has. */
export const fileOptions: readonly Option[] = [
  fieldsOption,
  { flags: '--files-from <list>', summary: 'read paths from a file, one a line (- for standard input)' },
  { flags: '--format <format>', summary: 'how to print', choices: ['jsonl'], fallback: 'jsonl' },
]

/** A file of the list, its column after a tab if it has one, and what a reader made of it. */
export interface Source {
  readonly path: string
  readonly column?: string
  readonly documents: readonly SourceDocument[]
  readonly issues: readonly Issue[]
}

/** Reads the files that the command line names, in order. What cannot be read is an issue of its source, never an error. */
export async function* sources(terminal: Terminal, paths: readonly string[], options: Options): AsyncGenerator<Source> {
  const lines = await pathsGiven(terminal, paths, options)
  for (const [done, line] of lines.entries()) {
    const [path = line, column] = line.split('\t')
    terminal.progress('Reading', done, lines.length)
    yield {
      path,
      ...(column === undefined ? {} : { column }),
      ...(await looseFile(terminal.cwd, path, chosenFields(options))),
    }
  }
}

/** A document of a file that the command line names. */
export interface NamedDocument extends Pick<Source, 'path' | 'column'> {
  readonly document: SourceDocument
}

/** The documents of all files that the command line names, in order. What cannot be read is warned of. */
export async function* documentsNamed(
  terminal: Terminal,
  paths: readonly string[],
  options: Options,
): AsyncGenerator<NamedDocument> {
  for await (const { issues, documents, ...file } of sources(terminal, paths, options)) {
    for (const issue of issues) terminal.warn(issueText(issue))
    for (const document of documents) yield { ...file, document }
  }
}

/** All paths that the command line names, there and in a list. Throws UserError if there are none. */
export async function pathsGiven(terminal: Terminal, paths: readonly string[], options: Options): Promise<string[]> {
  const lines = [...paths, ...(await listed(terminal, options['filesFrom']))]
  if (lines.length === 0) throw new UserError('no file given: name some, or --files-from LIST', EXIT.usage)
  return lines
}

async function listed(terminal: Terminal, from: string | boolean | undefined): Promise<string[]> {
  if (typeof from !== 'string') return []
  const text =
    from === '-' ? await drained(terminal) : await readFile(resolve(terminal.cwd, from), 'utf8').catch(() => undefined)
  if (text === undefined) throw new UserError(`cannot read the list of files ${from}`)
  return text.split('\n').filter(line => line.trim() !== '')
}

async function drained(terminal: Terminal): Promise<string> {
  let text = ''
  for await (const part of terminal.input) text += String(part)
  return text
}

/** One JSON record a line. */
export function recordLine(record: object): string {
  return `${JSON.stringify(record)}\n`
}
