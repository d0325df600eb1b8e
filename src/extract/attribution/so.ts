import { type Attribution, type Candidate, push } from './attribution.ts'
import { contentEnd } from './content-end.ts'
import { KIND, WORD } from './cue-words.ts'
import { CHAR, isOf, markOf, type Reading } from './reading.ts'
import { sentenceBefore } from './sentence-before.ts'
import { phraseAfter } from './source-after.ts'

/** ", so says Bly": the adverb stands for the content before it. */
export function hasSo(reading: Reading, { verb, first }: Candidate): boolean {
  return verb!.group + 1 === first && isOf(reading, verb!.group, WORD.adversative)
}

/** "So says Ann Bly.", "So says Ann Bly: ...": the adverb stands for what a colon announces, or for the sentence before. */
export function soSays(
  reading: Reading,
  candidate: Candidate,
  first: number,
  ceiling: number,
  found: Attribution[],
): void {
  const source = phraseAfter(reading, candidate.last + 1, ceiling)
  if (source === undefined || !(candidate.cue.kinds & KIND.saying)) return
  const colon = colonBehind(reading, source.last + 1, ceiling)
  if (colon !== undefined) {
    const last = contentEnd(reading, colon + 1, ceiling, candidate.first)
    push(found, 'attribution.said', candidate, source, { first: colon + 1, last })
    return
  }
  const before = sentenceBefore(reading, first)
  if (before !== undefined) push(found, 'attribution.inverted', candidate, source, before)
}

const AFTERTHOUGHT = 4 // tokens between a source and the colon behind it: "So says the mayor, at least:"

function colonBehind(reading: Reading, from: number, ceiling: number): number | undefined {
  for (let i = from; i < Math.min(ceiling - 1, from + AFTERTHOUGHT); i++)
    if (markOf(reading, i) === CHAR.colon) return i
  return undefined
}
