import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { packs } from '../lang/languages.ts'
import { type MatchInput, match as matchReports } from '../match/match.ts'
import type { Family, PassageAlignment } from '../model/alignment.ts'
import type { Report, SourceDocument } from '../model/document.ts'
import { type Command, EXIT, UserError } from './command.ts'
import { printMatchedLines } from './match-lines.ts'
import { documentsNamed, fileOptions, recordLine } from './sources.ts'

/** `hearsay match`: passages that files share, each file one report. */
export const match: Command = {
  parameters: '[paths...]',
  options: [
    ...fileOptions,
    {
      flags: '--boilerplate',
      summary: 'list as well what was left out of account: page furniture, and formulas about other facts',
    },
    {
      flags: '--lines',
      summary: 'the one path is a JSON Lines file of reports (field "text"), however large: each line is a report',
    },
  ],
  teaching: `
Prints each passage that two files share, then the families of copies. A figure, name or date that was changed in copying stands
with its passage. "sameness" says what kind of passage it is:

  whole-copy        all of both files is the same, nearly word for word
  cut-copy          all of one file stands in the other
  passage           a part of both
  rewrite           sentences put in other words and another order, with so much of the wording that it was before the writer's eyes
  translation       the same facts in the same order, in other words throughout, as in two translations of one text
  shared-quotation  the same words of somebody whom both quote: one origin for what is said, but no copying
  boilerplate       page furniture, and formulas filled with other facts; listed only on request

Shared quotations and boilerplate make no family.

Example:
  hearsay match reports/*.txt
  hearsay match --boilerplate reports/*.txt
  hearsay match --lines a-million-reports.jsonl`,
  async run(terminal, paths, options) {
    const language = packs[0]!.tag
    const boilerplate = options['boilerplate'] === true
    if (options['lines'] === true) {
      const [path] = paths
      if (path === undefined || paths.length > 1) throw new UserError('--lines takes one file', EXIT.usage)
      const file = resolve(terminal.cwd, path)
      if (!existsSync(file)) throw new UserError(`${path}: no such file`)
      await printMatchedLines(terminal, file, { language, boilerplate })
      return EXIT.ok
    }
    const inputs: MatchInput[] = []
    const pathById = new Map<string, string>()
    for await (const { path, document } of documentsNamed(terminal, paths, options)) {
      const id = `r${inputs.length + 1}`
      pathById.set(id, path)
      inputs.push({ document, report: reportOf(document, id, language) })
    }
    const { alignments, families } = matchReports(inputs)
    for (const alignment of alignments) {
      if (alignment.kind === 'boilerplate' && !boilerplate) continue
      await terminal.print(recordLine(alignmentRecord(alignment, pathById)))
    }
    for (const family of families) await terminal.print(recordLine(familyRecord(family, pathById)))
    return EXIT.ok
  },
}

/** A document as one report. */
function reportOf({ id: document, text, published }: SourceDocument, id: string, language: string): Report {
  const span = { start: 0, end: text.length }
  return { id, document, span, language, ...(published !== undefined && { published }) }
}

function alignmentRecord(
  { left, right, similarity, kind, edits }: PassageAlignment,
  pathById: ReadonlyMap<string, string>,
): object {
  const placed = ({ report, at }: PassageAlignment['left']) => ({
    path: pathById.get(report),
    start: at.span.start,
    end: at.span.end,
  })
  const changed = edits
    .filter(edit => edit.changed !== undefined)
    .map(edit => ({ what: edit.changed, left: edit.left, right: edit.right }))
  return {
    kind: 'alignment',
    left: placed(left),
    right: placed(right),
    similarity,
    sameness: kind,
    ...(changed.length > 0 && { changed }),
  }
}

function familyRecord({ reports, earliest }: Family, pathById: ReadonlyMap<string, string>): object {
  return {
    kind: 'family',
    reports,
    paths: reports.map(report => pathById.get(report)),
    earliest: earliest === undefined ? null : pathById.get(earliest.report),
  }
}
