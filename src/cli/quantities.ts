import { quantityReader } from '../extract/number/quantities.ts'
import { languageOf, packs } from '../lang/languages.ts'
import { boundsOf } from '../model/bounds.ts'
import { PROFILES } from '../model/profile.ts'
import { issueText } from '../publish/wording.ts'
import { tokenize } from '../text/tokenize.ts'
import { type Command, EXIT } from './command.ts'
import { fileOptions, recordLine, sources } from './sources.ts'

/** `hearsay quantities`: every quantity of every file, one JSON record a line. */
export const quantities: Command = {
  parameters: '[paths...]',
  options: fileOptions,
  teaching: `
Prints every quantity with what its words allow: "more than two dozen" is low 24, exclusive, no high.

Examples:
  hearsay quantities report.txt
  hearsay quantities --files-from list.txt > quantities.jsonl`,
  async run(terminal, paths, options) {
    const language = languageOf(packs[0]!)
    const quantitiesIn = quantityReader(language)
    for await (const source of sources(terminal, paths, options)) {
      for (const issue of source.issues) terminal.warn(issueText(issue))
      for (const document of source.documents) {
        const tokens = tokenize(document.text, language.vocabulary)
        for (const mention of quantitiesIn(tokens, 0, tokens.count)) {
          if (mention.unit === 'ordinal' && mention.quantity.kind === 'exact') continue // a place in a row, no quantity
          const bounds = boundsOf(mention.quantity, PROFILES.plain)
          await terminal.print(
            recordLine({
              kind: 'quantity',
              path: source.path,
              start: mention.span.start,
              end: mention.span.end,
              text: document.text.slice(mention.span.start, mention.span.end),
              kindOf: mention.quantity.kind,
              low: bounds.low ?? null,
              high: bounds.high ?? null,
              unit: mention.unit ?? null,
            }),
          )
        }
      }
    }
    return EXIT.ok
  },
}
