import { PROFILES, type Profile, profileOf } from '../model/profile.ts'
import { loadGazetteer } from '../node/gazetteer.ts'
import { type ExtractedFile, enoughAtOnce, extractedFrom } from '../node/workers/extracted.ts'
import { extractInWorkers } from '../node/workers/extracting.ts'
import { numbered } from '../publish/report-lines.ts'
import { issueText } from '../publish/wording.ts'
import { documentReader } from '../read-documents.ts'
import { type Command, EXIT, type Options, type Terminal, UserError } from './command.ts'
import { chosenFields } from './fields.ts'
import { fileOptions, pathsGiven, sources } from './sources.ts'

/** `hearsay extract`: the reports, claims and tallies of loose files. */
export const extract: Command = {
  parameters: '[paths...]',
  options: [
    ...fileOptions,
    { flags: '--whole', summary: 'take each file for one report, even if it looks like a bundle' },
    { flags: '--workers <number>', summary: 'how many files are read at once; the output is the same', fallback: '1' },
    {
      flags: '--profile <name>',
      summary: 'house rules for vague words',
      choices: Object.keys(PROFILES),
      fallback: 'plain',
    },
  ],
  teaching: `
Prints a record for each report, then its claims, then what it says in all (tallies). Offsets count UTF-16 code units of the
text that \`hearsay text\` prints.

Examples:
  hearsay extract report.txt
  hearsay extract --profile aan release.txt
  hearsay extract --files-from list.txt > claims.jsonl`,
  async run(terminal, paths, options) {
    const profile = profileOf(String(options['profile']))
    if (profile === undefined) throw new UserError(`no profile ${String(options['profile'])}`, EXIT.usage)
    const workers = Number(options['workers'])
    if (!Number.isInteger(workers) || workers < 1)
      throw new UserError(`--workers takes a whole number above 0, not ${String(options['workers'])}`, EXIT.usage)
    let reports = 0
    let claims = 0
    for await (const file of extracted(terminal, paths, options, profile, workers)) {
      for (const issue of file.issues) terminal.warn(issueText(issue))
      let lines = ''
      for (const report of file.reports) {
        lines += numbered(report, ++reports, claims)
        claims += report.claims
        if (lines.length < ENOUGH_TO_PRINT) continue
        await terminal.print(lines)
        lines = ''
      }
      if (lines !== '') await terminal.print(lines)
    }
    return EXIT.ok
  },
}

const ENOUGH_TO_PRINT = 1 << 16 // UTF-16 code units: a write costs more than a line

/** The files of the command line and what they claim, in order, read here or by workers. */
async function* extracted(
  terminal: Terminal,
  paths: readonly string[],
  options: Options,
  profile: Profile,
  workers: number,
): AsyncGenerator<ExtractedFile> {
  const whole = options['whole'] === true
  if (workers > 1) {
    const fields = chosenFields(options)
    const files = (await pathsGiven(terminal, paths, options)).map(line => line.split('\t', 1)[0]!)
    yield* extractInWorkers({ folder: terminal.cwd, paths: files, whole, profile, ...(fields && { fields }) }, workers)
    return
  }
  const reader = documentReader(loadGazetteer)
  for await (const files of enoughAtOnce(sources(terminal, paths, options))) {
    yield* extractedFrom(files, reader, { whole, profile })
  }
}
