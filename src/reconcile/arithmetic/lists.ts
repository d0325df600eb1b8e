import type { ClaimId } from '../../model/claim.ts'
import { contains } from '../../model/span.ts'
import { isCountry } from '../places.ts'
import { likeness } from '../subjects.ts'
import { singleOf } from './reckon.ts'
import { between, type Figure, hasPhrase, isStated, type Reckoning } from './reckoning.ts'

const MIN_PARTS = 2 // figures that a list needs
const MAX_STEP = 80 // code units between two parts of a list: "14 police officers who had come from the town and"

/** Runs of figures of a sentence that are listed: one measure (or killed and wounded), one voice, distinct parties, nothing but a list between them. */
export function listsOf(reckoning: Reckoning, sentence: readonly Figure[]): Figure[][] {
  const lists: Figure[][] = []
  let run: Figure[] = []
  for (const figure of sentence) {
    if (run.length > 0 && !continues(reckoning, run, figure)) {
      lists.push(run)
      run = []
    }
    if (isStated(figure) && singleOf(figure.bounds) !== undefined) run.push(figure)
    else {
      lists.push(run)
      run = []
    }
  }
  lists.push(run)
  return lists
    .flatMap(list => [list, ...(list.length > MIN_PARTS ? [list.slice(1)] : [])])
    .filter(list => list.length >= MIN_PARTS)
}

function continues(reckoning: Reckoning, run: readonly Figure[], figure: Figure): boolean {
  const last = run.at(-1)!
  const gap = between(reckoning, last.claim.at, figure.claim.at)
  if (gap.length > MAX_STEP || hasPhrase(gap, reckoning.lexicon.breaks)) return false
  // "Eight, six of them guards, of whom five were women": a part of a part stands beside none.
  if (
    isPart(last) &&
    isPart(figure) &&
    hasPhrase(behindOwn(gap, reckoning.lexicon.openLists), reckoning.lexicon.openLists)
  )
    return false
  const areTold = wholeOf(figure) !== undefined && wholeOf(figure) === wholeOf(last)
  if (
    (last.voice !== figure.voice && !areTold) ||
    figure.claim.hints.some(hint => hint.kind === 'update' || hint.kind === 'previous' || hint.kind === 'addition')
  )
    return false
  if (areTold && isInAll(reckoning.figureById.get(wholeOf(figure)!))) return true
  if (areTold) return run.every(part => isDistinct(part, figure) || isToldApart(part, figure))
  if (!samePlaceAndTime(last, figure)) return false
  return run.every(part => isDistinct(part, figure))
}

/** The claim that the text gives a figure to as a part: "Of the injured, [38] were men". */
export function wholeOf({ claim }: Figure): ClaimId | undefined {
  return claim.hints.find(({ kind }) => kind === 'part-of')?.of
}

/** "Eight [of them] guards and seven of them cooks": the words right behind a part give it to its whole, and open no list of its own. */
function behindOwn(gap: string, openLists: readonly string[]): string {
  const words = gap.trimStart()
  const own = openLists.find(phrase => words.startsWith(`${phrase} `))
  return own === undefined ? gap : words.slice(own.length)
}

/** Does the text make the figure the sum of those before it: "30 in total"? */
export function isInAll(total: Figure | undefined): boolean {
  return total?.claim.rules.includes('measure.in-all') === true
}

/** Does the text list two parts one beside the other, so that neither is the other whatever they are called: "800 people from Orme and 300 from Keld"? */
function isToldApart(left: Figure, right: Figure): boolean {
  return [left, right].every(({ claim }) =>
    claim.hints.some(({ kind, rule }) => kind === 'part-of' && LISTING.has(rule)),
  )
}

/** Rules of the parts of a total that stand in a list behind it. */
const LISTING: ReadonlySet<string> = new Set(['measure.listed-part', 'measure.spread'])

function isPart({ claim }: Figure): boolean {
  return claim.hints.some(({ kind }) => kind === 'part-of')
}

/** Two parts count different people: other parties of one measure, or killed beside wounded of the same party. */
function isDistinct(left: Figure, right: Figure): boolean {
  const sort = likeness(left.subject, right.subject)
  if (left.claim.measure !== right.claim.measure) return sort !== 'different'
  return (
    sort === 'different' ||
    sort === 'unlike' ||
    (sort === 'alike' && left.subject?.name !== right.subject?.name) ||
    (sort === 'wider' && left.subject !== undefined && right.subject !== undefined)
  )
}

/**
 * Does the text count as many of the parts as it tells one by one? A list of names may leave one out or describe one twice, so that it bears a total out and never
 * proves it wrong.
 */
export function isCounted(parts: readonly Figure[]): boolean {
  return parts.filter(({ claim }) => claim.quantity.basis === 'stated').length * 2 >= parts.length
}

/** Are two figures of one place and time, as far as the text tells? */
export function samePlaceAndTime(left: Figure, right: Figure): boolean {
  const place = placeNameOf(left)
  const other = placeNameOf(right)
  if (place !== undefined && other !== undefined && place !== other) return false
  const time = left.claim.time?.value
  const when = right.claim.time?.value
  return time === undefined || when === undefined || (time.from === when.from && time.to === when.to)
}

/** The place that a figure's own sentence names; a country may be an actor's name, and a place that was carried over says nothing of a list. */
function placeNameOf({ claim }: Figure): string | undefined {
  const { place } = claim
  return place?.basis === 'stated' && contains(claim.sentence.span, place.at.span) && !isCountry(place.value)
    ? place.value.name
    : undefined
}
