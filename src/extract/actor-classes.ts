import type { ActorLexicon, PeopleNouns } from '../lang/actor-lexicon.ts'
import type { Language } from '../lang/language.ts'
import { type PhraseTrie, phraseTrie } from '../text/phrases.ts'
import { tokenize } from '../text/tokens.ts'
import { particleBits } from './particles.ts'

/** What a word can be to the phrase cutter; bits of `WordClasses.of`. */
export const WORD = {
  indefinite: 1 << 0,
  definite: 1 << 1,
  possessive: 1 << 2,
  negative: 1 << 3,
  /** "he", "him". */
  singularPronoun: 1 << 4,
  pluralPronoun: 1 << 5,
  /** "who", "which", "that". */
  relative: 1 << 6,
  preposition: 1 << 7,
  conjunction: 1 << 8,
  subordinator: 1 << 9,
  be: 1 << 10,
  have: 1 << 11,
  auxiliary: 1 << 12,
  modal: 1 << 13,
  negation: 1 << 14,
  adverb: 1 << 15,
  verb: 1 << 16,
  time: 1 << 17,
  adjective: 1 << 18,
  /** A noun for one person: "soldier". */
  person: 1 << 19,
  /** A noun for several: "soldiers". */
  people: 1 << 20,
  /** A body of people: "army". */
  body: 1 << 21,
  /** A noun that holds a number of people: "group". */
  grouping: 1 << 22,
  /** A nation or its people, or an organisation. */
  actorName: 1 << 23,
  title: 1 << 24,
  /** "nobody", "someone". */
  nobody: 1 << 25,
  somebody: 1 << 26,
  /** "another", "more", "others". */
  adding: 1 << 27,
  /** Something that is never a person: "hours", "dogs". */
  other: 1 << 28,
  /** Carries a toll to its number: "rose", "exceeded". */
  reaching: 1 << 30,
  /** With `actorName`, the people of a nation or side: "Americans". */
  demonym: 1 << 31,
} as const

/** Rarer classes; bits of `WordClasses.more`. */
export const MORE = {
  /** After a name: "Jr", "III". */
  suffix: 1,
  /** After a verb of shooting, before what is aimed at: "at". */
  aiming: 2,
  /** A preposition that ties its object to the noun before: "of". */
  tie: 4,
  /** An adverb that says the victim died: "fatally". */
  fatally: 8,
  /** A preposition that carries a toll to its number: "put at". */
  reaching: 16,
  /** A verb that takes lives. */
  taking: 32,
  male: 64,
  female: 128,
  child: 256,
  adult: 512,
  /** A verb form for one: "was". */
  singular: 1024,
  /** A plural that is two where it is one person's: "his parents". */
  twosome: 2048,
  /** A possessive of several: "their". */
  jointOwner: 4096,
  /** Sets a verb beside those before it: "also". */
  also: 8192,
  /** May stand between an auxiliary and its verb: "were all killed". */
  floating: 16384,
  /** Begins words that add whoever suffered the same: "killed along with two guards". */
  alongside: 32768,
  /** Ends the name of a place where people are: "Avon Street", "Mill Lounge". */
  site: 1 << 16,
  /** Follows a gerund as in a compound: "the shooting suspect". */
  compounded: 1 << 17,
  /** Nobody's surname: "Avon Teen" is a teenager in a headline. */
  unnamed: 1 << 18,
  /** Tells of what is known: no report of it is none of it. */
  report: 1 << 19,
  /** A preposition that says that there is none: "without". */
  lacking: 1 << 20,
  /** Names a stretch of land that is held: "province". */
  land: 1 << 21,
  /** Refers to a number told before: "put the figure at 40". */
  figure: 1 << 22,
  /** Was harmed, it is not said how: "victims". */
  victim: 1 << 23,
  /** Gives names to whoever was told of: "identified". */
  identified: 1 << 24,
  /** Says whose family one is of: "sister". */
  kin: 1 << 25,
  /** Makes a child of a grown person: "young man". */
  young: 1 << 27,
  /** A preposition after which a body is that of somebody alive: "into". */
  inner: 1 << 30,
  /** A verb of harm that is used of interests as well: "hurt". */
  figurative: 1 << 29,
  /** Stands before a plural of two: "both", "twin". */
  pair: 1 << 28,
  /** A preposition that governs two, with a conjunction between them: "between". */
  pairing: 1 << 26,
  /** A noun of a toll that is a verb as well: "lives". */
  verbal: 1 << 31,
} as const

/** Words that cannot stand inside a noun phrase. */
export const CLOSED: number =
  WORD.relative |
  WORD.preposition |
  WORD.conjunction |
  WORD.subordinator |
  WORD.be |
  WORD.have |
  WORD.auxiliary |
  WORD.modal |
  WORD.negation |
  WORD.singularPronoun |
  WORD.pluralPronoun |
  WORD.time

