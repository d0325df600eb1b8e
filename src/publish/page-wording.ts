import type { CaseFile } from '../model/case-file.ts'
import type { OutletWording, Wording, WordUse } from '../model/wording.ts'
import { type Markup, markup } from './markup.ts'
import { counted, oneLine } from './wording.ts'

const MAX_SHOWN = 40 // records of a page; `hearsay wording --all` has the rest
const MAX_USES = 12 // names of one outlet in one record

/** How outlets call the same people and happenings, a table each; nothing where no two differ. */
export function wordingSection({ wordings = [] }: CaseFile): Markup {
  if (wordings.length === 0) return markup``
  const rest = wordings.length - MAX_SHOWN
  return markup`<h2 id="wording">Names for the same</h2>
<p class="quiet">What each outlet calls the same people and the same happening. ‘’ in scare quotes · ~ after “so-called” and the like · “” in the words of somebody quoted. Counts, and no verdict.</p>
${wordings.slice(0, MAX_SHOWN).map(wordingCard)}
${rest > 0 && markup`<p class="quiet">${counted(rest, 'more record')}: hearsay wording --all</p>`}
`
}

function wordingCard({ id, about, kind, outlets }: Wording): Markup {
  return markup`<section class="card" id="${id}"><h3>${about}</h3><p class="facts">${kind}</p>
<table><thead><tr><th>Outlet</th><th>Names</th><th>For example</th></tr></thead><tbody>${outlets.map(outletRow)}</tbody></table></section>
`
}

function outletRow({ outlet, uses }: OutletWording): Markup {
  return markup`<tr><td>${outlet}</td><td>${uses.slice(0, MAX_USES).map((use, at) => markup`${at > 0 && ', '}${useText(use)}`)}</td><td>${uses[0]?.examples[0] !== undefined && markup`<q>${oneLine(uses[0].examples[0].exact)}</q>`}</td></tr>`
}

/** "militants 12 (3 ‘’)". */
function useText({ words, count, scareQuoted, quoted, distanced }: WordUse): string {
  const marks = [
    ...(scareQuoted > 0 ? [`${scareQuoted} ‘’`] : []),
    ...(distanced > 0 ? [`${distanced} ~`] : []),
    ...(quoted > 0 ? [`${quoted} “”`] : []),
  ]
  return `${oneLine(words)} ${count}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`
}
