import { childElements, type PageElement } from './dom.ts'
import { nameWords, normal } from './names.ts'
import { type Piece, wordsOf } from './pieces.ts'

const MIN_REPEAT = 4 // words: fewer come twice by chance
const MAX_QUOTES = 60 // on a page; more are what readers quote of one another, and each is looked for in the whole text
const MAX_HEAD = 5 // pieces: a title, a lead, who wrote it; a lead may be said again
const QUOTES: ReadonlySet<string> = new Set(['BLOCKQUOTE', 'Q'])
const QUOTE_NAMES: ReadonlySet<string> = new Set(['blockquote', 'pull', 'pullout', 'pullquote', 'quote'])

/** Takes the sentences out of a page that it sets large and has in its text as well; those that stand nowhere else stay. What is left of its pieces. */
export function withoutRepeats(pieces: readonly Piece[]): readonly Piece[] {
  const named = pieces.filter(isQuote)
  const lone = pieces.filter((piece, at) => at >= MAX_HEAD && isLone(piece))
  const quotes = [named, lone].flatMap(some => (some.length > MAX_QUOTES ? [] : some))
  if (quotes.length === 0) return pieces
  const whole = ` ${pieces.map(piece => normal(wordsOf(piece))).join(' ')} `
  const repeats = new Set<Piece>()
  const taken = new Set<string>() // of two that are nothing but the same words, one stays
  for (const quote of quotes) {
    const words = normal(wordsOf(quote))
    if (taken.has(words) || !comesTwice(words, whole)) continue
    taken.add(words)
    repeats.add(quote)
  }
  for (const { element } of repeats) element.remove()
  return pieces.filter(piece => !repeats.has(piece))
}

/** Is a piece a paragraph in a box of its own, where the others stand beside one another? */
function isLone({ kind, element, path }: Piece): boolean {
  const box = path.at(-1)
  if (kind !== 'text' || box?.nodeName.toUpperCase() !== 'DIV' || element.nodeName.toUpperCase() !== 'P') return false
  return childElements(box).every(child => child === element || child.textContent.trim() === '')
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
