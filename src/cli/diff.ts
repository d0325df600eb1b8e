import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { diff as diffOf } from '../app/diff.ts'
import type { CaseFile } from '../model/case-file.ts'
import { diffLines } from '../publish/diff-text.ts'
import { builtCase, caseOptions, chosenLimit, listOptions } from './case.ts'
import { type Command, EXIT, type Options, type Terminal, UserError } from './command.ts'
import { recordLine } from './sources.ts'

/** `hearsay diff LEFT RIGHT`: what changed between two states of a case. */
export const diff: Command = {
  parameters: '<left> <right>',
  options: [...caseOptions.filter(option => option.flags.startsWith('--profile')), ...listOptions],
  teaching: `
LEFT and RIGHT are folders with a case, folders that --case named, or files that "hearsay export --to json" wrote. Shows the questions that are answered
otherwise, with their ranges before and after, and whether a new claim brings a new voice (really added) or only repeats one that
was heard before (echo: a copy, a relay, the same source again); then new and gone reports, claims and failing sums. A claim is the
same one if its words are, even if its file was edited elsewhere. An exported file keeps the profile that it was exported under.

To see what changes from now on:
  hearsay export reports/ --to json --output monday.json
  hearsay build reports/ --quiet
  hearsay diff monday.json reports/

With --json, one JSON object a line, each with its kind (question, report, claim, sum) and change (added, gone, changed).

Other examples:
  hearsay diff reports-a/ reports-b/ --all
  hearsay diff monday.json tuesday.json --json`,
  async run(terminal, [leftPath = '', rightPath = ''], options) {
    const limit = chosenLimit(options)
    const left = await stateAt(terminal, leftPath, options)
    const right = await stateAt(terminal, rightPath, options)
    const found = diffOf(left, right)
    if (options['json'] === true) {
      for (const record of records(found)) await terminal.print(recordLine(record))
    } else await terminal.print(`${diffLines(found, left, right, limit).join('\n')}\n`)
    return EXIT.ok
  },
}

/** The case of a folder, or an exported one. */
async function stateAt(terminal: Terminal, path: string, options: Options): Promise<CaseFile> {
  const found = await stat(resolve(terminal.cwd, path)).catch(() => undefined)
  if (found === undefined) throw new UserError(`there is no ${path}`)
  if (found.isDirectory()) {
    const isKeptElsewhere = existsSync(resolve(terminal.cwd, path, 'ledger.sqlite'))
    return builtCase(terminal, path, isKeptElsewhere ? { ...options, case: path } : options, async ledger => ledger)
  }
  const ledger = parsed(await readFile(resolve(terminal.cwd, path), 'utf8'))
  if (!isCaseFile(ledger)) {
    throw new UserError(`${path} is no exported case; make one with: hearsay export FOLDER --to json --output ${path}`)
  }
  return ledger
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const LISTS = ['documents', 'reports', 'claims', 'questions', 'arithmetic'] as const satisfies (keyof CaseFile)[]

function isCaseFile(value: unknown): value is CaseFile {
  if (typeof value !== 'object' || value === null || !('profile' in value)) return false
  const fields = value as Record<string, unknown>
  return typeof fields['profile'] === 'string' && LISTS.every(list => Array.isArray(fields[list]))
}

function* records({ questions, reports, claims, failing }: ReturnType<typeof diffOf>): Generator<object> {
  for (const change of questions.changed) yield { kind: 'question', change: 'changed', ...change }
  for (const [kind, change] of Object.entries({ question: questions, report: reports, claim: claims, sum: failing })) {
    for (const right of change.added) yield { kind, change: 'added', right }
    for (const left of change.gone) yield { kind, change: 'gone', left }
  }
  for (const change of claims.changed) yield { kind: 'claim', change: 'changed', ...change }
}
