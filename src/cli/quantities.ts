import { quantityReader } from '../extract/number/quantities.ts'
import { languageOf, packs } from '../lang/languages.ts'
import { boundsOf } from '../model/bounds.ts'
import { PROFILES } from '../model/profile.ts'
import { tokenize } from '../text/tokenize.ts'
import { type Command, EXIT } from './command.ts'
import { documentsNamed, fileOptions, recordLine } from './sources.ts'

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
    for await (const { path, document } of documentsNamed(terminal, paths, options)) {
      const tokens = tokenize(document.text, language.vocabulary)
      for (const { span, quantity, unit } of quantitiesIn(tokens, 0, tokens.count)) {
        if (unit === 'ordinal' && quantity.kind === 'exact') continue // a place in a row, no quantity
        const bounds = boundsOf(quantity, PROFILES.plain)
        await terminal.print(
          recordLine({
            kind: 'quantity',
            path,
            start: span.start,
            end: span.end,
            text: document.text.slice(span.start, span.end),
            kindOf: quantity.kind,
            low: bounds.low ?? null,
            high: bounds.high ?? null,
            unit: unit ?? null,
          }),
        )
      }
    }
    return EXIT.ok
  },
}
