import type { Language } from '../../lang/language.ts'
import type { Place } from '../../model/claim.ts'
import { type Gazetteer, PLACE_KIND, type Places } from '../../model/gazetteer.ts'
import type { PlaceMention } from '../../model/mention.ts'
import type { Writable } from '../../model/writable.ts'
import { fold } from '../../text/fold.ts'
import { FLAG, type Tokens } from '../../text/tokens.ts'
import type { Candidate } from './candidate.ts'
import { placeCandidates } from './candidates.ts'
import { type Choice, choosePlaces } from './choice.ts'
import { EVIDENCE } from './evidence.ts'
import { isWithin } from './links.ts'
import { keyOf, wholesOf, withLists } from './lists.ts'
import { otherwiseOf } from './otherwise.ts'
import { placeIndex } from './place-index.ts'
import { isInitialsOfWhom, isQualifier, isSortOfPlace } from './qualifiers.ts'
import { PLACE_RULE } from './rule.ts'
import { isStruck } from './setting.ts'
import { spellingIndex } from './spelling.ts'
import { unheardOf } from './unheard.ts'
import { weigh } from './weighing.ts'
import { NO_KIND, placeWords, WORD } from './words.ts'

/**
 * Reads places: tokens first..limit, which are one report, go in; the places named there come out in text order, each with its country and region as the gazetteer
 * and the company of the report's other places tell.
 */
export function placeReader(
  language: Language,
  gazetteer: Gazetteer,
): (tokens: Tokens, first: number, limit: number) => PlaceMention[] {
  const words = placeWords(language)
  const index = placeIndex(gazetteer)
  const spellings = spellingIndex(gazetteer)
  const { places } = gazetteer
  const wholes = wholesOf(gazetteer)
  const unheard = unheardOf(language, gazetteer, index, words)
  const otherwiseIn = otherwiseOf(language, index, words)
  const wholeOf = (country: string, region: string | undefined): Place | undefined => {
    const whole = wholes.get(keyOf(country, region))
    return whole === undefined ? undefined : placeOf(whole, places)
  }
  return (tokens, first, limit) => {
    const candidates = placeCandidates(tokens, first, limit, words, index)
    if (candidates.length === 0) return []
    weigh(tokens, candidates, first, limit, words)
    const choices = choosePlaces(tokens, candidates, gazetteer, index, words).filter(choice => choice.isPlace)
    const main = mainRegion(choices, places)
    const spelled = spelledOtherwise(tokens, choices, main)
    const parts = containersOf(choices)
    const unknown = choices.filter(choice => choice.best === undefined && !spelled.has(choice))
    const isOtherwise = otherwiseIn(
      tokens,
      first,
      limit,
      unknown.map(({ candidate }) => candidate),
    )
    const announced = new Set(
      choices
        .filter(choice => isAnnounced(choice) && (choice.best !== undefined || !isOtherwise(choice.candidate)))
        .map(({ candidate }) => nameKey(tokens, candidate)),
    )
    const mentions: PlaceMention[] = []
    const orders: number[] = []
    for (const [order, choice] of choices.entries()) {
      const { candidate } = choice
      const span = { start: tokens.start[candidate.first]!, end: tokens.end[candidate.last]! }
      const seen = { kind: 'place', first: candidate.first, last: candidate.last, span } as const
      const known = choice.best?.place ?? spelled.get(choice)
      if (known !== undefined) {
        const rule =
          isQualifier(tokens, candidate, words) ||
          isSortOfPlace(tokens, candidate, places.kind[known]!, words) ||
          (places.kind[known] === PLACE_KIND.country && isInitialsOfWhom(tokens, candidate, words))
            ? PLACE_RULE.qualifier
            : choice.best === undefined && !parts.has(choice)
              ? PLACE_RULE.spelled
              : ruleOf(choice, parts, places.kind[known] !== PLACE_KIND.country || isStruck(tokens, candidate, words))
        mentions.push({ ...seen, place: placeOf(known, places), ...populationOf(known, places), rule })
        orders.push(order)
      } else if (
        !isOtherwise(candidate) &&
        ((announced.has(nameKey(tokens, candidate)) && !unheard.isOwner(tokens, candidate)) ||
          unheard.isPlace(tokens, candidate))
      ) {
        const name = properName(tokens, candidate)
        const container = containerOf(companyOf(tokens, order, choices, spelled, main), places)
        const place: Place = { name, ...container, isUnlisted: true }
        mentions.push({ ...seen, place, isUnlisted: true, rule: ruleOfUnknown(choice) })
        orders.push(order)
      }
    }
    const isListed = (mention: number): boolean =>
      orders[mention] === orders[mention - 1]! + 1 &&
      (choices[orders[mention]!]!.candidate.evidence & EVIDENCE.listed) !== 0
    const isClosing = (mention: number): boolean =>
      (words.bits[tokens.word[mentions[mention]!.first - 1]!]! & WORD.conjunction) !== 0
    return withLists(mentions, isListed, isClosing, tokens, wholeOf)
  }

  /** Places of unknown names that the gazetteer has under another spelling; from the last, since what a place lies in mostly comes after it. */
  function spelledOtherwise(tokens: Tokens, choices: readonly Choice[], main: number | undefined): Map<Choice, number> {
    const spelled = new Map<Choice, number>()
    for (let order = choices.length - 1; order >= 0; order--) {
      const choice = choices[order]!
      if (choice.best !== undefined) continue
      const { first, last, kind } = choice.candidate
      const company = companyOf(tokens, order, choices, spelled, main)
      if (company === undefined) continue
      const name = tokens.text.slice(tokens.start[first], tokens.end[last])
      const place = spellings.find(name, kind, company)
      if (place === undefined || place === choice.namesake?.place) continue
      if (choice.within === undefined || isWithin(place, company, places)) spelled.set(choice, place)
    }
    return spelled
  }

  /** What an unknown place lies in or beside: what the text puts it in, else its neighbour, else the report's main region. */
  function companyOf(
    tokens: Tokens,
    order: number,
    choices: readonly Choice[],
    spelled: ReadonlyMap<Choice, number>,
    main: number | undefined,
  ): number | undefined {
    const { within } = choices[order]!
    const container = within === undefined ? undefined : (within.best?.place ?? spelled.get(within))
    return container ?? neighbour(tokens, order, choices, places) ?? main
  }
}

