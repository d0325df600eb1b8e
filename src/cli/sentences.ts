import { languageOf, packs } from '../lang/languages.ts'
import { layoutOf } from '../segment/layout.ts'
import { type Command, EXIT } from './command.ts'
import { documentsNamed, fileOptions, recordLine } from './sources.ts'

/** `hearsay sentences`: where each sentence of each file begins and ends. */
export const sentences: Command = {
  parameters: '[paths...]',
  options: fileOptions,
  teaching: `
Example:
  hearsay sentences report.txt`,
  async run(terminal, paths, options) {
    const language = languageOf(packs[0]!)
    for await (const { path, document } of documentsNamed(terminal, paths, options)) {
      const { tokens, sentences } = layoutOf(document.text, language)
      for (let n = 0; n + 1 < sentences.length; n++) {
        const start = tokens.start[sentences[n]!]!
        const end = tokens.end[sentences[n + 1]! - 1]!
        await terminal.print(recordLine({ kind: 'sentence', path, start, end }))
      }
    }
    return EXIT.ok
  },
}
