import { grams, mixed, winnow } from '../text/fingerprint.ts'
import { WORD, type Words } from '../text/words.ts'

/**
 * What a report is found by: fingerprints of its wording, and anchors that survive rewriting.
 *
 *   At least 1,500 servicemen of the Northern Corps were killed near Ostrava on Friday
 *            [---] [--------]        [------] [---]      killed      [-----]    [----]    bones: figures, names, long words
 *            [--------------]        [------------]                                       anchors: neighbouring bones, winnowed
 */
export interface Features {
  readonly count: number
  readonly value: Uint32Array
  /** First word that the feature is made of. */
  readonly at: Uint32Array
}

export const GRAM_WORDS = 5 // words a fingerprint is made of: four are still a stock phrase, six seldom survive one change in ten
export const GRAM_WINDOW = 10 // fingerprints in a row of which one is kept: any 14 shared words share a fingerprint
const BONE_WINDOW = 3 // anchors in a row of which one is kept: any four shared bones share an anchor
const BONE_BITS = 6 // least weight of a bone: figures of two digits, names of four letters, words of six
const ANCHOR_BIT = 1 // set in the value of an anchor, clear in that of a fingerprint

export function featuresOf(words: Words): Features {
  const wording = winnow(grams(words.hash, words.count, GRAM_WORDS), GRAM_WINDOW)
  const bones = bonesOf(words)
  const anchors = winnow(anchorValues(words, bones), BONE_WINDOW)
  const value = new Uint32Array(wording.count + anchors.count)
  const at = new Uint32Array(value.length)
  for (let i = 0; i < wording.count; i++) value[i] = (wording.value[i]! & ~ANCHOR_BIT) >>> 0
  for (let i = 0; i < anchors.count; i++) value[wording.count + i] = (anchors.value[i]! | ANCHOR_BIT) >>> 0
  at.set(wording.at)
  for (let i = 0; i < anchors.count; i++) at[wording.count + i] = bones[anchors.at[i]!]!
  return { count: value.length, value, at }
}

/** Is a feature a fingerprint of the wording? Else it is an anchor. */
export function isFingerprint(value: number): boolean {
  return (value & ANCHOR_BIT) === 0
}

/** Indexes of the words that a rewrite tends to keep. */
function bonesOf(words: Words): Uint32Array {
  const bones = new Uint32Array(words.count)
  let count = 0
  for (let i = 0; i < words.count; i++) {
    if (words.weight[i]! >= BONE_BITS || (words.kind[i] === WORD.figure && words.weight[i]! > 4)) bones[count++] = i
  }
  return bones.subarray(0, count)
}

/** One value for each two neighbouring bones, the same whichever stands first: "mines, mortars" is "mortars and mines". */
function anchorValues(words: Words, bones: Uint32Array): Uint32Array {
  const values = new Uint32Array(Math.max(0, bones.length - 1))
  for (let i = 0; i < values.length; i++) {
    const left = mixed(words.stem[bones[i]!]!)
    const right = mixed(words.stem[bones[i + 1]!]!)
    values[i] = mixed(Math.imul(left ^ right, 0x9e3779b1) ^ (left + right))
  }
  return values
}
