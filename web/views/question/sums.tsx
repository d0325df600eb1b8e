import { type ReactNode, useContext } from 'react'
import { type ArithmeticFinding, failingSums } from '../../../src/model/question.ts'
import { Tape } from '../../parts/tape.tsx'
import { strings } from '../../strings.ts'
import { ClaimLink, ClaimsShown } from './brief-claim.tsx'

const { question } = strings

/** Sums in which claims of the question are terms, as on a tape: those that do not come out first and open. */
export function Sums({ findings }: { readonly findings: readonly ArithmeticFinding[] }): ReactNode {
  const { byId } = useContext(ClaimsShown)
  if (findings.length === 0) return null
  const failing = failingSums(findings)
  const holding = findings.filter(({ verdict }) => verdict === 'holds')
  const onPage = (claim: string, words: string): ReactNode =>
    byId.has(claim) ? <ClaimLink id={claim} words={words} /> : undefined
  const tapeOf = (finding: ArithmeticFinding): ReactNode => <Tape key={finding.id} finding={finding} onPage={onPage} />
  return (
    <section className="panel" aria-labelledby="sums">
      <h2 id="sums">{question.sums}</h2>
      {failing.map(tapeOf)}
      {holding.length > 0 && (
        <details>
          <summary>{question.sumsHold(holding.length)}</summary>
          {holding.map(tapeOf)}
        </details>
      )}
    </section>
  )
}
