import { packs } from '../../lang/languages.ts'

/** What the packs say of counting people again, as look-ups by word in lower case. */
export interface TallyWords {
  readonly others: ReadonlySet<string>
  readonly more: ReadonlySet<string>
  /** How many there are with one who is called so, from two on. */
  readonly ordinals: ReadonlyMap<string, number>
  readonly ranks: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  readonly comparing: ReadonlySet<string>
  readonly origins: ReadonlySet<string>
  readonly besides: ReadonlySet<string>
  readonly growing: ReadonlySet<string>
  /** Each between two spaces. */
  readonly joining: ReadonlySet<string>
  readonly surviving: readonly string[]
  readonly amid: ReadonlySet<string>
  readonly apart: ReadonlySet<string>
  readonly happenings: ReadonlySet<string>
  readonly involving: ReadonlySet<string>
  readonly titles: ReadonlySet<string>
  /** Nouns for whoever was harmed: "victims". */
  readonly victims: ReadonlySet<string>
  /** Units in which an age is told. */
  readonly ageUnits: readonly string[]
  readonly male: ReadonlySet<string>
  readonly female: ReadonlySet<string>
}

export const tallyWords: TallyWords = {
  others: new Set(packs.flatMap(({ tallies }) => tallies.others)),
  more: new Set(packs.flatMap(({ tallies }) => tallies.more)),
  ordinals: new Map(packs.flatMap(({ numbers }) => Object.entries(numbers.ordinals).filter(([, worth]) => worth > 1))),
  ranks: new Set(packs.flatMap(({ tallies }) => tallies.ranks)),
  articles: new Set(packs.flatMap(({ actors }) => [...actors.indefinite, ...actors.definite])),
  comparing: new Set(packs.flatMap(({ tallies }) => tallies.comparing)),
  origins: new Set(packs.flatMap(({ tallies }) => tallies.origins)),
  growing: new Set(packs.flatMap(({ tallies }) => tallies.growing)),
  besides: new Set(packs.flatMap(({ tallies }) => tallies.besides)),
  joining: new Set(packs.flatMap(({ tallies }) => tallies.joining)),
  surviving: packs.flatMap(({ tallies }) => tallies.surviving.map(phrase => ` ${phrase} `)),
  amid: new Set(packs.flatMap(({ tallies }) => tallies.amid)),
  apart: new Set([
    ...packs.flatMap(({ tallies }) => tallies.apart),
    ...packs
      .flatMap(({ numbers }) => Object.entries(numbers.ones).filter(([, worth]) => worth > 1))
      .map(([word]) => word),
  ]),
  happenings: new Set(packs.flatMap(({ tallies }) => tallies.happenings)),
  involving: new Set(packs.flatMap(({ tallies }) => tallies.involving)),
  titles: new Set(packs.flatMap(({ actors }) => actors.titles)),
  victims: new Set(packs.flatMap(({ measures }) => measures.victims)),
  ageUnits: packs.flatMap(({ numbers }) => numbers.ageUnits),
  male: new Set(packs.flatMap(({ actors }) => actors.male)),
  female: new Set(packs.flatMap(({ actors }) => actors.female)),
}

const WORDS = /[\p{L}\p{N}]+/gu // "Ivo Brand": ivo, brand

/** The words of a few, in lower case. */
export function wordsIn(written: string): readonly string[] {
  return written.toLowerCase().match(WORDS) ?? []
}

/** Does a word set people apart from those told of: "three others", not "mothers"? */
export function saysOther(words: readonly string[]): boolean {
  return words.some(word => tallyWords.others.has(word))
}

/** Does a word count people besides those told of: "two more", not "more than two"? */
export function saysMore(words: readonly string[]): boolean {
  return words.some((word, index) => tallyWords.more.has(word) && !tallyWords.comparing.has(words[index + 1] ?? ''))
}

/** How many there are with one whose words begin so: three of "a third victim"; undefined for "his third wife" and "a sixth grade teacher". */
export function ordinalIn(words: readonly string[]): number | undefined {
  const at = tallyWords.articles.has(words[0] ?? '') ? 1 : 0
  return tallyWords.ranks.has(words[at + 1] ?? '') ? undefined : tallyWords.ordinals.get(words[at] ?? '')
}

/** Does a sentence tell of somebody harmed who lives: "was shot but is expected to survive"? */
export function saysAlive(written: string): boolean {
  const words = ` ${wordsIn(written).join(' ')} `
  return tallyWords.surviving.some(phrase => words.includes(phrase))
}

/** Do words that stand before a verb of harm add whoever it befell to those told of: "was also [shot]"? */
export function saysBesides(written: string): boolean {
  return wordsIn(written).some(word => tallyWords.besides.has(word))
}

/** Longest way from a verb by which a toll grows to its figure, in words: "[raised] the death toll in Lesk to". */
const MAX_GROWN = 9

/** Do the words before the figure of a toll tell that it has grown: "the toll has [risen] to"? */
export function saysGrown(written: string): boolean {
  return wordsIn(written)
    .slice(-MAX_GROWN)
    .some(word => tallyWords.growing.has(word))
}

/** Longest tail of whoever was told of before, in words: "[his wife], Ada Lesk, 31, and". */
const MAX_JOINED = 8

/** Do the words between two people who were harmed end in one that joins them: "Ada Lesk, 31, and"? */
export function saysJoined(written: string): boolean {
  const words = wordsIn(written)
  return words.length <= MAX_JOINED && tallyWords.joining.has(words.at(-1) ?? '')
}

/** Longest stretch between the word for several happenings and theirs, in words: "separate [clearing and security] operations". */
const MAX_KIND = 3

/** Do words tell that something came about in several happenings: "in three separate raids", but not "wanted in several raids"? */
export function saysSeveralHappenings(written: string): boolean {
  const words = wordsIn(written)
  return words.some((word, index) => {
    if (!tallyWords.amid.has(word) || tallyWords.involving.has(words[index - 1] ?? '')) return false
    if (!tallyWords.apart.has(words[index + 1] ?? '')) return false
    return words.slice(index + 2, index + 3 + MAX_KIND).some(kind => tallyWords.happenings.has(kind))
  })
}

const FIGURE = /\b(\d{1,3})[-– ](?=\p{L})/gu // "34-year-old"  not: "34, a year"

/** The years, months or days of an age: "34" of "34-year-old", but not of "34 people". */
export function ageIn(written: string): string | undefined {
  for (const { 0: figure, 1: age, index } of written.matchAll(FIGURE)) {
    if (tallyWords.ageUnits.some(unit => written.startsWith(unit, index + figure.length))) return age
  }
  return undefined
}

const BEFORE_CAPITAL = /,? (\p{L}+) (?=\p{Lu})/gu // "Brand of Avon Street": of  not: "Prince of the North"

/** A person's name without where he is from: "Brand" of "Brand of Avon Street". */
export function withoutOrigin(written: string): string {
  for (const { 1: word, index } of written.matchAll(BEFORE_CAPITAL)) {
    if (tallyWords.origins.has(word!)) return written.slice(0, index)
  }
  return written
}
