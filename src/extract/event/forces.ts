import { WORD } from '../words/actor-classes.ts'
import { chunkAt, type NounPhrase } from './chunks.ts'
import { isPeople } from './counts.ts'
import { draft } from './drafts.ts'
import { actorTokens, type EventDraft, type EventSentence, subjectOf } from './event.ts'
import { back } from './groups.ts'
import { FORM } from './measure-triggers.ts'

/** Roles of those who are counted as forces. */
export const FORCES: ReadonlySet<string> = new Set(['military', 'insurgent', 'police'])

/** "The group has 6,000 fighters", "the garrison of 700 men": a strength that no verb of sending tells. */
export function readForces(sentence: EventSentence): void {
  const { chunks, drafts } = sentence
  for (let i = 2; i < chunks.length; i++) {
    const phrase = chunks[i]!.phrase
    if (phrase?.quantity === undefined || phrase.quantity.unit !== undefined) continue
    if (phrase.isPart || phrase.kind === 'person') continue
    if (isNobody(phrase) || hasFigure(drafts, phrase.quantity.first)) continue
    const holder = holderOf(sentence, i, phrase)
    if (holder === undefined) continue
    draft(sentence, i, i, 'personnel', 'measure.has-force', {
      agent: actorTokens(holder),
      owner: subjectOf(sentence, i),
    })
  }
}

function hasFigure(drafts: readonly EventDraft[], first: number): boolean {
  return drafts.some(other => other.first === first)
}

/** Whose strength it is. */
function holderOf(sentence: EventSentence, at: number, phrase: NounPhrase): NounPhrase | undefined {
  const { chunks, context } = sentence
  const verb = chunks[at - 1]!
  const holder = chunkAt(chunks, back(chunks, at - 2))?.phrase
  if (holder === undefined) return undefined
  if (verb.kind === 'have') {
    const next = chunks[at + 1]?.triggers ?? []
    const isStruck = next.some(trigger => trigger.forms & (FORM.participle | FORM.state))
    // "14 convoy drivers": a body of the armed before the noun arms nobody.
    const isArmed = phrase.head >= 0 && FORCES.has(roleOf(sentence, phrase.head))
    return phrase.kind !== 'body' && isArmed && !isStruck && holder.kind !== 'singular-pronoun' ? holder : undefined
  }
  const isOf = verb.kind === 'preposition' && verb.isTie === true && at >= 2 && chunks[at - 2]!.phrase === holder
  if (!isOf || !isPeople(phrase) || phrase.kind === 'none' || holder.quantity !== undefined || holder.head < 0)
    return undefined
  const isArmed = (context.classes.of[context.tokens.word[holder.head]!]! & WORD.body) !== 0
  // "a group of 12 lawmakers", "an alliance of 40 groups": a grouping is armed only if those in it are.
  const isOpen = holder.isGrouping || phrase.isGrouping || phrase.kind === 'body' || phrase.kind === 'unknown'
  if (isOpen && !isForce(sentence, phrase)) return undefined
  return isArmed && FORCES.has(roleOf(sentence, holder.head)) ? holder : undefined
}

function isNobody({ quantity }: NounPhrase): boolean {
  const { kind } = quantity!.quantity
  return kind === 'none' || (quantity!.quantity.kind === 'exact' && quantity!.quantity.value < 2)
}

/** "fighters", "military advisers": the head or a word before it is armed. */
export function isForce(sentence: EventSentence, phrase: NounPhrase): boolean {
  if (phrase.head < 0) return false
  for (let i = Math.max(phrase.subjectFirst, phrase.first); i <= phrase.head; i++)
    if (FORCES.has(roleOf(sentence, i))) return true
  return false
}

function roleOf({ context: { classes, tokens } }: EventSentence, token: number): string {
  return classes.roles[classes.role[tokens.word[token]!]!]!
}
