import type { AttributionLexicon } from '../lang/attribution-lexicon.ts'
import type { Language } from '../lang/language.ts'
import type { AttributionMention } from '../model/mention.ts'
import { type PhraseTrie, phraseTrie, wordsOf } from '../text/phrases.ts'

/** Classes of a word, as bits: one number a word id. */
export const WORD = {
  determiner: 1 << 0,
  preposition: 1 << 1,
  auxiliary: 1 << 2,
  be: 1 << 3,
  have: 1 << 4,
  modal: 1 << 5,
  negation: 1 << 6,
  subject: 1 << 7,
  object: 1 << 8,
  speaker: 1 << 9,
  additive: 1 << 10,
  adversative: 1 << 11,
  subordinator: 1 << 12,
  complementizer: 1 << 13,
  relative: 1 << 14,
  question: 1 << 15,
  adverb: 1 << 16,
  time: 1 << 17,
  to: 1 << 18,
  as: 1 << 19,
  by: 1 << 20,
  it: 1 << 21,
  genitive: 1 << 23,
  finite: 1 << 24,
  nounLike: 1 << 25,
  venue: 1 << 26,
  contentNoun: 1 << 27,
  title: 1 << 28,
  hearsay: 1 << 29,
  of: 1 << 22,
  /** Begins a phrase of the cue trie. */
  cue: 1 << 30,
  /** A determiner that can stand for a noun: "some", "others", "this". */
  pronominal: 1 << 31,
} as const

/** What a verb governs, as bits. */
export const KIND = {
  saying: 1,
  telling: 2,
  believing: 4,
  showing: 8,
  intending: 16,
  urging: 32,
  judging: 64,
  seeming: 128,
  quoting: 256,
  /** "according to" and its like. */
  preposition: 512,
  /** "citing". */
  citing: 1024,
  /** "confident", "critical of". */
  attitude: 2048,
  /** "criticism of". */
  speechNoun: 4096,
  /** "in a poll", "in the photo". */
  survey: 8192,
  /** A count first: "put the toll at", "give other numbers". */
  counting: 16384,
  /** "the claim that". */
  contentNoun: 32768,
  /** A thing, and then what it is taken for: "see the bridge as a symbol". */
  viewing: 65536,
  /** A clause with its conjunction: "know that", "saw how". */
  knowing: 131072,
  /** An infinitive that is not done: "refuse to say". */
  withholding: 262144,
  /** No cue, but what stands between a noun of speech and whoever it came from: "reports from residents". */
  teller: 524288,
  /** What an outlet does with somebody's word, before "by": "carried by", "seen by". */
  carrying: 1048576,
  /** Speaks to an outlet: "speaking to". */
  speaking: 2097152,
  /** The short name of an agency. */
  agency: 4194304,
  /** Sets one clause against another: "while". */
  contrast: 8388608,
  /** Before an adjective: "most". */
  comparison: 16777216,
} as const

/** Which of a verb's forms a word can be, as bits, in the order of the lexicon. */
export const FORM = { base: 1, third: 2, past: 4, participle: 8, present: 16 } as const

/** What a cue says of its content's standing. */
export type CueStance = AttributionMention['stance']

/** A cue of the lexicon: its words are in the trie, its kinds and forms here. */
export interface Cue {
  readonly kinds: number
  readonly forms: number
  readonly stance: CueStance
}

/** The types of source; their order is that of their bits in `CueWords.types`. */
export const SOURCE_TYPES = ['person', 'organisation', 'outlet', 'document', 'unnamed'] as const

/** Bit beside those of SOURCE_TYPES: a word that labels a line and is no speaker ("Update:"). */
export const LABEL = 1 << SOURCE_TYPES.length

/** All source types. */
export const ANY_SOURCE = LABEL - 1

/** Another such bit: a form of do. */
export const DOING = LABEL << 1

/** And one for "his", "their". */
export const POSSESSIVE = LABEL << 2

/** What "according to" can name that is no source: "plan", "schedule". */
export const NO_SOURCE = LABEL << 3

