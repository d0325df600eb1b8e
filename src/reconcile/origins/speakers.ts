import { fold } from '../../text/fold.ts'
import { comparisons } from '../comparisons.ts'
import { stemOf, wordsOfName } from '../names.ts'

/** Do all words stand for something that carries a testimony, or for anybody: "media reports", "a video", "sources"? */
export function isNobody(name: string): boolean {
  return wordsOfName(name)
    .map(stemOf)
    .every(word => comparisons.anonymous.has(word) || comparisons.carriers.has(word) || comparisons.articles.has(word))
}

/** Who wrote what carries a testimony: "a Facebook post from Ada Brenn" is Ada Brenn's word, "Friends of Orme" nobody's post. */
export function authorOf(name: string): string | undefined {
  const words = name.split(/\s+/u)
  const isCarrier = (word: string | undefined) => word !== undefined && comparisons.carriers.has(stemOf(fold(word)))
  for (let at = 1; at < words.length - 1; at++) {
    if (!comparisons.authorship.has(words[at]!) || !isCarrier(words[at - 1])) continue
    const rest = words.slice(isCarrier(words[at + 1]) ? at + 2 : at + 1)
    return rest.length > 0 && /^@|^\p{Lu}/u.test(rest[0]!) ? rest.join(' ') : undefined
  }
  return undefined
}

/** A name without what describes it behind: "the Tarn Observatory a Lesk monitor" in a text that has lost its commas, "the Tarn Observatory monitor". */
export function withoutDescription(name: string): string {
  const words = name.split(/\s+/u)
  const isCapital = (word: string | undefined) => word !== undefined && word !== word.toLowerCase()
  for (let at = 2; at < words.length; at++) {
    if (INTRODUCING.has(words[at]!) && isCapital(words[at - 1])) return words.slice(0, at).join(' ')
  }
  const proper = words.slice(0, words.length - kindBehind(words))
  const isName = proper.length < words.length && proper.some(word => isCapital(word) && isWatching(stemOf(fold(word))))
  return isName ? proper.join(' ') : name
}

/** How many words at the end of a name tell of what kind it is: one of "the Tarn Observatory monitor", two of "the Tarn Observatory monitoring group". */
function kindBehind(words: readonly string[]): number {
  if (comparisons.watchers.has(words.at(-1)!)) return 1
  const [before = '', last = ''] = words.slice(-2)
  return comparisons.genericHouses.has(last) && before === before.toLowerCase() && isWatching(before) ? 2 : 0
}

/** Words behind a name with which a description of it begins: articles before somebody not heard of, and "based" in "based in Lesk". */
const INTRODUCING: ReadonlySet<string> = new Set([
  ...[...comparisons.articles].filter(word => comparisons.indefinites.has(word)),
  ...comparisons.seats.map(ending => ending.replace('-', '')),
])

/** Does a word tell of counting the dead: "observatory"? */
export function isWatching(word: string): boolean {
  return comparisons.watchers.has(word) || WATCHING.has(comparisons.tradeByWord.get(word))
}

/** The trades of those who count. */
const WATCHING: ReadonlySet<string | undefined> = new Set(
  [...comparisons.watchers].flatMap(word => comparisons.tradeByWord.get(word) ?? []),
)

const MOST_SPEAKERS = 6 // names in one run: a longer one is a list of something else

/** The names in words that name several: "Kelp Radio and the Tarn Monitor" is two, "the Ministry of Health and Population" one. */
export function speakersIn(name: string): readonly string[] {
  const words = name.split(/\s+/u)
  const parts: string[][] = [[]]
  for (const word of words) {
    if (comparisons.conjunctions.has(word)) parts.push([])
    else if (word.endsWith(',')) {
      parts.at(-1)!.push(word.slice(0, -1))
      parts.push([])
    } else parts.at(-1)!.push(word)
  }
  const names = parts.map(withoutArticle).filter(part => part !== '')
  const isList = words.some(word => comparisons.conjunctions.has(word)) && names.length <= MOST_SPEAKERS
  return isList && names.every(isWholeName) ? names : [name]
}

function withoutArticle(words: readonly string[]): string {
  return words.slice(comparisons.articles.has(words[0]?.toLowerCase() ?? '') ? 1 : 0).join(' ')
}

// KMHR   not: Population
const INITIALS = /^\p{Lu}{2,}$/u

/** A name that can stand alone: two words with capitals and no preposition, which would leave open what follows; initials; or an address. */
function isWholeName(name: string): boolean {
  const words = name.split(' ')
  if (words.length === 1) return INITIALS.test(words[0]!) || words[0]!.startsWith('@')
  return words.length > 1 && words.every(word => word !== word.toLowerCase() || word.startsWith('@'))
}
