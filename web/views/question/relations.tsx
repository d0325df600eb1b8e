import type { ReactNode } from 'react'
import type { RelationKind } from '../../../src/model/question.ts'
import type { QuestionView } from '../../../src/model/view.ts'
import { strings } from '../../strings.ts'
import { ruleText } from '../../wording.ts'
import { ClaimName } from './merges.tsx'

const { question: words } = strings

/** What matters most to whoever decides stands first; agreement last. */
const ORDER: readonly RelationKind[] = [
  'conflicts',
  'changed-in-copying',
  'unit-slip',
  'denies',
  'corrects',
  'updates',
  'part-of',
  'relays',
  'copy-of',
  'compatible',
  'agrees',
]

const MAX_SHOWN = 12 // of one kind before the rest is folded away

/** How the answers stand to each other, by kind. */
export function Relations({ view: { question, claims } }: { readonly view: QuestionView }): ReactNode {
  const byId = new Map(claims.map(claim => [claim.claim.id, claim]))
  const byKind = Map.groupBy(question.relations, ({ kind }) => kind)
  if (byKind.size === 0) return null
  return (
    <section aria-labelledby="relations">
      <h2 id="relations">{words.relations}</h2>
      {ORDER.map(kind => {
        const relations = byKind.get(kind) ?? []
        if (relations.length === 0) return null
        const line = (relation: (typeof relations)[number]): ReactNode => (
          <li key={`${relation.from} ${relation.to}`}>
            <ClaimName view={byId.get(relation.from)} /> <span className="quiet">{words.relationWords[kind]}</span>{' '}
            <ClaimName view={byId.get(relation.to)} /> <span className="note">{ruleText(relation.rule)}</span>
          </li>
        )
        return (
          <details key={kind} open={relations.length <= MAX_SHOWN && kind !== 'agrees' && kind !== 'compatible'}>
            <summary>
              {words.relationKinds[kind]} <span className="count">{relations.length}</span>
            </summary>
            <ul className="relation-list">{relations.map(line)}</ul>
          </details>
        )
      })}
    </section>
  )
}
