import type { Language } from '../lang/language.ts'
import { FLAG, TOKEN, type Tokens } from '../text/tokens.ts'
import { isLower, isWrapped, type LineHabit, lineHabitOf } from './sentence-lines.ts'
import { afterSign, type ItemSign, isColon, isEntry, itemSign, nextSign } from './sentence-lists.ts'
import { afterClosers, afterOpeners, isSpaced, MARK, markOf } from './sentence-marks.ts'
import { isStopMark, type StopTables, sentenceAfter, stopTables } from './sentence-stops.ts'

/** A longer one is a list or a text without stops, and is cut: every claim keeps its sentence, so that a sentence without end would be kept once a claim. */
const MAX_SENTENCE_TOKENS = 400

const tablesByLanguage = new WeakMap<Language, StopTables>()

/** Index of the first token of each sentence, then `tokens.count`. A paragraph's start is always a sentence's start. */
export function sentencesOf(
  tokens: Tokens,
  paragraphs: Uint32Array,
  language: Language,
  habit: LineHabit = lineHabitOf(tokens),
): Uint32Array {
  let tables = tablesByLanguage.get(language)
  if (tables === undefined) {
    tables = stopTables(language)
    tablesByLanguage.set(language, tables)
  }
  const starts: number[] = []
  for (let paragraph = 0; paragraph + 1 < paragraphs.length; paragraph++) {
    cutParagraph(tokens, paragraphs[paragraph]!, paragraphs[paragraph + 1]!, tables, habit, starts)
  }
  starts.push(tokens.count)
  return new Uint32Array(starts)
}

/** Pushes the starts of the sentences of tokens `first..limit - 1`. */
function cutParagraph(
  tokens: Tokens,
  first: number,
  limit: number,
  tables: StopTables,
  habit: LineHabit,
  starts: number[],
): void {
  const isList = isListOfLines(tokens, first, limit)
  let lineStart = first
  let sentence = first
  let awaited: ItemSign = 0
  const begin = (at: number): number => {
    starts.push(at)
    sentence = at
    const item = afterBullets(tokens, at, limit)
    const sign = itemSign(tokens, item, limit)
    awaited = sign === 0 ? awaited : nextSign(sign)
    return sign === 0 ? at : afterSign(tokens, item, limit) - 1
  }
  for (let i = begin(first) + 1; i < limit; i++) {
    if (i - sentence >= MAX_SENTENCE_TOKENS) {
      i = begin(i)
      continue
    }
    const flag = tokens.flags[i]!
    if (flag & FLAG.line) {
      if (isList || (i > sentence && endsAtLine(tokens, lineStart, i, limit, habit))) {
        lineStart = i
        i = begin(i)
        continue
      }
      lineStart = i
    }
    const kind = tokens.kind[i]!
    if (kind === TOKEN.mark) {
      if (isStopMark(tokens, i) && (flag & FLAG.space || !isStopMark(tokens, i - 1))) {
        const next = isSpacedRun(tokens, i)
          ? afterSpacedRun(tokens, i, limit)
          : sentenceAfter(tokens, i, limit, tables, habit)
        if (next > i) {
          if (tokens.flags[next]! & FLAG.line) lineStart = next
          i = begin(next)
        } else if (next < -1) i = -next - 1
      } else if (flag & FLAG.space && markOf(tokens, i) === MARK.bullet) i = begin(i)
    } else if (awaited !== 0 && flag & FLAG.space && itemSign(tokens, i, limit) === awaited) i = begin(i)
  }
}

/** Does the sentence end where its line ends, without a stop? Not if the line was only broken to fit, or the next goes on small. */
function endsAtLine(tokens: Tokens, lineStart: number, next: number, limit: number, habit: LineHabit): boolean {
  const core = afterOpeners(tokens, next, limit)
  if (isEntry(tokens, core, limit) && (isColon(tokens, next - 1) || isEntry(tokens, lineStart, limit))) return true
  if (core >= limit || (tokens.kind[core] === TOKEN.word && isLower(tokens, core) && !isItem(tokens, core, limit)))
    return false
  const mark = tokens.text.charCodeAt(tokens.start[next - 1]!)
  if (mark === 0x2c || mark === 0x2d || (mark === 0x3b && habit.width > 0)) return false
  return !isWrapped(tokens, lineStart, next, habit)
}

function isItem(tokens: Tokens, index: number, limit: number): boolean {
  return itemSign(tokens, index, limit) !== 0
}

const MAX_LIST_LINE = 60 // code units; longer lines without stops are wrapped prose

/** Are these short lines without a stop at any line's end, nor at the end of all? */
function isListOfLines(tokens: Tokens, first: number, limit: number): boolean {
  if (limit - first < 2 || isStopMark(tokens, afterBack(tokens, limit - 1))) return false
  let lineStart = first
  let lines = 0
  for (let i = first + 1; i < limit; i++) {
    if (tokens.end[i]! - tokens.start[lineStart]! > MAX_LIST_LINE) return false
    if (!(tokens.flags[i]! & FLAG.line)) continue
    if (isStopMark(tokens, afterBack(tokens, i - 1))) return false
    lineStart = i
    lines++
  }
  return lines > 0
}

/** The last token at or before `index` that is no closing quote or bracket. */
function afterBack(tokens: Tokens, index: number): number {
  let i = index
  while (i > 0 && (markOf(tokens, i) === MARK.close || markOf(tokens, i) === MARK.straight)) i--
  return i
}

function afterBullets(tokens: Tokens, index: number, limit: number): number {
  let i = index
  while (i + 1 < limit && (markOf(tokens, i) === MARK.bullet || markOf(tokens, i) === MARK.open)) i++
  return i
}

/** Does a spaced run of points begin here: ". . ."? */
function isSpacedRun(tokens: Tokens, index: number): boolean {
  return isPoint(tokens, index) && index + 2 < tokens.count && isSpaced(tokens, index + 1) && isPoint(tokens, index + 1)
}

function isPoint(tokens: Tokens, index: number): boolean {
  return (
    index < tokens.count &&
    tokens.end[index]! - tokens.start[index]! === 1 &&
    tokens.text.charCodeAt(tokens.start[index]!) === 0x2e
  )
}

/**
 * Where a sentence begins at a spaced run of points; if none does, minus the token behind the run, less one.
 *
 *   words. . . . The road    the first point is the sentence's own: the next begins with the omission
 *   a period . . . . Next    four points, all spaced: the next begins behind them
 *   the thing is . . . I     three: the sentence goes on
 */
function afterSpacedRun(tokens: Tokens, index: number, limit: number): number {
  let next = index + 1
  while (next < limit && isPoint(tokens, next)) next++
  const closed = afterClosers(tokens, next, limit)
  const core = afterOpeners(tokens, closed, limit)
  const goesOn = -closed - 1 + 1
  if (core >= limit || (tokens.kind[core] === TOKEN.word && isLower(tokens, core))) return goesOn
  if (!isSpaced(tokens, index)) return next - index > 3 ? index + 1 : goesOn
  return next - index > 3 ? closed : goesOn
}
