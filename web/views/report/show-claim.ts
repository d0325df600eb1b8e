import type { ClaimId } from '../../../src/model/claim.ts'

/** Brings the words of a claim into the middle of the screen and moves the focus to them, unless the reader is at the bar above. */
export function showClaim(text: HTMLElement | null, claim: ClaimId): void {
  const words = text?.querySelector<HTMLElement>(`[data-claims~="${CSS.escape(claim)}"]`)
  if (words == null) return
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  words.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' })
  words.focus({ preventScroll: true })
}
