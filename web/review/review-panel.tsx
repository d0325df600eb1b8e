import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Deed } from '../../src/model/review.ts'
import type { ClaimView, QuestionView } from '../../src/model/view.ts'
import { useKeys } from '../keys.ts'
import { strings } from '../strings.ts'
import { boundsText } from '../wording.ts'
import { CorrectDialog } from './correct-dialog.tsx'
import { useDeciding } from './decide.ts'
import { DecisionList } from './decision-list.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { ReliabilityDialog } from './reliability-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { useReviewer } from './reviewer.ts'
import { SplitDialog } from './split-dialog.tsx'
import { WhoDialog } from './who-dialog.tsx'

const { review, question: words } = strings

type Asking = 'who' | 'correct' | 'merge' | 'split' | 'rename' | 'reliability'

/** What can be decided on a question and on the chosen claim, by button and by key, and what was decided. */
export function ReviewPanel({
  view,
  chosen,
  profile,
}: {
  readonly view: QuestionView
  readonly chosen: ClaimView | undefined
  readonly profile: string | null
}): ReactNode {
  const { question, claims, decisions } = view
  const deciding = useDeciding(view.revision, profile)
  const reviewer = useReviewer()
  const [asking, setAsking] = useState<Asking | undefined>()
  const claim = chosen?.claim
  const origin = chosen?.origin === undefined ? undefined : question.origins.origins[chosen.origin]
  const reference = { id: question.id, claims: question.claims }
  const judged = claims.filter(each => each.claim.review !== undefined).length
  const close = (): void => setAsking(undefined)
  const ask = (what: Asking): void => {
    if (what === 'merge' || what === 'rename') setAsking(what)
    else if (what === 'reliability') origin !== undefined && setAsking(what)
    else if (claim !== undefined && (what !== 'split' || claims.length > 1)) setAsking(what)
  }
  const judge = (kind: 'accept' | 'reject'): void => {
    if (claim !== undefined) deciding.decide([{ kind, claim: claim.id }])
  }
  useReviewKeys({
    a: () => judge('accept'),
    r: () => judge('reject'),
    c: () => ask('correct'),
    s: () => ask('split'),
    g: () => ask('reliability'),
    m: () => ask('merge'),
    n: () => ask('rename'),
    u: deciding.undoLast,
  })
  const decideOn = (deed: Deed): void => deciding.decide([deed])

  return (
    <aside className="review no-print" aria-labelledby="review">
      <h2 id="review">{review.bar}</h2>
      <p className="quiet">{review.progress(judged, claims.length)}</p>
      <p role="status" className="told" data-fault={deciding.isFault || undefined} dir="auto">
        {deciding.said}
      </p>
      {deciding.conflicting.length > 0 && (
        <section className="conflicting" role="alert">
          <h3>{review.conflictHeading}</h3>
          <DecisionList decisions={deciding.conflicting} />
          <p className="note">{review.conflictNote}</p>
        </section>
      )}
      {chosen !== undefined && (
        <fieldset className="deeds">
          <legend>{review.actions}</legend>
          <p className="review-words" dir="auto">
            <strong>{boundsText(chosen.bounds)}</strong>{' '}
            <span className="quiet">{chosen.report.publisher ?? chosen.report.title}</span>
          </p>
          <DeedButton name={review.accept} hotkey="a" onPress={() => judge('accept')} />
          <DeedButton name={review.reject} hotkey="r" onPress={() => judge('reject')} />
          <DeedButton name={review.correctIt} hotkey="c" onPress={() => ask('correct')} />
          <DeedButton name={review.splitShort} hotkey="s" isDisabled={claims.length < 2} onPress={() => ask('split')} />
          <DeedButton
            name={review.reliabilityShort}
            hotkey="g"
            isDisabled={origin === undefined}
            onPress={() => ask('reliability')}
          />
          <DeedButton name={review.undoShort} hotkey="u" onPress={deciding.undoLast} />
        </fieldset>
      )}
      <fieldset className="deeds">
        <legend>{review.ofQuestion}</legend>
        <DeedButton name={review.mergeShort} hotkey="m" onPress={() => ask('merge')} />
        <DeedButton name={review.renameShort} hotkey="n" onPress={() => ask('rename')} />
      </fieldset>
      <p className="reviewer note" dir="auto">
        {reviewer === undefined ? review.asNobody : review.as(reviewer.by, reviewer.why)}{' '}
        <Button className="link-button" onPress={() => setAsking('who')}>
          {review.change}
        </Button>
      </p>
      <h3>{words.decisions}</h3>
      {decisions.length === 0 ? (
        <p className="quiet">{words.noDecisions}</p>
      ) : (
        <DecisionList decisions={decisions.toReversed()} />
      )}

      {(asking === 'who' || deciding.waiting !== undefined) && (
        <WhoDialog
          known={reviewer}
          onAnswer={who => {
            close()
            deciding.answerWho(who)
          }}
        />
      )}
      {asking === 'correct' && claim !== undefined && (
        <CorrectDialog
          claim={claim}
          onCorrect={to => decideOn({ kind: 'correct', claim: claim.id, to })}
          onClose={close}
        />
      )}
      {asking === 'split' && (
        <SplitDialog
          claims={claims}
          current={claim?.id}
          onSplit={apart => decideOn({ kind: 'split', question: reference, claims: apart })}
          onClose={close}
        />
      )}
      {asking === 'merge' && (
        <MergeDialog
          question={view.row}
          near={[...view.linked.map(({ row }) => row), ...view.incident]}
          onMerge={other => decideOn({ kind: 'merge', questions: [reference, other] })}
          onClose={close}
        />
      )}
      {asking === 'rename' && (
        <RenameDialog
          text={question.text}
          onRename={text => decideOn({ kind: 'rename', question: reference, text })}
          onClose={close}
        />
      )}
      {asking === 'reliability' && origin !== undefined && (
        <ReliabilityDialog
          source={origin.name}
          known={origin.reliability}
          onGrade={grade => decideOn({ kind: 'reliability', source: origin.name, grade })}
          onClose={close}
        />
      )}
    </aside>
  )
}

/** Binds the keys of review once; they do what the panel would do now. */
function useReviewKeys(keys: Readonly<Record<string, () => void>>): void {
  const now = useRef(keys)
  useEffect(() => {
    now.current = keys
  })
  const press = useCallback((key: string) => () => now.current[key]?.(), [])
  const names = Object.keys(keys).join(' ')
  useKeys(useMemo(() => Object.fromEntries(names.split(' ').map(key => [key, press(key)])), [names, press]))
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
    <Button className="button deed" onPress={onPress} isDisabled={isDisabled}>
      {name}{' '}
      <span className="key" aria-hidden="true">
        {hotkey}
      </span>
    </Button>
  )
}
