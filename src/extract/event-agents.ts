import { actorTokens, type EventSentence } from './event.ts'
import type { Chunk, NounPhrase } from './event-chunks.ts'
import { ahead, back, verbGroup } from './event-groups.ts'
import { subjectsBefore } from './event-subjects.ts'

/** "The patrol entered the yard and detained two": the subject of the verb before the conjunction. */
export function clauseSubject(chunks: readonly Chunk[], start: number): number | undefined {
  const conjunction = back(chunks, start - 1)
  if (conjunction < 0 || chunks[conjunction]!.kind !== 'conjunction') return undefined
  for (let i = conjunction - 1; i > 0; i--) {
    const { kind } = chunks[i]!
    if (kind === 'break' || kind === 'subordinator' || kind === 'relative') return undefined
    if (kind !== 'verb' && kind !== 'trigger') continue
    const subject = subjectsBefore(chunks, verbGroup(chunks, i).start, isAgent).at(-1)
    if (subject !== undefined) return subject
  }
  return undefined
}

export function agentAfter(
  sentence: EventSentence,
  index: number,
): { readonly first: number; readonly last: number } | undefined {
  const { chunks, context } = sentence
  for (let i = index + 1; i < chunks.length && i < index + 8; i++) {
    const chunk = chunks[i]!
    if (chunk.kind === 'preposition') {
      const { tokens } = context
      const isBy = tokens.text.slice(tokens.start[chunk.first], tokens.end[chunk.first]).toLowerCase() === 'by'
      const object = chunks[ahead(chunks, i + 1)]
      if (isBy && object?.kind === 'phrase' && isAgent(object.phrase!)) return actorTokens(object.phrase!)
      continue
    }
    if (chunk.kind !== 'phrase' && chunk.kind !== 'time' && chunk.kind !== 'adverb') return undefined
  }
  return undefined
}

/** "The blast left 14 dead": whatever did it stands before the verb. */
export function agentOfLeaving(
  sentence: EventSentence,
  at: number,
): { readonly first: number; readonly last: number } | undefined {
  const { chunks } = sentence
  const verb = back(chunks, at - 1)
  if (verb < 0 || chunks[verb]!.kind !== 'verb') return undefined
  const subject = subjectsBefore(chunks, verb, isAgent).at(-1)
  return subject === undefined ? undefined : actorTokens(chunks[subject]!.phrase!)
}

export function isAgent(phrase: NounPhrase): boolean {
  return phrase.kind !== 'none'
}
