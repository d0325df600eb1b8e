import type { CaseFile } from '../model/case-file.ts'
import type { ReportId } from '../model/document.ts'
import { shownName } from '../text/shown.ts'
import { builtCase, caseOptions, chosenLimit, listOptions } from './case.ts'
import { type Command, EXIT } from './command.ts'
import { recordLine } from './sources.ts'

/** `hearsay families`: reports that descend from one text. */
export const families: Command = {
  parameters: '[folder]',
  options: [...caseOptions, ...listOptions],
  teaching: `
Each family lists its reports, who had the text first if the evidence shows it, and the figures that changed on the way.

Example:
  hearsay families reports/`,
  async run(terminal, [folder = '.'], options) {
    const limit = chosenLimit(options)
    return builtCase(terminal, folder, options, async ledger => {
      const shown = ledger.families.slice(0, limit)
      if (options['json'] === true) {
        await terminal.print(shown.map(family => recordLine({ kind: 'family', ...family })).join(''))
        return EXIT.ok
      }
      if (ledger.families.length === 0) await terminal.print('No report descends from another.\n')
      const nameOf = namer(ledger)
      for (const family of shown) {
        const members = new Set(family.reports)
        const inside = ledger.alignments.filter(one => members.has(one.left.report) && members.has(one.right.report))
        const lines = [
          `${family.id} · ${family.reports.length} reports · first: ${family.earliest === undefined ? 'unknown' : `${nameOf(family.earliest.report)} (${family.earliest.rule})`}`,
          ...family.reports.map(report => `    ${nameOf(report)}`),
          ...inside.map(
            one =>
              `    ${one.kind}: ${nameOf(one.left.report)} and ${nameOf(one.right.report)}, ${Math.round(one.similarity * 100)} % the same words`,
          ),
          ...inside.flatMap(one =>
            one.edits
              .filter(edit => edit.changed !== undefined)
              .map(
                edit =>
                  `    ! ${edit.changed} changed: "${words(one.left, edit.left)}" in ${nameOf(one.left.report)} and "${words(one.right, edit.right)}" in ${nameOf(one.right.report)}`,
              ),
          ),
        ]
        await terminal.print(`${lines.join('\n')}\n\n`)
      }
      if (shown.length < ledger.families.length) terminal.warn(`${ledger.families.length - shown.length} more: --all`)
      return EXIT.ok
    })
  },
}

/** The words of an edit, cut out of its passage. */
function words(side: CaseFile['alignments'][number]['left'], at: { start: number; end: number }): string {
  const { exact, span } = side.at
  return exact.slice(at.start - span.start, at.end - span.start).replace(/\s+/gu, ' ')
}

/** "harbour.txt (The Herald, 2031-03-04)". */
export function namer(ledger: CaseFile): (report: ReportId) => string {
  const reportById = new Map(ledger.reports.map(report => [report.id, report]))
  const pathById = new Map(ledger.documents.map(document => [document.id, document.capture]))
  return id => {
    const report = reportById.get(id)
    const capture = report === undefined ? undefined : pathById.get(report.document)
    const facts = [capture?.part, report?.publisher, report?.published?.slice(0, 10)].filter(fact => fact !== undefined)
    const at = report === undefined || report.span.start === 0 ? '' : `:${report.span.start}`
    return `${shownName(capture?.path ?? id)}${at}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`
  }
}
