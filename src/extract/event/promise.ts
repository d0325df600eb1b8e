import type { Language } from '../../lang/language.ts'
import type { QuantityMention } from '../../model/mention.ts'
import { phraseAt } from '../../text/phrases.ts'
import { TOKEN, type Tokens } from '../../text/tokens.ts'
import { EXPELLING, HURT, MORE, WORD } from '../words/actor-classes.ts'
import type { WordClasses } from '../words/word-classes.ts'
import { SHARES } from './asides.ts'
import { FORCES } from './forces.ts'
import { COUNTED, type Triggers } from './measure-triggers.ts'
import { SCENE } from './stocks.ts'
import { meaningsAt } from './words.ts'

/** What a sentence may hold, by its words: no event, an event only with a figure that counts, or any event. */
export const PROMISE = { nothing: 0, counted: 1, event: 2 } as const

/** Says of a sentence, tokens first..limit, whether it is worth reading for its events. */
export interface PromiseReader {
  /** One of PROMISE. One look a token, so that most sentences cost nothing more. */
  promiseOf(tokens: Tokens, first: number, limit: number): number
  /**
   * Do the quantities of a sentence that promises a counted event let it hold one? Where they do not, `EventReader.read` drafts nothing:
   * every rule that no trigger but a deed or a thing opens asks for a figure without a unit, or for a share in words of control.
   */
  isCounted(tokens: Tokens, first: number, limit: number, quantities: readonly QuantityMention[]): boolean
}

/** The tables of a language in, the reader of promises out. */
export function promiseReader(
  language: Language,
  classes: WordClasses,
  triggers: Triggers,
  openings: Uint8Array,
  scene: Uint8Array,
): PromiseReader {
  const starts = startsOf(language, triggers, scene, classes)
  const figures = figuresOf(language)
  return {
    promiseOf(tokens, first, limit) {
      const { word: words } = tokens
      let isScene = false
      let isDeed = false
      for (let i = first; i < limit; i++) {
        const word = words[i]!
        const start = starts[word]!
        if (start === START.nothing) continue
        if (start === START.victim) return PROMISE.event
        if (start === START.scene) {
          isScene = true
          continue
        }
        if (phraseAt(triggers.events, tokens, i, limit) === undefined) {
          // "The loss ratio": the word begins a phrase that it does not go on with.
          if ((scene[word]! & ~SCENE.inhabitants) !== 0 || classes.expelling[word] === EXPELLING.drives) isScene = true
          continue
        }
        isDeed = true // as a part of an idiom or a name it means nothing, though a sentence that holds it may move the scene
        const match = meaningsAt({ tokens, first, limit, classes, triggers, openings }, i)
        if (match?.meanings.some(meaning => !COUNTED.has(meaning.class))) return PROMISE.event
      }
      return isDeed || (isScene && holdsFigure(tokens, first, limit, figures)) ? PROMISE.counted : PROMISE.nothing
    },
    isCounted(tokens, first, limit, quantities) {
      if (quantities.some(({ unit }) => unit === undefined)) return true
      if (!quantities.some(({ unit }) => SHARES.has(unit))) return false
      for (let i = first; i < limit; i++) if (scene[tokens.word[i]!]! & SCENE.control) return true
      return false
    },
  }
}

/** What a word begins: an event, a phrase that is one ("to" begins "to death"), a scene, which claims something only beside a figure, or victims. */
const START = { nothing: 0, phrase: 1, scene: 2, victim: 3 } as const

/** One of START for each word id: what begins a trigger, or names a scene that figures are read by. */
function startsOf(language: Language, triggers: Triggers, scene: Uint8Array, classes: WordClasses): Uint8Array {
  const starts = new Uint8Array(language.vocabulary.size)
  const both = WORD.grouping | WORD.body
  for (let id = 1; id < starts.length; id++) {
    const isForce = (classes.of[id]! & WORD.people) !== 0 && FORCES.has(classes.roles[classes.role[id]!]!)
    const isScene =
      isForce ||
      classes.captives[id] !== 0 ||
      classes.expelling[id] === EXPELLING.drives ||
      (scene[id]! & ~SCENE.inhabitants) !== 0 ||
      (classes.of[id]! & both) === both
    const isVictim = (classes.more[id]! & MORE.victim) !== 0 || (classes.hurt[id]! & HURT.survive) !== 0
    const other = isVictim ? START.victim : isScene ? START.scene : START.nothing
    starts[id] = triggers.starts[id] === 1 ? START.phrase : other
  }
  return starts
}

/** 1 for each word id that is a number: "seven", "thousand", "dozens". */
function figuresOf({ pack: { numbers }, vocabulary }: Language): Uint8Array {
  const figures = new Uint8Array(vocabulary.size)
  const lists = [
    numbers.ones,
    numbers.teens,
    numbers.tens,
    numbers.scales,
    numbers.lots,
    numbers.ordinals,
    numbers.parts,
    numbers.namedParts,
  ].map(worths => Object.keys(worths))
  for (const word of [...lists.flat(), ...numbers.hundreds]) figures[vocabulary.idOf(word)] = 1
  figures[0] = 0
  return figures
}

/** Is there a number among the tokens, in digits or in words? */
function holdsFigure({ kind, word }: Tokens, first: number, limit: number, figures: Uint8Array): boolean {
  for (let i = first; i < limit; i++) {
    const kindHere = kind[i]!
    if (kindHere === TOKEN.word ? figures[word[i]!] === 1 : kindHere !== TOKEN.mark) return true
  }
  return false
}
