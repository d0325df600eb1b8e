import { boundsOf } from '../model/bounds.ts'
import { MEASURES } from '../model/measure.ts'
import { verdictText } from '../publish/review-text.ts'
import { boundsText, chainText, oneLine } from '../publish/wording.ts'
import { builtCase, caseOptions, chosenLimit, listOptions } from './case.ts'
import { type Command, EXIT } from './command.ts'
import { recordLine } from './sources.ts'

/** `hearsay claims`: every claim with its words and its chain. */
export const claims: Command = {
  parameters: '[folder]',
  options: [
    ...caseOptions,
    ...listOptions,
    { flags: '--measure <measure>', summary: 'only this measure', choices: MEASURES },
    { flags: '--rejected', summary: 'only claims that reviewers rejected' },
    { flags: '--from <source>', summary: 'only claims whose chain or publisher has these words' },
  ],
  teaching: `
Examples:
  hearsay claims reports/ --measure wounded
  hearsay claims reports/ --from "harbour police" --all`,
  async run(terminal, [folder = '.'], options) {
    const limit = chosenLimit(options)
    return builtCase(terminal, folder, options, async (ledger, profile) => {
      const reportById = new Map(ledger.reports.map(report => [report.id, report]))
      const from = String(options['from'] ?? '').toLowerCase()
      const rejected = ledger.review?.rejected ?? []
      const found = (options['rejected'] === true ? rejected : ledger.claims)
        .filter(claim => options['measure'] === undefined || claim.measure === options['measure'])
        .map(claim => ({ claim, chain: chainText(claim, reportById.get(claim.report)?.publisher) }))
        .filter(({ chain }) => chain.toLowerCase().includes(from))
      for (const { claim, chain } of found.slice(0, limit)) {
        if (options['json'] === true) await terminal.print(recordLine({ kind: 'claim', ...claim }))
        else {
          const verdict = claim.review === undefined ? '' : ` · ${verdictText(claim)}`
          const subject = claim.subject === undefined ? '' : ` ${claim.subject.value.name}`
          await terminal.print(
            `${claim.measure}${subject}: ${boundsText(boundsOf(claim.quantity.value, profile))} · ${chain}${verdict} · ${claim.id}\n    ${oneLine(claim.sentence.exact)}\n`,
          )
        }
      }
      if (found.length === 0 && options['json'] !== true) await terminal.print('No claim.\n')
      if (found.length > limit && options['json'] !== true) terminal.warn(`${found.length - limit} more: --all`)
      return EXIT.ok
    })
  },
}
