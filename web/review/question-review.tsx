import { type ReactNode, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { ClaimId } from '../../src/model/claim.ts'
import type { Deed } from '../../src/model/review.ts'
import type { ClaimView, QuestionView } from '../../src/model/view.ts'
import { useKeys } from '../keys.ts'
import { WordsInContext } from '../parts/words-in-context.tsx'
import { strings } from '../strings.ts'
import { boundsText } from '../wording.ts'
import { CorrectDialog } from './correct-dialog.tsx'
import { DecisionList } from './decision-list.tsx'
import { FormDialog, Line, Picked } from './form-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { type Reviewer, useReviewer } from './reviewer.ts'
import { useDecide } from './use-decide.ts'

const { review } = strings

type Asking = 'correct' | 'merge' | 'rename' | 'reliability' | 'reviewer'

/** The panel beside a question: what can be decided on it and on the chosen claim, by button and by key, and what was decided. */
export function QuestionReview({
  view,
  chosen,
  marked,
  onMarksUsed,
}: {
  readonly view: QuestionView
  readonly chosen: ClaimView | undefined
  readonly marked: ReadonlySet<ClaimId>
  readonly onMarksUsed: () => void
}): ReactNode {
  const { question, decisions } = view
  const [reviewer, setReviewer] = useReviewer()
  const [asking, setAsking] = useState<Asking | undefined>()
  const waiting = useRef<readonly Deed[]>([])
  const { decide, told, conflicting, dismiss } = useDecide()
  const claim = chosen?.claim
  const origin = chosen?.origin === undefined ? undefined : question.origins.origins[chosen.origin]
  const apart = marked.size > 0 ? [...marked] : claim === undefined ? [] : [claim.id]
  const undone = new Set(decisions.flatMap(decision => (decision.kind === 'undo' ? [decision.decision] : [])))
  const last = decisions.findLast(({ id, kind }) => kind !== 'undo' && !undone.has(id))

  /** Decides at once where it is known who does; else asks first. */
  const act = (deeds: readonly Deed[], by: Reviewer | undefined = reviewer): void => {
    if (deeds.length === 0) return
    if (by === undefined) {
      waiting.current = deeds
      setAsking('reviewer')
      return
    }
    void decide(deeds, by)
  }
  const on = (make: (id: ClaimId) => Deed): void => {
    if (claim !== undefined) act([make(claim.id)])
  }
  const split = (): void => {
    if (apart.length === 0 || apart.length >= question.claims.length) return
    act([{ kind: 'split', question: { id: question.id, claims: question.claims }, claims: apart }])
    onMarksUsed()
  }
  const undoLast = (): void => {
    if (last !== undefined) act([{ kind: 'undo', decision: last.id }])
  }
  const accept = (): void => on(id => ({ kind: 'accept', claim: id }))
  const reject = (): void => on(id => ({ kind: 'reject', claim: id }))
  const latest = useRef({
    accept,
    reject,
    split,
    undoLast,
    hasClaim: claim !== undefined,
    hasSource: origin?.named === true,
  })
  latest.current = { accept, reject, split, undoLast, hasClaim: claim !== undefined, hasSource: origin?.named === true }
  useKeys(
    useMemo(
      () => ({
        a: () => latest.current.accept(),
        r: () => latest.current.reject(),
        s: () => latest.current.split(),
        u: () => latest.current.undoLast(),
        c: () => latest.current.hasClaim && setAsking('correct'),
        m: () => setAsking('merge'),
        n: () => setAsking('rename'),
        g: () => latest.current.hasSource && setAsking('reliability'),
      }),
      [],
    ),
  )
  const close = (): void => setAsking(undefined)

  return (
    <aside className="review no-print" aria-labelledby="review">
      <h2 id="review">{review.heading}</h2>
      <div className="reviewer">
        {reviewer === undefined ? (
          <p className="quiet">{review.setWho}</p>
        ) : (
          <p dir="auto">{review.as(reviewer.who, reviewer.why)}</p>
        )}
        <Button className="quiet-button" onPress={() => setAsking('reviewer')}>
          {review.change}
        </Button>
      </div>
      {chosen === undefined ? (
        <p className="quiet">{review.none}</p>
      ) : (
        <div className="review-claim">
          <h3>{review.chosen}</h3>
          <p className="review-words">
            <WordsInContext view={chosen} />
          </p>
          <p>
            <strong>{boundsText(chosen.bounds)}</strong>
          </p>
          <div className="review-deeds">
            <DeedButton name={review.accept} hotkey="a" onPress={accept} />
            <DeedButton name={review.reject} hotkey="r" onPress={reject} />
            <DeedButton name={review.correct} hotkey="c" onPress={() => setAsking('correct')} />
            <DeedButton
              name={review.split(apart.length)}
              hotkey="s"
              onPress={split}
              isDisabled={apart.length >= question.claims.length}
            />
            {origin?.named === true && (
              <DeedButton name={review.reliability} hotkey="g" onPress={() => setAsking('reliability')} />
            )}
          </div>
        </div>
      )}
      <div className="review-deeds">
        <DeedButton name={review.merge} hotkey="m" onPress={() => setAsking('merge')} />
        <DeedButton name={review.rename} hotkey="n" onPress={() => setAsking('rename')} />
        <DeedButton name={review.undo} hotkey="u" onPress={undoLast} isDisabled={last === undefined} />
      </div>
      <p role="status" className="told">
        {told}
      </p>
      <h3>{review.decisions}</h3>
      <DecisionList decisions={decisions} undone={undone} onUndo={id => act([{ kind: 'undo', decision: id }])} />

      {claim !== undefined && (
        <CorrectDialog
          key={claim.id}
          claim={claim}
          isOpen={asking === 'correct'}
          onClose={close}
          onDecide={deed => act([deed])}
        />
      )}
      <MergeDialog view={view} isOpen={asking === 'merge'} onClose={close} onDecide={deed => act([deed])} />
      <FormDialog
        heading={review.renameHeading}
        isOpen={asking === 'rename'}
        onClose={close}
        onSave={fields => {
          const text = String(fields.get('text') ?? '').trim()
          const reference = { id: question.id, claims: question.claims }
          if (text !== '' && text !== question.text) act([{ kind: 'rename', question: reference, text }])
        }}
      >
        <Line name="text" label={review.text} initial={question.text} isRequired />
      </FormDialog>
      {origin?.named === true && (
        <FormDialog
          heading={review.reliabilityHeading(origin.name)}
          isOpen={asking === 'reliability'}
          onClose={close}
          onSave={fields => {
            const grade = String(fields.get('grade')) as keyof typeof review.reliabilities
            act([{ kind: 'reliability', source: origin.name, grade }])
          }}
        >
          <Picked
            name="grade"
            label={review.reliability}
            initial={origin.reliability ?? 'F'}
            options={review.reliabilities}
          />
        </FormDialog>
      )}
      <FormDialog
        heading={review.setWho}
        isOpen={asking === 'reviewer'}
        onClose={close}
        onSave={fields => {
          const by = { who: String(fields.get('who')).trim(), why: String(fields.get('why')).trim() }
          if (by.who === '' || by.why === '') return
          setReviewer(by)
          const deeds = waiting.current
          waiting.current = []
          act(deeds, by)
        }}
      >
        <p className="quiet">{review.whoLead}</p>
        <Line name="who" label={review.who} initial={reviewer?.who ?? ''} isRequired />
        <Line name="why" label={review.why} initial={reviewer?.why ?? ''} isRequired hint={review.whyHint} />
      </FormDialog>
      <FormDialog heading={review.conflictHeading} isOpen={conflicting.length > 0} onClose={dismiss}>
        <p>{review.conflictLead}</p>
        <DecisionList decisions={conflicting} undone={undone} />
      </FormDialog>
    </aside>
  )
}

function DeedButton({
  name,
  hotkey,
  onPress,
  isDisabled = false,
}: {
  readonly name: string
  readonly hotkey: string
  readonly onPress: () => void
  readonly isDisabled?: boolean
}): ReactNode {
  return (
    <Button className="button deed" onPress={onPress} isDisabled={isDisabled} aria-keyshortcuts={hotkey}>
      <span>{name}</span>
      <kbd>{hotkey}</kbd>
    </Button>
  )
}
