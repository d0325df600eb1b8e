import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import type { ClaimId } from '../../../src/model/claim.ts'
import type { ReportView } from '../../../src/model/view-report.ts'
import { useKeys } from '../../keys.ts'
import { strings } from '../../strings.ts'
import { LAYERS, type Layer } from './marks.ts'
import { Original } from './original.tsx'
import { ReportText } from './report-text.tsx'
import { showClaim } from './show-claim.ts'
import { inReadingOrder, stepped } from './units.ts'
import './report.css'

/** What of a report is looked at; it stands in the address. */
export interface Choice {
  readonly claim?: ClaimId | undefined
  readonly layers: ReadonlySet<Layer>
  /** Is the original shown beside the text? */
  readonly original: boolean
}

/** A report's text between its copies and its claims, under a bar that leads from figure to figure. */
export function ReportBody({
  view,
  choice,
  onChoose,
  addressOf,
}: {
  readonly view: ReportView
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
  /** The address at which a claim is chosen, with everything else as it is. */
  readonly addressOf: (claim: ClaimId) => string
}): ReactNode {
  const { claim, layers, original } = choice
  const text = useRef<HTMLDivElement>(null)
  const ids = useMemo(() => inReadingOrder(view.claims).map(each => each.claim.id), [view])
  const latest = useRef({ choice, onChoose })
  latest.current = { choice, onChoose }
  const select = useCallback((id: ClaimId) => latest.current.onChoose({ ...latest.current.choice, claim: id }), [])
  const step = (by: 1 | -1): void => {
    const next = stepped(ids, claim, by)
    if (next !== undefined) select(next)
  }
  const latestStep = useRef(step)
  latestStep.current = step
  useKeys(useMemo(() => ({ j: () => latestStep.current(1), k: () => latestStep.current(-1) }), []))
  useEffect(() => {
    if (claim !== undefined) showClaim(text.current, claim)
  }, [claim])
  return (
    <>
      <section className="report-bar" aria-label={strings.report.bar}>
        <span className="report-steps">
          <Button className="button" onPress={() => step(-1)} isDisabled={ids.length === 0}>
            ‹ {strings.report.previous}
          </Button>
          <span className="quiet" role="status">
            {strings.report.position(claim === undefined ? 0 : ids.indexOf(claim) + 1, ids.length)}
          </span>
          <Button className="button" onPress={() => step(1)} isDisabled={ids.length === 0}>
            {strings.report.next} ›
          </Button>
        </span>
        <fieldset className="report-layers">
          <legend>{strings.report.show}</legend>
          {LAYERS.map(layer => (
            <ToggleButton
              key={layer}
              className="button"
              isSelected={layers.has(layer)}
              onChange={isShown => onChoose({ ...choice, layers: toggled(layers, layer, isShown) })}
            >
              <span className={`sample sample-${layer}`} aria-hidden="true" />
              {strings.report.layers[layer]}
            </ToggleButton>
          ))}
        </fieldset>
        <ToggleButton
          className="button"
          isSelected={original}
          onChange={isSelected => onChoose({ ...choice, original: isSelected })}
        >
          {strings.report.original}
        </ToggleButton>
      </section>
      <div className="report-sides" data-original={original || undefined}>
        <div ref={text}>
          <ReportText view={view} layers={layers} selected={claim} addressOf={addressOf} />
        </div>
        {original && <Original view={view} />}
      </div>
    </>
  )
}

function toggled(layers: ReadonlySet<Layer>, layer: Layer, isShown: boolean): ReadonlySet<Layer> {
  return new Set(LAYERS.filter(each => (each === layer ? isShown : layers.has(each))))
}
