import type { Page } from './dom.ts'
import { gramsOf } from './likeness.ts'

const COVERED = '[style*="none"],[style*="hidden"],[hidden],[aria-hidden="true"]'
const COVERS = ['style', 'hidden', 'aria-hidden'] as const
const MIN_GRAMS = 20 // runs of words; fewer may be a summary for programs
const STATED_SHARE = 0.8 // of the runs of words of what is covered are stated; the rest is headings and captions

/**
 * Uncovers what a page has of its report and shows to subscribers alone, where the page states that text for all programs as well. Changes
 * the tree.
 */
export function uncover(page: Page, stated: string): void {
  const covered = [...page.querySelectorAll(COVERED)]
  if (covered.length === 0) return
  const grams = gramsOf(stated)
  for (const element of covered) {
    const own = [...gramsOf(element.textContent)]
    if (own.length < MIN_GRAMS || own.filter(gram => grams.has(gram)).length < own.length * STATED_SHARE) continue
    for (const cover of COVERS) element.removeAttribute(cover)
  }
}
