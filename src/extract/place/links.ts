import { NAME_USE, PLACE_KIND, type Places } from '../../model/gazetteer.ts'
import { isOwnersMark } from '../../text/clitics.ts'
import { FLAG, type Tokens } from '../../text/tokens.ts'
import { isAmidSmall } from './candidate.ts'
import type { Choice } from './choice.ts'
import { EVIDENCE } from './evidence.ts'
import { isInner } from './place-index.ts'
import { NO_KIND, type PlaceWords, WORD } from './words.ts'

const CONTAINED = 8 // weight where the text says what a place lies in; the unit is that of place-choice.ts
const BESIDE_COUNTRYMAN = 2 // where the list that a place stands in names another of its country

/** Binds choices that stand in text order to those that the text says they lie in. */
export function linkChoices(tokens: Tokens, choices: readonly Choice[], places: Places, words: PlaceWords): void {
  for (let order = 0; order + 1 < choices.length; order++)
    link(tokens, choices[order]!, choices[order + 1]!, places, words)
  for (let order = 0; order + 2 < choices.length; order++)
    linkOverOwner(tokens, choices[order]!, choices[order + 1]!, choices[order + 2]!, places)
  for (let order = choices.length - 2; order > 0; order--)
    linkOverUnheard(tokens, choices[order - 1]!, choices[order]!, places, words)
}

/** Does the text say that one lies in the next, or the other way round? "Nowbagh, Helmand"; "Nowbagh in Helmand"; "Helmand's Nowbagh". */
function link(
  tokens: Tokens,
  left: Choice,
  right: Choice,
  places: Places,
  { bits, compounds, determiners }: PlaceWords,
): void {
  const from = left.candidate.after
  const to = right.candidate.first
  if (from > to || (tokens.flags[to]! & FLAG.paragraph) !== 0) return
  if (right.candidate.evidence & EVIDENCE.listed) accompany(left, right, places)
  const owns = isOwnersMark(tokens, left.candidate.last + 1) || isOwnersMark(tokens, from)
  let isJoined = false
  let isByComma = false
  for (let i = from; i < to; i++) {
    const word = bits[tokens.word[i]!]!
    const isComma = JOINING.includes(tokens.text[tokens.start[i]!]!)
    if (isComma) isByComma = true
    if (isComma || word & (WORD.partOf | WORD.holding)) isJoined = true
    else if (isByComma && (determiners[tokens.word[i]!] === 1 || compounds[tokens.word[i]!] === 1))
      continue // "Nowbagh, a suburb of Mosul"
    else if (!(word & (WORD.modifier | WORD.kind | WORD.actor)) && !(owns && i <= left.candidate.last + 2)) return
  }
  if (from === to && right.options.some(({ place }) => places.kind[place]! <= PLACE_KIND.region)) isJoined = true // "Aleppo Syria"
  if (owns) bind(right, left, places, true)
  else if (
    isJoined &&
    !(right.candidate.evidence & EVIDENCE.listed && bits[tokens.word[to - 1]!]! & WORD.conjunction)
  ) {
    const isHeld = (bits[tokens.word[from]!]! & WORD.holding) !== 0
    bind(left, right, places, isByComma || (isHeld && isUnheardHere(tokens, left)))
  }
}

/** "outside Kelpwick in Helmand": a name of no known word, where capitals are those of names. */
function isUnheardHere(tokens: Tokens, { candidate: { first, last, line } }: Choice): boolean {
  if (line >= 0 || tokens.end[last]! - tokens.start[first]! < FEWEST_LETTERS) return false
  for (let i = first; i <= last; i++) if (tokens.word[i] !== 0 && !isInner(tokens, i)) return false
  return isAmidSmall(tokens, first, last + 1)
}

const FEWEST_LETTERS = 3 // of a name: "N Syria" is the north

/** "Nowbagh in Ruvania's Helmand": what lies in a country lies in what is named as the country's. */
function linkOverOwner(tokens: Tokens, left: Choice, owner: Choice, right: Choice, places: Places): void {
  if (left.within !== owner || right.within !== owner || !isOwnersMark(tokens, owner.candidate.last + 1)) return
  bind(left, right, places, true)
}

