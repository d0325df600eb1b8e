import type { WordAlignment } from '../text/align.ts'
import { WORD, type Words } from '../text/words.ts'
import { coverage } from './coverage.ts'
import { keyOf, NO_FIGURE, PART } from './figures.ts'
import type { ReportText } from './report-text.ts'

/**
 * The facts that two reports tell in one order: names and figures, a figure in words as the same in digits.
 *
 *   left   A source told Vestnik that near Stara Luka 13 soldiers were killed and 31 wounded.
 *   right  Vestnik heard from a source that thirteen troops died close to Stara Luka; 31 are in hospital.
 *                         kept: Vestnik Stara Luka 31            13 has changed its place
 */
export interface FactOrder {
  /** Words of the facts that both tell in the same order. */
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** How many different facts these are. */
  readonly kept: number
  /** How many facts each report tells, those that it repeats each time. */
  readonly leftFacts: number
  readonly rightFacts: number
}

const NO_FACTS = [1, 2].map(keyOf) // "one of them", "the two"

/** `aside`: passages that tell of the page and not of the event. */
export function factOrderOf(left: ReportText, right: ReportText, aside: readonly WordAlignment[]): FactOrder {
  const names = [namesOf(left.words), namesOf(right.words)] as const
  const mine = factsOf(left, names, coverage(left.words.count, aside, 'leftRange'))
  const theirs = factsOf(right, names, coverage(right.words.count, aside, 'rightRange'))
  const pairs = commonSubsequence(mine.key, theirs.key)
  return {
    left: pairs.map(([i]) => mine.at[i]!),
    right: pairs.map(([, j]) => theirs.at[j]!),
    kept: new Set(pairs.map(([i]) => mine.key[i]!)).size,
    leftFacts: mine.key.length,
    rightFacts: theirs.key.length,
  }
}

interface Facts {
  /** The stem of a name, the key of a figure. */
  readonly key: number[]
  /** The word. */
  readonly at: number[]
}

/** The names and figures of a report, in order; a word is a name where either report writes it as one inside a sentence. */
function factsOf(text: ReportText, [one, other]: readonly [Names, Names], isAside: Uint8Array): Facts {
  const { stem, count } = text.words
  const figures = text.figures()
  const facts: Facts = { key: [], at: [] }
  for (let i = 0; i < count; i++) {
    if (isAside[i]) continue
    const figure = figures[i]!
    if (figure !== NO_FIGURE && figure !== PART) {
      if (!NO_FACTS.includes(figure)) push(facts, figure, i)
    } else if (figure === NO_FIGURE && (one.has(stem[i]!) || other.has(stem[i]!))) push(facts, stem[i]!, i)
  }
  return facts
}

/** Stems that a report writes as names. */
type Names = ReadonlySet<number>

const namesByWords = new WeakMap<Words, Names>()

function namesOf(words: Words): Names {
  let names = namesByWords.get(words)
  if (names === undefined) {
    names = new Set(words.stem.filter((_, i) => words.kind[i] === WORD.name))
    namesByWords.set(words, names)
  }
  return names
}

function push({ key, at }: Facts, value: number, word: number): void {
  key.push(value)
  at.push(word)
}

/** The longest common subsequence, as pairs of indexes. */
function commonSubsequence(left: readonly number[], right: readonly number[]): [number, number][] {
  const width = right.length + 1
  const length = new Uint16Array((left.length + 1) * width)
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      length[i * width + j] =
        left[i] === right[j]
          ? length[(i + 1) * width + j + 1]! + 1
          : Math.max(length[(i + 1) * width + j]!, length[i * width + j + 1]!)
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) pairs.push([i++, j++])
    else if (length[(i + 1) * width + j]! >= length[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}
