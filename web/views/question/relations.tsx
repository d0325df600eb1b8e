import { type ReactNode, useState } from 'react'
import type { Relation } from '../../../src/model/question.ts'
import { tellingRelations } from '../../../src/publish/telling-relations.ts'
import { strings } from '../../strings.ts'
import { relationText, ruleText } from '../../wording.ts'
import { BriefClaim } from './brief-claim.tsx'

const FEW = 8 // relations shown before the rest is asked for

/** How the claims stand to each other, the most telling first; agreement is what the plot shows. */
export function Relations({ relations }: { readonly relations: readonly Relation[] }): ReactNode {
  const [isAll, setAll] = useState(false)
  const { all } = tellingRelations(relations)
  if (all.length === 0) return null
  const { question } = strings
  return (
    <section className="panel" aria-labelledby="relations">
      <h2 id="relations">{question.relations}</h2>
      <ul className="relations">
        {all.slice(0, isAll ? all.length : FEW).map(({ kind, from, to, rule }) => (
          <li key={`${kind} ${from} ${to} ${rule}`} data-kind={kind}>
            <BriefClaim id={from} /> <strong>{relationText(kind)}</strong> <BriefClaim id={to} />
            <span className="note">{ruleText(rule)}</span>
          </li>
        ))}
      </ul>
      {all.length > FEW && !isAll && (
        <button type="button" className="button no-print" onClick={() => setAll(true)}>
          {question.relationsAll(all.length)}
        </button>
      )}
    </section>
  )
}
