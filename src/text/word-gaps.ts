import { CLASS, classOf, foldOf } from './fold.ts'
import { pointAt, UNESCAPED } from './utf8.ts'

/** What stands between two words, as the bits of one number. */
export const GAP = {
  /** White space, or the begin of the text, stands right before. */
  apart: 64,
  /** One line break stands in the white space right before; a second one begins a paragraph. */
  line: 2,
  /** A paragraph began since the last word. */
  broke: 4,
  /** A stop has been read since the last word, */
  stopped: 8,
  /** and white space since that stop. */
  parted: 16,
  /** A capital letter is no sign of a name here. */
  opens: 32,
  /** Within quote marks; a new paragraph closes what was left open, since a quotation that runs on opens again there. */
  quoted: 1,
} as const

/** Before the first word. */
export const FIRST_GAP: number = GAP.apart | GAP.broke | GAP.opens

const NEW_LINE = 0x0a
const RETURN = 0x0d
const COLON = 0x3a
const QUOTE = 0x22
const BACKSLASH = 0x5c
const APOSTROPHE = 0x27
const SMALL_R = 0x72

/** A gap with the character at byte `i` added, which belongs to no word. */
export function crossed(gap: number, bytes: Uint8Array, i: number): number {
  const point = pointAt(bytes, i)
  return crossedBy(gap, point, point === NEW_LINE && bytes[i - 1] === RETURN)
}

/** The same where JSON has escaped the character: a backslash at byte `i`, and a letter or the character itself behind it. */
export function crossedEscape(gap: number, bytes: Uint8Array, i: number): number {
  const point = UNESCAPED[bytes[i + 1]!]!
  // after a word that ends in "r" behind a backslash of the text no line is broken yet, and the mistake has no effect
  return crossedBy(gap, point, point === NEW_LINE && bytes[i - 1] === SMALL_R && bytes[i - 2] === BACKSLASH)
}

function crossedBy(gap: number, point: number, isPaired: boolean): number {
  const kind = classOf[point]!
  if (kind === CLASS.line) return lineBroken(gap, isPaired)
  if (kind === CLASS.space) return gap | GAP.apart
  if (kind === CLASS.mark) return gap
  const next = partedAt(gap) & ~(GAP.apart | GAP.line)
  if (foldOf[point] === QUOTE) return quoted(next, point) | GAP.opens
  if (isStop(point)) return next | GAP.stopped | GAP.opens
  return (next & GAP.stopped) !== 0 || point === COLON ? next | GAP.opens : next
}

const ASKED = [NEW_LINE, BACKSLASH, APOSTROPHE]
const GAP_BITS = 7
export const GAPS = 1 << GAP_BITS
/** No gap: what the byte does to it depends on the byte before or behind. */
export const ASK_CROSSED = 0xff

/**
 * What each gap is once a byte has been added that stands for a character by itself, and belongs to no word, so that most are crossed by
 * one look: `AFTER_BYTE[byte * GAPS + gap]`.
 */
export const AFTER_BYTE: Uint8Array = Uint8Array.from({ length: 0x100 * GAPS }, (_, index) => {
  const byte = index >> GAP_BITS
  const mustAsk = byte >= 0x80 || ASKED.includes(byte) || classOf[byte] === CLASS.digit
  return mustAsk ? ASK_CROSSED : crossedBy(index & (GAPS - 1), byte, false)
})

/** For each gap, 1 if a word behind it begins a sentence. */
export const IS_PARTED: Uint8Array = Uint8Array.from({ length: GAPS }, (_, gap) =>
  (partedAt(gap) & (GAP.parted | GAP.broke)) === 0 ? 0 : 1,
)

/** A stop with white space behind it parts what was before it from what comes now. */
function partedAt(gap: number): number {
  const both = GAP.apart | GAP.stopped
  return (gap & both) === both ? gap | GAP.parted : gap
}

/** `isPaired`: the line feed behind a carriage return, which broke the line already. */
function lineBroken(gap: number, isPaired: boolean): number {
  if ((gap & GAP.line) === 0) return gap | GAP.apart | GAP.line
  return isPaired ? gap | GAP.apart : (gap | GAP.apart | GAP.broke) & ~GAP.quoted
}

function quoted(gap: number, point: number): number {
  if (isOpening(point)) return gap | GAP.quoted
  return isClosing(point) ? gap & ~GAP.quoted : gap ^ GAP.quoted
}

/** “ „ « */
function isOpening(code: number): boolean {
  return code === 0x201c || code === 0x201e || code === 0xab
}

/** ” » */
function isClosing(code: number): boolean {
  return code === 0x201d || code === 0xbb
}

/** . ! ? */
function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f
}
