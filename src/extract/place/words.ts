import type { Language } from '../../lang/language.ts'
import { PLACE_KIND } from '../../model/gazetteer.ts'
import { type PhraseTrie, phraseTrie, wordsOf } from '../../text/phrases.ts'
import { wordFlags } from '../number/table.ts'

/** What a word tells a reader of places; bits of `PlaceWords.bits`. */
export const WORD = {
  locative: 1,
  relational: 1 << 1,
  conjunction: 1 << 2,
  partOf: 1 << 3,
  kind: 1 << 4,
  plural: 1 << 5,
  unannounced: 1 << 6,
  modifier: 1 << 7,
  feature: 1 << 8,
  office: 1 << 9,
  namesake: 1 << 10,
  particle: 1 << 11,
  article: 1 << 12,
  personal: 1 << 13,
  speaking: 1 << 14,
  never: 1 << 15,
  title: 1 << 16,
  /** A nation, its adjective, or an organisation. */
  actor: 1 << 17,
  /** A month or a weekday. */
  time: 1 << 18,
  /** Begins the name of a body. */
  body: 1 << 19,
  inhabitant: 1 << 20,
  street: 1 << 21,
  connector: 1 << 22,
  /** What is done to a place: "the siege of". */
  deed: 1 << 23,
  /** Makes a name before it a mark of somebody: "US-led". */
  qualifying: 1 << 24,
  /** Somebody sits in what follows: "positioned". */
  seating: 1 << 25,
  border: 1 << 26,
  bordering: 1 << 27,
  /** What follows lies across a border: "bordering". */
  beside: 1 << 28,
  /** What a country strikes with or does to others: "strikes". */
  blow: 1 << 29,
  /** Its object holds what happens: "in". */
  holding: 1 << 30,
  /** Named after where it began: "the Orme news agency". */
  outlet: 1 << 31,
} as const

/** No kind of place in particular: "area". */
export const ANY_KIND = 255
/** No kind of place. */
export const NO_KIND = 254

/** The place lexicon by word id. */
export interface PlaceWords {
  readonly bits: Uint32Array
  /** PLACE_KIND that a noun names, ANY_KIND or NO_KIND. */
  readonly kindOf: Uint8Array
  /** Names of bodies that hold the name of a place. */
  readonly bodies: PhraseTrie
  /** 1 for each word id that opens what is said of what stands before it: "was", "reportedly", "killed". */
  readonly predicates: Uint8Array
  /** 1 for each word that may stand between a preposition and its noun: "a", "their". */
  readonly determiners: Uint8Array
  /** 1 for each word whose object is where something goes on or comes down: "on", "through", "bombed". */
  readonly reaching: Uint8Array
  /** 1 for each noun for what happens where the name before it stands: "shooting". */
  readonly happenings: Uint8Array
  /** 1 for each of them that befalls a place, and is never called after who did it: "earthquake". */
  readonly calamities: Uint8Array
  /** 1 for "the". */
  readonly definite: Uint8Array
  /** 1 for each common word that unknown names are made with: "lake", "hill". */
  readonly generics: Uint8Array
  /** 1 for each of them on which somebody may be: "mount", "island". */
  readonly terrain: Uint8Array
  /** 1 for each word between a name and a noun for a kind of place: "refugee". */
  readonly compounds: Uint8Array
  /** 1 for each word between a noun for a kind of place and its name: "called". */
  readonly calling: Uint8Array
  /** 1 for each word before "of" a place off which something lies: "north". */
  readonly directions: Uint8Array
  /** 1 for each preposition between a place and one that it is told by: "near". */
  readonly nearness: Uint8Array
  /** 1 for each noun for a way that leads from place to place: "road". */
  readonly ways: Uint8Array
  /** 1 for each of the lexicon's words of that name. */
  readonly conveying: Uint8Array
  /** 1 for each of the lexicon's words of that name. */
  readonly arriving: Uint8Array
  /** 1 for each of the lexicon's words of that name. */
  readonly refuges: Uint8Array
  /** 1 for each of the lexicon's words of that name. */
  readonly origins: Uint8Array
  /** 1 for each of the lexicon's words of that name. */
  readonly wherever: Uint8Array
  /** 1 for each of the lexicon's words of that name. */
  readonly hearings: Uint8Array
  /** 1 for each of the lexicon's words of that name. */
  readonly heads: Uint8Array
  /** Nouns for the edge or the middle of a place, before "of": "the coast of". */
  readonly edges: Uint8Array
  /** 1 for each of the lexicon's words of that name. */
  readonly takings: Uint8Array
  /** 1 for each word by which something is the most of its kind: "deadliest". */
  readonly records: Uint8Array
  /** 1 for each noun for a part of a town: "neighborhood". */
  readonly parts: Uint8Array
  /** 1 for each word that an unknown name may begin behind, alone or with the next: "in", "shelled", "mayor", "the". */
  readonly openers: Uint8Array
  /** Words that open a byline: "by". */
  readonly bylines: ReadonlySet<number>
}

