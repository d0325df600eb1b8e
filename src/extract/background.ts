import type { Language } from '../lang/language.ts'
import type { ClaimRelationHint } from '../model/claim.ts'
import { type PhraseTrie, phraseAt, phraseTrie } from '../text/phrases.ts'
import type { Tokens } from '../text/tokens.ts'
import type { EventDraft } from './event.ts'

/** How far the sentence after one that looks back still speaks of the same happening, in sentences: one without a claim may stand between. */
const MAX_SENTENCES_APART = 2

/** How far behind "died" the illness may stand that took a life, in tokens: "died in hospital on Monday after a long battle with cancer". */
const REACH_ILLNESS = 12

/** Follows a report's sentences in text order and tells which look back at another happening. */
export interface BackgroundReader {
  /** Tokens first..limit are sentence `unit`; `isTimed`: it says when. Returns what looks back in it, if anything does. */
  read(tokens: Tokens, first: number, limit: number, unit: number, isTimed: boolean): Aside | undefined
  /** The hint for a death that an illness brought, which no report of violence counts. */
  illness(tokens: Tokens, draft: EventDraft, limit: number): ClaimRelationHint | undefined
}

/** A sentence, or what stands in it from a token on, that is of another happening than the one the report is about. */
export interface Aside {
  readonly from: number
  readonly hint: ClaimRelationHint
}

const WHOLE = 0
const BEHIND = 1

/** A language in, a maker of readers out, one reader a report; the tables are built once. */
export function backgroundReader(language: Language): () => BackgroundReader {
  const { background, afterwards, illnesses } = language.pack.stances
  const trie = (words: readonly string[], value: number) => words.map(phrase => [phrase, value] as const)
  const cues = phraseTrie([...trie(background, WHOLE), ...trie(afterwards, BEHIND)], language.vocabulary)
  const ills = phraseTrie(trie(illnesses, WHOLE), language.vocabulary)
  return () => {
    let last = Number.NEGATIVE_INFINITY
    return {
      read(tokens, first, limit, unit, isTimed) {
        let behind: Aside | undefined
        for (let i = first; i < limit; i++) {
          const cue = phraseAt(cues, tokens, i, limit)
          if (cue?.value === BEHIND)
            behind ??= { from: cue.last + 1, hint: { kind: 'background', rule: 'background.behind' } }
          if (cue?.value !== WHOLE) continue
          last = unit
          return { from: first, hint: { kind: 'background', rule: 'background.cue' } }
        }
        if (behind !== undefined) return behind
        if (isTimed || unit - last > MAX_SENTENCES_APART) return undefined
        last = unit
        return { from: first, hint: { kind: 'background', rule: 'background.carried' } }
      },
      illness(tokens, draft, limit) {
        if (draft.measure !== 'killed' || draft.triggerClass !== 'suffered') return undefined
        return isIll(ills, tokens, draft.triggerLast + 1, limit)
          ? { kind: 'background', rule: 'background.illness' }
          : undefined
      },
    }
  }
}

/** "[died] of cancer", "[died] after a long battle with kidney failure" */
function isIll(ills: PhraseTrie, tokens: Tokens, first: number, limit: number): boolean {
  const end = Math.min(limit, first + REACH_ILLNESS)
  for (let i = first; i < end; i++) if (phraseAt(ills, tokens, i, limit) !== undefined) return true
  return false
}
