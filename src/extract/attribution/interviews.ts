import { FLAG } from '../../text/tokens.ts'
import type { Attribution } from './attribution.ts'
import { ANSWER, QUESTION } from './cue-words.ts'
import { CHAR, hasType, isCapital, isStop, markOf, quotationAt, type Reading, typesAt } from './reading.ts'

const MAX_TURN_TOKENS = 600 // a longer turn is the text after the interview

/** A turn of an interview: the label, its mark, and whether it answers. */
interface Turn {
  readonly label: number
  readonly isAnswer: boolean
}

/**
 * The questions and answers of an interview that labels them with letters, on lines of their own or in one. What is asked is nobody's account; what is answered
 * goes on to the next question, over paragraphs if another turn follows.
 *
 *   Q: How many died?  A: Twelve.   Q. Who fired?
 *   ^                  ^
 */
export function interviewTurns(reading: Reading, found: Attribution[]): void {
  if (!asksOnLine(reading)) return
  const turns: Turn[] = []
  for (let i = reading.first; i + 2 < reading.limit; i++) {
    const turn = turnAt(reading, i)
    if (turn !== undefined) turns.push(turn)
  }
  if (!turns.some(turn => turn.isAnswer) || turns.every(turn => turn.isAnswer)) return
  for (const [n, turn] of turns.entries()) {
    const first = turn.label + 2
    const last = endOf(reading, first, turns[n + 1]?.label)
    const cue = { first: turn.label + 1, last: turn.label + 1 }
    if (last < first) continue
    if (!turn.isAnswer)
      found.push({ rule: 'attribution.asked-turn', cue, content: { first, last }, stance: 'hypothetical' })
    else
      found.push({
        rule: 'attribution.answered',
        cue,
        source: { first: turn.label, last: turn.label },
        content: { first, last },
        stance: 'reported',
      })
  }
}

/** Does a line begin with a question's label? Every interview has one. */
function asksOnLine(reading: Reading): boolean {
  const { flags } = reading.tokens
  for (let i = reading.first; i + 2 < reading.limit; i++) {
    if ((flags[i]! & FLAG.line) === 0 && i !== reading.first) continue
    if (hasType(reading, i, QUESTION) && turnAt(reading, i) !== undefined) return true
  }
  return false
}

/** "Q:" and "A." at the start of a line, "A:" after a sentence's end. */
function turnAt(reading: Reading, index: number): Turn | undefined {
  const bits = typesAt(reading, index) & (QUESTION | ANSWER)
  if (bits === 0 || !isCapital(reading, index) || quotationAt(reading, index) !== 0) return undefined
  const mark = markOf(reading, index + 1)
  const isLine = index === reading.first || (reading.tokens.flags[index]! & FLAG.line) !== 0
  if (mark !== CHAR.colon && !(mark === CHAR.period && isLine)) return undefined
  if ((reading.tokens.flags[index + 2]! & FLAG.space) === 0 || !(isLine || isStop(reading, index - 1))) return undefined
  return { label: index, isAnswer: (bits & ANSWER) !== 0 }
}

/** Before the next turn; the last one ends with its paragraph. */
function endOf(reading: Reading, first: number, next: number | undefined): number {
  const limit = Math.min(next ?? reading.limit, first + MAX_TURN_TOKENS)
  let last = first - 1
  while (last + 1 < limit && (next !== undefined || last < first || !(reading.tokens.flags[last + 1]! & FLAG.line)))
    last++
  while (last > first && isStop(reading, last)) last--
  return last
}
