import { failingSums } from '../model/question.ts'
import { sumLines } from '../publish/sum-text.ts'
import { counted } from '../publish/wording.ts'
import { builtCase, caseOptions, chosenLimit, listOptions } from './case.ts'
import { type Command, EXIT } from './command.ts'
import { recordLine } from './sources.ts'

/** `hearsay sums`: which figures of the reports add up, and which do not. */
export const sums: Command = {
  parameters: '[folder]',
  options: [...caseOptions, ...listOptions, { flags: '--holding', summary: 'also those that add up' }],
  teaching: `
Totals against their parts, percentages, ratios, rates times days, rises, running tolls that fall, losses above those who were there: whatever
the reports say twice in figures is reckoned again. Each sum that does not add up is shown as a tape: its rule, what the terms give, what the
text says, each term with its words and where they stand, and the slip of the pen that would explain it, if one does. Rounding and bounds are
honoured: "about 100" against 103 is no error.

Examples:
  hearsay sums reports/
  hearsay sums reports/ --holding --all
  hearsay sums reports/ --holding --json > sums.jsonl`,
  async run(terminal, [folder = '.'], options) {
    const limit = chosenLimit(options)
    return builtCase(terminal, folder, options, async ({ arithmetic, documents }) => {
      const failing = failingSums(arithmetic)
      const found = options['holding'] === true ? arithmetic : failing
      const shown = found.slice(0, limit)
      if (options['json'] === true) {
        await terminal.print(shown.map(finding => recordLine({ kind: 'arithmetic', ...finding })).join(''))
        return EXIT.ok
      }
      await terminal.print(
        `${counted(arithmetic.length, 'sum')} could be checked; ${failing.length} of them ${failing.length === 1 ? 'does' : 'do'} not add up.\n`,
      )
      await terminal.print(shown.map(finding => `\n${sumLines(finding, documents).join('\n')}\n`).join(''))
      if (shown.length < found.length) terminal.warn(`${found.length - shown.length} more: --all`)
      return EXIT.ok
    })
  },
}
