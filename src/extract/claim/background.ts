import type { Language } from '../../lang/language.ts'
import type { ClaimRelationHint } from '../../model/claim.ts'
import { type PhraseTrie, phraseAt, phraseTrie } from '../../text/phrases.ts'
import { markAt, type Tokens } from '../../text/tokens.ts'
import type { EventDraft } from '../event/event.ts'
import { WORD } from '../words/actor-classes.ts'
import type { WordClasses } from '../words/word-classes.ts'
import { isHeadline, isOfRecording } from './headline.ts'
import { sectionFinder } from './section.ts'

/** How far the sentence after one that looks back still speaks of the same happening, in sentences: one without a claim may stand between. */
const MAX_SENTENCES_APART = 2

/** How far behind "died" the illness may stand that took a life, in tokens: "died in hospital on Monday after a long battle with cancer". */
const REACH_ILLNESS = 12

/** How far behind the article it may be told what befell him for whom people gather, in tokens: "a vigil for a 14-year-old boy who was killed". */
const REACH_GATHERING = 10

/** Follows a report's sentences in text order and tells which look back at another happening. */
export interface BackgroundReader {
  /** Tokens first..limit are sentence `unit`; `isTimed`: it says when. Returns what looks back in it, if anything does. */
  read(tokens: Tokens, first: number, limit: number, unit: number, isTimed: boolean): Aside | undefined
  /** A sentence between tells of the report's own happening: none after it is carried on. */
  end(): void
  /** The hint for a draft that looks back, or for a death or a stay in hospital that an illness brought, which no report of violence counts; `limit`: where the next event begins. */
  hint(aside: Aside | undefined, tokens: Tokens, draft: EventDraft, limit: number): ClaimRelationHint | undefined
}

/** A sentence, or the clause in it from a token to another, that is of another happening than the one the report is about. */
export interface Aside {
  readonly from: number
  /** The token after it. */
  readonly until: number
  readonly hint: ClaimRelationHint
}

const WHOLE = 0
const BEHIND = 1
const GATHERING = 2

/** A language in, a maker of readers out, one reader a report; the tables are built once. */
export function backgroundReader(language: Language, classes: WordClasses): () => BackgroundReader {
  const { background, afterwards, gatherings, illnesses } = language.pack.stances
  const trie = (words: readonly string[], value: number) => words.map(phrase => [phrase, value] as const)
  const cues = phraseTrie(
    [...trie(background, WHOLE), ...trie(afterwards, BEHIND), ...trie(gatherings, GATHERING)],
    language.vocabulary,
  )
  const ills = phraseTrie(trie(illnesses, WHOLE), language.vocabulary)
  const opensSection = sectionFinder(language)
  const { relatives } = language.pack.actors
  const further = new Set(
    [...relatives, ...language.pack.measures.including].map(words => language.vocabulary.idOf(words)),
  )
  further.delete(0) // phrases of several words
  return () => {
    let last = Number.NEGATIVE_INFINITY
    let isTold = false
    let seen = -1 // tokens up to it have been searched for headings
    let isOver = false
    return {
      read(tokens, first, limit, unit, isTimed) {
        isOver ||= isTold && opensSection(tokens, seen, first)
        seen = limit
        if (isOver) return { from: first, until: limit, hint: { kind: 'background', rule: 'background.section' } }
        let behind: Aside | undefined
        const isIndefinite = (at: number) => at < limit && (classes.of[tokens.word[at]!]! & WORD.indefinite) !== 0
        for (let i = first; i < limit; i++) {
          const cue = phraseAt(cues, tokens, i, limit)
          if (cue?.value === BEHIND)
            behind = joined(behind, asideBehind(tokens, first, cue.last + 1, limit, further), i)
          if (cue?.value === GATHERING && isIndefinite(cue.last + 1)) behind ??= asideOf(tokens, i, cue.last + 1, limit)
          if (cue?.value !== WHOLE) continue
          last = unit
          return { from: first, until: limit, hint: { kind: 'background', rule: 'background.cue' } }
        }
        if (behind !== undefined) return behind
        // Above what the text tells stand its own headlines; below, those of other news on the page.
        if (isOfRecording(tokens, first, limit) || (isTold && isHeadline(tokens, first, limit, classes)))
          return { from: first, until: limit, hint: { kind: 'background', rule: 'background.headline' } }
        if (!isHeadline(tokens, first, limit, classes)) isTold = true
        if (isTimed || unit - last > MAX_SENTENCES_APART) return undefined
        last = unit
        return { from: first, until: limit, hint: { kind: 'background', rule: 'background.carried' } }
      },
      end() {
        last = Number.NEGATIVE_INFINITY
      },
      hint(aside, tokens, draft, limit) {
        if (aside !== undefined && draft.triggerFirst >= aside.from && draft.triggerFirst < aside.until)
          return aside.hint
        const isDead = draft.measure === 'killed' && draft.triggerClass === 'suffered'
        if (!isDead && draft.measure !== 'wounded') return undefined
        return isIll(ills, tokens, draft.triggerLast + 1, limit)
          ? { kind: 'background', rule: 'background.illness' }
          : undefined
      },
    }
  }
}

/** What the words before token `from` govern; nothing where they open a sentence without a comma, since it is not told where its own clause begins. */
function asideBehind(
  tokens: Tokens,
  first: number,
  from: number,
  limit: number,
  further: ReadonlySet<number>,
): Aside | undefined {
  const until = clauseEnd(tokens, from, limit, further)
  if (until === limit && from - first <= MAX_OPENING) return undefined
  return { from, until, hint: { kind: 'background', rule: 'background.behind' } }
}

/** "Hours before three men were killed, and just over [a week after] two were": what two such words govern is one stretch where they stand side by side. */
function joined(left: Aside | undefined, right: Aside | undefined, cue: number): Aside | undefined {
  if (left === undefined || right === undefined) return left ?? right
  return cue - left.until <= MAX_BETWEEN ? { ...left, until: right.until } : left
}

/** "gathered at a [vigil for a boy shot earlier that day]": whom the gathering is for, and what is told of him. */
function asideOf(tokens: Tokens, first: number, from: number, limit: number): Aside {
  const until = Math.min(clauseEnd(tokens, from, limit, NOTHING), from + REACH_GATHERING)
  return { from: first, until, hint: { kind: 'background', rule: 'background.gathering' } }
}

/** How many tokens may part two such stretches: ", and less than two [weeks after]". */
const MAX_BETWEEN = 8

/** How many tokens the words take that open a sentence: "in retaliation for". */
const MAX_OPENING = 4

const COMMA = 0x2c
const NOTHING: ReadonlySet<number> = new Set()

/** "Six days after the strike, [the family heard]": what the words govern ends at a comma, but for one that says more of it: "after four were shot, [including a girl]". */
function clauseEnd(tokens: Tokens, first: number, limit: number, further: ReadonlySet<number>): number {
  let end = first
  while (end < limit && !(markAt(tokens, end) === COMMA && !further.has(tokens.word[end + 1]!))) end++
  return end
}

/** "[died] of cancer", "[died] after a long battle with kidney failure" */
function isIll(ills: PhraseTrie, tokens: Tokens, first: number, limit: number): boolean {
  const end = Math.min(limit, first + REACH_ILLNESS)
  for (let i = first; i < end; i++) if (phraseAt(ills, tokens, i, limit) !== undefined) return true
  return false
}
