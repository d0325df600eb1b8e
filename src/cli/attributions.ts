import { attributionReader } from '../extract/attribution/attributions.ts'
import { languageOf, packs } from '../lang/languages.ts'
import type { AttributionMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { reportFields } from '../publish/contract.ts'
import { segment } from '../segment/segment.ts'
import { tokensIn } from '../text/layout.ts'
import { type Command, EXIT } from './command.ts'
import { documentsNamed, fileOptions, recordLine } from './sources.ts'

/** `hearsay attributions`: who says what. Attributions that were carried on from a sentence before are left to the claims. */
export const attributions: Command = {
  parameters: '[paths...]',
  options: [
    ...fileOptions,
    { flags: '--whole', summary: 'take each file for one report, even if it looks like a bundle' },
  ],
  teaching: `
Prints each report, then every attribution in it: source, cue and content, each with its words and offsets.

Example:
  hearsay attributions report.txt`,
  async run(terminal, paths, options) {
    const language = languageOf(packs[0]!)
    const attributionsIn = attributionReader(language)
    const whole = options['whole'] === true
    let reports = 0
    for await (const { path, document } of documentsNamed(terminal, paths, options)) {
      const { layout, reports: segmented } = segment(document, language, { whole })
      for (const report of segmented) {
        const id = `r${++reports}`
        const found = attributionsIn(layout, ...tokensIn(layout.tokens, report.span))
        const lines = [
          recordLine({ kind: 'report', id, ...reportFields(path, report) }),
          ...found.filter(isOwn).map(({ source, cue, content, mode }) =>
            recordLine({
              kind: 'attribution',
              report: id,
              source: worded(document.text, source),
              cue: worded(document.text, cue),
              content: worded(document.text, content),
              mode,
            }),
          ),
        ]
        await terminal.print(lines.join(''))
      }
    }
    return EXIT.ok
  },
}

/** Does an attribution stand in its own sentence, inside no other? */
function isOwn({ nested, rule }: AttributionMention): boolean {
  return !nested && !rule.startsWith('attribution.carried')
}

function worded(text: string, span: Span | undefined): object | null {
  return span === undefined ? null : { text: text.slice(span.start, span.end), start: span.start, end: span.end }
}
