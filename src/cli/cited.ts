import type { SourceRecord } from '../model/source-record.ts'
import { counted } from '../publish/wording.ts'
import { builtCase, caseOptions, chosenLimit, listOptions } from './case.ts'
import { type Command, EXIT } from './command.ts'
import { namer } from './families.ts'
import { recordLine } from './sources.ts'

/** `hearsay sources`: who is cited in a case. (`sources.ts` beside this file reads loose files for other commands.) */
export const cited: Command = {
  parameters: '[folder]',
  options: [
    ...caseOptions,
    ...listOptions,
    { flags: '--unnamed', summary: 'only sources without a name' },
    { flags: '--about <words>', summary: 'only sources whose name has these words' },
  ],
  teaching: `
Everybody on whose word something is said, most cited first: by whom they are cited, in how many questions they were the first to
answer or the only one, how far their figures lie from the others', and what they were later corrected on. The grade is what an
analyst set with "hearsay review FOLDER reliability"; the program gives none, and says nothing of who is to be trusted.

Examples:
  hearsay sources reports/
  hearsay sources reports/ --unnamed --all
  hearsay sources reports/ --about "harbour police" --json`,
  async run(terminal, [folder = '.'], options) {
    const limit = chosenLimit(options)
    const about = String(options['about'] ?? '').toLowerCase()
    return builtCase(terminal, folder, options, async (ledger, _profile, desk) => {
      const found = desk
        .sources(ledger)
        .filter(record => options['unnamed'] !== true || !record.named)
        .filter(record => record.name.toLowerCase().includes(about))
      const shown = found.slice(0, limit)
      if (options['json'] === true) {
        await terminal.print(shown.map(record => recordLine({ kind: 'source', ...record })).join(''))
        return EXIT.ok
      }
      if (found.length === 0) await terminal.print('Nobody is cited.\n')
      const nameOf = namer(ledger)
      await terminal.print(shown.map(record => `${lines(record, nameOf).join('\n')}\n`).join('\n'))
      if (shown.length < found.length) terminal.warn(`${found.length - shown.length} more: --all`)
      return EXIT.ok
    })
  },
}

/** Who cites it is a publisher, or the report itself where none is known: that is shown by its file. */
function lines(record: SourceRecord, nameOf: (report: string) => string): string[] {
  const { name, type, named, claims, reports, citedBy, first, alone, shared, apart, deviation, corrected } = record
  const grade = record.reliability === undefined ? '' : ` · reliability ${record.reliability}`
  const kind = named && type !== 'unnamed' ? type : 'unnamed'
  return [
    `${name} · ${kind} · ${counted(claims.length, 'claim')} in ${counted(reports.length, 'report')}${grade}`,
    `    cited by   ${citedBy.map(nameOf).join(', ')}`,
    `    questions  ${alone} alone, ${shared} with others; first in ${first}, apart from all others in ${apart}`,
    ...(deviation === undefined ? [] : [`    figures    ${deviationText(deviation)}`]),
    ...(corrected === 0 ? [] : [`    corrected  ${counted(corrected, 'claim')} later corrected`]),
  ]
}

const EVEN = 0.005 // natural log; half a per cent is shown as none

/** The mean distance from the middle of the others' figures, as a share: "18 % below the others". */
function deviationText(deviation: number): string {
  if (Math.abs(deviation) < EVEN) return 'as the others on average'
  const share = Math.round(Math.abs(Math.expm1(deviation)) * 100)
  return `on average ${share} % ${deviation > 0 ? 'above' : 'below'} the others`
}
