import type { Language } from '../../lang/language.ts'
import type { TimeMention } from '../../model/mention.ts'
import { phraseAt, phraseTrie } from '../../text/phrases.ts'
import { FLAG, markAt, TOKEN, type Tokens } from '../../text/tokens.ts'

/** Tokens after the beginning of a report in which its own date may stand: a headline, a unit, a place and the date. */
export const HEAD_TOKENS = 60
export const LABEL_TOKENS = 4 // tokens of the longest label before a date: "date of publication"
const YEAR_DIGITS = 4

/** Rules of dates that stand by themselves; "today" and "Tuesday" are no dates of writing. */
export const WRITTEN: ReadonlySet<string> = new Set(['time.date', 'time.iso', 'time.numeric'])

/**
 * A language in, a reader of stamps out: the first tokens of those times of a report that began at token `first` that are dates of its writing, which share their line
 * with what they were printed over. Such a date has its year, nothing ties it to a sentence, and a new one begins behind it.
 *
 *   Published March 4 2031 Two men died      Two die in blast TNA Tuesday 4 Mar 2031 Two men died      not: On March 4 2031 Police shot two men
 *             ^----------^ stamp                                 ^----------------^ stamp                   ^ ties it
 */
export function dateStamps(
  language: Language,
): (tokens: Tokens, times: readonly TimeMention[], first: number) => ReadonlySet<number> {
  const { pack, vocabulary } = language
  const labels = phraseTrie(
    [...pack.seams.publishing, ...pack.seams.updating].map(label => [label, 0] as const),
    vocabulary,
  )
  const { on, in: within, by, since, until, from, to, before, after, of, between, and } = pack.times
  const ties = new Set(
    [on, within, by, since, until, from, to, before, after, of, between, and].flat().map(word => vocabulary.idOf(word)),
  )

  return (tokens, times, first) => {
    const stamps = new Set<number>()
    for (const time of times) {
      if (time.first >= first + HEAD_TOKENS) break
      if (isWhole(tokens, time) && isFree(tokens, time.first, first) && endsLine(tokens, time)) stamps.add(time.first)
    }
    return stamps
  }

  /** Does nothing before the token tie it to a sentence? */
  function isFree(tokens: Tokens, token: number, first: number): boolean {
    const last = token - 1
    if (token === first || tokens.flags[token]! & FLAG.line) return true
    for (let label = Math.max(first, token - LABEL_TOKENS); label < token; label++) {
      if (phraseAt(labels, tokens, label, token)?.last === last) return true
    }
    return (tokens.flags[last]! & FLAG.capital) !== 0 && !ties.has(tokens.word[last]!)
  }
}

/** Is it one day with its year? */
function isWhole(tokens: Tokens, { first, last, time, rule }: TimeMention): boolean {
  if (!WRITTEN.has(rule) || time.from === undefined || time.from !== time.to) return false
  if (rule !== 'time.date') return true
  for (let i = first; i <= last; i++) {
    if (tokens.kind[i] === TOKEN.number && tokens.end[i]! - tokens.start[i]! === YEAR_DIGITS) return true
  }
  return false
}

/** Does something new begin behind it: a word with a capital, a figure, or a label, "title:"? */
function endsLine(tokens: Tokens, { last }: TimeMention): boolean {
  const next = last + 1
  if (next >= tokens.count) return false
  if (tokens.kind[next] !== TOKEN.word) return tokens.kind[next] === TOKEN.number
  return (tokens.flags[next]! & FLAG.capital) !== 0 || markAt(tokens, next + 1) === COLON
}

const COLON = 0x3a
