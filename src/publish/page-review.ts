import type { CaseFile } from '../model/case-file.ts'
import { type Markup, markup } from './markup.ts'
import { deedText } from './review-text.ts'
import { counted, oneLine } from './wording.ts'

/** What people decided of the case, oldest first, and the claims that they took out; nothing for a case that nobody decided on. */
export function reviewSection({ review, claims }: CaseFile): Markup {
  if (review === undefined) return markup``
  const { decisions, undone, rejected } = review
  const claimById = new Map([...claims, ...rejected].map(claim => [claim.id, claim]))
  const wordsOf = (id: string): string => oneLine(claimById.get(id)?.sentence.exact ?? '')
  return markup`<h2 id="decisions">Decisions</h2>
<p class="quiet">${counted(decisions.length, 'decision')} of reviewers; what the page shows follows from those that hold. The log is kept with the case.</p>
<ul class="plain">${decisions.map(
    decision => markup`<li id="${decision.id}">${undone.includes(decision.id) ? markup`<del>${deedText(decision)}</del> (undone)` : deedText(decision)}
<span class="quiet">${decision.id}, ${decision.by}, ${decision.at.slice(0, 10)}:</span> ${oneLine(decision.why)}${'claim' in decision && wordsOf(decision.claim) !== '' && markup`<br><q>${wordsOf(decision.claim)}</q>`}</li>`,
  )}</ul>
`
}
