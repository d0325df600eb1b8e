import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Checkbox } from 'react-aria-components/Checkbox'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Heading } from 'react-aria-components/Heading'
import type { ClaimId } from '../../../src/model/claim.ts'
import type { ClaimView } from '../../../src/model/view.ts'
import { Mark } from '../../parts/mark.tsx'
import type { PlotScale } from '../../parts/plot-scale.ts'
import { WordsInContext } from '../../parts/words-in-context.tsx'
import { strings } from '../../strings.ts'
import { boundsText, chainWords, dateText, ruleText } from '../../wording.ts'
import { claimElement, reportHref } from './question-view.tsx'

const { question: words } = strings

const LINE = 14 // pixels, the middle of a mark's line

/** One claim: its words in context, who says it on whose word, and its mark on the scale that all claims share. */
export function ClaimRow({
  view,
  scale,
  isChosen,
  isMarked,
  onChoose,
  onMark,
}: {
  readonly view: ClaimView
  readonly scale: PlotScale | undefined
  readonly isChosen: boolean
  readonly isMarked: boolean
  readonly onChoose: (id: ClaimId) => void
  readonly onMark: (id: ClaimId) => void
}): ReactNode {
  const { claim, report, bounds, chain, origin, whereabouts } = view
  const { review } = claim
  return (
    <li
      className="claim"
      id={claimElement(claim.id)}
      data-chosen={isChosen || undefined}
      data-verdict={review?.verdict}
      data-stance={claim.stance}
    >
      <div className="claim-words">
        <Button className="claim-choose" aria-pressed={isChosen} onPress={() => onChoose(claim.id)}>
          <WordsInContext view={view} />
        </Button>
        <p className="claim-by">
          <a href={reportHref(view)}>
            <span dir="auto">{chainWords(chain)}</span>
          </a>
          <span className="note">
            {' · '}
            {dateText(report.published)}
            {whereabouts !== undefined && ` · ${whereabouts}`}
          </span>
        </p>
        <p className="claim-tags">
          {claim.stance !== 'asserted' && claim.stance !== 'reported' && (
            <span className="sign">{words.stances[claim.stance]}</span>
          )}
          {review !== undefined && <span className="sign">{words.verdicts[review.verdict]}</span>}
        </p>
        <Disclosure className="how no-print">
          <Heading>
            <Button slot="trigger" className="quiet-button">
              {words.how}
            </Button>
          </Heading>
          <DisclosurePanel>
            <ul className="how-rules">
              {claim.rules.map(rule => (
                <li key={rule}>{ruleText(rule)}</li>
              ))}
            </ul>
            <p className="note" dir="ltr">
              {report.path}
              {report.part === undefined ? '' : `, ${report.part}`} · {claim.at.span.start}–{claim.at.span.end} ·{' '}
              {claim.id}
            </p>
          </DisclosurePanel>
        </Disclosure>
      </div>
      <div className="claim-figure">
        <strong>{boundsText(bounds)}</strong>
        {scale !== undefined && (
          <svg width="100%" height={LINE * 2} role="img" aria-label={boundsText(bounds)}>
            <line className="axis" x1="0" x2="100%" y1={LINE} y2={LINE} />
            <Mark bounds={bounds} origin={origin ?? 7} stance={claim.stance} scale={scale} y={LINE} />
          </svg>
        )}
      </div>
      <Checkbox
        className="claim-mark no-print"
        isSelected={isMarked}
        onChange={() => onMark(claim.id)}
        aria-label={words.markFor(claim.at.exact)}
      >
        <span className="checkbox" aria-hidden="true" />
      </Checkbox>
    </li>
  )
}
