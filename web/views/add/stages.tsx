import type { ReactNode } from 'react'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import type { BuildState } from '../../../src/model/view.ts'
import { strings } from '../../strings.ts'
import { numberText } from '../../wording.ts'

const { add: words } = strings

/** The stages of a build, each with how far it is. */
export function Stages({ build: { state, stages } }: { readonly build: BuildState }): ReactNode {
  const at = stages.findLastIndex(({ of }) => of > 0)
  return (
    <ol className="stages" aria-label={words.stages}>
      {stages.map(({ name, done, of }, n) => {
        // A stage that has nothing to do is done when the next one begins.
        const isDone = state === 'idle' || n < at || (of > 0 && done >= of && state !== 'running')
        const step = isDone ? 'done' : of > 0 ? 'running' : 'waiting'
        const text =
          of > 0 ? `${numberText(done)} / ${numberText(of)}` : isDone ? words.states.nothing : words.states.waiting
        return (
          <li key={name} data-step={step}>
            <ProgressBar
              value={isDone ? 1 : done}
              maxValue={isDone ? 1 : Math.max(1, of)}
              valueLabel={text}
              aria-label={name}
            >
              {({ percentage }) => (
                <>
                  <span className="stage-name">{name}</span>
                  <span className="bar" aria-hidden="true">
                    <span style={{ width: `${percentage ?? 0}%` }} />
                  </span>
                  <span className="stage-count">{text}</span>
                </>
              )}
            </ProgressBar>
          </li>
        )
      })}
    </ol>
  )
}
