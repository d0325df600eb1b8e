import { type Attribution, type Candidate, push } from './attribution.ts'
import { contentEnd, contentStart } from './attribution-content.ts'
import { isOf, type Phrase, type Reading } from './attribution-reading.ts'
import { rightContent } from './attribution-right.ts'
import { KIND, WORD } from './cue-words.ts'
import { phraseAfter } from './source-after.ts'

/** "is said to", "it is reported that", "was confirmed by". */
export function passive(
  reading: Reading,
  candidate: Candidate,
  _first: number,
  ceiling: number,
  found: Attribution[],
): void {
  const kinds = candidate.cue.kinds
  const next = candidate.last + 1
  const subject = candidate.subject
  if (subject === undefined || next >= ceiling) return
  let source: Phrase | undefined
  for (let i = next; i < Math.min(ceiling, next + 3); i++) {
    if (isOf(reading, i, WORD.by)) {
      source = phraseAfter(reading, i + 1, ceiling)
      break
    }
  }
  const isThat = isOf(reading, next, WORD.complementizer)
  const isTo = isOf(reading, next, WORD.to)
  if (isOf(reading, subject.last, WORD.it) && subject.first === subject.last && (isThat || !isTo)) {
    if (!(kinds & (KIND.saying | KIND.believing | KIND.showing | KIND.telling))) return
    const right = rightContent(reading, candidate, next, ceiling)
    if (right !== undefined) push(found, 'attribution.passive', candidate, source, right)
    return
  }
  if (kinds & KIND.telling && !(kinds & (KIND.saying | KIND.judging)) && !isTo) {
    const right = contentStart(reading, next, ceiling, candidate.first)
    if (right !== undefined)
      push(found, 'attribution.passive', candidate, source, {
        first: right,
        last: contentEnd(reading, right, ceiling, candidate.first),
      })
    return
  }
  if (source !== undefined && kinds & (KIND.saying | KIND.judging | KIND.showing | KIND.believing)) {
    push(found, 'attribution.passive-by', candidate, source, subject)
    return
  }
  if (!isTo && kinds & (KIND.judging | KIND.urging)) {
    push(found, 'attribution.passive-judged', candidate, undefined, {
      first: subject.first,
      last: contentEnd(reading, next, ceiling, candidate.first, 'phrase'),
    })
    return
  }
  if (isTo && kinds & (KIND.saying | KIND.believing | KIND.showing | KIND.judging)) {
    push(found, 'attribution.passive', candidate, undefined, {
      first: subject.first,
      last: contentEnd(reading, next, ceiling, candidate.first),
    })
  }
}
