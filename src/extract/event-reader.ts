import type { Language } from '../lang/language.ts'
import type { QuantityMention, TimeMention } from '../model/mention.ts'
import { type PhraseTrie, phraseAt, phraseTrie } from '../text/phrases.ts'
import type { Tokens } from '../text/tokens.ts'
import { WORD, type WordClasses, wordClasses } from './actor-classes.ts'
import type { EventSentence } from './event.ts'
import { type ChunkContext, chunksOf } from './event-chunker.ts'
import { readFigures, SCENE } from './event-figures.ts'
import { readNoun } from './event-nouns.ts'
import { readParts } from './event-parts.ts'
import { readVerb } from './event-verbs.ts'
import { type Triggers, triggersOf } from './measure-triggers.ts'

/** Reads the events of a sentence. */
export interface EventReader {
  readonly classes: WordClasses
  /** Does a sentence hold a word that an event can begin with? One look a token, so that most sentences cost nothing more. */
  mayHold(tokens: Tokens, first: number, limit: number): boolean
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
  const starts = startsOf(language, triggers, scene, classes)
  const including = phraseTrie(
    language.pack.measures.including.map(words => [words, 0] as const),
    language.vocabulary,
  )
  return {
    classes,
    mayHold(tokens, first, limit) {
      for (let i = first; i < limit; i++) {
        const start = starts[tokens.word[i]!]
        if (start === START.word) return true
        if (start === START.phrase && phraseAt(triggers.events, tokens, i, limit) !== undefined) return true
      }
      return false
    },
    read(given) {
      const context = contextOf(given, classes, triggers, including)
      const chunks = chunksOf(context, given.first)
      const sentence: EventSentence = {
        context,
        chunks,
        first: given.first,
        limit: given.limit,
        isPlace: given.isPlace,
        drafts: [],
        topics: [],
      }
      for (const [index, chunk] of chunks.entries()) {
        if (chunk.kind === 'trigger') readVerb(sentence, index)
        else if (chunk.kind === 'phrase') readNoun(sentence, index)
      }
      readParts(sentence)
      readFigures(sentence, scene)
      return sentence
    },
  }
}

function contextOf(given: EventGivens, classes: WordClasses, triggers: Triggers, including: PhraseTrie): ChunkContext {
  const { tokens, first, limit, quantities, times } = given
  const quantityFrom = new Int16Array(limit - first).fill(-1)
  for (const [index, mention] of quantities.entries()) quantityFrom[mention.first - first] = index
  const timeTo = new Int32Array(limit - first).fill(-1)
  for (const mention of times) timeTo[mention.first - first] = mention.last
  return {
    tokens,
    first,
    limit,
    classes,
    triggers,
    quantities,
    quantityAt: token =>
      token >= limit || quantityFrom[token - first]! < 0 ? undefined : quantities[quantityFrom[token - first]!],
    timeEnd: token => timeTo[token - first]!,
    includingEnd: token => phraseAt(including, tokens, token, limit)?.last ?? -1,
  }
}

/** What a word begins: an event by itself, or a phrase that is one ("to" begins "to death"). */
const START = { nothing: 0, word: 1, phrase: 2 } as const

/** One of START for each word id: what begins a trigger, or names a scene that figures are read by. */
function startsOf(language: Language, triggers: Triggers, scene: Uint8Array, classes: WordClasses): Uint8Array {
  const starts = new Uint8Array(language.vocabulary.size)
  const both = WORD.grouping | WORD.body
  for (let id = 1; id < starts.length; id++) {
    const isScene = (scene[id]! & ~SCENE.inhabitants) !== 0 || (classes.of[id]! & both) === both
    starts[id] = isScene ? START.word : triggers.starts[id] === 1 ? START.phrase : START.nothing
  }
  return starts
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