/** "Nowbagh in the Kelp district of Helmand": what lies in a place that no gazetteer has lies in what holds that, and is no namesake elsewhere. */
function linkOverUnheard(tokens: Tokens, left: Choice, middle: Choice, places: Places, { bits }: PlaceWords): void {
  const { within } = middle
  const from = left.candidate.after
  const to = middle.candidate.first
  if (within === undefined || left.within !== undefined || middle.candidate.line >= 0 || left.candidate.line < 0) return
  if (from >= to || to - from > MOST_BETWEEN || !(bits[tokens.word[from]!]! & WORD.holding)) return
  for (let i = from + 1; i < to; i++) if (tokens.flags[i]! & FLAG.capital) return
  bind(left, within, places, true)
  left.within = within
}

const MOST_BETWEEN = 4 // tokens: "in the north-eastern"

const JOINING = ',(' // "Mosul, Iraq"; "HAVANA (CUBA)"

function accompany(left: Choice, right: Choice, places: Places): void {
  for (const one of left.options) {
    for (const other of right.options) {
      if (one.place === other.place || places.countryOf[one.place] !== places.countryOf[other.place]) continue
      one.beside = BESIDE_COUNTRYMAN
      other.beside = BESIDE_COUNTRYMAN
    }
  }
}

function bind(inner: Choice, outer: Choice, places: Places, isClose: boolean): void {
  let isBound = false
  for (const part of inner.options) {
    for (const whole of outer.options) {
      if (!isWithin(part.place, whole.place, places)) continue
      part.linked = CONTAINED
      whole.linked = Math.max(whole.linked, CONTAINED / 2)
      isBound = true
    }
  }
  if (isBound || isUnknownIn(inner, outer, places, isClose)) inner.within = outer
}

/** "Nowbagh district, Helmand province", "Nowbagh, Ill.": does the text put a place in another that the gazetteer does not have there? */
function isUnknownIn(inner: Choice, outer: Choice, places: Places, isClose: boolean): boolean {
  const { candidate } = inner
  // "Kelpwick village in Nowbagh": a village lies in what holds it, be that known for a town or not known at all.
  if (isClose && candidate.line < 0 && candidate.kind === PLACE_KIND.city) return true
  const whole = outer.options.find(({ place }) => places.kind[place]! <= PLACE_KIND.region)
  if (whole === undefined || (!isClose && candidate.kind === NO_KIND)) return false
  if (candidate.line >= 0) {
    // A town known elsewhere, in a region that it is not known in.
    if (candidate.kind !== NO_KIND) return outer.candidate.kind === PLACE_KIND.region
    return isClose && isTownIn(inner, outer, places)
  }
  const isAnnounced = candidate.kind !== NO_KIND || (candidate.evidence & (EVIDENCE.located | EVIDENCE.dateline)) !== 0
  if (isAnnounced || whole.use === NAME_USE.short) {
    whole.linked = Math.max(whole.linked, CONTAINED / 2)
    return true
  }
  return false
}

/** "In Milford, Ohio": a name of towns alone before one of regions alone; names of both may stand in a list ("in Giza, Cairo"). */
function isTownIn({ candidate, options }: Choice, outer: Choice, places: Places): boolean {
  if (!(candidate.evidence & (EVIDENCE.located | EVIDENCE.dateline))) return false
  return (
    outer.options.every(({ place }) => places.kind[place] === PLACE_KIND.region) &&
    options.every(({ place }) => places.kind[place] === PLACE_KIND.city)
  )
}

/** Does a place lie in another, as far as the gazetteer tells? */
export function isWithin(part: number, whole: number, places: Places): boolean {
  if (part === whole || places.countryOf[part] !== places.countryOf[whole] || places.countryOf[part] === 0) return false
  const kind = places.kind[part]!
  const wholeKind = places.kind[whole]!
  if (wholeKind === PLACE_KIND.country) return kind !== PLACE_KIND.country
  if (wholeKind === PLACE_KIND.area) return kind > PLACE_KIND.area
  const isSameRegion = places.regionOf[part] === places.regionOf[whole] && places.regionOf[part] !== 0
  if (wholeKind === PLACE_KIND.region) return isSameRegion && kind > PLACE_KIND.region
  return isSameRegion && kind >= wholeKind && places.name[part] !== places.name[whole]
}
