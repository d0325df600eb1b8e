import type { AttributionMention } from '../../model/mention.ts'

/** Rules of attributions in which a source judges what it speaks of, only speaks of it, means to do it, asks for it, or will not say so. */
const JUDGING = [
  'attribution.judged',
  'attribution.passive-judged',
  'attribution.attitude',
  'attribution.intended',
  'attribution.speech-noun',
  'attribution.urged',
  'attribution.withheld',
] as const

/**
 * Does the source vouch for what the content says? Who "condemned the killing of 12" takes the figure from elsewhere; a few quoted words
 * inside somebody else's sentence are not the sentence.
 */
export function vouches({ rule, mode }: AttributionMention): boolean {
  if (JUDGING.some(prefix => rule.startsWith(prefix))) return false
  return !(rule.startsWith('attribution.quoted') && mode === 'indirect')
}