/** What tells that somebody was hurt: parts of the body and what is shot at them, where the hurt are taken, and what they have. */
export const HURT = { body: 1, infirmary: 2, injury: 4 } as const

/** What drives people out ("forced"), and where they lived ("homes"). */
export const EXPELLING = { drives: 1, homes: 2 } as const

/** Class bits by word id, and the closed-class phrases of several words. */
export interface WordClasses {
  readonly of: Int32Array
  /** Bits of MORE by word id. */
  readonly more: Uint32Array
  /** Bits of PARTICLE by word id. */
  readonly particles: Uint32Array
  /** Role number by word id, an index of `roles`; 0 where the word has none. */
  readonly role: Uint8Array
  readonly roles: readonly string[]
  /** How many a word before a noun of an act says by word id: 3 for "triple"; 0 where it says nothing. */
  readonly manifold: Uint8Array
  /** Ids of the units in which an age is told. */
  readonly ageUnits: readonly number[]
  /** What a verb tells of the harm beside it by word id: 1 where it brings it about or knows of it, 2 where it happens, 3 where it is read only beside a negation. */
  readonly tellsHarm: Uint8Array
  /** A noun for one who was taken by word id: 1 for a captive, 2 for a hostage; 0 for every other word. */
  readonly captives: Uint8Array
  /** Who is driven out of where; one of EXPELLING, 0 for every other word. */
  readonly expelling: Uint8Array
  /** Bits of HURT by word id. */
  readonly hurt: Uint8Array
  /** Endings of nouns for whoever does something: "looter". */
  readonly doerEndings: readonly string[]
  /** "as well as", "no one": values are class bits. */
  readonly phrases: PhraseTrie
}

