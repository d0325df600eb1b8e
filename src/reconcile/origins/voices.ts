import type { Anchor } from '../../model/anchor.ts'
import type { Claim, Link } from '../../model/claim.ts'
import type { Report, SourceDocument } from '../../model/document.ts'
import { fold } from '../../text/fold.ts'
import { comparisons } from '../comparisons.ts'
import { nameNorm, stemOf, wordsOfName } from '../names.ts'
import { isWatcher, isWatchingHouse, onlyHouse } from './houses.ts'
import { authorOf, isNobody, speakersIn, withoutDescription } from './speakers.ts'
import { isOtherSpelling, isWithArticle } from './spellings.ts'

/**
 * Whoever is said to know: the last link of a claim's chain, or the report itself where the chain is empty.
 * `named`: somebody in particular; `own`: the report's own voice; `unnamed`: known by a description only ("a hospital source"), or not at all.
 */
export interface Voice {
  readonly kind: 'named' | 'own' | 'unnamed'
  /** Equal keys are one voice; absent where a description does not tell. */
  readonly key?: string
  /** What a reader is shown. */
  readonly name: string
  readonly isPerson: boolean
  /** Stems of the words of its description, in order; empty where nobody is mentioned ("it was reported"). */
  readonly words: readonly string[]
  readonly at: Anchor
  /** Where its report gives the name that its own words do not: "a monitor", and further down "the Tarn Observatory". */
  readonly namedAt?: Anchor
}

/** The voices behind a claim: one, or several where the words name several at once: "the Tarn Monitor and Kelp Radio". */
export function voicesOf(claim: Claim, report: Report, document: SourceDocument | undefined): readonly Voice[] {
  return apart(voiceOf(claim, report, document))
}

/** The voices that a link of a report stands for. */
export function voicesOfLink(link: Link, or: Anchor, report: Report): readonly Voice[] {
  return apart(named(voiceOfLink(link, or), report))
}

/** Somebody of whom a report says no more than that they count is the one house of that kind which it cites by name. */
function named(voice: Voice, { cited }: Report): Voice {
  if (cited === undefined || !isWatcher(voice)) return voice
  const house = onlyHouse(
    cited.map(link => voiceOfLink(link, voice.at)),
    isWatchingHouse,
  )
  return house === undefined ? voice : { ...house, at: voice.at, namedAt: house.at }
}

function apart(voice: Voice): readonly Voice[] {
  if (voice.kind !== 'named' || voice.isPerson) return [voice]
  const names = speakersIn(voice.name)
  return names.length < 2
    ? [voice]
    : names.map(name => ({ ...voice, key: nameNorm(name), name, words: wordsOfName(name).map(stemOf) }))
}

/** The voice behind a claim. A link that names nobody ("it is reported that") passes on what the link before it said. */
export function voiceOf(claim: Claim, report: Report, document: SourceDocument | undefined): Voice {
  const link =
    claim.attribution.findLast(({ at, name }) => at !== undefined || name !== undefined) ?? claim.attribution.at(-1)
  const publisher = report.publisher ?? document?.publisher
  const key = publisher === undefined ? `report ${report.id}` : nameNorm(publisher)
  const voice = link === undefined ? undefined : voiceOfLink(link, claim.at)
  if (voice !== undefined && (publisher === undefined || !isOwn(voice, key))) return named(voice, report)
  return {
    kind: 'own',
    key,
    name: publisher ?? document?.author ?? report.title ?? document?.title ?? fileOf(document) ?? report.id,
    isPerson: false,
    words: [],
    at: voice?.at ?? claim.at,
  }
}

/** Is it the outlet that speaks, or its own people: "our correspondent", "a Kelp Radio reporter"? */
function isOwn(voice: Voice, publisher: string): boolean {
  if (voice.isPerson && voice.kind === 'named') return false
  if (voice.key === publisher) return true
  const isPress = comparisons.roleByNoun.get(voice.words.at(-1) ?? '') === 'media'
  return isPress && voice.words.slice(0, -1).join(' ') === publisher.split(' ').map(stemOf).join(' ')
}

/** The voice that a link stands for; `or` is shown where the link has no words. A post, a video or "reports" are nobody, but who wrote them may be named. */
function voiceOfLink(link: Link, or: Anchor): Voice {
  const written = (isSeat(link) ? undefined : link.name) ?? link.at?.exact ?? ''
  const author = authorOf(written)
  const shown = author ?? withoutDescription(written)
  const words = wordsOfName(author ?? link.at?.exact ?? link.name ?? '').map(stemOf)
  const at = link.at ?? link.cue ?? or
  const isNamed =
    author !== undefined ||
    (isSeat(link) && shown !== written) ||
    (link.type !== 'unnamed' &&
      link.name !== undefined &&
      !isSeat(link) &&
      !isNobody(link.name) &&
      !isDescription(link, shown))
  if (isNamed && (author !== undefined || link.type !== 'person' || hasCapital(shown))) {
    return { kind: 'named', key: nameNorm(shown), name: shown, isPerson: link.type === 'person', words, at }
  }
  return { kind: 'unnamed', name: link.at?.exact ?? shown, isPerson: link.type === 'person', words, at }
}

/** Is what was taken for a name only where somebody sits: "the Ostland-based group"? */
function isSeat({ at, name }: Link): boolean {
  if (at === undefined || name === undefined) return false
  const end = at.exact.indexOf(name) + name.length
  return end >= name.length && comparisons.seats.some(ending => at.exact.startsWith(ending, end))
}

