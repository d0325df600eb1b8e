import { timeReader } from '../extract/time/times.ts'
import { languageOf, packs } from '../lang/languages.ts'
import type { TimeMention } from '../model/mention.ts'
import { issueText } from '../publish/wording.ts'
import { tokenize } from '../text/tokenize.ts'
import { type Command, EXIT } from './command.ts'
import { fileOptions, recordLine, sources } from './sources.ts'

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
    for await (const source of sources(terminal, paths, options)) {
      for (const issue of source.issues) terminal.warn(issueText(issue))
      for (const document of source.documents) {
        const tokens = tokenize(document.text, language.vocabulary)
        for (const mention of timesIn(tokens, 0, tokens.count, source.column ?? document.published).flatMap(
          withInner,
        )) {
          await terminal.print(
            recordLine({
              kind: 'date',
              path: source.path,
              start: mention.span.start,
              end: mention.span.end,
              text: document.text.slice(mention.span.start, mention.span.end),
              from: mention.time.from ?? null,
              to: mention.time.to ?? null,
            }),
          )
        }
      }
    }
    return EXIT.ok
  },
}

/** A time, then the times named inside it: "from May 5 to June 7" is a period and two dates. */
function withInner(mention: TimeMention): readonly TimeMention[] {
  return [mention, ...(mention.inner ?? []).flatMap(withInner)]
}
