import { createContext, type ReactNode, useContext } from 'react'
import type { ClaimView } from '../../../src/model/view.ts'
import { OriginSign } from '../../parts/mark.tsx'

/** The claims of the question that is shown, by id, and the way to one. */
export const ClaimsShown = createContext<{
  readonly byId: ReadonlyMap<string, ClaimView>
  readonly goTo: (claim: string) => void
}>({ byId: new Map(), goTo: () => {} })

/** A claim in a few words, which lead to it: its origin's sign, the words of the figure, who printed it. */
export function BriefClaim({ id }: { readonly id: string }): ReactNode {
  const { byId } = useContext(ClaimsShown)
  const view = byId.get(id)
  if (view === undefined) return <code>{id}</code>
  const { claim, report, origin } = view
  return (
    <span className="brief-claim">
      {origin !== undefined && <OriginSign origin={origin} />} <ClaimLink id={id} words={claim.at.exact} />{' '}
      <span className="brief-publisher" dir="auto">
        {report.publisher ?? report.title}
      </span>
    </span>
  )
}

/** The words of a figure, which lead to its claim. */
export function ClaimLink({ id, words }: { readonly id: string; readonly words: string }): ReactNode {
  const { goTo } = useContext(ClaimsShown)
  return (
    <a
      href={`?claim=${encodeURIComponent(id)}`}
      dir="auto"
      onClick={event => {
        event.preventDefault()
        goTo(id)
      }}
    >
      “{words}”
    </a>
  )
}
