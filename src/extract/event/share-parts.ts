import type { QuantityMention } from '../../model/mention.ts'
import type { Quantity } from '../../model/quantity.ts'
import { WORD } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { SHARES } from './asides.ts'
import type { NounPhrase } from './chunks.ts'
import { isPeople } from './counts.ts'
import { counting, type EventSentence, isDrafted, subjectOf } from './event.ts'
import { ahead } from './groups.ts'
import { bitsAt } from './words.ts'

const NOBODY = { first: -1, last: -1 }

/** Hundredths to fractions. */
const HUNDREDTH = 0.01

/**
 * "Ninety people, a third of them children", "60 guests, half of whom were women": a share of those who were counted, told as their part.
 *
 *   [90 people] were killed , [a third] [of them] [children]
 *    whole                     share    including  whom
 */
export function readShareParts(sentence: EventSentence): void {
  const { chunks, drafts } = sentence
  if (drafts.length === 0) return
  for (let index = 0; index + 2 < chunks.length; index++) {
    const { phrase } = chunks[index]!
    if (phrase?.kind !== 'none' || chunks[index + 1]!.kind !== 'including') continue
    if (SHARES.has(phrase.quantity?.unit)) readSharePart(sentence, index, phrase.quantity!)
  }
}

function readSharePart(sentence: EventSentence, index: number, share: QuantityMention): void {
  const { chunks, drafts, context } = sentence
  const them = chunks[index + 1]!
  if (!(bitsAt(context, them.last) & (WORD.pluralPronoun | WORD.relative)) || isDrafted(drafts, index)) return
  const next = ahead(chunks, index + 2)
  const whom = chunks[next]?.kind === 'be' && !chunks[next].isNegative ? ahead(chunks, next + 1) : next
  const subject = chunks[whom]?.phrase
  const whole = drafts.findLast(draft => draft.first < chunks[index]!.first && draft.role === undefined)
  // "a fifth of them seriously"
  const isSevere = whole?.measure === 'wounded' && isParticle(context, chunks[index + 2]!.first, PARTICLE.severity)
  if (whole === undefined || !(isSevere || (subject !== undefined && saysWhom(subject)))) return
  const quantity = shareOf(share.quantity, whole.quantity, share.unit)
  if (quantity === undefined) return
  const { first, last, rule } = share
  drafts.push({
    ...whole,
    rule: 'measure.part-share',
    ...counting({ first, last, rule, quantity }, index, isSevere ? NOBODY : subjectOf(sentence, whom)),
    isDefinite: false,
    role: 'part-of',
  })
}

function saysWhom(phrase: NounPhrase): boolean {
  return phrase.quantity === undefined && phrase.isPlural && phrase.determiner === 'none' && isPeople(phrase)
}

/** A share of a whole whose figure is known, in heads; undefined where either leaves it open. */
function shareOf(share: Quantity, whole: Quantity, unit: string | undefined): Quantity | undefined {
  if (whole.kind !== 'exact' && whole.kind !== 'about') return undefined
  const scale = unit === 'fraction' ? whole.value : whole.value * HUNDREDTH
  switch (share.kind) {
    case 'exact':
    case 'about': {
      const value = share.value * scale
      const isWhole = share.kind === 'exact' && whole.kind === 'exact' && Number.isInteger(value)
      return { kind: isWhole ? 'exact' : 'about', value: Math.round(value) }
    }
    case 'at-least':
    case 'more-than':
      return { kind: share.kind, min: Math.floor(share.min * scale) }
    case 'at-most':
    case 'fewer-than':
      return { kind: share.kind, max: Math.ceil(share.max * scale) }
    case 'between':
      return { kind: 'between', min: Math.round(share.min * scale), max: Math.round(share.max * scale) }
    case 'vague':
    case 'none':
      return undefined
  }
}