/** A language in, its class table out; built once. */
export function wordClasses(language: Language): WordClasses {
  const { vocabulary } = language
  const { actors, measures, numbers } = language.pack
  const of = new Int32Array(vocabulary.size)
  const role = new Uint8Array(vocabulary.size)
  const more = new Uint32Array(vocabulary.size)
  for (const word of actors.unnamed) more[vocabulary.idOf(word)]! |= MORE.unnamed
  for (const word of actors.sites) more[vocabulary.idOf(word)]! |= MORE.site
  for (const word of measures.compounded) more[vocabulary.idOf(word)]! |= MORE.compounded
  for (const word of actors.alongside) more[vocabulary.idOf(word)]! |= MORE.alongside
  for (const word of actors.floating) more[vocabulary.idOf(word)]! |= MORE.floating
  for (const word of actors.suffixes) more[vocabulary.idOf(word)]! |= MORE.suffix
  for (const word of actors.ties) more[vocabulary.idOf(word)]! |= MORE.tie
  for (const word of measures.victims) more[vocabulary.idOf(word)]! |= MORE.victim
  for (const word of measures.identified) more[vocabulary.idOf(word)]! |= MORE.identified
  for (const word of measures.reports) more[vocabulary.idOf(word)]! |= MORE.report
  for (const word of measures.figures) more[vocabulary.idOf(word)]! |= MORE.figure
  for (const word of measures.verbal) more[vocabulary.idOf(word)]! |= MORE.verbal
  for (const word of measures.lacking) more[vocabulary.idOf(word)]! |= MORE.lacking
  for (const word of measures.lands) more[vocabulary.idOf(word)]! |= MORE.land
  for (const word of measures.fatally) more[vocabulary.idOf(word)]! |= MORE.fatally
  for (const word of measures.carriers) more[vocabulary.idOf(word)]! |= MORE.reaching
  for (const word of measures.taking) more[vocabulary.idOf(word)]! |= MORE.taking
  for (const word of actors.male) more[vocabulary.idOf(word)]! |= MORE.male
  for (const word of actors.young) more[vocabulary.idOf(word)]! |= MORE.young
  for (const word of measures.inner) more[vocabulary.idOf(word)]! |= MORE.inner
  for (const word of measures.figurative) more[vocabulary.idOf(word)]! |= MORE.figurative
  for (const word of actors.pairs) more[vocabulary.idOf(word)]! |= MORE.pair
  for (const word of actors.twosomes) more[vocabulary.idOf(word)]! |= MORE.twosome
  for (const word of actors.jointOwners) more[vocabulary.idOf(word)]! |= MORE.jointOwner
  for (const word of actors.pairing) more[vocabulary.idOf(word)]! |= MORE.pairing
  for (const word of actors.kin) more[vocabulary.idOf(word)]! |= MORE.kin
  for (const word of actors.female) more[vocabulary.idOf(word)]! |= MORE.female
  for (const entry of actors.people as readonly PeopleNouns[]) {
    const bits =
      (entry.sex === undefined ? 0 : MORE[entry.sex]) |
      (entry.isChild === undefined ? 0 : entry.isChild ? MORE.child : MORE.adult)
    for (const word of [...entry.one, ...entry.many]) if (bits !== 0) more[vocabulary.idOf(word)]! |= bits
  }
  for (const word of actors.singularVerbs) more[vocabulary.idOf(word)]! |= MORE.singular
  for (const word of measures.also) more[vocabulary.idOf(word)]! |= MORE.also
  for (const word of measures.aiming) more[vocabulary.idOf(word)]! |= MORE.aiming
  const roles = ['', ...new Set([...actors.people, ...actors.bodies].map(entry => entry.role))]
  const several: [string, number][] = []
  const manifold = new Uint8Array(vocabulary.size)
  for (const [word, worth] of Object.entries(measures.manifold)) manifold[vocabulary.idOf(word)] = worth
  manifold[0] = 0
  const tellsHarm = new Uint8Array(vocabulary.size)
  for (const word of measures.yielding) tellsHarm[vocabulary.idOf(word)] = 3
  for (const word of measures.bringing) tellsHarm[vocabulary.idOf(word)] = 1
  for (const word of measures.happening) tellsHarm[vocabulary.idOf(word)] = 2
  tellsHarm[0] = 0
  const captives = new Uint8Array(vocabulary.size)
  for (const word of measures.captives) captives[vocabulary.idOf(word)] = 1
  for (const word of measures.hostages) captives[vocabulary.idOf(word)] = 2
  captives[0] = 0
  const hurt = new Uint8Array(vocabulary.size)
  for (const word of measures.bodily) hurt[vocabulary.idOf(word)]! |= HURT.body
  for (const word of measures.infirmaries) hurt[vocabulary.idOf(word)]! |= HURT.infirmary
  for (const word of measures.injuries) hurt[vocabulary.idOf(word)]! |= HURT.injury
  hurt[0] = 0
  const expelling = new Uint8Array(vocabulary.size)
  for (const word of measures.expelling) expelling[vocabulary.idOf(word)] = EXPELLING.drives
  for (const word of measures.homes) expelling[vocabulary.idOf(word)] = EXPELLING.homes
  expelling[0] = 0
  more[0] = 0
  const mark = (words: Iterable<string>, bits: number, roleName = ''): void => {
    for (const word of words) {
      const id = vocabulary.idOf(word)
      if (id !== 0) {
        of[id]! |= bits
        if (roleName !== '' && role[id] === 0) role[id] = roles.indexOf(roleName)
      } else if (tokenize(word, vocabulary).count > 1) several.push([word, bits])
    }
  }
  for (const [key, bits] of closedLists(actors)) mark(key, bits)
  for (const entry of actors.people) {
    mark(entry.one, WORD.person, entry.role)
    mark(entry.many, WORD.people, entry.role)
  }
  for (const entry of actors.bodies) mark(entry.words, WORD.body, entry.role)
  for (const entry of [...actors.nations, ...actors.organisations]) {
    for (const word of entry.words) {
      // "Americans" are people, "Honduras" and "Isis" are not.
      const isPeople = (entry.words as readonly string[]).some(other => `${other}s` === word)
      if (vocabulary.idOf(word) !== 0) mark([word], isPeople ? WORD.actorName | WORD.demonym : WORD.actorName)
    }
  }
  mark(measures.adding, WORD.adding)
  mark(measures.others, WORD.other)
  mark(measures.reaching, WORD.reaching)
  const closed = several.filter(
    ([, bits]) => (bits & (WORD.conjunction | WORD.nobody | WORD.preposition | WORD.adverb)) !== 0,
  )
  const phrases = phraseTrie(closed, vocabulary)
  return {
    of,
    more,
    particles: particleBits(language),
    role,
    roles,
    manifold,
    tellsHarm,
    captives,
    expelling,
    hurt,
    ageUnits: numbers.ageUnits.map(unit => vocabulary.idOf(unit)),
    doerEndings: actors.doerEndings,
    phrases,
  }
}

function closedLists(actors: ActorLexicon): [readonly string[], number][] {
  return [
    [actors.indefinite, WORD.indefinite],
    [actors.definite, WORD.definite],
    [actors.possessive, WORD.possessive],
    [actors.negative, WORD.negative],
    [actors.singularPronouns, WORD.singularPronoun],
    [actors.pluralPronouns, WORD.pluralPronoun],
    [actors.relatives, WORD.relative],
    [actors.prepositions, WORD.preposition],
    [actors.conjunctions, WORD.conjunction],
    [actors.subordinators, WORD.subordinator],
    [actors.be, WORD.be],
    [actors.have, WORD.have],
    [actors.auxiliaries, WORD.auxiliary],
    [actors.modals, WORD.modal],
    [actors.negations, WORD.negation],
    [actors.adverbs, WORD.adverb],
    [actors.verbs, WORD.verb],
    [actors.times, WORD.time],
    [actors.adjectives, WORD.adjective],
    [actors.groupings, WORD.grouping],
    [actors.titles, WORD.title],
    [actors.nobody, WORD.nobody],
    [actors.somebody, WORD.somebody],
  ]
}
