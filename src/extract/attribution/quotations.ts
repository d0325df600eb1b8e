import type { Layout } from '../../text/layout.ts'
import { FLAG, TOKEN, type Tokens } from '../../text/tokens.ts'

/** The quotations of one report, outermost only, in text order: token ranges, the quotation marks included. */
export interface Quotations {
  readonly count: number
  /** First token: the opening mark. */
  readonly first: Uint32Array
  /** Last token: the closing mark, or the last token of a paragraph whose quotation goes on in the next. */
  readonly last: Uint32Array
  /** 1 where the next quotation is the same speech, carried over a paragraph's end without a closing mark. */
  readonly goesOn: Uint8Array
  /** Of each token of the report, counted from its first: the quotation it stands in plus one, 0 if none. */
  readonly at: Uint32Array
}

const MARK = { none: 0, open: 1, close: 2, either: 3, singleOpen: 4, singleClose: 5, single: 6 } as const

/**
 * Finds the quotations of the tokens first..limit in one pass. Curly, straight and doubled single marks; single marks where they open
 * after a space; a paragraph that begins with an opening mark goes on with the quotation that the one before left open.
 */
export function quotationsOf(layout: Layout, first: number, limit: number): Quotations {
  const { tokens } = layout
  const starts: number[] = []
  const ends: number[] = []
  const goesOn: number[] = []
  const at = new Uint32Array(Math.max(0, limit - first))
  let open = -1
  let isSingle = false
  let isCurly = false
  let depth = 0
  const close = (last: number, on: number): void => {
    starts.push(open)
    ends.push(last)
    goesOn.push(on)
    at.fill(starts.length, open - first, last - first + 1)
    open = -1
    depth = 0
  }
  for (let i = first; i < limit; i++) {
    if (open >= 0 && i > open && parts(tokens, i, limit)) {
      if (isSingle) open = -1
      else close(i - 1, isOpening(tokens, i, markAt(tokens, i, limit), i) ? 1 : 0)
    }
    if (tokens.kind[i] !== TOKEN.mark) continue
    const mark = markAt(tokens, i, limit)
    if (mark === MARK.none) continue
    const doubled = isDoubled(tokens, i, limit)
    if (doubled && isInsideWord(tokens, i, limit)) {
      i++
      continue
    }
    if (open < 0) {
      if (isOpening(tokens, i, mark, doubled ? i + 1 : i)) {
        isSingle = mark >= MARK.singleOpen && !doubled
        isCurly = mark === MARK.open
        if (!isSingle || closesSoon(tokens, i, limit)) open = i
      }
    } else if (depth === 0 && mark === MARK.open && isCurly && opensAgain(tokens, i)) {
      close(i - 1, 1)
      open = i
      isCurly = true
    } else if (isSingle) {
      if (isSingleClose(tokens, i, mark, limit)) close(i, 0)
    } else if (mark === MARK.open || (mark === MARK.either && isCurly && opensInside(tokens, i))) depth++
    else if ((mark === MARK.close || mark === MARK.either || doubled) && depth > 0) depth--
    else if (mark === MARK.close || mark === MARK.either || doubled) {
      if (doubled) while (isDoubled(tokens, i + 1, limit)) i++
      close(doubled ? i + 1 : i, 0)
    }
    if (doubled) i++
  }
  if (open >= 0 && !isSingle) close(limit - 1, 0)
  return {
    count: starts.length,
    first: Uint32Array.from(starts),
    last: Uint32Array.from(ends),
    goesOn: Uint8Array.from(goesOn),
    at,
  }
}

/** A blank line parts quotations; so does a line that begins with an opening mark. */
function parts(tokens: Tokens, index: number, limit: number): boolean {
  const flags = tokens.flags[index]!
  if (flags & FLAG.paragraph) return true
  return (flags & FLAG.line) !== 0 && markAt(tokens, index, limit) === MARK.open
}

function markAt(tokens: Tokens, index: number, limit: number): number {
  if (tokens.kind[index] !== TOKEN.mark) return MARK.none
  switch (tokens.text.charCodeAt(tokens.start[index]!)) {
    case 0x22:
    case 0x201f:
      return MARK.either
    case 0x201c:
      return isTurned(tokens, index, { opens: true }) ? MARK.close : MARK.open
    case 0x201e:
    case 0xab:
      return MARK.open
    case 0x201d:
      return isTurned(tokens, index, { opens: false }) ? MARK.open : MARK.close
    case 0xbb:
      return MARK.close
    case 0x2018:
      return MARK.singleOpen
    case 0x2019:
      return MARK.singleClose
    case 0x27:
    case 0x60:
      return isDoubled(tokens, index, limit) ? MARK.either : MARK.single
    default:
      return MARK.none
  }
}

