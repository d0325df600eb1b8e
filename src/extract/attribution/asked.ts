import { type Attribution, type Candidate, push } from './attribution.ts'
import { contentEnd } from './content-end.ts'
import { WORD } from './cue-words.ts'
import { isOf, type Phrase, type Reading } from './reading.ts'
import { phraseAfter } from './source-after.ts'

/** "Asked whether ..., " and "when told that ...": nobody is named who asked or told. */
export function opensClause(reading: Reading, before: number, first: number): boolean {
  return before < first || isOf(reading, before, WORD.subordinator)
}

/** Attributes the question or news to whoever stands after "by", else to nobody. */
export function asked(reading: Reading, candidate: Candidate, ceiling: number, found: Attribution[]): void {
  const next = candidate.last + 1
  if (next >= ceiling) return
  let source: Phrase | undefined
  let from = next
  if (isOf(reading, next, WORD.by)) {
    source = phraseAfter(reading, next + 1, ceiling)
    from = (source?.last ?? next) + 1
  }
  if (from >= ceiling) return
  push(found, 'attribution.asked', candidate, source, {
    first: from,
    last: contentEnd(reading, from, ceiling, candidate.first, 'phrase'),
  })
}
