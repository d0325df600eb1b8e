import { languageOf, packs } from '../lang/languages.ts'
import { issueText } from '../publish/wording.ts'
import { layoutOf } from '../segment/layout.ts'
import { type Command, EXIT } from './command.ts'
import { fileOptions, recordLine, sources } from './sources.ts'

/** `hearsay sentences`: where each sentence of each file begins and ends. */
export const sentences: Command = {
  parameters: '[paths...]',
  options: fileOptions,
  teaching: `
Example:
  hearsay sentences report.txt`,
  async run(terminal, paths, options) {
    const language = languageOf(packs[0]!)
    for await (const source of sources(terminal, paths, options)) {
      for (const issue of source.issues) terminal.warn(issueText(issue))
      for (const document of source.documents) {
        const layout = layoutOf(document.text, language)
        for (let n = 0; n + 1 < layout.sentences.length; n++) {
          const start = layout.tokens.start[layout.sentences[n]!]!
          const end = layout.tokens.end[layout.sentences[n + 1]! - 1]!
          await terminal.print(recordLine({ kind: 'sentence', path: source.path, start, end }))
        }
      }
    }
    return EXIT.ok
  },
}
