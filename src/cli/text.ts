import { issueText } from '../publish/wording.ts'
import { bodyStart } from '../text/body-start.ts'
import { type Command, EXIT } from './command.ts'
import { fileOptions, recordLine, sources } from './sources.ts'

/** `hearsay text`: the text that spans count in, without the headline before it, one record per document. */
export const text: Command = {
  parameters: '[paths...]',
  options: fileOptions,
  teaching: `
Every offset that Hearsay prints counts UTF-16 code units of the headline, a
blank line and this text; "start" is the offset at which the text begins, 0 where
no headline stands before it.

Example:
  hearsay text page.html`,
  async run(terminal, paths, options) {
    for await (const source of sources(terminal, paths, options)) {
      for (const document of source.documents) {
        const all = { start: 0, end: document.text.length }
        const start = bodyStart(document.text, document.title, all)
        await terminal.print(
          recordLine({
            kind: 'text',
            path: source.path,
            title: document.title ?? null,
            url: document.url ?? null,
            published: document.published ?? null,
            start,
            text: document.text.slice(start),
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
