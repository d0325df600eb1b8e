import type { Edit, Family, PassageAlignment } from '../model/alignment.ts'
import type { ReportId } from '../model/document.ts'
import { type CaseIndex, fileName, publisherName } from './case-index.ts'
import { type Markup, markup } from './markup.ts'
import { counted, ruleText, samenessText } from './wording.ts'

/** A family of copies: its members, who had the text first, and its passages side by side with their differences lit. */
export function familySection(family: Family, passages: readonly PassageAlignment[], index: CaseIndex): Markup {
  const { earliest } = family
  return markup`<section class="card" id="${family.id}"><h3>${counted(family.reports.length, 'report')} of one text</h3>
<p class="facts">${
    earliest === undefined
      ? 'Who had it first is not known.'
      : markup`First: <strong>${publisherName(index, earliest.report)}</strong> (${fileName(index, earliest.report)}), since ${ruleText(earliest.rule)}.`
  }</p>
<ul class="plain">${byDate(family.reports, index).map(report => markup`<li>${publisherName(index, report)} <span class="quiet">${fileName(index, report)}${dated(report, index)}</span></li>`)}</ul>
${pairs(passages, earliest?.report, index)}</section>`
}

/** The pairs with the first report, or all; the other pairs of a family with a known first stand apart, folded away. */
function pairs(passages: readonly PassageAlignment[], first: ReportId | undefined, index: CaseIndex): Markup[] {
  const withFirst = passages.filter(({ left, right }) => left.report === first || right.report === first)
  if (withFirst.length === 0) return passages.map(passage => sideBySide(passage, index))
  const others = passages.filter(passage => !withFirst.includes(passage))
  const shown = withFirst.map(passage => sideBySide(passage, index))
  if (others.length === 0) return shown
  const folded = others.map(passage => sideBySide(passage, index))
  return [
    ...shown,
    markup`<details><summary>${counted(others.length, 'passage')} that the copies share among themselves</summary>${folded}</details>`,
  ]
}

function byDate(reports: readonly ReportId[], { reportById }: CaseIndex): ReportId[] {
  const date = (id: ReportId): string => reportById.get(id)?.published ?? '~'
  return reports.toSorted((left, right) => (date(left) < date(right) ? -1 : date(left) > date(right) ? 1 : 0))
}

function dated(report: string, { reportById }: CaseIndex): string {
  const published = reportById.get(report)?.published
  return published === undefined ? '' : ` · ${published.slice(0, 16).replace('T', ' ')}`
}

function sideBySide(passage: PassageAlignment, index: CaseIndex): Markup {
  const changed = passage.edits.filter(edit => edit.changed !== undefined)
  return markup`<details><summary>${publisherName(index, passage.left.report)} and ${publisherName(index, passage.right.report)}: ${samenessText(passage.kind)}, ${Math.round(passage.similarity * 100)} % the same words
${changed.length > 0 && markup` <span class="badge alert">${counted(changed.length, 'changed figure, name or date')}</span>`}</summary>
<div class="sides"><div><h4>${fileName(index, passage.left.report)}</h4><p>${side(passage, 'left')}</p></div>
<div><h4>${fileName(index, passage.right.report)}</h4><p>${side(passage, 'right')}</p></div></div></details>`
}

/** One side's text, cut along the edits. */
function side(passage: PassageAlignment, which: 'left' | 'right'): Markup[] {
  const { exact, span } = passage[which].at
  const parts: Markup[] = []
  let at = span.start
  for (const edit of passage.edits) {
    const { start, end } = edit[which]
    if (start > at) parts.push(markup`${exact.slice(at - span.start, start - span.start)}`)
    if (end > start) parts.push(lit(edit, exact.slice(start - span.start, end - span.start), which))
    at = Math.max(at, end)
  }
  if (at < span.end) parts.push(markup`${exact.slice(at - span.start)}`)
  return parts
}

function lit(edit: Edit, words: string, which: 'left' | 'right'): Markup {
  if (edit.kind === 'same') return markup`${words}`
  const slip = edit.changed === undefined ? '' : 'slip'
  return which === 'left' ? markup`<del class="${slip}">${words}</del>` : markup`<ins class="${slip}">${words}</ins>`
}
