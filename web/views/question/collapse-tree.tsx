import type { ReactNode } from 'react'
import type { Merge, Origins } from '../../../src/model/question.ts'
import { OriginSign } from '../../parts/mark.tsx'
import { strings } from '../../strings.ts'
import { ruleText } from '../../wording.ts'
import { BriefClaim } from './brief-claim.tsx'
import { type Branch, collapseTree } from './collapse.ts'

const { question } = strings

/** Why claims count as one origin: a tree for each origin of several claims, every branch with its rule and evidence. */
export function CollapseTree({ origins: { origins, merges } }: { readonly origins: Origins }): ReactNode {
  const several = origins.map((origin, place) => ({ origin, place })).filter(({ origin }) => origin.claims.length > 1)
  const possible = merges.filter(({ force }) => force === 'possible')
  if (several.length === 0 && possible.length === 0) return null
  return (
    <section className="panel" aria-labelledby="collapse">
      <h2 id="collapse">{question.collapse}</h2>
      <p className="quiet">{question.collapseNote}</p>
      {several.map(({ origin, place }) => (
        <div key={origin.id} className="collapse">
          <h3>
            <OriginSign origin={place} /> <span dir="auto">{origin.name}</span>
          </h3>
          <Branches branches={collapseTree(origin.claims, merges)} />
        </div>
      ))}
      {possible.length > 0 && (
        <div className="collapse">
          <h3>{question.possible}</h3>
          <ul>
            {possible.map(merge => (
              <li key={`${merge.left} ${merge.right} ${merge.rule}`}>
                <BriefClaim id={merge.left} /> · <BriefClaim id={merge.right} /> <Why merge={merge} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function Branches({ branches }: { readonly branches: readonly Branch[] }): ReactNode {
  return (
    <ul>
      {branches.map(({ claim, merge, branches: inner }) => (
        <li key={claim}>
          <BriefClaim id={claim} /> {merge !== undefined && <Why merge={merge} />}
          {inner.length > 0 && <Branches branches={inner} />}
        </li>
      ))}
    </ul>
  )
}

function Why({ merge: { rule, evidence } }: { readonly merge: Merge }): ReactNode {
  if (evidence.length === 0) return <span className="note">{ruleText(rule)}</span>
  return (
    <details className="why">
      <summary>{ruleText(rule)}</summary>
      {evidence.map(({ document, span, exact }) => (
        <blockquote key={`${document} ${span.start}`} dir="auto">
          {exact}
        </blockquote>
      ))}
    </details>
  )
}
