import { PROFILES, profileOf } from '../model/profile.ts'
import { type ExtractedFile, enoughAtOnce, extractedFrom } from '../node/extracted.ts'
import { extractInWorkers } from '../node/extracting.ts'
import { loadGazetteer } from '../node/gazetteer.ts'
import { issueText } from '../publish/wording.ts'
import { type DocumentReader, documentReader } from '../read-documents.ts'
import { type Command, EXIT, type Options, type Terminal, UserError } from './command.ts'
import { claimRecord, reportRecord, tallyRecord } from './contract.ts'
import { chosenFields } from './fields.ts'
import { fileOptions, pathsGiven, recordLine, sources } from './sources.ts'

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
    const reader = documentReader(loadGazetteer)
    const workers = Number(options['workers'])
    if (!Number.isInteger(workers) || workers < 1)
      throw new UserError(`--workers takes a whole number above 0, not ${String(options['workers'])}`, EXIT.usage)
    let reports = 0
    let claims = 0
    for await (const source of extracted(terminal, paths, options, reader, workers)) {
      for (const issue of source.issues) terminal.warn(issueText(issue))
      for (const read of source.documents) {
        const { document } = read
        for (const issue of read.issues) terminal.warn(issueText(issue))
        for (const one of read.reports) {
          const reportId = `r${++reports}`
          const lines = [recordLine(reportRecord(reportId, source.path, one.report))]
          const idByClaim = new Map<string, string>()
          for (const claim of one.claims) {
            const id = `c${++claims}`
            idByClaim.set(claim.id, id)
            lines.push(recordLine(claimRecord(id, reportId, claim, document, profile)))
          }
          for (const tally of reader.tally(one.report, one.claims, profile)) {
            lines.push(recordLine(tallyRecord(reportId, tally, idByClaim)))
          }
          await terminal.print(lines.join(''))
        }
      }
    }
    return EXIT.ok
  },
}

/** The files of the command line and what they claim, in order, read here or by workers. */
async function* extracted(
  terminal: Terminal,
  paths: readonly string[],
  options: Options,
  reader: DocumentReader,
  workers: number,
): AsyncGenerator<ExtractedFile> {
  const whole = options['whole'] === true
  if (workers > 1) {
    const fields = chosenFields(options)
    const files = (await pathsGiven(terminal, paths, options)).map(line => line.split('\t', 1)[0]!)
    yield* extractInWorkers({ folder: terminal.cwd, paths: files, whole, ...(fields && { fields }) }, workers)
    return
  }
  for await (const files of enoughAtOnce(sources(terminal, paths, options))) {
    yield* extractedFrom(files, reader, whole)
  }
}