/** Does more than a preposition say that an unknown name is a place? */
function isAnnounced({ candidate, within }: Choice): boolean {
  return (
    candidate.line >= 0 ||
    candidate.kind !== NO_KIND ||
    within !== undefined ||
    (candidate.evidence & EVIDENCE.dateline) !== 0
  )
}

/** One name, however it is written. */
function nameKey(tokens: Tokens, { first, last }: Candidate): string {
  return fold(tokens.text.slice(tokens.start[first], tokens.end[last]))
}

/** A name as it is written amid a sentence: that of a dateline is not in capitals. */
function properName(tokens: Tokens, { first, last }: Candidate): string {
  const name = tokens.text.slice(tokens.start[first], tokens.end[last])
  if (!(tokens.flags[first]! & FLAG.caps)) return name
  return name.toLowerCase().replace(/(?<=^|[\s-])\p{L}/gu, letter => letter.toUpperCase())
}

function placeOf(place: number, places: Places): Place {
  const name = places.name[place]!
  const lat = places.lat[place]!
  const lon = places.lon[place]!
  const told: Writable<Place> = { name, ...containerOf(place, places) }
  if (!Number.isNaN(lat) && !Number.isNaN(lon)) {
    told.lat = lat
    told.lon = lon
  }
  return told
}

function populationOf(place: number, { population }: Places): Pick<PlaceMention, 'population'> {
  return population[place]! > 0 ? { population: population[place]! } : {}
}

