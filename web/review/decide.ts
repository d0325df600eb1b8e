import { useCallback, useMemo, useRef, useState } from 'react'
import type { Decision, Deed } from '../../src/model/review.ts'
import type { DecisionAnswer, HistoryRow, Page, Revision, RoomEvent } from '../../src/model/view.ts'
import { ask, noteRevision, send, useEvents } from '../answers.tsx'
import { strings } from '../strings.ts'
import { deedText } from './deed-words.ts'
import { keepReviewer, type Reviewer, reviewerHere } from './reviewer.ts'

/** What a view needs to let people decide. */
export interface Deciding {
  /** Sends deeds; asks first who decides, if nobody has said so. */
  readonly decide: (deeds: readonly Deed[]) => void
  /** Takes the latest decision of this reviewer back. */
  readonly undoLast: () => void
  /** Deeds that wait for the reviewer to say who decides and why; undefined if none do. */
  readonly waiting: readonly Deed[] | undefined
  /** Goes on with them, or drops them. */
  readonly answerWho: (reviewer: Reviewer | undefined) => void
  /** What has just happened, for a screen reader and for the line under the heading. */
  readonly said: string
  readonly isFault: boolean
  /** Decisions of others that say otherwise than the one just made. */
  readonly conflicting: readonly Decision[]
}

const LATEST = 100 // decisions that are looked through for the reviewer's own last one

/** Decides on what the page shows at `seen`, a state of the case; others' decisions are heard and told. */
export function useDeciding(seen: Revision, profile: string | null): Deciding {
  const [waiting, setWaiting] = useState<readonly Deed[] | undefined>()
  const [told, setTold] = useState({ said: '', isFault: false })
  const [conflicting, setConflicting] = useState<readonly Decision[]>([])
  const own = useRef<{ readonly all: Set<string>; readonly toUndo: string[] }>({ all: new Set(), toUndo: [] })
  const tail = profile === null ? '' : `?profile=${encodeURIComponent(profile)}`

  const post = useCallback(
    async (deeds: readonly Deed[], { by, why }: Reviewer): Promise<void> => {
      setTold({ said: strings.review.sending, isFault: false })
      try {
        const answer = await send<DecisionAnswer>(`/api/decisions${tail}`, { deeds, by, why, seen })
        for (const id of answer.decisions) own.current.all.add(id)
        if (!deeds.some(({ kind }) => kind === 'undo')) own.current.toUndo.push(...answer.decisions)
        setConflicting(answer.conflicting)
        setTold({ said: `${strings.review.you} ${deeds.map(deedText).join('; ')}.`, isFault: false })
        noteRevision(answer.revision)
      } catch (fault) {
        setTold({ said: strings.review.failed(fault instanceof Error ? fault.message : String(fault)), isFault: true })
      }
    },
    [seen, tail],
  )
  const decide = useCallback(
    (deeds: readonly Deed[]): void => {
      const reviewer = reviewerHere()
      if (reviewer === undefined) setWaiting(deeds)
      else void post(deeds, reviewer)
    },
    [post],
  )
  const answerWho = useCallback(
    (reviewer: Reviewer | undefined): void => {
      const deeds = waiting
      setWaiting(undefined)
      if (reviewer === undefined) return
      keepReviewer(reviewer)
      if (deeds !== undefined && deeds.length > 0) void post(deeds, reviewer)
    },
    [waiting, post],
  )
  const undoLast = useCallback((): void => {
    const reviewer = reviewerHere()
    if (reviewer === undefined) {
      setTold({ said: strings.review.nothingToUndo, isFault: false })
      return
    }
    // What was decided here a moment ago may not be in the answers yet.
    const latest = own.current.toUndo.pop()
    if (latest !== undefined) {
      void post([{ kind: 'undo', decision: latest }], reviewer)
      return
    }
    ask<Page<HistoryRow>>(`/api/history?limit=${LATEST}`).then(
      ({ rows }) => {
        const last = rows.find(
          ({ decision, holds }) => holds && decision.by === reviewer.by && decision.kind !== 'undo',
        )
        if (last === undefined) setTold({ said: strings.review.nothingToUndo, isFault: false })
        else void post([{ kind: 'undo', decision: last.decision.id }], reviewer)
      },
      (fault: Error) => setTold({ said: strings.review.failed(fault.message), isFault: true }),
    )
  }, [post])
  useEvents(
    useCallback((event: RoomEvent) => {
      if (event.event !== 'decision') return
      const others = event.decisions.filter(({ id, by }) => !own.current.all.has(id) && by !== reviewerHere()?.by)
      if (others.length === 0) return
      setTold({ said: `${others.map(other => `${other.by} ${deedText(other)}`).join('; ')}.`, isFault: false })
    }, []),
  )
  return useMemo(
    () => ({ decide, undoLast, waiting, answerWho, ...told, conflicting }),
    [decide, undoLast, waiting, answerWho, told, conflicting],
  )
}