/** Words without a name that tell of what sort somebody is, and not who: "a monitor", "the hard-line group". */
function isDescription({ at }: Link, name: string): boolean {
  const [article = ''] = fold(at?.exact ?? '').split(' ')
  const words = wordsOfName(name)
  const isWritten = hasCapital(name)
  if (comparisons.indefinites.has(article)) return !isWritten || words.every(word => comparisons.watchers.has(word))
  // "a Westmark monitor", "Westmark monitor says": what counts is written small, whatever stands before it
  if (isWritten) return comparisons.watchers.has(name.split(/\s+/u).at(-1) ?? '')
  const head = words.at(-1) ?? ''
  return comparisons.genericHouses.has(head) || comparisons.watchers.has(head)
}

/** The file of a document, with the record of it. */
export function fileOf(document: SourceDocument | undefined): string | undefined {
  if (document === undefined) return undefined
  const { path, part } = document.capture
  return part === undefined ? path : `${path}, ${part}`
}

/**
 * Why two named voices are one although their names differ: a short form ("Syrian Observatory"), initials ("SOHR"), a surname. Undefined if they are
 * not known to be one.
 */
export function sameByName(left: Voice, right: Voice): string | undefined {
  if (left.key === undefined || right.key === undefined) return undefined
  const [short, long] = left.key.length <= right.key.length ? [left, right] : [right, left]
  const shortWords = short.key!.split(' ')
  const longWords = long.key!.split(' ')
  // "Kelp Relief" alone may be somebody's name
  if (hasCapital(short.name) && isAgencyOf(shortWords, longWords)) return 'origin.short-name'
  if (left.isPerson !== right.isPerson) return undefined
  if (!left.isPerson && isReordered(shortWords, longWords)) return 'origin.word-order'
  if (initialsOf(long.name) === short.name.replaceAll('.', '') && longWords.length > 1) return 'origin.initials'
  if (isWithArticle(shortWords, longWords)) return 'origin.spelling'
  if (left.isPerson && isOtherSpelling(shortWords, longWords)) return 'origin.spelling'
  if (shortWords.length === longWords.length) return undefined
  if (left.isPerson)
    return isSuffix(shortWords, longWords) || isEnds(shortWords, longWords) ? 'origin.short-name' : undefined
  return shortWords.length > 1 && isWithin(shortWords, longWords) ? 'origin.short-name' : undefined
}

/**
 * May an unnamed voice be the other? It may if nothing in their descriptions parts them: one says no more than the other ("a source"), or both share
 * a word that describes ("a security source", "security officials").
 */
export function mayBeSame(unnamed: Voice, other: Voice): boolean {
  if (other.kind === 'own') return false
  if (unnamed.words.every(isBare) || other.words.length === 0) return true
  if (isOfOneTrade(unnamed.words, other.words)) return true
  const [few, many] =
    unnamed.words.length <= other.words.length ? [unnamed.words, other.words] : [other.words, unnamed.words]
  if (few.every(word => many.includes(word))) return true
  return few.slice(0, -1).some(word => word.length > 3 && many.slice(0, -1).includes(word))
}

/** "He", "which": whoever was named before, which the words do not tell. */
export function isPronoun({ kind, words }: Voice): boolean {
  return kind === 'unnamed' && words.length > 0 && words.every(word => comparisons.pronouns.has(word))
}

/** Says nothing of who it is: "source", "which". */
function isBare(word: string): boolean {
  return comparisons.anonymous.has(word) || comparisons.pronouns.has(word)
}

function isOfOneTrade(left: readonly string[], right: readonly string[]): boolean {
  const trades = new Set(left.flatMap(word => comparisons.tradeByWord.get(word) ?? []))
  return right.some(word => trades.has(comparisons.tradeByWord.get(word) ?? ''))
}

function hasCapital(name: string): boolean {
  return name !== name.toLowerCase()
}

/** First letters of the words that have a capital: "Syrian Observatory for Human Rights" gives SOHR. */
export function initialsOf(name: string): string {
  return name
    .split(/\s+/u)
    .filter(word => hasCapital(word))
    .map(word => word[0])
    .join('')
}

function isSuffix(short: readonly string[], long: readonly string[]): boolean {
  return short.every((word, index) => word === long[long.length - short.length + index])
}

/** First and last name without the middle ones. */
function isEnds(short: readonly string[], long: readonly string[]): boolean {
  return short.length === 2 && short[0] === long[0] && short[1] === long.at(-1)
}

/** "Kelp" and "Kelp News Agency", "Kelp Relief" and "Kelp Relief agency"; a country is not its agency. */
function isAgencyOf(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length || (short.length === 1 && comparisons.nations.has(short[0]!))) return false
  return long.every((word, index) => (index < short.length ? word === short[index] : comparisons.agencyWords.has(word)))
}

/** "Dockers' Union" and "Union of Dockers", "Interior Ministry" and "Ministry of the Interior". */
function isReordered(short: readonly string[], long: readonly string[]): boolean {
  const of = long.findIndex(word => comparisons.belonging.has(word))
  if (of < 1) return false
  const owner = long.slice(of + 1).filter(word => !comparisons.articles.has(word))
  const words = [...owner, ...long.slice(0, of)]
  return words.length === short.length && words.every((word, index) => stemOf(word) === stemOf(short[index]!))
}

/** Do the words stand in the longer name in their order? */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let at = 0
  for (const word of long) if (word === short[at]) at++
  return at === short.length
}
