import { timeReader } from '../extract/time/times.ts'
import { languageOf, packs } from '../lang/languages.ts'
import type { TimeMention } from '../model/mention.ts'
import { tokenize } from '../text/tokenize.ts'
import { type Command, EXIT } from './command.ts'
import { documentsNamed, fileOptions, recordLine } from './sources.ts'

/** `hearsay dates`: every date and period of every file, one JSON record a line. */
export const dates: Command = {
  parameters: '[paths...]',
  options: fileOptions,
  teaching: `
Each line of LIST may carry, after a tab, the day the text was written (2014-05-07); "yesterday" is resolved against it.
Prints the first and the last day of each expression, both inclusive, null where unknown.

Examples:
  hearsay dates report.txt
  printf 'report.txt\\t2014-05-07\\n' | hearsay dates --files-from -`,
  async run(terminal, paths, options) {
    const language = languageOf(packs[0]!)
    const timesIn = timeReader(language)
    for await (const { path, column, document } of documentsNamed(terminal, paths, options)) {
      const tokens = tokenize(document.text, language.vocabulary)
      const mentions = timesIn(tokens, 0, tokens.count, column ?? document.published)
      for (const { span, time } of mentions.flatMap(withInner)) {
        await terminal.print(
          recordLine({
            kind: 'date',
            path,
            start: span.start,
            end: span.end,
            text: document.text.slice(span.start, span.end),
            from: time.from ?? null,
            to: time.to ?? null,
          }),
        )
      }
    }
    return EXIT.ok
  },
}

/** A time, then the times named inside it: "from May 5 to June 7" is a period and two dates. */
function withInner(mention: TimeMention): readonly TimeMention[] {
  return [mention, ...(mention.inner ?? []).flatMap(withInner)]
}