/** A past tense that is a participle as well: "held", "left". */
export const PAST = LABEL << 4

/** The article of what is known already. */
export const DEFINITE = LABEL << 5

/** A word for a house that says nothing of which: "agency", "newspaper". */
export const GENERIC = LABEL << 6

/** A count's name: "toll", "number". */
export const COUNT = LABEL << 7

/** What those become who are counted: "dead", "wounded". */
export const COUNTED = LABEL << 16

/** Between a count and its figure: "put the dead at five". */
export const COUNT_AT = LABEL << 17

/** What labels the questions of an interview: "Q". */
export const QUESTION = LABEL << 18

/** And what labels the answers: "A". */
export const ANSWER = LABEL << 19

/** Opens a subject of which nothing is true: "nobody". */
export const NEGATIVE = LABEL << 20

/** Says nothing with "lives" behind it: "claimed". */
export const LIFE_TAKING = LABEL << 21

/** "lives". */
export const LIFE = LABEL << 22

/** "if". */
export const CONDITION = LABEL << 23

/** A country or a side by a name of one word. */
export const SIDE = LABEL << 24

/** Stands for no subject: "there". */
export const EXPLETIVE = LABEL << 25

/** Where the hurt are taken. */
export const INFIRMARY = LABEL << 26

/** A picture. */
export const PICTURE = LABEL << 9

/** "in". */
export const WITHIN = LABEL << 8

/** Who speaks for a house: "spokesman". */
export const MOUTH = LABEL << 10

/** Between a spokesman and the house: "for". */
export const SPEAKING_FOR = LABEL << 12

/** An article of another language that opens the names of outlets: "El", "La". */
export const FOREIGN_ARTICLE = LABEL << 13

/** A word for several sources, which needs no article: "police", "residents". */
export const SEVERAL = LABEL << 14

/** What stands before a word for a source and tells which: "aid agencies", "local residents". */
export const SOURCE_MODIFIER = LABEL << 15

/** What outlets do: "reported", "wrote". */
export const REPORTING = LABEL << 11

/** All word knowledge of the attribution rules, by word id. */
export interface CueWords {
  readonly classes: Uint32Array
  /** Bits of the source types that a word speaks for, in the order of SOURCE_TYPES, and LABEL. */
  readonly types: Uint32Array
  readonly cues: readonly Cue[]
  readonly trie: PhraseTrie
  /** Words that bound a figure: "at least". */
  readonly bounds: PhraseTrie
  /** Which verb forms a single word can be, bits of FORM, by word id; 0 for what begins no cue verb. */
  readonly forms: Uint8Array
  /** Bits of KIND of the cues that a word begins, by word id. */
  readonly kinds: Uint32Array
}