/** A curly mark that stands the wrong way round, as the spaces about it show: “so,“ he said; ”so, he said. */
function isTurned(tokens: Tokens, index: number, { opens }: { opens: boolean }): boolean {
  const hasBefore = index === 0 || (tokens.flags[index]! & (FLAG.space | FLAG.line | FLAG.paragraph)) !== 0
  const hasAfter = index + 1 >= tokens.count || (tokens.flags[index + 1]! & (FLAG.space | FLAG.line)) !== 0
  return opens ? !hasBefore && hasAfter : hasBefore && !hasAfter
}

/** Two marks with nothing between them stand for one: ''so'', and ""so"" as tables escape it. */
function isDoubled(tokens: Tokens, index: number, limit: number): boolean {
  if (index + 1 >= limit || tokens.kind[index + 1] !== TOKEN.mark || tokens.flags[index + 1]! & FLAG.space) return false
  const code = tokens.text.charCodeAt(tokens.start[index]!)
  const next = tokens.text.charCodeAt(tokens.start[index + 1]!)
  return code === next && (code === 0x22 || code === 0x27 || code === 0x60 || code === 0x2018 || code === 0x2019)
}

/** A doubled mark with letters on both sides is an apostrophe that was escaped: "the town''s gate" */
function isInsideWord(tokens: Tokens, index: number, limit: number): boolean {
  if (tokens.flags[index]! & FLAG.space || index === 0 || index + 2 >= limit) return false
  return (
    tokens.kind[index - 1] === TOKEN.word &&
    tokens.kind[index + 2] === TOKEN.word &&
    !(tokens.flags[index + 2]! & FLAG.space)
  )
}

/** Does a mark that ends at token `last` open a quotation? */
function isOpening(tokens: Tokens, index: number, mark: number, last: number): boolean {
  if (mark === MARK.open) return true
  if (mark === MARK.none || mark === MARK.close || mark === MARK.singleClose) return false
  const spaced = tokens.flags[index]! & FLAG.space || index === 0 || tokens.flags[index]! & FLAG.paragraph
  const after = last + 1 < tokens.count ? tokens.flags[last + 1]! & FLAG.space : 1
  if (spaced) return !after
  return isOpener(tokens, index - 1) && !after
}

/** “We left. “Nobody came.”: the mark that opened, once more behind a stop, opens the next paragraph of a text that has lost its line ends. */
function opensAgain(tokens: Tokens, index: number): boolean {
  const code = tokens.kind[index - 1] === TOKEN.mark ? tokens.text.charCodeAt(tokens.start[index - 1]!) : 0
  return code === 0x2e || code === 0x21 || code === 0x3f
}

/** A straight mark between a space and a word opens a term inside a curly quotation: “The "state" fell,” */
function opensInside(tokens: Tokens, index: number): boolean {
  return (
    (tokens.flags[index]! & FLAG.space) !== 0 && index + 1 < tokens.count && !(tokens.flags[index + 1]! & FLAG.space)
  )
}

/** A bracket or dash before a mark lets it open: ("so") */
function isOpener(tokens: Tokens, index: number): boolean {
  if (tokens.kind[index] !== TOKEN.mark) return false
  const code = tokens.text.charCodeAt(tokens.start[index]!)
  return code === 0x28 || code === 0x5b || code === 0x2013 || code === 0x2014 || code === 0x2d
}

const SINGLE_REACH = 200 // tokens; a single mark that closes no sooner is an apostrophe

function closesSoon(tokens: Tokens, open: number, limit: number): boolean {
  const reach = Math.min(limit, open + SINGLE_REACH)
  for (let i = open + 2; i < reach; i++) {
    if (tokens.flags[i]! & FLAG.paragraph) return false
    if (tokens.kind[i] === TOKEN.mark && isSingleClose(tokens, i, markAt(tokens, i, limit), limit)) return true
  }
  return false
}

/** "the officials' claim" closes nothing; "so,' he" and "so' he" do where a single mark is open. */
function isSingleClose(tokens: Tokens, index: number, mark: number, limit: number): boolean {
  if (mark !== MARK.singleClose && mark !== MARK.single) return false
  if (tokens.flags[index]! & FLAG.space) return false
  return !!(index + 1 >= limit || tokens.flags[index + 1]! & FLAG.space || tokens.kind[index + 1] === TOKEN.mark)
}
