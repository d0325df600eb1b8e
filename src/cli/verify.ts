import { counted } from '../publish/wording.ts'
import { builtCase, caseOptions } from './case.ts'
import { type Command, EXIT } from './command.ts'

/** `hearsay verify`: recomputes the case from its originals. */
export const verify: Command = {
  parameters: '[folder]',
  options: caseOptions,
  teaching: `
Checks that every kept original still has its hash, that the words of every anchor equal their slice of the text, and that a
rebuild from the originals gives the same ledger, record by record. Names the first things that differ.

Exit status: 0 all the same; 3 something differs.

Example:
  hearsay verify reports/`,
  async run(terminal, [folder = '.'], options) {
    return builtCase(terminal, folder, options, async (_ledger, profile, desk) => {
      const { originals, anchors, faults } = await desk.verify(profile)
      if (faults.length === 0) {
        await terminal.print(
          `All the same: ${counted(originals, 'original')}, ${counted(anchors, 'anchor')}, and the rebuilt ledger.\n`,
        )
        return EXIT.ok
      }
      await terminal.print(`${faults.join('\n')}\n`)
      return EXIT.issues
    })
  },
}
