/** What a reader saw of a text, from token `first` on. */
interface Mention {
  readonly first: number
}

/** By token, counted from `first` to before `limit`: the mention that begins there. Every rule asks at every token, so that a look must cost nothing. */
export function mentionsByToken<T extends Mention>(
  mentions: readonly T[],
  first: number,
  limit: number,
): readonly (T | undefined)[] {
  if (mentions.length === 0) return NONE
  const byToken = new Array<T | undefined>(limit - first).fill(undefined)
  for (const mention of mentions) {
    const at = mention.first - first
    if (at >= 0 && at < byToken.length) byToken[at] ??= mention
  }
  return byToken
}

const NONE: readonly undefined[] = []

/** The mentions whose tokens lie in first..limit; `mentions` stand in text order. */
export function mentionsWithin<T extends Mention & { readonly last: number }>(
  mentions: readonly T[],
  first: number,
  limit: number,
): T[] {
  const within: T[] = []
  for (let order = orderFrom(mentions, first); order < mentions.length && mentions[order]!.last < limit; order++)
    within.push(mentions[order]!)
  return within
}

/** Where in the list the first mention stands that begins at a token or behind it. */
function orderFrom(mentions: readonly Mention[], token: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.first < token) low = middle + 1
    else high = middle
  }
  return low
}
