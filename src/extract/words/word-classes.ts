import type { ActorLexicon, PeopleNouns } from '../../lang/actor-lexicon.ts'
import type { Language, LanguagePack } from '../../lang/language.ts'
import { type PhraseTrie, phraseTrie } from '../../text/phrases.ts'
import { tokenize } from '../../text/tokenize.ts'
import { EXPELLING, HURT, MORE, WORD } from './actor-classes.ts'
import { particleBits } from './particles.ts'
import { type WordLists, withBits, withNumbers } from './word-table.ts'

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
  /** Who is driven out of where, or let go; one of EXPELLING, 0 for every other word. */
  readonly expelling: Uint8Array
  /** Bits of HURT by word id. */
  readonly hurt: Uint32Array
  /** 1 for a pronoun that is none but a subject: "he". */
  readonly nominatives: Uint8Array
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
  const roles = ['', ...new Set([...actors.people, ...actors.bodies].map(entry => entry.role))]
  const several: [string, number][] = []
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
    more: withBits(new Uint32Array(vocabulary.size), vocabulary, moreLists(language.pack)),
    particles: particleBits(language),
    role,
    roles,
    manifold: withNumbers(
      vocabulary,
      Object.entries(measures.manifold).map(([word, worth]) => [[word], worth]),
    ),
    tellsHarm: withNumbers(vocabulary, [
      [measures.yielding, 3],
      [measures.bringing, 1],
      [measures.happening, 2],
    ]),
    captives: withNumbers(vocabulary, [
      [measures.captives, 1],
      [measures.hostages, 2],
    ]),
    expelling: withNumbers(vocabulary, [
      [measures.expelling, EXPELLING.drives],
      [measures.homes, EXPELLING.homes],
      [measures.releasing, EXPELLING.lets],
      [measures.leaving, EXPELLING.leaves],
      [measures.abandoning, EXPELLING.abandons],
    ]),
    hurt: withBits(new Uint32Array(vocabulary.size), vocabulary, [
      [measures.bodily, HURT.body],
      [measures.infirmaries, HURT.infirmary],
      [measures.injuries, HURT.injury],
      [measures.hurts, HURT.ailment],
      [measures.burying, HURT.earth],
      [measures.crowds, HURT.crowd],
      [measures.mauled, HURT.maul],
      [measures.assailed, HURT.assail],
      [measures.laid, HURT.lay],
      [measures.befalling, HURT.befall],
      [measures.gashes, HURT.gash],
      [measures.firing, HURT.fire],
      [measures.illnesses, HURT.illness],
      [measures.limbs, HURT.limb],
      [measures.formerly, HURT.former],
      [measures.mostly, HURT.mostly],
      [measures.resultatives, HURT.leave],
      [measures.surviving, HURT.survive],
    ]),
    nominatives: withNumbers(vocabulary, [[actors.nominatives, 1]]),
    ageUnits: numbers.ageUnits.map(unit => vocabulary.idOf(unit)),
    doerEndings: actors.doerEndings,
    phrases,
  }
}

/** The closed classes. */
function closedLists(actors: ActorLexicon): WordLists {
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

/** The rarer classes. */
function moreLists({ actors, measures }: LanguagePack): WordLists {
  return [
    ...(actors.people as readonly PeopleNouns[]).map(
      entry => [[...entry.one, ...entry.many], personBits(entry)] as const,
    ),
    [actors.unnamed, MORE.unnamed],
    [actors.sites, MORE.site],
    [measures.compounded, MORE.compounded],
    [actors.alongside, MORE.alongside],
    [actors.floating, MORE.floating],
    [actors.suffixes, MORE.suffix],
    [actors.ties, MORE.tie],
    [measures.victims, MORE.victim],
    [measures.identified, MORE.identified],
    [measures.reports, MORE.report],
    [measures.figures, MORE.figure],
    [measures.verbal, MORE.verbal],
    [measures.lacking, MORE.lacking],
    [measures.lands, MORE.land],
    [measures.fatally, MORE.fatally],
    [measures.carriers, MORE.reaching],
    [measures.taking, MORE.taking],
    [actors.male, MORE.male],
    [actors.young, MORE.young],
    [measures.inner, MORE.inner],
    [measures.figurative, MORE.figurative],
    [actors.pairs, MORE.pair],
    [actors.twosomes, MORE.twosome],
    [actors.jointOwners, MORE.jointOwner],
    [actors.pairing, MORE.pairing],
    [actors.kin, MORE.kin],
    [actors.female, MORE.female],
    [actors.singularVerbs, MORE.singular],
    [measures.also, MORE.also],
    [measures.aiming, MORE.aiming],
  ]
}

function personBits({ sex, isChild }: PeopleNouns): number {
  const age = isChild === undefined ? 0 : isChild ? MORE.child : MORE.adult
  return (sex === undefined ? 0 : MORE[sex]) | age
}
