import { comparisons } from '../comparisons.ts'

/**
 * Do two names differ only in how they were written with our letters, or by the article of their own language?
 *
 *   Rami Abdul Rahim | Ramy Abdel-Rahim | Rami Abdulrahim      Al-Watar | Watar      Ivan Zelenko, Zelenco: two names
 *
 * The words are folded. A single word needs the same letters once they are in one spelling, and several may differ in vowels that no alphabet tells apart.
 */
export function isOtherSpelling(left: readonly string[], right: readonly string[]): boolean {
  const leftWords = withoutArticles(left)
  const rightWords = withoutArticles(right)
  const leftLetters = leftWords.map(inOneSpelling).join('')
  const rightLetters = rightWords.map(inOneSpelling).join('')
  if (leftLetters.length < MIN_LETTERS || leftLetters.length !== rightLetters.length) return false
  const isWhole = leftWords.length > 1 && rightWords.length > 1
  return differing(leftLetters, rightLetters) <= (isWhole ? leftLetters.length * VOWEL_SHARE : 0)
}

/** Is one name the other with the article of its language: "Al-Watar", "Watar"? */
export function isWithArticle(left: readonly string[], right: readonly string[]): boolean {
  return left.length !== right.length && withoutArticles(left).join(' ') === withoutArticles(right).join(' ')
}

const MIN_LETTERS = 5 // a shorter name is too often another one by chance: "Adel", "Adil"
const VOWEL_SHARE = 1 / 6 // of the letters of a first and a last name; one that differs more is somebody else's: "Ann Roe", "Ann Rue"

function withoutArticles(words: readonly string[]): readonly string[] {
  const kept = words.filter(word => !comparisons.nameArticles.has(word))
  return kept.length === 0 ? words : kept
}

/** Spellings of one sound: the letters before stand for those behind. Longer ones first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^abd(?:[aeiou]{1,2}l)?/u, 'abd'], // abdul, abdel, abdoul, abd; not: abid
  [/sch/gu, 'sh'], // schukri; not: sukri
  [/ou|oo/gu, 'u'], // yousef, daoud; not: yosef
  [/ee/gu, 'i'], // saeed; not: sead
  [/ph/gu, 'f'], // yuseph
  [/([dgt])h/gu, '$1'], // maghrib, haitham; not: khalid
  [/q|ck/gu, 'k'], // qasim
  [/dj/gu, 'j'], // djamal
  [/[iy]+/gu, 'i'], // yevgeniy, yevgenii
  [/(\p{L})\1+/gu, '$1'], // hassan; not: hasin
  [/(?<=.)h$/u, ''], // abdullah
]

function inOneSpelling(word: string): string {
  return SOUNDS.reduce((letters, [sound, letter]) => letters.replace(sound, letter), word)
}

/** Vowels that no alphabet of Arabic, Persian or Ukrainian names tells apart from one another. */
const ALIKE: ReadonlySet<string> = new Set(['ae', 'ea', 'ei', 'ie', 'ou', 'uo'])

/** How many letters differ, as alike vowels behind the first letter do; more than there are where any differ otherwise. */
function differing(left: string, right: string): number {
  let count = 0
  for (let i = 0; i < left.length; i++) {
    if (left[i] === right[i]) continue
    if (i === 0 || !ALIKE.has(left[i]! + right[i]!)) return left.length + 1
    count++
  }
  return count
}
