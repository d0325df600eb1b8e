import { memo, type ReactNode, useMemo } from 'react'
import type { ClaimId } from '../../../src/model/claim.ts'
import type { ReportId } from '../../../src/model/document.ts'
import { bySpan, type Span } from '../../../src/model/span.ts'
import type { ReportView } from '../../../src/model/view-report.ts'
import { blocksOf } from './blocks.ts'
import { ClaimNote } from './claim-card.tsx'
import { CopiedNote } from './copied-note.tsx'
import { type Layer, marksOf, type TextMark } from './marks.ts'
import type { Marked } from './segments.ts'
import { UnitText } from './unit-text.tsx'
import { marksByBlock, unitsOf } from './units.ts'
import { useNear } from './use-near.ts'

/** The text of a report, paragraph under paragraph, each with what is copied in it on one side and what it claims on the other. */
export function ReportText({
  view,
  layers,
  selected,
  addressOf,
}: {
  readonly view: ReportView
  readonly layers: ReadonlySet<Layer>
  readonly selected: ClaimId | undefined
  readonly addressOf: (claim: ClaimId) => string
}): ReactNode {
  const blocks = useMemo(() => blocksOf(view.text, view.report.span), [view])
  const marks = useMemo(() => marksByBlock(blocks, marksOf(view, layers)), [blocks, view, layers])
  const { isNear, watch } = useNear(blocks.length)
  return (
    <div className="report-text" lang={view.head.language}>
      {blocks.map((block, place) => {
        const held = marks.get(place) ?? NO_MARKS
        const chosen = holds(held, selected) ? selected : undefined
        return (
          <Block
            key={block.start}
            text={view.text}
            report={view.head.id}
            block={block}
            place={place}
            isHeadline={place === 0 && view.text.slice(block.start, block.end) === view.head.title}
            marks={held}
            isMarked={isNear(place) || chosen !== undefined}
            selected={chosen}
            addressOf={addressOf}
            watch={watch}
          />
        )
      })}
    </div>
  )
}

const NO_MARKS: readonly Marked<TextMark>[] = []

function holds(marks: readonly Marked<TextMark>[], id: ClaimId | undefined): boolean {
  return id !== undefined && marks.some(({ mark }) => mark.kind === 'claim' && mark.claim.claim.id === id)
}

/** One paragraph. It is drawn anew only when something in it changes. */
const Block = memo(function Block({
  text,
  report,
  block,
  place,
  isHeadline,
  marks,
  isMarked,
  selected,
  addressOf,
  watch,
}: {
  readonly text: string
  readonly report: ReportId
  readonly block: Span
  readonly place: number
  readonly isHeadline: boolean
  readonly marks: readonly Marked<TextMark>[]
  /** Until a paragraph comes near the screen it is plain text. */
  readonly isMarked: boolean
  readonly selected: ClaimId | undefined
  readonly addressOf: (claim: ClaimId) => string
  readonly watch: (element: HTMLElement | null) => (() => void) | undefined
}): ReactNode {
  const beginning = marks
    .filter(({ span }) => span.start >= block.start)
    .sort((left, right) => bySpan(left.span, right.span))
  const claims = beginning.flatMap(({ mark }) => (mark.kind === 'claim' ? [mark.claim] : []))
  const stretches = beginning.flatMap(({ mark }) => (mark.kind === 'copied' ? [mark.stretch] : []))
  return (
    <div className="report-block" ref={watch} data-place={place} data-headline={isHeadline || undefined}>
      <div className="report-rail">
        {isMarked && stretches.map(each => <CopiedNote key={each.span.start} stretch={each} report={report} />)}
      </div>
      <p dir="auto">
        {isMarked
          ? unitsOf(block, withSentence(marks, selected)).map(unit => (
              <UnitText
                key={unit.segments[0]!.span.start}
                text={text}
                unit={unit}
                selected={selected}
                addressOf={addressOf}
              />
            ))
          : text.slice(block.start, block.end)}
      </p>
      <ul className="report-notes">
        {isMarked &&
          claims.map(claim => (
            <ClaimNote
              key={claim.claim.id}
              claim={claim}
              isSelected={claim.claim.id === selected}
              addressOf={addressOf}
            />
          ))}
      </ul>
    </div>
  )
})

/** The sentence of the claim that is chosen is lit beneath everything else. */
function withSentence(marks: readonly Marked<TextMark>[], selected: ClaimId | undefined): readonly Marked<TextMark>[] {
  for (const { mark } of marks) {
    if (mark.kind === 'claim' && mark.claim.claim.id === selected) {
      return [...marks, { span: mark.claim.claim.sentence.span, mark: { kind: 'sentence' } }]
    }
  }
  return marks
}
