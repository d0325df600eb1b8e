/** What a reader saw of a text, from token `first` on. */
interface Mention {
  readonly first: number
}

/** The mention that begins at a token, of mentions in text order; a sentence mostly has one or two. */
export function mentionFrom<T extends Mention>(mentions: readonly T[], token: number): T | undefined {
  const mention = mentions[orderFrom(mentions, token)]
  return mention?.first === token ? mention : undefined
}

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
