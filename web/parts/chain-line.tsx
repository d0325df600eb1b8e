import type { ReactNode } from 'react'
import type { ClaimView } from '../../src/model/view.ts'
import { strings } from '../strings.ts'

/** Who says so, as a line: the page first, whoever is said to know last. "Coastwire ← a governor ← hospital staff, unnamed" */
export function ChainLine({ chain }: { readonly chain: ClaimView['chain'] }): ReactNode {
  return (
    <ol className="chain" aria-label={strings.report.chain}>
      {chain.map(({ words, name, named, type }, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain never changes, and one name may stand in it twice
        <li key={n} data-type={type}>
          <span dir="auto">{name ?? words}</span>
          {!named && n > 0 && <span className="quiet"> ({strings.question.unnamed})</span>}
        </li>
      ))}
    </ol>
  )
}
