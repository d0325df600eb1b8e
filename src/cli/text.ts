import { issueText } from '../publish/wording.ts'
import { type Command, EXIT } from './command.ts'
import { fileOptions, recordLine, sources } from './sources.ts'

/** `hearsay text`: the text that spans count in, one record per document. */
export const text: Command = {
  parameters: '[paths...]',
  options: fileOptions,
  teaching: `
Every offset that Hearsay prints counts UTF-16 code units of this text.

Example:
  hearsay text page.html`,
  async run(terminal, paths, options) {
    for await (const source of sources(terminal, paths, options)) {
      for (const document of source.documents) {
        await terminal.print(
          recordLine({
            kind: 'text',
            path: source.path,
            title: document.title ?? null,
            url: document.url ?? null,
            published: document.published ?? null,
            text: document.text,
          }),
        )
      }
      for (const issue of source.issues) {
        await terminal.print(recordLine({ kind: 'warning', path: source.path, message: issueText(issue) }))
      }
    }
    return EXIT.ok
  },
}
