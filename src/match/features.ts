import { mixed, winnowerFor } from '../text/fingerprint.ts'
import { keptFrom, type Pieces } from '../text/pieces.ts'
import { MOST_WEIGHT, type Words } from '../text/words.ts'

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

const GRAM_WORDS = 5 // words a fingerprint is made of: four are still a stock phrase, six seldom survive one change in ten
const GRAM_WINDOW = 10 // fingerprints in a row of which one is kept: any 14 shared words share a fingerprint
const BONE_WINDOW = 3 // anchors in a row of which one is kept: any four shared bones share an anchor
const BONE_BITS = 6 // least weight of a bone: figures of two digits, names of five letters, words of six
const ANCHOR_BIT = 1 // set in the value of an anchor, clear in that of a fingerprint

/** The features of a report, in arrays of their own. */
export function featuresOf(words: Words, pieces?: Pieces): Features {
  const { count, value, at } = passingFeatures(words)
  return { count, value: keptFrom(value, count, pieces), at: keptFrom(at, count, pieces) }
}

/** The same for a reader who is done before the next report comes: the arrays may be longer than `count`, and are then written over. */
export function passingFeatures(words: Words): Features {
  if (words.count > finder.capacity) finder = finderFor(words.count * 2)
  return finder.find(words)
}

/** Is a feature a fingerprint of the wording? Else it is an anchor. */
export function isFingerprint(value: number): boolean {
  return (value & ANCHOR_BIT) === 0
}

interface Finder {
  /** Words of a report that there is room for. */
  readonly capacity: number
  find(words: Words): Features
}

/** Finds the features of reports, each written over the one before. */
function finderFor(capacity: number): Finder {
  const { values, value, at, grams, winnow } = winnowerFor(capacity)
  const bones = new Uint32Array(capacity) // indexes of words
  const stems = new Uint32Array(capacity) // theirs, well mixed
  return {
    capacity,
    find(words) {
      const wording = winnow(grams(words.hash, words.count, GRAM_WORDS), GRAM_WINDOW, 0)
      for (let i = 0; i < wording; i++) value[i] = (value[i]! & ~ANCHOR_BIT) >>> 0
      const count = winnow(anchorValues(findBones(words)), BONE_WINDOW, wording)
      for (let i = wording; i < count; i++) {
        value[i] = (value[i]! | ANCHOR_BIT) >>> 0
        at[i] = bones[at[i]!]!
      }
      return { count, value, at }
    },
  }

  /** Finds the words that a rewrite tends to keep, and returns how many they are. Which they are is not foreseen, so that no branch is asked. */
  function findBones({ count, weight, stem }: Words): number {
    let found = 0
    for (let i = 0; i < count; i++) {
      bones[found] = i
      stems[found] = mixed(stem[i]!)
      found += IS_BONE[weight[i]!]!
    }
    return found
  }

  /** One value for each two neighbouring bones, the same whichever stands first: "mines, mortars" is "mortars and mines". */
  function anchorValues(found: number): number {
    for (let i = 0; i + 1 < found; i++) {
      const left = stems[i]!
      const right = stems[i + 1]!
      values[i] = mixed(Math.imul(left ^ right, 0x9e3779b1) ^ (left + right))
    }
    return Math.max(0, found - 1)
  }
}

/** By weight: 1 for that of a bone. */
const IS_BONE = Uint8Array.from({ length: MOST_WEIGHT + 1 }, (_, weight) => (weight < BONE_BITS ? 0 : 1))

const FIRST_CAPACITY = 12_000 // words; more when a report has more

/** Has room for the longest report so far. */
let finder = finderFor(FIRST_CAPACITY)
