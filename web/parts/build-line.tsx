import { type ReactNode, useCallback, useState } from 'react'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import type { BuildState, RoomEvent } from '../../src/model/view.ts'
import { useEvents } from '../answers.tsx'
import { strings } from '../strings.ts'

/** A line under the head of the page while a build runs, or when the last one failed. */
export function BuildLine({ build }: { readonly build: BuildState }): ReactNode {
  const [heard, setHeard] = useState<BuildState | undefined>()
  useEvents(
    useCallback((event: RoomEvent) => {
      if (event.event === 'build') setHeard(event.build)
    }, []),
  )
  const { state, stages, fault } = heard ?? build
  if (state === 'failed')
    return (
      <p className="build-line" role="alert">
        {strings.build.failed}: {fault}
      </p>
    )
  const stage = stages.findLast(({ of }) => of > 0)
  if (state === 'idle' || stage === undefined) return null
  const text = strings.build.running(stage.name, stage.done, stage.of)
  return (
    <ProgressBar
      className="build-line"
      aria-label={stage.name}
      value={stage.done}
      maxValue={stage.of}
      valueLabel={text}
    >
      {({ percentage }) => (
        <>
          <span>{text}</span>
          <span className="bar" aria-hidden="true">
            <span style={{ width: `${percentage ?? 0}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  )
}
