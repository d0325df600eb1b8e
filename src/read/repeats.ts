import type { PageElement } from './dom.ts'
import { nameWords, normal } from './names.ts'
import { type Piece, wordsOf } from './pieces.ts'

const MIN_REPEAT = 4 // words: fewer come twice by chance
const MAX_QUOTES = 60 // on a page; more are what readers quote of one another, and each is looked for in the whole text
const QUOTES: ReadonlySet<string> = new Set(['BLOCKQUOTE', 'Q'])
const QUOTE_NAMES: ReadonlySet<string> = new Set(['blockquote', 'pull', 'pullout', 'pullquote', 'quote'])

/** Takes the sentences out of a page that it sets large and has in its text as well; those that stand nowhere else stay. What is left of its pieces. */
export function withoutRepeats(pieces: readonly Piece[]): readonly Piece[] {
  const quotes = pieces.filter(isQuote)
  if (quotes.length === 0 || quotes.length > MAX_QUOTES) return pieces
  const whole = ` ${pieces.map(piece => normal(wordsOf(piece))).join(' ')} `
  const repeats = new Set(quotes.filter(quote => comesTwice(normal(wordsOf(quote)), whole)))
  for (const { element } of repeats) element.remove()
  return pieces.filter(piece => !repeats.has(piece))
}

function comesTwice(words: string, whole: string): boolean {
  if (words.split(' ').length < MIN_REPEAT) return false
  const once = whole.indexOf(` ${words} `)
  return once >= 0 && whole.indexOf(` ${words} `, once + words.length) >= 0
}

function isQuote({ element, path }: Piece): boolean {
  return [element, ...path.slice(-2)].some(
    (box: PageElement) => QUOTES.has(box.nodeName.toUpperCase()) || nameWords(box).some(word => QUOTE_NAMES.has(word)),
  )
}
