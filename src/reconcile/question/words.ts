import type { Anchor } from '../../model/anchor.ts'
import { type Actor, type Claim, type Place, turnOf } from '../../model/claim.ts'
import type { Grounded } from '../../model/grounded.ts'
import type { Measure } from '../../model/measure.ts'
import { contains } from '../../model/span.ts'
import { comparisons } from '../comparisons.ts'
import { isLasting } from '../features.ts'
import { subjectOf } from '../subjects.ts'
import { nameInLine, nounsInLine } from './case.ts'
import { mostTelling } from './most-telling.ts'
import { actorText, askedAfter, isUnknownName, oneAskedAfter, severalOf, type Whom } from './people.ts'
import { questionOfOne, questionText } from './text.ts'

// 9 others   the 12 dead   not: personnel from 21 countries
const STARTS_WITH_FIGURE = /^(?:\p{L}{1,3} )?\p{N}/u

/** The question that claims answer, in words. */
export function textOf(
  measure: Measure,
  claims: readonly Claim[],
  place: Place | undefined,
  time: string | undefined,
): string {
  const scope = { isLasting: claims.every(isLasting), turn: turnOf(claims[0]!) }
  const one = scope.turn === undefined ? oneAsked(claims) : undefined
  const ofOne = one === undefined ? undefined : questionOfOne(measure, one, place, time)
  return ofOne ?? questionText(measure, peopleAsked(claims), place, time, scope)
}

/** The one person that a question asks after: by name, or in the words of a claim where all claims count one. */
function oneAsked(claims: readonly Claim[]): string | undefined {
  const named = claims.find(claim => claim.subject?.basis === 'stated' && claim.rules.includes('count.named'))
  if (named !== undefined) return nameInLine(named.at.exact)
  const words = claims.every(isOfOne) ? kindTold(claims)?.words : undefined
  return words === undefined ? undefined : oneAskedAfter(words)
}

/** The people of most claims, unless those stand for anybody or for whoever is left. */
function kindTold(claims: readonly Claim[]): { value: Actor; words: string | undefined } | undefined {
  const subject = mostTelling(claims, ({ subject }) => subject && { ...subject, at: wordsFor(subject) })
  const known = subjectOf(subject?.value)
  if (known === undefined || known.isEveryone || comparisons.others.has(known.noun ?? '')) return undefined
  return subject
}

/** The words for somebody, those from which he was concluded where a claim says "he". */
function wordsFor(subject: Grounded<Actor>): Anchor | undefined {
  return subject.basis === 'stated' ? subject.at : subject.from[0]
}

/** Whom a question asks after, in the words of a claim: "people" where they stand for anybody, a name where the words are a figure's. */
function peopleAsked(claims: readonly Claim[]): Whom | undefined {
  const subject = kindTold(claims)
  if (subject === undefined) return undefined
  const areSeveral = !claims.every(isOfOne)
  const isConcluded = areSeveral && claims.every(({ subject: one }) => one?.basis !== 'stated')
  // "Ivo Brand spoke; dozens were hurt": a name that figures are only concluded to be of is no noun for several.
  if (isConcluded && subject.words !== undefined && isUnknownName(subject.words, subject.value)) return undefined
  const words = (isConcluded ? undefined : subject.words) ?? actorText(subject.value)
  if (STARTS_WITH_FIGURE.test(words)) return { words: actorText(subject.value) }
  // "Dovria lost 22 men" asks after people of that name, who are no kind of people
  if (areSeveral && isUnknownName(words, subject.value) && severalOf(words) !== nounsInLine(words))
    return { words: actorText({ name: nounsInLine(words) }) }
  const asWritten = words.toLowerCase() === subject.value.name ? subject.value.name : words // a headline's capitals are no name's
  const whom = askedAfter(asWritten, !areSeveral)
  return whom !== undefined && claims.some(countsDeed) ? { ...whom, isDeed: true } : whom
}

/** "12 [night raids]": the words for whoever is counted are those of the deed. */
function countsDeed({ subject, trigger }: Claim): boolean {
  return subject?.basis === 'stated' && trigger !== undefined && contains(subject.at.span, trigger.span)
}

/** Is the claim of one person or thing? */
function isOfOne({ quantity }: Claim): boolean {
  return quantity.value.kind === 'exact' && quantity.value.value === 1
}
