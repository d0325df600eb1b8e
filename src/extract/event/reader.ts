import type { Language } from '../../lang/language.ts'
import type { QuantityMention, TimeMention } from '../../model/mention.ts'
import { MARK } from '../../text/marks.ts'
import { type PhraseTrie, phraseAt, phraseTrie } from '../../text/phrases.ts'
import { markAt, type Tokens } from '../../text/tokens.ts'
import { mentionsByToken } from '../words/mentions.ts'
import { type WordClasses, wordClasses } from '../words/word-classes.ts'
import { readAmong } from './among.ts'
import { readAttackers } from './attackers.ts'
import { readBearers } from './bearers.ts'
import { readCaptives } from './captives.ts'
import { type ChunkContext, chunksOf } from './chunker.ts'
import { readDeclared } from './declared.ts'
import { readEntry } from './entries.ts'
import type { EventSentence } from './event.ts'
import { readExpelled } from './expelled.ts'
import { readFigures } from './figures.ts'
import { readForces } from './forces.ts'
import { readFormers } from './formers.ts'
import { readInAll } from './in-all.ts'
import { type Triggers, triggersOf } from './measure-triggers.ts'
import { readNaming } from './naming.ts'
import { readNoun } from './nouns.ts'
import { readParts } from './parts.ts'
import { readPlurals } from './plurals.ts'
import { type PromiseReader, promiseReader } from './promise.ts'
import { readRaisers } from './raisers.ts'
import { readRates, turnEnd, turnTrie } from './rates.ts'
import { readRelativeWholes, readWholesHarmed } from './relative-wholes.ts'
import { dropReflexives, dropStates } from './roles.ts'
import { readShareParts } from './share-parts.ts'
import { readSpread } from './spread.ts'
import { SCENE } from './stocks.ts'
import { readSurvivors } from './survivors.ts'
import { readVerb } from './verbs.ts'
import { readVictims } from './victims.ts'
import { OPENS, opens } from './words.ts'

/** Reads the events of a sentence. */
export interface EventReader {
  readonly classes: WordClasses
  readonly triggers: Triggers
  readonly promises: PromiseReader
  read(given: EventGivens): EventSentence
}

/** A sentence, tokens first..limit, with what the other extractors saw in it. */
export interface EventGivens {
  readonly tokens: Tokens
  readonly first: number
  readonly limit: number
  readonly quantities: readonly QuantityMention[]
  readonly times: readonly TimeMention[]
  readonly isPlace: (token: number) => boolean
}

/** A language in, the reader of its events out; tables are built once. */
export function eventReader(language: Language): EventReader {
  const classes = wordClasses(language)
  const triggers = triggersOf(language)
  const scene = sceneOf(language)
  const including = phraseTrie(
    language.pack.measures.including.map(words => [words, 0] as const),
    language.vocabulary,
  )
  const turns = turnTrie(language)
  const openings = openingsOf(language, triggers, including, classes.phrases, turns)
  return {
    classes,
    triggers,
    promises: promiseReader(language, classes, triggers, openings, scene),
    read(given) {
      const context = contextOf(given, classes, triggers, openings, including, turns)
      const chunks = chunksOf(context)
      const sentence: EventSentence = {
        context,
        chunks,
        first: given.first,
        limit: given.limit,
        isPlace: given.isPlace,
        drafts: [],
        topics: [],
      }
      for (let index = 0; index < chunks.length; index++) {
        const { kind } = chunks[index]!
        if (kind === 'trigger') readVerb(sentence, index)
        else if (kind === 'phrase') readNoun(sentence, index)
        else if (kind === 'break') readEntry(sentence, index)
      }
      readBearers(sentence)
      readCaptives(sentence)
      readExpelled(sentence)
      readPlurals(sentence)
      readVictims(sentence)
      readSurvivors(sentence)
      readNaming(sentence)
      readAmong(sentence)
      readDeclared(sentence)
      readRelativeWholes(sentence)
      readWholesHarmed(sentence)
      readParts(sentence)
      readShareParts(sentence)
      readRaisers(sentence)
      readFormers(sentence)
      readFigures(sentence, scene)
      readSpread(sentence)
      readInAll(sentence)
      readForces(sentence)
      readAttackers(sentence)
      dropStates(sentence)
      dropReflexives(sentence)
      readRates(sentence)
      return sentence
    },
  }
}

function contextOf(
  given: EventGivens,
  classes: WordClasses,
  triggers: Triggers,
  openings: Uint8Array,
  including: PhraseTrie,
  turns: PhraseTrie,
): ChunkContext {
  const { tokens, first, limit, quantities, times } = given
  const quantityFrom = mentionsByToken(quantities, first, limit)
  const timeFrom = mentionsByToken(times, first, limit)
  const context: ChunkContext = {
    tokens,
    first,
    limit,
    classes,
    triggers,
    openings,
    quantities,
    quantityAt: token => (token >= first && token < limit ? quantityFrom[token - first] : undefined),
    turns,
    timeEnd: token =>
      (token >= first && token < limit ? timeFrom[token - first]?.last : undefined) ?? turnEnd(context, token),
    includingEnd: token => {
      if (!opens(context, token, OPENS.including)) return -1
      const last = phraseAt(including, tokens, token, limit)?.last ?? -1
      // "incl. a child": inside a sentence the point belongs to the word.
      return last >= 0 && last + 2 < limit && markAt(tokens, last + 1) === MARK.point ? last + 1 : last
    },
  }
  return context
}

/** Bits of OPENS for each word id, off the roots of the tries. */
function openingsOf(
  language: Language,
  triggers: Triggers,
  including: PhraseTrie,
  closed: PhraseTrie,
  turns: PhraseTrie,
): Uint8Array {
  const openings = new Uint8Array(language.vocabulary.size)
  const mark = ({ from, words }: PhraseTrie, bit: number): void => {
    for (let edge = from[0]!; edge < from[1]!; edge++) openings[words[edge]!]! |= bit
  }
  mark(triggers.trie, OPENS.trigger)
  mark(triggers.idioms, OPENS.idiom)
  mark(including, OPENS.including)
  mark(closed, OPENS.closed)
  mark(turns, OPENS.turn)
  return openings
}

function sceneOf(language: Language): Uint8Array {
  const { measures } = language.pack
  const scene = new Uint8Array(language.vocabulary.size)
  const mark = (words: readonly string[], bit: number): void => {
    for (const word of words) scene[language.vocabulary.idOf(word)]! |= bit
  }
  mark(measures.inhabitants, SCENE.inhabitants)
  mark(measures.settlements, SCENE.settlement)
  mark(measures.control, SCENE.control)
  mark(measures.ratio, SCENE.ratio)
  mark(measures.strengths, SCENE.bayonets)
  scene[0] = 0
  return scene
}
