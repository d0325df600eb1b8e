import { PROFILES, profileOf } from '../model/profile.ts'
import { loadGazetteer } from '../node/gazetteer.ts'
import { pipelineOf } from '../pipeline.ts'
import { issueText } from '../publish/wording.ts'
import { type Command, EXIT, UserError } from './command.ts'
import { claimRecord, reportRecord, tallyRecord } from './contract.ts'
import { fileOptions, recordLine, sources } from './sources.ts'

/** `hearsay extract`: the reports, claims and tallies of loose files. */
export const extract: Command = {
  parameters: '[paths...]',
  options: [
    ...fileOptions,
    { flags: '--whole', summary: 'take each file for one report, even if it looks like a bundle' },
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
    const pipeline = pipelineOf(loadGazetteer())
    let reports = 0
    let claims = 0
    for await (const source of sources(terminal, paths, options)) {
      for (const issue of source.issues) terminal.warn(issueText(issue))
      for (const document of source.documents) {
        const read = pipeline.readDocument(document, { whole: options['whole'] === true })
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
          for (const tally of pipeline.tally(one.report, one.claims, profile)) {
            lines.push(recordLine(tallyRecord(reportId, tally, idByClaim)))
          }
          await terminal.print(lines.join(''))
        }
      }
    }
    return EXIT.ok
  },
}
