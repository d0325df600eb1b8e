import { MEASURES } from '../model/measure.ts'
import { questionLines } from '../publish/console.ts'
import { builtCase, caseOptions, chosenLimit, listOptions } from './case.ts'
import { type Command, EXIT } from './command.ts'
import { recordLine } from './sources.ts'

/** `hearsay questions`: what the reports answer differently. */
export const questions: Command = {
  parameters: '[folder]',
  options: [
    ...caseOptions,
    ...listOptions,
    { flags: '--measure <measure>', summary: 'only this measure', choices: MEASURES },
    { flags: '--disputed', summary: 'only questions whose answers differ' },
    { flags: '--about <words>', summary: 'only questions whose text has these words' },
  ],
  teaching: `
Questions come with the widest disagreement first. Under each: who says what, by origin; claims that go back to one voice stand together.

Examples:
  hearsay questions reports/ --disputed
  hearsay questions reports/ --measure killed --about harbour
  hearsay questions reports/ --json > questions.jsonl`,
  async run(terminal, [folder = '.'], options) {
    const limit = chosenLimit(options)
    return builtCase(terminal, folder, options, async (ledger, profile) => {
      const about = String(options['about'] ?? '').toLowerCase()
      const found = ledger.questions.filter(
        question =>
          (options['measure'] === undefined || question.measure === options['measure']) &&
          (options['disputed'] !== true || question.reconciliation === 'disputed') &&
          question.text.toLowerCase().includes(about),
      )
      const shown = found.slice(0, limit)
      if (options['json'] === true)
        await terminal.print(shown.map(question => recordLine({ kind: 'question', ...question })).join(''))
      else if (found.length === 0) await terminal.print('No question.\n')
      else {
        await terminal.print(`${questionLines(ledger, shown, profile).join('\n')}\n`)
        if (shown.length < found.length)
          terminal.warn(`${found.length - shown.length} more: --all, or --limit ${found.length}`)
      }
      return EXIT.ok
    })
  },
}
