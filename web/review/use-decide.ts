import { useCallback, useState } from 'react'
import type { Decision, Deed } from '../../src/model/review.ts'
import type { DecisionAnswer, DecisionRequest } from '../../src/model/view.ts'
import { noteRevision, send, useRevision } from '../answers.tsx'
import { strings } from '../strings.ts'
import type { Reviewer } from './reviewer.ts'

/** Sending decisions, and what became of the last one. */
export interface Deciding {
  readonly decide: (deeds: readonly Deed[], reviewer: Reviewer) => Promise<void>
  /** What was decided or why it was not, in words, for the live region. */
  readonly told: string
  /** Decisions of others on the same things, until they have been seen. */
  readonly conflicting: readonly Decision[]
  readonly dismiss: () => void
}

export function useDecide(): Deciding {
  const seen = useRevision()
  const [told, setTold] = useState('')
  const [conflicting, setConflicting] = useState<readonly Decision[]>([])
  const decide = useCallback(
    async (deeds: readonly Deed[], { who, why }: Reviewer): Promise<void> => {
      try {
        const request: DecisionRequest = { deeds, by: who, why, seen }
        const answer = await send<DecisionAnswer>('/api/decisions', request)
        setTold(strings.review.decided([...new Set(deeds.map(({ kind }) => strings.review.deeds[kind]))].join(', ')))
        setConflicting(answer.conflicting)
        noteRevision(answer.revision)
      } catch (fault) {
        setTold(strings.review.failed(fault instanceof Error ? fault.message : String(fault)))
      }
    },
    [seen],
  )
  return { decide, told, conflicting, dismiss: () => setConflicting([]) }
}
