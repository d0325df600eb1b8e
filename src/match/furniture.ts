import { packs } from '../lang/languages.ts'
import type { Span } from '../model/span.ts'
import type { WordAlignment } from '../text/align.ts'
import { tokenize } from '../text/tokenize.ts'
import { hashOf, Vocabulary } from '../text/vocabulary.ts'
import type { Words } from '../text/words.ts'
import type { Pile } from './pile.ts'
import { isOwn, type ReportText } from './report-text.ts'
import { type WordSet, wordSet } from './word-set.ts'

const WORDS_PER_CUE = 9 // furniture has one of its phrases in every nine words or so; prose has one in hundreds
const FOOT_SHARE = 0.06 // of a report's words: what ends so near its end is at the foot of the page
const FOOT_WORDS = 6 // as many at least
const FOOT_MOST_WORDS = 60 // what is longer is no note about the author or the site
const MINOR_SHARE = 0.5 // of a report's words: what is longer is the story, not the page
const BONE_BITS = 6 // words that carry the topic: names, figures, words of six letters and more
const MIN_BONES = 3 // a rest of the report with fewer tells nothing
const MAX_COHESION = 0.2 // share of those words that the passage has in common with the rest; prose of one topic has more

/**
 * Is a shared passage page furniture on both sides? It is when it speaks in furniture's phrases, or when it stands at the foot of
 * both pages (or anywhere in one publisher's) and many carry it or it shares no topic with the rest of either report.
 */
export function isFurniture(
  left: ReportText,
  right: ReportText,
  passage: WordAlignment,
  pile: Pick<Pile, 'isCommon'>,
): boolean {
  const { leftRange, rightRange } = passage
  if (speaksFurniture(left, leftRange)) return true
  if (!isMinor(left.words, leftRange) || !isMinor(right.words, rightRange)) return false
  const isFoot = isAtFoot(left.words, leftRange) && isAtFoot(right.words, rightRange)
  if (!isFoot && !isOwn(left, right)) return false
  if (leftRange.end - leftRange.start > FOOT_MOST_WORDS) return false
  if (isFoot && pile.isCommon(passage)) return true
  const leftCohesion = cohesionOf(left.words, leftRange)
  if ((leftCohesion ?? 0) >= MAX_COHESION) return false
  const rightCohesion = cohesionOf(right.words, rightRange)
  return (rightCohesion ?? 0) < MAX_COHESION && (leftCohesion ?? rightCohesion) !== undefined
}

/** Share of the passage's topic words that the rest of the report has too; undefined where the rest is next to nothing. */
function cohesionOf(words: Words, at: Span): number | undefined {
  const inside = new Set<number>()
  const outside = new Set<number>()
  for (let i = 0; i < words.count; i++) {
    if (words.weight[i]! >= BONE_BITS) (at.start <= i && i < at.end ? inside : outside).add(words.stem[i]!)
  }
  if (Math.min(inside.size, outside.size) < MIN_BONES) return undefined
  let common = 0
  for (const stem of inside) if (outside.has(stem)) common++
  return common / Math.min(inside.size, outside.size)
}

function isMinor(words: Words, at: Span): boolean {
  return at.end - at.start < words.count * MINOR_SHARE
}

function isAtFoot(words: Words, at: Span): boolean {
  return at.end >= words.count - Math.max(FOOT_WORDS, words.count * FOOT_SHARE)
}

function speaksFurniture({ about, words }: ReportText, at: Span): boolean {
  const { first, phrases } = phrasesOf(about.language)
  let begun = 0 // words that may begin a phrase: in prose so few that no phrase need be looked for
  for (let i = at.start; i < at.end; i++) if (first.has(words.hash[i]!)) begun++
  if (begun * WORDS_PER_CUE < at.end - at.start) return false
  let cued = 0
  for (let i = at.start; i < at.end; i++) {
    if (first.has(words.hash[i]!) && beginsPhrase(words, i, at.end, phrases.get(words.hash[i]!)!)) cued++
  }
  return cued * WORDS_PER_CUE >= at.end - at.start
}

/** Does one of the phrases stand at a word? Without a function for each word: that would be made again and again. */
function beginsPhrase({ hash }: Words, from: number, limit: number, phrases: readonly (readonly number[])[]): boolean {
  for (const phrase of phrases) {
    let k = 0
    while (k < phrase.length && from + k < limit && hash[from + k] === phrase[k]) k++
    if (k === phrase.length) return true
  }
  return false
}

interface Phrases {
  /** First words of phrases. */
  readonly first: WordSet
  readonly phrases: ReadonlyMap<number, readonly (readonly number[])[]>
}
const phrasesByLanguage = new Map<string, Phrases>()

/** The furniture of a language as hashes of words, by the first: passages know their words by hash only. */
function phrasesOf(tag: string): Phrases {
  const known = phrasesByLanguage.get(tag)
  if (known) return known
  const pack = packs.find(each => each.tag === tag) ?? packs[0]!
  const vocabulary = new Vocabulary()
  const phrases = pack.copies.furniture.map(phrase => {
    const { text, count, start, end } = tokenize(phrase, vocabulary)
    return Array.from({ length: count }, (_, i) => hashOf(text.slice(start[i], end[i])))
  })
  const byFirst = Map.groupBy(phrases, phrase => phrase[0]!)
  const made = { first: wordSet(byFirst.keys()), phrases: byFirst }
  phrasesByLanguage.set(tag, made)
  return made
}
