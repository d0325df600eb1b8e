import { attributionReader } from '../extract/attribution/attributions.ts'
import { languageOf, packs } from '../lang/languages.ts'
import type { Span } from '../model/span.ts'
import { reportFields } from '../publish/contract.ts'
import { issueText } from '../publish/wording.ts'
import { segment } from '../segment/segment.ts'
import { tokensIn } from '../text/layout.ts'
import { type Command, EXIT } from './command.ts'
import { fileOptions, recordLine, sources } from './sources.ts'

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
    let reports = 0
    for await (const source of sources(terminal, paths, options)) {
      for (const issue of source.issues) terminal.warn(issueText(issue))
      for (const document of source.documents) {
        const segmented = segment(document, language, { whole: options['whole'] === true })
        const worded = (span: Span | undefined) =>
          span === undefined
            ? null
            : { text: document.text.slice(span.start, span.end), start: span.start, end: span.end }
        for (const report of segmented.reports) {
          const id = `r${++reports}`
          const [first, limit] = tokensIn(segmented.layout.tokens, report.span)
          const lines = [recordLine({ kind: 'report', id, ...reportFields(source.path, report) })]
          for (const found of attributionsIn(segmented.layout, first, limit)) {
            if (found.nested || found.rule.startsWith('attribution.carried')) continue
            lines.push(
              recordLine({
                kind: 'attribution',
                report: id,
                source: worded(found.source),
                cue: worded(found.cue),
                content: worded(found.content),
                mode: found.mode,
              }),
            )
          }
          await terminal.print(lines.join(''))
        }
      }
    }
    return EXIT.ok
  },
}
