import { FLAG, TOKEN, type Tokens } from '../text/tokens.ts'

/** What a mark can be to a sentence. */
export const MARK = { none: 0, stop: 1, loud: 2, close: 3, open: 4, straight: 5, bullet: 6 } as const

const ASCII = 0x80
const OF_CODE = new Map<number, number>()
for (const char of '.…．。؟۔') OF_CODE.set(char.charCodeAt(0), MARK.stop)
for (const char of '!?‼⁇⁈⁉！？') OF_CODE.set(char.charCodeAt(0), MARK.loud)
for (const char of ')]}”’»') OF_CODE.set(char.charCodeAt(0), MARK.close)
for (const char of '([{“‘«„`¿¡') OF_CODE.set(char.charCodeAt(0), MARK.open)
for (const char of '"\'') OF_CODE.set(char.charCodeAt(0), MARK.straight)
for (const char of '•⁃▪●◦■‣') OF_CODE.set(char.charCodeAt(0), MARK.bullet)

const asciiMarks = new Uint8Array(ASCII)
for (const [code, mark] of OF_CODE) if (code < ASCII) asciiMarks[code] = mark

/** What a token is as a mark; MARK.none for words and numbers. */
export function markOf(tokens: Tokens, index: number): number {
  if (tokens.kind[index] !== TOKEN.mark) return MARK.none
  const code = tokens.text.charCodeAt(tokens.start[index]!)
  return code < ASCII ? asciiMarks[code]! : (OF_CODE.get(code) ?? MARK.none)
}

/** Is there white space before the token? */
export function isSpaced(tokens: Tokens, index: number): boolean {
  return (tokens.flags[index]! & FLAG.space) !== 0
}

/** The first token after the quotes and brackets that close behind token `index - 1`: they belong to its sentence. */
export function afterClosers(tokens: Tokens, index: number, limit: number): number {
  let i = index
  for (; i < limit; i++) {
    const mark = markOf(tokens, i)
    if (mark === MARK.close) continue // even behind a space: «said . ”»
    if (mark !== MARK.straight) break
    if (!isSpaced(tokens, i)) continue
    if (!isDoubled(tokens, i, limit)) break // '' of the typewriter closes wherever it stands, a single ' or " behind a space opens
    i++
  }
  return i
}

/** The first word or number behind the quotes, brackets and dashes that open at token `index`. */
export function afterOpeners(tokens: Tokens, index: number, limit: number): number {
  let i = index
  while (i < limit) {
    const mark = markOf(tokens, i)
    if (mark !== MARK.open && mark !== MARK.straight) break
    i++
  }
  return i
}

function isDoubled(tokens: Tokens, index: number, limit: number): boolean {
  if (index + 1 >= limit || isSpaced(tokens, index + 1)) return false
  return (
    tokens.text.charCodeAt(tokens.start[index]!) === 0x27 && tokens.text.charCodeAt(tokens.start[index + 1]!) === 0x27
  )
}
