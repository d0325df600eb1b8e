import type { Tokens } from '../text/tokens.ts'
import { INDEX, LEAD, type SetSign, SIGNS } from './seam-sign.ts'
import { MARK, type WordHistory } from './seam-words.ts'

const AHEAD = 100 // tokens of the text after a paragraph's start whose words are looked for before it
const NEAR = 300 // tokens before it that count as just before
const AROUND = 150 // tokens on each side of a paragraph's start that its links are compared with
const STEP = 5 // tokens between two of these places
const SMOOTHING = 2 // links that are taken for granted, so that a few words make no dip
const RETOLD_LEAD = 0.2 // of a lead's runs of words stand further back: less is stock phrases
const RETOLD_AFTER = 0.2 // of the runs after it
const RETOLD_BEFORE = 0.03 // of the runs before it; more, and the retelling began earlier
const RETOLD_WINDOW = 300 // tokens on each side

/** What the words ahead of a paragraph's start have in common with the words before it. */
export function cohesionSigns(tokens: Tokens, first: number, { marks, previous }: WordHistory, set: SetSign): void {
  const limit = Math.min(tokens.count, first + AHEAD)
  let types = 0
  let near = 0
  let ever = 0
  for (let i = first; i < limit; i++) {
    if ((marks[i]! & MARK.content) === 0 || previous[i]! >= first) continue
    types++
    if (previous[i]! >= 0) ever++
    if (previous[i]! >= first - NEAR && previous[i]! >= 0) near++
  }
  set('near', near / Math.max(1, types))
  set('ever', ever / Math.max(1, types))
}

/**
 * How far fewer words link across each paragraph's start than across the places around it. A link is a word that comes back within
 * NEAR tokens: links make the tissue of a text, and a seam is where it is thin (Morris and Hirst's lexical chains,
 * https://aclanthology.org/J91-1002/, cut to neighbouring occurrences; compared as in Hearst's TextTiling).
 *
 *   storm ... storm ... coast | harvest ... prices ... harvest
 *     1    1    1   0    0    0    0   1      1     1          <- links that are open
 */
export function dipSigns(
  paragraphs: Uint32Array,
  { marks, previous }: WordHistory,
  bit: number,
  rows: Float64Array,
  sign: number,
): void {
  const count = previous.length
  const open = new Float64Array(count + 1)
  for (let i = 0; i < count; i++) {
    const before = previous[i]!
    if ((marks[i]! & bit) === 0 || before < 0 || i - before > NEAR) continue
    open[before + 1]! += 1
    open[i + 1]! -= 1
  }
  for (let i = 1; i <= count; i++) open[i]! += open[i - 1]!
  for (let p = 1; p + 1 < paragraphs.length; p++) {
    const first = paragraphs[p]!
    const here = open[first]!
    let left = here
    let right = here
    for (let i = Math.max(0, first - AROUND); i < first; i += STEP) left = Math.max(left, open[i]!)
    for (let i = Math.min(count, first + AROUND); i > first; i -= STEP) right = Math.max(right, open[i]!)
    rows[p * SIGNS.length + sign] = Math.max(0, 1 - (2 * here + SMOOTHING) / (left + right + SMOOTHING))
  }
}

/** Where a text begins to run as an earlier part of it ran: a bundle's reports copy one another, an article does not copy itself. */
export function retellSigns(tokens: Tokens, paragraphs: Uint32Array, { marks }: WordHistory, rows: Float64Array): void {
  const sums = new Uint32Array(tokens.count + 1)
  for (let i = 0; i < tokens.count; i++) sums[i + 1] = sums[i]! + ((marks[i]! & MARK.repeated) !== 0 ? 1 : 0)
  const share = (from: number, to: number) => (sums[to]! - sums[from]!) / Math.max(1, to - from)
  for (let p = 1; p + 1 < paragraphs.length; p++) {
    const first = paragraphs[p]!
    const lead = share(first, Math.min(tokens.count, first + LEAD))
    if (lead < RETOLD_LEAD || share(Math.max(0, first - RETOLD_WINDOW), first) > RETOLD_BEFORE) continue
    if (share(first, Math.min(tokens.count, first + RETOLD_WINDOW)) >= RETOLD_AFTER)
      rows[p * SIGNS.length + INDEX.retells] = 1
  }
}
