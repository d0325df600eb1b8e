import { MARK } from './marks.ts'
import { FLAG, TOKEN, type Tokens } from './tokens.ts'

/** Does a token begin with an apostrophe, as clitics do? */
function isApostrophe(tokens: Tokens, index: number): boolean {
  const code = tokens.text.charCodeAt(tokens.start[index]!)
  return code === MARK.quote || code === MARK.curlyQuote
}

/** "Orm['s] gate", "the guards['] gate": an apostrophe right behind a word, with or without its letter. */
export function isOwnersMark(tokens: Tokens, index: number): boolean {
  return index < tokens.count && (tokens.flags[index]! & FLAG.space) === 0 && isApostrophe(tokens, index)
}

/** A clitic of one letter: "Orm['s]", "he['d]". */
export function isClitic(tokens: Tokens, index: number): boolean {
  return tokens.end[index]! - tokens.start[index]! === 2 && isApostrophe(tokens, index)
}

const LOWER = 0x20 // the bit that a small letter has and its capital has not
const LETTER_S = 0x73

/** "Orm['s] gate", "ORM['S] GATE": the clitic of an owner, or of "is". */
export function isGenitiveClitic(tokens: Tokens, index: number): boolean {
  if (tokens.kind[index] !== TOKEN.word || !isClitic(tokens, index)) return false
  return (tokens.text.charCodeAt(tokens.start[index]! + 1) | LOWER) === LETTER_S
}