/** The words of a language's pack as tables. */
export function placeWords(language: Language): PlaceWords {
  const { places, actors, times, seams } = language.pack
  const bits = new Uint32Array(language.vocabulary.size)
  const kindOf = new Uint8Array(language.vocabulary.size).fill(NO_KIND)
  const mark = (words: readonly string[], bit: number): void => {
    for (const word of words) {
      const id = language.vocabulary.idOf(word)
      if (id !== 0) bits[id]! |= bit
    }
  }
  const name = (words: readonly string[], kind: number): void => {
    mark(words, WORD.kind)
    for (const word of words) kindOf[language.vocabulary.idOf(word)] = kind
  }
  name(places.kinds.any, ANY_KIND)
  name(places.kinds.city, PLACE_KIND.city)
  name(places.kinds.district, PLACE_KIND.district)
  name(places.kinds.region, PLACE_KIND.region)
  for (const word of places.kinds.country) kindOf[language.vocabulary.idOf(word)] = PLACE_KIND.country // announces no name
  mark(places.locative, WORD.locative)
  mark(places.holding, WORD.holding)
  mark(places.relational, WORD.relational)
  mark(places.conjunctions, WORD.conjunction)
  mark(places.partOf, WORD.partOf)
  mark(places.plural, WORD.plural)
  mark(places.unannounced, WORD.unannounced)
  mark(places.modifiers, WORD.modifier)
  mark(places.features, WORD.feature)
  mark(places.offices, WORD.office)
  mark(places.inhabitants, WORD.inhabitant)
  mark(places.streets, WORD.street)
  mark(places.namesakes, WORD.namesake)
  mark(places.outlets, WORD.outlet)
  mark(places.particles, WORD.particle)
  mark(places.articles, WORD.article)
  mark(places.connectors, WORD.connector)
  mark(places.deeds, WORD.deed)
  mark(places.qualifying, WORD.qualifying)
  mark(places.seating, WORD.seating)
  mark(places.borders, WORD.border)
  mark(places.bordering, WORD.bordering)
  mark(places.besides, WORD.beside)
  mark(places.blows, WORD.blow)
  mark(places.personal, WORD.personal)
  mark(places.speaking, WORD.speaking)
  mark(places.never, WORD.never)
  mark(actors.titles, WORD.title)
  for (const actor of [...actors.nations, ...actors.organisations]) mark(actor.words, WORD.actor)
  for (const word of namesOf(times.months)) mark([word], WORD.time)
  for (const word of namesOf(times.weekdays)) mark([word], WORD.time)
  const groups = actors.organisations.flatMap(group => group.words.filter(word => word.includes(' ')))
  const named = [...places.bodies, ...groups]
  const bodies = phraseTrie(
    named.map(body => [body, 0] as const),
    language.vocabulary,
  )
  for (const body of named) bits[wordsOf(body, language.vocabulary)[0]!]! |= WORD.body
  bits[0] = 0
  kindOf[0] = NO_KIND
  const bylines = new Set(seams.bylines.map(word => language.vocabulary.idOf(word)))
  return {
    bits,
    kindOf,
    bodies,
    predicates: predicatesOf(language),
    determiners: wordFlags(language, actors.indefinite, actors.definite, actors.possessive),
    reaching: wordFlags(language, places.reaching),
    happenings: wordFlags(language, places.happenings),
    calamities: wordFlags(language, places.calamities),
    definite: wordFlags(language, actors.definite),
    generics: wordFlags(language, places.generics),
    terrain: wordFlags(language, places.terrain),
    compounds: wordFlags(language, places.compounds),
    calling: wordFlags(language, places.calling),
    directions: wordFlags(language, places.directions),
    nearness: wordFlags(language, places.nearness),
    ways: wordFlags(language, places.ways),
    conveying: wordFlags(language, places.conveying),
    arriving: wordFlags(language, places.arriving),
    refuges: wordFlags(language, places.refuges),
    origins: wordFlags(language, places.origins),
    wherever: wordFlags(language, places.wherever),
    hearings: wordFlags(language, places.hearings),
    heads: wordFlags(language, places.heads),
    edges: wordFlags(language, places.edges),
    takings: wordFlags(language, places.takings),
    parts: wordFlags(language, places.parts),
    openers: wordFlags(
      language,
      places.locative,
      places.takings,
      places.reaching,
      places.happenings,
      places.deeds,
      places.heads,
      places.edges,
      places.directions,
      actors.definite,
    ),
    records: wordFlags(language, language.pack.stances.records),
    bylines,
  }
}

function predicatesOf(language: Language): Uint8Array {
  const { actors, measures } = language.pack
  const pasts = [...measures.done, ...measures.suffered].flatMap(({ verbs }) => verbs.map(forms => forms[PAST]!))
  return wordFlags(
    language,
    actors.be,
    actors.have,
    actors.auxiliaries,
    actors.modals,
    actors.adverbs,
    actors.relatives,
    pasts,
  )
}

const PAST = 2 // of a verb's forms: base, third person, past

/** The words of a lexicon entry, however it is nested; month names stand as lists or as keys. */
function namesOf(entry: unknown): string[] {
  if (typeof entry === 'string') return [entry]
  if (Array.isArray(entry)) return entry.flatMap(namesOf)
  if (entry !== null && typeof entry === 'object') {
    return Object.entries(entry).flatMap(([key, value]) => [key, ...namesOf(value)])
  }
  return []
}
