import type { Measure } from '../../model/measure.ts'
import { FLAG, TOKEN } from '../../text/tokens.ts'
import { WORD } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { chunkAt, type NounPhrase } from './chunks.ts'
import { isPeople } from './counts.ts'
import { draft } from './drafts.ts'
import { type EventSentence, subjectOf } from './event.ts'
import { ahead, back } from './groups.ts'
import { asideBehind, readAside } from './toll-changes.ts'
import { reaches, type Whom } from './toll-reach.ts'
import { bitsAt } from './words.ts'

/** What stands between a toll and whom it befell. */
const SUFFERING = PARTICLE.among | PARTICLE.genitive | PARTICLE.recipient

/** "among civilians", "among the guards" after a toll. */
export function sufferersAfter(sentence: EventSentence, index: number): Whom {
  const { chunks, context } = sentence
  const preposition = ahead(chunks, index + 1)
  const object = ahead(chunks, preposition + 1)
  if (chunks[preposition]?.kind !== 'preposition' || chunks[object]?.kind !== 'phrase') return undefined
  if (!isParticle(context, chunks[preposition]!.first, SUFFERING)) return undefined
  const phrase = chunks[object]!.phrase!
  return isPeople(phrase) || phrase.kind === 'body' || phrase.kind === 'actor' ? subjectOf(sentence, object) : undefined
}

/** "bringing to [40] the number of dead": the chunk of the figure before what it is of; -1 if there is none. */
export function figureBefore({ chunks }: EventSentence, index: number): number {
  const figure = chunks[index - 1]?.phrase
  if (figure?.kind !== 'none' || figure.quantity === undefined || chunks[index - 2]?.kind !== 'to') return -1
  return chunks[back(chunks, index - 3)]?.kind === 'verb' ? index - 1 : -1
}

/** Does "among" stand before the phrase? */
export function isAmong({ chunks, context }: EventSentence, index: number): boolean {
  const before = chunkAt(chunks, index - 1)
  return before?.kind === 'preposition' && isParticle(context, before.first, PARTICLE.among)
}

/** "the death toll has risen to 40 from 33", "losses came to over 2.5 thousand men". */
export function readReaching(sentence: EventSentence, index: number, measure: Measure, whose?: Whom): boolean {
  const { chunks } = sentence
  // "Among the casualties were three children": they are a part of them.
  if (isAmong(sentence, index)) return false
  const phrase = chunks[index]!.phrase!
  const named =
    phrase.subjectFirst >= 0 && phrase.subjectFirst < phrase.nounFirst && namesWhom(sentence, phrase)
      ? { first: phrase.subjectFirst, last: phrase.nounFirst - 1 }
      : undefined
  const subject =
    whose ??
    sufferersAfter(sentence, index) ??
    (phrase.ownerFirst >= 0 ? { first: phrase.ownerFirst, last: phrase.ownerLast } : named)
  const before = figureBefore(sentence, index)
  if (before >= 0)
    return draft(sentence, index, before, measure, 'measure.toll-reaches', { owner: subject }) !== undefined
  const aside = asideBehind(chunks, index)
  if (aside !== undefined && reaches(sentence, index, aside.close + 1, measure, subject)) {
    readAside(sentence, index, aside.figure, measure, subject)
    return true
  }
  return reaches(sentence, index, index + 1, measure, subject)
}

/** Do the words before the noun say whose toll it is: "the civilian toll", but not "the overall toll", nor "the Lesk flood toll"? */
export function namesWhom({ context }: EventSentence, { subjectFirst, nounFirst }: NounPhrase): boolean {
  const { classes, tokens } = context
  const last = nounFirst - 1
  const isNoun = tokens.kind[last] !== TOKEN.mark && !(tokens.flags[last]! & FLAG.capital)
  if (isNoun && last > subjectFirst && !(bitsAt(context, last) & (WHOM | WORD.adjective))) return false
  for (let i = subjectFirst; i < nounFirst; i++) {
    if (classes.roles[classes.role[tokens.word[i]!]!] === 'official') continue // "the official toll"
    if (bitsAt(context, i) & WHOM || tokens.flags[i]! & FLAG.capital) return true
  }
  return false
}
const WHOM = WORD.person | WORD.people | WORD.body | WORD.actorName | WORD.demonym
