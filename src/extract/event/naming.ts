import { MORE } from '../words/actor-classes.ts'
import { type Chunk, chunkAt, type NounPhrase } from './chunks.ts'
import { isPeople } from './counts.ts'
import { isPlaceName } from './drafts.ts'
import { actorTokens, type EventDraft, type EventSentence } from './event.ts'
import { back, verbGroup } from './groups.ts'
import { listOnes } from './listed.ts'
import { subjectsBefore } from './subjects.ts'

/**
 * Whoever is counted by a noun goes by the name that the sentence gives him, and several are told one by one.
 *
 *   A clerk, identified as Ivo Brand, was killed      The two dead guards were identified as Jan Tal and Tom Oster
 *   ^ counted              ^ called                       ^ counted                          ^ parts
 */
export function readNaming(sentence: EventSentence): void {
  const { chunks, drafts } = sentence
  if (drafts.length === 0) return
  for (let as = 1; as + 1 < chunks.length; as++) {
    if (chunks[as]!.kind !== 'subordinator' || !chunks[as]!.isTie) continue
    const name = chunks[as + 1]!.phrase
    const counted = name?.kind === 'name' && !isPlaceName(sentence, name) ? namedBefore(sentence, as) : -1
    if (counted < 0) continue
    for (let i = 0; i < drafts.length; i++) {
      const draft = drafts[i]!
      if (draft.chunk !== counted) continue
      const { quantity } = draft
      if (quantity.kind !== 'exact') continue
      if (quantity.value > 1) listOnes(sentence, as, draft)
      else drafts[i] = called(draft, actorTokens(name!))
    }
  }
}

/** Longest stretch that tells whom a claim is about, in tokens: "clerk of the bank who died has been identified as Ivo Brand". */
const MAX_CALLED = 14

/** The draft with the words for its person up to his name, or with the name alone where they are many. */
function called(draft: EventDraft, { first, last }: { readonly first: number; readonly last: number }): EventDraft {
  const isNear = draft.subjectFirst >= 0 && draft.subjectFirst < first && last - draft.subjectFirst < MAX_CALLED
  return { ...draft, subjectFirst: isNear ? draft.subjectFirst : first, subjectLast: last, isCalled: true }
}

/** The phrase that a verb of identifying before "as" gives a name to; -1 if there is none. */
function namedBefore(sentence: EventSentence, as: number): number {
  const { chunks } = sentence
  const isNoun = (phrase: NounPhrase | undefined) => phrase !== undefined && phrase.kind !== 'name' && isPeople(phrase)
  // "Police identified the dead man as Ivo Brand"
  if (isNoun(chunks[as - 1]!.phrase))
    return isIdentifying(sentence, chunkAt(chunks, back(chunks, as - 2))) ? as - 1 : -1
  const verb = back(chunks, as - 1)
  if (!isIdentifying(sentence, chunks[verb])) return -1
  const group = verbGroup(chunks, verb)
  if (group.be) return subjectsBefore(chunks, group.start, isPeople).findLast(at => isNoun(chunks[at]!.phrase)) ?? -1
  const comma = back(chunks, verb - 1)
  const at = chunks[comma]?.kind === 'comma' ? back(chunks, comma - 1) : comma
  return at >= 0 && isNoun(chunks[at]!.phrase) ? at : -1
}

/** A verb that gives names to whoever was told of: "identified". */
export function isIdentifying({ context }: EventSentence, chunk: Chunk | undefined): boolean {
  return chunk !== undefined && (context.classes.more[context.tokens.word[chunk.last]!]! & MORE.identified) !== 0
}
