import { grams, mixed, winnow } from '../text/fingerprint.ts'
import { WORD, type Words } from '../text/words.ts'

/**
 * What a report is found by: fingerprints of its wording, and anchors that survive rewriting.
 *
 *   At least 1,700 carpenters of the Northern Guild were killed near Ostrava on Friday
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

/** The features of a report, in arrays of their own. */
export function featuresOf(words: Words): Features {
  const { count, value, at } = passingFeatures(words)
  return { count, value: value.slice(0, count), at: at.slice(0, count) }
}

/** The same for a reader who is done before the next report comes: the arrays may be longer than `count`, and are then written over. */
export function passingFeatures(words: Words): Features {
  if (words.count > scratch.bones.length) scratch = room(Math.max(words.count, scratch.bones.length * 2))
  const { bones, stems, values, value, at } = scratch
  const wording = winnow(grams(words.hash, words.count, GRAM_WORDS, values), GRAM_WINDOW, { value, at })
  for (let i = 0; i < wording.count; i++) value[i] = (value[i]! & ~ANCHOR_BIT) >>> 0
  const boneCount = findBones(words, bones, stems)
  const anchors = winnow(anchorValues(stems, boneCount, values), BONE_WINDOW, {
    value: value.subarray(wording.count),
    at: at.subarray(wording.count),
  })
  const count = wording.count + anchors.count
  for (let i = wording.count; i < count; i++) {
    value[i] = (value[i]! | ANCHOR_BIT) >>> 0
    at[i] = bones[at[i]!]!
  }
  return { count, value, at }
}

/** Is a feature a fingerprint of the wording? Else it is an anchor. */
export function isFingerprint(value: number): boolean {
  return (value & ANCHOR_BIT) === 0
}

/** Finds the words that a rewrite tends to keep: their indexes, and their stems well mixed. Returns how many they are. */
function findBones(words: Words, bones: Uint32Array, stems: Uint32Array): number {
  let count = 0
  for (let i = 0; i < words.count; i++) {
    if (words.weight[i]! < BONE_BITS && !(words.kind[i] === WORD.figure && words.weight[i]! > 4)) continue
    bones[count] = i
    stems[count++] = mixed(words.stem[i]!)
  }
  return count
}

/** One value for each two neighbouring bones, the same whichever stands first: "mines, mortars" is "mortars and mines". */
function anchorValues(stems: Uint32Array, bones: number, values: Uint32Array): Uint32Array {
  for (let i = 0; i + 1 < bones; i++) {
    const left = stems[i]!
    const right = stems[i + 1]!
    values[i] = mixed(Math.imul(left ^ right, 0x9e3779b1) ^ (left + right))
  }
  return values.subarray(0, Math.max(0, bones - 1))
}

const FIRST_ROOM = 1 << 12 // words; more when a report has more

/** Where the features of every report are made. A report has at most one fingerprint and one anchor a word. */
function room(words: number) {
  return {
    bones: new Uint32Array(words),
    stems: new Uint32Array(words),
    values: new Uint32Array(words),
    value: new Uint32Array(words * 2),
    at: new Uint32Array(words * 2),
  }
}

let scratch = room(FIRST_ROOM)