/** The tables of a language, built once. */
export function cueWords(language: Language): CueWords {
  const { vocabulary, pack } = language
  const lexicon: AttributionLexicon = pack.attributions
  const { words, cues } = cuesOf(lexicon)
  const trie = phraseTrie(words, vocabulary)
  const bounds = phraseTrie(
    lexicon.bounds.map((phrase, index) => [phrase, index]),
    vocabulary,
  )
  const classes = new Uint32Array(vocabulary.size)
  const types = new Uint32Array(vocabulary.size)
  // A clitic ("'s") is a token only behind a word, so that it must not be cut here.
  const idOf = (word: string): number => vocabulary.idOf(word) || wordsOf(word, vocabulary)[0]!
  const mark = (bit: number, list: readonly string[]): void => {
    for (const word of list) classes[idOf(word)]! |= bit
  }
  const of = lexicon.classes
  mark(WORD.determiner, of.determiners)
  mark(WORD.preposition, of.prepositions)
  mark(WORD.auxiliary, of.auxiliaries)
  mark(WORD.be, of.be)
  mark(WORD.have, of.have)
  mark(WORD.modal, of.modals)
  mark(WORD.negation, of.negations)
  mark(WORD.subject, of.subjectPronouns)
  mark(WORD.object, of.objectPronouns)
  mark(WORD.speaker, of.speakerPronouns)
  mark(WORD.additive, of.additive)
  mark(WORD.adversative, of.adversative)
  mark(WORD.subordinator, of.subordinators)
  mark(WORD.complementizer, of.complementizers)
  mark(WORD.relative, of.relatives)
  mark(WORD.question, of.questionWords)
  mark(WORD.adverb, of.adverbs)
  mark(WORD.time, of.times)
  mark(WORD.to, of.to)
  mark(WORD.as, of.as)
  mark(WORD.by, of.by)
  mark(WORD.it, of.it)
  mark(WORD.of, of.of)
  mark(WORD.genitive, of.genitives)
  mark(WORD.finite, of.finiteVerbs)
  mark(WORD.pronominal, of.pronominals)
  mark(WORD.nounLike, lexicon.nounLike)
  mark(WORD.venue, lexicon.venues)
  mark(WORD.contentNoun, lexicon.contentNouns)
  mark(WORD.title, lexicon.titles)
  mark(WORD.hearsay | WORD.adverb, lexicon.hearsayAdverbs)
  const forms = new Uint8Array(vocabulary.size)
  const kinds = new Uint32Array(vocabulary.size)
  for (const [phrase, cue] of words) {
    const ids = wordsOf(phrase, vocabulary)
    classes[ids[0]!]! |= WORD.cue
    forms[ids[0]!]! |= cues[cue]!.forms
    kinds[ids[0]!]! |= cues[cue]!.kinds
  }
  for (const word of lexicon.tellerPrepositions) kinds[idOf(word)]! |= KIND.teller
  for (const word of lexicon.carrying) kinds[idOf(word)]! |= KIND.carrying
  for (const word of lexicon.speaking) kinds[idOf(word)]! |= KIND.speaking
  for (const word of lexicon.contrasts) kinds[idOf(word)]! |= KIND.contrast
  for (const word of lexicon.comparisons) kinds[idOf(word)]! |= KIND.comparison
  for (const name of pack.seams.agencies) kinds[idOf(name)]! |= KIND.agency
  for (const [bit, type] of SOURCE_TYPES.entries()) {
    for (const word of lexicon.sourceTypes[type]) types[wordsOf(word, vocabulary).at(-1)!]! |= 1 << bit
  }
  for (const word of of.possessives) types[wordsOf(word, vocabulary)[0]!]! |= POSSESSIVE
  for (const word of lexicon.noSources) types[wordsOf(word, vocabulary)[0]!]! |= NO_SOURCE
  for (const word of of.pastForms) types[wordsOf(word, vocabulary)[0]!]! |= PAST
  for (const word of of.definite) types[wordsOf(word, vocabulary)[0]!]! |= DEFINITE
  for (const word of lexicon.genericHouses) types[wordsOf(word, vocabulary)[0]!]! |= GENERIC
  for (const word of lexicon.pictures) types[wordsOf(word, vocabulary)[0]!]! |= PICTURE
  for (const word of lexicon.countNouns) types[wordsOf(word, vocabulary)[0]!]! |= COUNT
  for (const word of lexicon.countedStates) types[wordsOf(word, vocabulary)[0]!]! |= COUNTED
  for (const word of lexicon.countPrepositions) types[wordsOf(word, vocabulary)[0]!]! |= COUNT_AT
  for (const word of lexicon.interview.questions) types[idOf(word)]! |= QUESTION | LABEL
  for (const word of lexicon.interview.answers) types[idOf(word)]! |= ANSWER | LABEL
  for (const word of lexicon.negativeSubjects) types[wordsOf(word, vocabulary)[0]!]! |= NEGATIVE
  for (const word of pack.measures.infirmaries) types[idOf(word)]! |= INFIRMARY
  for (const word of lexicon.expletives) types[wordsOf(word, vocabulary)[0]!]! |= EXPLETIVE
  for (const word of lexicon.lifeTaking) types[wordsOf(word, vocabulary)[0]!]! |= LIFE_TAKING
  for (const word of lexicon.lives) types[wordsOf(word, vocabulary)[0]!]! |= LIFE
  for (const word of pack.stances.conditions) types[wordsOf(word, vocabulary)[0]!]! |= CONDITION
  for (const { words: names } of [...pack.actors.nations, ...pack.actors.organisations])
    for (const name of names) if (!name.includes(' ')) types[idOf(name)]! |= SIDE
  for (const word of of.within) types[wordsOf(word, vocabulary)[0]!]! |= WITHIN
  for (const word of lexicon.reporting) types[wordsOf(word, vocabulary)[0]!]! |= REPORTING
  for (const word of lexicon.foreignArticles) types[idOf(word)]! |= FOREIGN_ARTICLE
  for (const word of [...lexicon.sourceTypes.unnamed, ...lexicon.sourcePlurals])
    types[wordsOf(word, vocabulary).at(-1)!]! |= SEVERAL
  for (const word of lexicon.sourceModifiers) types[wordsOf(word, vocabulary)[0]!]! |= SOURCE_MODIFIER
  for (const word of lexicon.speakingFor) types[wordsOf(word, vocabulary)[0]!]! |= SPEAKING_FOR
  for (const word of lexicon.mouths) types[wordsOf(word, vocabulary)[0]!]! |= MOUTH
  for (const word of of.doing) types[wordsOf(word, vocabulary)[0]!]! |= DOING
  for (const word of lexicon.labels) types[wordsOf(word, vocabulary)[0]!]! |= LABEL
  return { classes, types, cues, trie, bounds, forms, kinds }
}

