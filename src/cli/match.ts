import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { packs } from '../lang/languages.ts'
import { type MatchInput, match as matchReports } from '../match/match.ts'
import { issueText } from '../publish/wording.ts'
import { type Command, EXIT, UserError } from './command.ts'
import { printMatchedLines } from './match-lines.ts'
import { fileOptions, recordLine, sources } from './sources.ts'

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
    for await (const source of sources(terminal, paths, options)) {
      for (const issue of source.issues) terminal.warn(issueText(issue))
      for (const document of source.documents) {
        const id = `r${inputs.length + 1}`
        pathById.set(id, source.path)
        inputs.push({
          document,
          report: {
            id,
            document: document.id,
            span: { start: 0, end: document.text.length },
            language,
            ...(document.published === undefined ? {} : { published: document.published }),
          },
        })
      }
    }
    const { alignments, families } = matchReports(inputs)
    for (const { left, right, similarity, kind, edits } of alignments) {
      if (kind === 'boilerplate' && !boilerplate) continue
      const changed = edits.filter(edit => edit.changed !== undefined)
      await terminal.print(
        recordLine({
          kind: 'alignment',
          left: placed(left),
          right: placed(right),
          similarity,
          sameness: kind,
          ...(changed.length === 0
            ? {}
            : { changed: changed.map(edit => ({ what: edit.changed, left: edit.left, right: edit.right })) }),
        }),
      )
    }
    for (const family of families) {
      const { earliest } = family
      await terminal.print(
        recordLine({
          kind: 'family',
          reports: family.reports,
          paths: family.reports.map(report => pathById.get(report)),
          earliest: earliest === undefined ? null : pathById.get(earliest.report),
        }),
      )
    }
    return EXIT.ok

    function placed(side: { report: string; at: { span: { start: number; end: number } } }): object {
      return { path: pathById.get(side.report), start: side.at.span.start, end: side.at.span.end }
    }
  },
}
