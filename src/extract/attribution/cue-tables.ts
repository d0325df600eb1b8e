import type { AttributionLexicon } from '../../lang/attribution-lexicon.ts'
import type { Language } from '../../lang/language.ts'
import { phraseTrie, wordsOf } from '../../text/phrases.ts'
import {
  ANSWER,
  ANY_SOURCE,
  CONDITION,
  COUNT,
  COUNT_AT,
  COUNTED,
  type Cue,
  type CueStance,
  type CueWords,
  DEFINITE,
  DOING,
  EXPLETIVE,
  FOREIGN_ARTICLE,
  FORM,
  GENERIC,
  INFIRMARY,
  KIND,
  LABEL,
  LIFE,
  LIFE_TAKING,
  MOUTH,
  NEGATIVE,
  NO_SOURCE,
  PAST,
  PICTURE,
  POSSESSIVE,
  QUESTION,
  REPORTING,
  SEVERAL,
  SIDE,
  SOURCE_BIT,
  SOURCE_MODIFIER,
  SOURCE_TYPES,
  SPEAKING_FOR,
  WITHIN,
  WORD,
} from './cue-words.ts'

/** A language in, what the attribution rules know of its words out, built once. */
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
  const tell = (bit: number, list: readonly string[]): void => {
    for (const word of list) types[wordsOf(word, vocabulary)[0]!]! |= bit
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
  const lead = (kind: number, list: readonly string[]): void => {
    for (const word of list) kinds[idOf(word)]! |= kind
  }
  for (const [phrase, cue] of words) {
    const ids = wordsOf(phrase, vocabulary)
    classes[ids[0]!]! |= WORD.cue
    forms[ids[0]!]! |= cues[cue]!.forms
    kinds[ids[0]!]! |= cues[cue]!.kinds
  }
  lead(KIND.teller, lexicon.tellerPrepositions)
  lead(KIND.carrying, lexicon.carrying)
  lead(KIND.speaking, lexicon.speaking)
  lead(KIND.account, lexicon.accountNouns)
  lead(KIND.conveying, lexicon.conveying)
  lead(KIND.ownCount, lexicon.ownCounts)
  lead(KIND.contrast, lexicon.contrasts)
  lead(KIND.comparison, lexicon.comparisons)
  lead(KIND.accompanying, lexicon.accompanying)
  lead(KIND.gerundLike, lexicon.gerundLike)
  lead(KIND.agency, pack.seams.agencies)
  for (const [bit, type] of SOURCE_TYPES.entries()) {
    for (const word of lexicon.sourceTypes[type]) types[wordsOf(word, vocabulary).at(-1)!]! |= 1 << bit
  }
  // who is one person where figures are read is one where they are cited
  for (const word of pack.actors.people.flatMap(({ one }) => one)) {
    const id = wordsOf(word, vocabulary).at(-1)!
    if ((types[id]! & ANY_SOURCE) === 0) types[id]! |= SOURCE_BIT.person
  }
  tell(POSSESSIVE, of.possessives)
  tell(NO_SOURCE, lexicon.noSources)
  tell(PAST, of.pastForms)
  tell(DEFINITE, of.definite)
  tell(GENERIC, lexicon.genericHouses)
  tell(PICTURE, lexicon.pictures)
  tell(COUNT, lexicon.countNouns)
  tell(COUNTED, lexicon.countedStates)
  tell(COUNT_AT, lexicon.countPrepositions)
  for (const word of lexicon.interview.questions) types[idOf(word)]! |= QUESTION | LABEL
  for (const word of lexicon.interview.answers) types[idOf(word)]! |= ANSWER | LABEL
  tell(NEGATIVE, lexicon.negativeSubjects)
  for (const word of pack.measures.infirmaries) types[idOf(word)]! |= INFIRMARY
  tell(EXPLETIVE, lexicon.expletives)
  tell(LIFE_TAKING, lexicon.lifeTaking)
  tell(LIFE, lexicon.lives)
  tell(CONDITION, pack.stances.conditions)
  for (const { words: names } of [...pack.actors.nations, ...pack.actors.organisations])
    for (const name of names) if (!name.includes(' ')) types[idOf(name)]! |= SIDE
  tell(WITHIN, of.within)
  tell(REPORTING, lexicon.reporting)
  for (const word of lexicon.foreignArticles) types[idOf(word)]! |= FOREIGN_ARTICLE
  for (const word of [...lexicon.sourceTypes.unnamed, ...lexicon.sourcePlurals])
    types[wordsOf(word, vocabulary).at(-1)!]! |= SEVERAL
  tell(SOURCE_MODIFIER, lexicon.sourceModifiers)
  tell(SPEAKING_FOR, lexicon.speakingFor)
  tell(MOUTH, lexicon.mouths)
  tell(DOING, of.doing)
  tell(LABEL, lexicon.labels)
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
  for (const phrase of accountsOf(lexicon)) put(phrase, KIND.preposition, 0, 'reported')
  for (const phrase of lexicon.attitudes) put(phrase, KIND.attitude, 0, 'reported')
  for (const phrase of lexicon.speechNouns) put(phrase, KIND.speechNoun, 0, 'reported')
  for (const word of [...lexicon.surveys, ...lexicon.pictures]) put(word, KIND.survey, 0, 'reported')
  for (const word of lexicon.contentNouns)
    put(word, KIND.contentNoun, 0, lexicon.doubtfulNouns.includes(word) ? 'hedged' : 'reported')
  for (const phrase of lexicon.citing) put(phrase, KIND.citing, FORM.present, 'reported')
  const words = [...found.keys()].map((phrase, index): [string, number] => [phrase, index])
  return { words, cues: [...found.values()] }
}

/** "by the count of", "on data of": a preposition, whose account it is, and of whom. */
function accountsOf({ accountPrepositions, accountNouns, massAccounts, classes }: AttributionLexicon): string[] {
  return accountPrepositions.flatMap(before =>
    classes.of.flatMap(of => [
      ...classes.definite.flatMap(article => accountNouns.map(noun => `${before} ${article} ${noun} ${of}`)),
      ...massAccounts.map(noun => `${before} ${noun} ${of}`),
    ]),
  )
}

/** The stance of a verb in its base form, particles included. */
function stanceOf(lexicon: AttributionLexicon, base: string): CueStance {
  if (lexicon.stances.denied.includes(base)) return 'denied'
  if (lexicon.stances.hedged.includes(base)) return 'hedged'
  if (lexicon.stances.hypothetical.includes(base)) return 'hypothetical'
  return 'reported'
}
