import type { Correction, Deed } from '../../src/model/review.ts'
import { strings } from '../strings.ts'
import { quantityText } from './quantity-words.ts'

const { deeds } = strings.review

/** What was decided, in words that stand after a name: "Ada rejected the claim". */
export function deedText(deed: Deed): string {
  switch (deed.kind) {
    case 'accept':
      return deeds.accept
    case 'reject':
      return deeds.reject
    case 'correct':
      return deeds.correct(correctionText(deed.to))
    case 'merge':
      return deeds.merge(deed.questions.length)
    case 'split':
      return deeds.split(deed.claims.length)
    case 'rename':
      return deeds.rename(deed.text)
    case 'reliability':
      return deeds.reliability(deed.source, deed.grade)
    case 'undo':
      return deeds.undo(deed.decision)
  }
}

/** What a correction says: "figure: at least 12, stance: denied". */
function correctionText(to: Correction): string {
  const parts: string[] = []
  const { fields } = strings.review
  if (to.quantity !== undefined) parts.push(`${fields.quantity} ${quantityText(to.quantity)}`)
  if (to.measure !== undefined) parts.push(`${fields.measure} ${to.measure}`)
  if (to.stance !== undefined) parts.push(`${fields.stance} ${strings.stances[to.stance]}`)
  for (const field of ['subject', 'agent', 'place'] as const) {
    const value = to[field]
    if (value !== undefined) parts.push(`${fields[field]} ${value === null ? strings.notStated : value.name}`)
  }
  if (to.time !== undefined)
    parts.push(
      `${fields.time} ${to.time === null ? strings.notStated : [to.time.from, to.time.to].filter(day => day !== undefined).join(' – ')}`,
    )
  return parts.join(', ')
}
