import { boundsOf } from '../model/bounds.ts'
import type { Claim } from '../model/claim.ts'
import { MEASURES } from '../model/measure.ts'
import type { Profile } from '../model/profile.ts'
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
      const isJson = options['json'] === true
      for (const { claim, chain } of found.slice(0, limit)) {
        await terminal.print(isJson ? recordLine({ kind: 'claim', ...claim }) : claimText(claim, chain, profile))
      }
      if (isJson) return EXIT.ok
      if (found.length === 0) await terminal.print('No claim.\n')
      if (found.length > limit) terminal.warn(`${found.length - limit} more: --all`)
      return EXIT.ok
    })
  },
}

/** What a claim counts, then the sentence that says it. */
function claimText(claim: Claim, chain: string, profile: Profile): string {
  const subject = claim.subject === undefined ? '' : ` ${claim.subject.value.name}`
  const bounds = boundsText(boundsOf(claim.quantity.value, profile))
  const verdict = claim.review === undefined ? '' : ` · ${verdictText(claim)}`
  return `${claim.measure}${subject}: ${bounds} · ${chain}${verdict} · ${claim.id}\n    ${oneLine(claim.sentence.exact)}\n`
}
