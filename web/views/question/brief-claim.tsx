import { createContext, type ReactNode, useContext } from 'react'
import type { ClaimView } from '../../../src/model/view.ts'
import { OriginSign } from '../../parts/mark.tsx'

/** The claims of the question that is shown, by id. */
export const ClaimsShown = createContext<ReadonlyMap<string, ClaimView>>(new Map())

/** A claim in a few words, which lead to it: its origin's sign, the words of the figure, who printed it. */
export function BriefClaim({ id }: { readonly id: string }): ReactNode {
  const view = useContext(ClaimsShown).get(id)
  if (view === undefined) return <code>{id}</code>
  const { claim, report, origin } = view
  return (
    <span className="brief-claim">
      {origin !== undefined && <OriginSign origin={origin} />}{' '}
      <a href={`#claim-${id}`} dir="auto">
        “{claim.at.exact}”
      </a>{' '}
      <span className="quiet" dir="auto">
        {report.publisher ?? report.title}
      </span>
    </span>
  )
}
