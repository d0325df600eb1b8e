import { Newcomers } from '../app/newcomers.ts'
import { changesComparing } from '../app/review.ts'
import type { Effect } from '../model/effect.ts'
import { hasCase } from '../node/case-folder.ts'
import type { Desk } from '../node/compose.ts'
import { effectLines } from '../publish/effect-text.ts'
import { summaryLine, type Telling, tellingOf } from '../publish/telling.ts'
import { counted, issueText } from '../publish/wording.ts'
import { caseOptions, chosenLimit, chosenProfile, inCase } from './case.ts'
import { type Command, EXIT, type ExitCode, type Options, UserError } from './command.ts'
import { fieldsOption } from './fields.ts'
import { shellWord } from './shell-word.ts'

/** `hearsay build FOLDER`: makes or updates the case, then prints where the reports disagree most. */
export const build: Command = {
  parameters: '[folder]',
  options: [
    ...caseOptions,
    fieldsOption,
    {
      flags: '--names <table>',
      summary: 'actors and places that the case knows by names of its own (kept as names.tsv)',
    },
    { flags: '--by <name>', summary: 'who adds the files, for the log (default: HEARSAY_BY, or the account)' },
    { flags: '--limit <number>', summary: 'how many questions to print', fallback: '5' },
    { flags: '--all', summary: 'print all questions' },
    { flags: '--quiet', summary: 'print only the summary line' },
    { flags: '--no-hints', summary: 'leave out what to do next' },
  ],
  teaching: `
Reads every file below FOLDER, or below where you are if a case is there (text, Markdown, HTML, PDF, DOCX, ODT, mail, Telegram exports, JSON Lines, CSV, feeds,
web archives, also packed), keeps its bytes, and works out which claims answer one question, who says which, on whose word, and how many independent origins there are. Run it again after adding files: only
what changed is read. The reports themselves are never written to. The log of the case says of every file who added it, when, from
where, and for a web capture its address; "hearsay seal" signs it.

Exit status: 0 all read; 3 some files could not be read (they are named at the end, and everything else is there).

Examples:
  hearsay build reports/
  hearsay build reports/ --profile ibc --limit 20
  hearsay build reports/ --case ~/cases/flood
  hearsay build tables/ --fields text=story,published=when     (kept for later builds)
  hearsay build reports/ --names names.tsv                     (kept for later builds)

A table of names has a row for each, its fields set apart by tabs, names by |; fields at the end may be left out:
  actor   Tarn Front|the Front      insurgent
  city    Saltmere|Saltmere Port    XA   Northmarch   12.4   -33.1`,
  async run(terminal, [given], options) {
    const folder = given ?? '.'
    if (given === undefined && options['case'] === undefined && !hasCase(folder)) {
      throw new UserError(
        'name a folder: hearsay build FOLDER, or hearsay build . for all below where you are',
        EXIT.usage,
      )
    }
    const profile = chosenProfile(options)
    const limit = chosenLimit(options)
    const deed = async (desk: Desk): Promise<ExitCode> => {
      const newcomers = changesComparing(desk.decisions()) ? undefined : new Newcomers()
      const summary = await desk.build(profile, newcomers)
      const tell = (): Telling => tellingOf(desk.caseFile(profile), limit, profile)
      const told = options['all'] === true ? tell() : desk.told([profile.name, limit], tell)
      const issues = [...summary.issues, ...told.issues]
      const more = options['quiet'] === true ? [] : linesOf(told, newcomers?.effects ?? [])
      const next = options['quiet'] === true || options['hints'] === false ? [] : hints(folder, options, told)
      await terminal.print(`${[summaryLine(told, issues), ...more, ...next].join('\n')}\n`)
      for (const issue of issues) terminal.warn(issueText(issue))
      return issues.some(issue => issue.level === 'error') ? EXIT.issues : EXIT.ok
    }
    return inCase(terminal, folder, options, deed, { rebuilds: true })
  },
}

const NOTHING_READ =
  'No report was found in this folder or below it. Put files into it, or name another: hearsay build --help lists the formats.'

/** What is told below the summary. */
function linesOf({ reports, lines }: Telling, effects: readonly Effect[]): string[] {
  const changes = effects.length === 0 ? [] : ['', 'What the new reports change:', ...effects.flatMap(effectLines)]
  return [...changes, ...(reports === 0 ? ['', NOTHING_READ] : []), '', ...lines]
}

/** What a user may want to type next, once there are reports. */
function hints(folder: string, options: Options, { reports, questions, shown }: Telling): string[] {
  if (reports === 0) return []
  const more = questions - shown
  const kept = options['case']
  const where = `${shellWord(folder)}${kept === undefined ? '' : ` --case ${shellWord(String(kept))}`}`
  return [
    ...(more > 0 ? [`${counted(more, 'more question')}: hearsay questions ${where} --all`] : []),
    `To read, compare and decide in your browser: hearsay serve ${where}`,
    `One page to give to others: hearsay export ${where} --to html --output report.html`,
  ]
}
