import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import { Popover } from 'react-aria-components/Popover'
import { PreviewTrigger } from 'react-aria-components/PreviewTrigger'
import type { ClaimId } from '../../../src/model/claim.ts'
import { strings } from '../../strings.ts'
import { ClaimCard } from './claim-card.tsx'
import type { TextMark } from './marks.ts'
import type { Segment } from './segments.ts'
import type { Unit } from './units.ts'

const DELAY = 250 // milliseconds of rest before a card opens, so that a pointer that passes by opens none

/** The words of one unit. Those of a figure are a link to it, and show what it claims while the pointer or the focus rests on them. */
export function UnitText({
  text,
  unit: { claims, segments },
  selected,
  addressOf,
}: {
  readonly text: string
  readonly unit: Unit
  readonly selected: ClaimId | undefined
  readonly addressOf: (claim: ClaimId) => string
}): ReactNode {
  const words = segments.map(segment => <SegmentText key={segment.span.start} text={text} segment={segment} />)
  const [first] = claims
  if (first === undefined) return words
  const isSelected = claims.some(({ claim }) => claim.id === selected)
  return (
    <PreviewTrigger delay={DELAY}>
      <Link
        className="figure"
        href={addressOf(first.claim.id)}
        data-claims={claims.map(({ claim }) => claim.id).join(' ')}
        {...(isSelected && { 'aria-current': 'true' })}
      >
        {words}
      </Link>
      <Popover className="popover claim-popover" aria-label={strings.report.whatIsClaimed}>
        {claims.map(claim => (
          <ClaimCard key={claim.claim.id} claim={claim} />
        ))}
      </Popover>
    </PreviewTrigger>
  )
}

function SegmentText({
  text,
  segment: { span, marks },
}: {
  readonly text: string
  readonly segment: Segment<TextMark>
}): ReactNode {
  const words = text.slice(span.start, span.end)
  const names = new Set(marks.flatMap(classOf))
  return names.size === 0 ? words : <span className={[...names].join(' ')}>{words}</span>
}

function classOf(mark: TextMark): readonly string[] {
  switch (mark.kind) {
    case 'claim':
      return []
    case 'copied':
      return [mark.stretch.copied ? 'copied' : 'alike']
    case 'source':
    case 'cue':
    case 'sentence':
      return [mark.kind]
  }
}