/** Every phrase that can be a cue, with the index of its cue. A phrase that several verbs share has the bits of all. */
function cuesOf(lexicon: AttributionLexicon): { words: [string, number][]; cues: Cue[] } {
  const found = new Map<string, { kinds: number; forms: number; stance: CueStance }>()
  const put = (phrase: string, kinds: number, forms: number, stance: CueStance): void => {
    const known = found.get(phrase)
    if (known === undefined) found.set(phrase, { kinds, forms, stance })
    else {
      known.kinds |= kinds
      known.forms |= forms
    }
  }
  for (const kind of Object.keys(lexicon.verbs) as (keyof AttributionLexicon['verbs'])[]) {
    for (const verb of lexicon.verbs[kind]) {
      const words = verb.split(' ')
      const particles = words.slice(5).map(word => ` ${word}`)
      for (const [form, word] of words.slice(0, 5).entries()) {
        const kinds =
          particles.length === 0 && lexicon.citing.includes(words[4]!) ? KIND[kind] | KIND.citing : KIND[kind]
        put(word + particles.join(''), kinds, 1 << form, stanceOf(lexicon, words[0]! + particles.join('')))
      }
    }
  }
  for (const phrase of lexicon.sourcePrepositions) put(phrase, KIND.preposition, 0, 'reported')
  for (const phrase of lexicon.attitudes) put(phrase, KIND.attitude, 0, 'reported')
  for (const phrase of lexicon.speechNouns) put(phrase, KIND.speechNoun, 0, 'reported')
  for (const word of [...lexicon.surveys, ...lexicon.pictures]) put(word, KIND.survey, 0, 'reported')
  for (const word of lexicon.contentNouns)
    put(word, KIND.contentNoun, 0, lexicon.doubtfulNouns.includes(word) ? 'hedged' : 'reported')
  for (const phrase of lexicon.citing) put(phrase, KIND.citing, FORM.present, 'reported')
  const words = [...found.keys()].map((phrase, index): [string, number] => [phrase, index])
  return { words, cues: [...found.values()] }
}

/** The stance of a verb in its base form, particles included. */
function stanceOf(lexicon: AttributionLexicon, base: string): CueStance {
  if (lexicon.stances.denied.includes(base)) return 'denied'
  if (lexicon.stances.hedged.includes(base)) return 'hedged'
  if (lexicon.stances.hypothetical.includes(base)) return 'hypothetical'
  return 'reported'
}
