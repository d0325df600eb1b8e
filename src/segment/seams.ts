import type { Language } from '../lang/language.ts'
import type { Seam } from '../model/document.ts'
import type { Layout } from '../text/layout.ts'
import { isAllCaps, seamWordsOf } from './seam-classes.ts'
import { INDEX, SIGNS, type Sign } from './seam-sign.ts'
import { signsOf } from './seam-signs.ts'
import { wordHistory } from './seam-words.ts'

/**
 * What each sign weighs, in log-odds. Most weights were fitted by logistic regression to news articles, alone and bundled at random,
 * and rounded; those marked "set" stand for signs that such bundles have too few of, and were set by what the sign means.
 */
const WEIGHTS: Readonly<Record<Sign, number>> = {
  dateline: 8.5, // set: agencies put one at the head of every report, and nowhere else
  heads: 9, // set: a headline with a dateline or byline under it
  tag: 7, // set: monitors put one at the head of every text
  flush: 7, // set: the first paragraph of a report is flush where the others are indented
  retells: 6.5, // set: an article does not repeat itself at length
  announces: 6, // set: a lead says what its story is, a story does not
  closed: 6, // set: what stands after a sign-off is another report
  credited: 4,
  dip: 3.6,
  nameDip: 3.4,
  ever: 2.3, // words of far before and not of just before: another report on the same subject
  headline: 2.2,
  bulk: 3.2, // set
  stamp: 4, // set
  rule: 1.5, // set: articles have rules as well
  gap: 1.5, // set: wider gaps stand between sections as well
  weekday: 0.9, // leads say when
  fresh: 0.5,
  full: 0.4,
  brief: 0.4,
  indefinite: 0.4,
  long: 0.3,
  byline: 0.2,
  short: -0.3,
  pronoun: -0.5,
  names: -0.8,
  titled: -0.9,
  near: -1,
  repeated: -1, // stock phrases of one outlet
  rhetorical: -1,
  unstopped: -1.3, // a heading belongs to what stands under it
  continues: -1.4,
  quoted: -1.7,
}

const BIAS = -6.9 // log-odds of a paragraph that no sign speaks for
const ARTICLE_THRESHOLD = 1 // log-odds that a seam needs in a file that may well be one article
const BUNDLE_THRESHOLD = -0.7 // the same once one seam is certain, because the file is then known for a bundle
const CERTAIN = 2.5 // log-odds that make a file a bundle
const LIKELY = 0 // log-odds of which several in one file make it a bundle: an article has one such place at most
const MIN_LIKELY = 2 // of these
const MIN_REPORT = 30 // tokens between two seams: a headline, its byline and its dateline are one beginning
const MIN_BODY = 20 // tokens in full paragraphs that every report has
const MIN_OPENING = 100 // the same before a file's first seam if that is a dateline: captions and press release heads stand before one
const TOLD_SHARE = 0.75 // log-odds that a sign must give to be named among a seam's rules

/** The rules that a seam names, for the signs that gave it. */
const RULES: Readonly<Partial<Record<Sign, string>>> = {
  dateline: 'dateline',
  stamp: 'dateline',
  tag: 'heading-tag',
  heads: 'headline',
  headline: 'headline',
  flush: 'not-indented',
  gap: 'gap',
  rule: 'rule-line',
  closed: 'closing-line',
  credited: 'closing-line',
  retells: 'retells-earlier-report',
  announces: 'lead-announces',
  full: 'lead-reintroduces',
  ever: 'lead-reintroduces',
  bulk: 'long-paragraphs',
  dip: 'topic-restart',
  nameDip: 'topic-restart',
}

/** A text's layout in, the places where a report of a bundle begins out, in text order; none for an ordinary article. */
export function seamsOf(layout: Layout, language: Language): Seam[] {
  const { tokens, paragraphs, sentences } = layout
  if (paragraphs.length <= 2) return []
  const words = seamWordsOf(language)
  const allCaps = isAllCaps(tokens)
  const rows = signsOf(tokens, paragraphs, sentences, wordHistory(tokens, words, allCaps), words, allCaps)
  const odds = oddsOf(rows, paragraphs.length - 1)
  const certain = choose(layout, rows, odds, CERTAIN)
  const likely = choose(layout, rows, odds, LIKELY)
  const isBundle = certain.length > 0 || likely.length >= MIN_LIKELY
  const chosen = choose(layout, rows, odds, isBundle ? BUNDLE_THRESHOLD : ARTICLE_THRESHOLD)
  return chosen.map(p => ({ at: tokens.start[paragraphs[p]!]!, rules: rulesOf(rows, p) }))
}

/** Log-odds that a report begins at each paragraph. */
function oddsOf(rows: Float64Array, count: number): Float64Array {
  const odds = new Float64Array(count)
  for (let p = 0; p < count; p++) {
    let sum = BIAS
    for (let sign = 0; sign < SIGNS.length; sign++) sum += rows[p * SIGNS.length + sign]! * WEIGHT_LIST[sign]!
    odds[p] = sum
  }
  return odds
}

const WEIGHT_LIST = Float64Array.from(SIGNS, sign => WEIGHTS[sign])

/** Paragraphs over the threshold; of several within MIN_REPORT tokens the likeliest, and none that leaves a report without a body. */
function choose({ paragraphs }: Layout, rows: Float64Array, odds: Float64Array, threshold: number): number[] {
  const bodies = bodiesOf(paragraphs, rows)
  const chosen: number[] = []
  let start = 0
  for (let p = 1; p < odds.length; p++) {
    if (odds[p]! < threshold || bodies[odds.length]! - bodies[p]! < MIN_BODY || !isLikeliest(p, paragraphs, odds))
      continue
    const opening = start === 0 && rows[p * SIGNS.length + INDEX.dateline] === 1 && rows[INDEX.dateline] === 0
    if (bodies[p]! - bodies[start]! < (opening ? MIN_OPENING : MIN_BODY)) continue
    chosen.push(p)
    start = p
  }
  return chosen
}

/** Tokens in full paragraphs before each paragraph, then those of all: headings, captions and asides are no body. */
function bodiesOf(paragraphs: Uint32Array, rows: Float64Array): Uint32Array {
  const bodies = new Uint32Array(paragraphs.length)
  for (let p = 0; p + 1 < paragraphs.length; p++) {
    const row = p * SIGNS.length
    const isFull = rows[row + INDEX.headline] === 0 && rows[row + INDEX.brief] === 0 && rows[row + INDEX.heads] === 0
    bodies[p + 1] = bodies[p]! + (isFull ? paragraphs[p + 1]! - paragraphs[p]! : 0)
  }
  return bodies
}

/** Is no paragraph that begins less than MIN_REPORT tokens later likelier? */
function isLikeliest(p: number, paragraphs: Uint32Array, odds: Float64Array): boolean {
  for (let q = p + 1; q < odds.length && paragraphs[q]! - paragraphs[p]! < MIN_REPORT; q++) {
    if (odds[q]! > odds[p]!) return false
  }
  return true
}

/** Names of the rules that spoke for a seam, strongest first. */
function rulesOf(rows: Float64Array, p: number): string[] {
  const given = new Map<string, number>()
  for (const sign of SIGNS) {
    const rule = RULES[sign]
    const odds = rows[p * SIGNS.length + INDEX[sign]]! * WEIGHTS[sign]
    if (rule !== undefined && odds >= TOLD_SHARE) given.set(rule, (given.get(rule) ?? 0) + odds)
  }
  return [...given].sort((left, right) => right[1] - left[1]).map(([rule]) => rule)
}
