import { FLAG, TOKEN, type Tokens } from '../../text/tokens.ts'

/** What a token is among the marks of quotations, by its own sign. */
export const MARK = { none: 0, open: 1, close: 2, either: 3, singleOpen: 4, singleClose: 5, single: 6 } as const

/** The mark that a token is. */
export function markAt(tokens: Tokens, index: number, limit: number): number {
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
export function isDoubled(tokens: Tokens, index: number, limit: number): boolean {
  if (index + 1 >= limit || tokens.kind[index + 1] !== TOKEN.mark || tokens.flags[index + 1]! & FLAG.space) return false
  const code = tokens.text.charCodeAt(tokens.start[index]!)
  const next = tokens.text.charCodeAt(tokens.start[index + 1]!)
  return code === next && (code === 0x22 || code === 0x27 || code === 0x60 || code === 0x2018 || code === 0x2019)
}

/** A doubled mark with letters on both sides is an apostrophe that was escaped: "the town''s gate" */
export function isInsideWord(tokens: Tokens, index: number, limit: number): boolean {
  if (tokens.flags[index]! & FLAG.space || index === 0 || index + 2 >= limit) return false
  return (
    tokens.kind[index - 1] === TOKEN.word &&
    tokens.kind[index + 2] === TOKEN.word &&
    !(tokens.flags[index + 2]! & FLAG.space)
  )
}

/** Does a mark that ends at token `last` open a quotation? */
export function isOpening(tokens: Tokens, index: number, mark: number, last: number): boolean {
  if (mark === MARK.open) return true
  if (mark === MARK.none || mark === MARK.close || mark === MARK.singleClose) return false
  const spaced = tokens.flags[index]! & FLAG.space || index === 0 || tokens.flags[index]! & FLAG.paragraph
  const after = last + 1 < tokens.count ? tokens.flags[last + 1]! & FLAG.space : 1
  if (spaced) return !after
  return isOpener(tokens, index - 1) && !after
}

/** “We left. “Nobody came.”: the mark that opened, once more behind a stop, opens the next paragraph of a text that has lost its line ends. */
export function opensAgain(tokens: Tokens, index: number): boolean {
  const code = tokens.kind[index - 1] === TOKEN.mark ? tokens.text.charCodeAt(tokens.start[index - 1]!) : 0
  return code === 0x2e || code === 0x21 || code === 0x3f
}

/** A straight mark between a space and a word opens a term inside a curly quotation: “The "state" fell,” */
export function opensInside(tokens: Tokens, index: number): boolean {
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

/** "the officials' claim" closes nothing; "so,' he" and "so' he" do where a single mark is open. */
export function isSingleClose(tokens: Tokens, index: number, mark: number, limit: number): boolean {
  if (mark !== MARK.singleClose && mark !== MARK.single) return false
  if (tokens.flags[index]! & FLAG.space) return false
  return !!(index + 1 >= limit || tokens.flags[index + 1]! & FLAG.space || tokens.kind[index + 1] === TOKEN.mark)
}
