import type { TimeMention } from '../../model/mention.ts'
import { MARK } from '../../text/marks.ts'
import { type PhraseTrie, phraseAt } from '../../text/phrases.ts'
import { markAt, TOKEN, type Tokens } from '../../text/tokens.ts'

/** What a phrase of the words of lasting totals is. */
export const KIND = { perfect: 0, war: 1, since: 2, after: 3, start: 4, campaign: 5, from: 6 } as const

/** How far before a date it is said that something began then, in tokens: "since protests first broke out across the country in 2031". */
const START_REACH = 14

/** The date of which the sentence says that it all began then, open at its end. */
export function beginning(
  words: PhraseTrie,
  tokens: Tokens,
  first: number,
  times: readonly TimeMention[],
): { since?: TimeMention } {
  for (const mention of times) {
    if (mention.time.from === undefined) continue
    for (let i = mention.first; i >= first && i >= mention.first - START_REACH; i--) {
      const kind = phraseAt(words, tokens, i, mention.last + 1)?.value
      if (kind === KIND.start || kind === KIND.since || kind === KIND.from) return { since: openEnded(mention) }
    }
  }
  return {}
}

/** The first date in a clause that says what has gone on since: "since the talks broke off in April"; not "since April", which is open by itself. */
export function sinceClause(
  words: PhraseTrie,
  tokens: Tokens,
  first: number,
  times: readonly TimeMention[],
): TimeMention | undefined {
  return times.find(mention => {
    if (mention.time.from === undefined || mention.time.to === undefined) return false
    for (let i = mention.first - 1; i >= first && i >= mention.first - START_REACH; i--) {
      if (tokens.kind[i] === TOKEN.mark && markAt(tokens, i) !== MARK.hyphen) return false
      if (times.some(({ last }) => last === i)) return false
      if (phraseAt(words, tokens, i, mention.first)?.value === KIND.from) return i < mention.first - 2
    }
    return false
  })
}

/** What began then, and has no end. */
export function openEnded(mention: TimeMention): TimeMention {
  return { ...mention, time: { from: mention.time.from! } }
}