/** Country and region of a place: what lies in it lies there too. */
function containerOf(place: number | undefined, places: Places): { country?: string; admin1?: string } {
  const container: Writable<Pick<Place, 'country' | 'admin1'>> = {}
  if (place === undefined) return container
  const country = places.country[place]!
  const region = places.region[place]!
  if (country !== '') container.country = country
  if (region !== '') container.admin1 = region
  return container
}

/** A country is named for whoever acts in its name: "a Norland strike". */
function ruleOf(choice: Choice, wholes: ReadonlyMap<Choice, Choice>, mayBeSetting: boolean): string {
  const { evidence } = choice.candidate
  if (evidence & EVIDENCE.dateline) return PLACE_RULE.dateline
  if (evidence & EVIDENCE.seat) return PLACE_RULE.seat
  if (evidence & EVIDENCE.reference) return PLACE_RULE.reference
  const part = wholes.get(choice)
  if (part !== undefined)
    return part.candidate.evidence & EVIDENCE.dateline ? PLACE_RULE.dateline : PLACE_RULE.container
  if (evidence & (EVIDENCE.located | EVIDENCE.kind) || choice.within !== undefined) return PLACE_RULE.located
  if (mayBeSetting && evidence & EVIDENCE.setting) return PLACE_RULE.setting
  return PLACE_RULE.named
}

function ruleOfUnknown(choice: Choice): string {
  const { evidence } = choice.candidate
  if (evidence & EVIDENCE.dateline) return PLACE_RULE.dateline
  if (evidence & EVIDENCE.away) return PLACE_RULE.qualifier
  if (evidence & EVIDENCE.seat) return PLACE_RULE.seat
  if (evidence & EVIDENCE.reference) return PLACE_RULE.reference
  if (!(evidence & EVIDENCE.located) && evidence & EVIDENCE.office) return PLACE_RULE.named
  return isAnnounced(choice) ? PLACE_RULE.announced : PLACE_RULE.unknown
}

/** The choices that others lie in, each with the first that does. */
function containersOf(choices: readonly Choice[]): ReadonlyMap<Choice, Choice> {
  const wholes = new Map<Choice, Choice>()
  for (const choice of choices)
    if (choice.within !== undefined && !wholes.has(choice.within)) wholes.set(choice.within, choice)
  return wholes
}

/** A place of the region that the text names most; else of the dateline's region, else the first country. */
function mainRegion(choices: readonly Choice[], places: Places): number | undefined {
  const weights = new Map<number, number>()
  let most: number | undefined
  for (const { best, candidate } of choices) {
    if (best === undefined || candidate.evidence & EVIDENCE.dateline) continue
    const region = places.regionOf[best.place]!
    if (region === 0) continue
    const weight = (weights.get(region) ?? 0) + 1
    weights.set(region, weight)
    if (most === undefined || weight > weights.get(places.regionOf[most]!)!) most = best.place
  }
  return (
    most ??
    choices.find(({ best }) => best !== undefined && places.regionOf[best.place] !== 0)?.best?.place ??
    choices.find(({ best }) => best !== undefined)?.best?.place
  )
}

/** The nearest known place with a region in the same paragraph. */
function neighbour(tokens: Tokens, order: number, choices: readonly Choice[], places: Places): number | undefined {
  for (const other of [choices[order + 1], choices[order - 1]]) {
    if (other?.best === undefined || other.candidate.evidence & EVIDENCE.dateline) continue
    if (places.kind[other.best.place]! < PLACE_KIND.region) continue
    if (isSameParagraph(tokens, choices[order]!.candidate, other.candidate)) return other.best.place
  }
  return undefined
}

const NEAR = 40 // tokens: a sentence or so

function isSameParagraph(tokens: Tokens, left: Candidate, right: Candidate): boolean {
  const from = Math.min(left.last, right.last)
  const to = Math.max(left.first, right.first)
  if (to - from > NEAR) return false
  for (let i = from + 1; i <= to; i++) if (tokens.flags[i]! & FLAG.paragraph) return false
  return true
}
