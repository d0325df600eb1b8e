import type { ReactNode } from 'react'
import type { Origin } from '../../../src/model/question.ts'
import type { ClaimView } from '../../../src/model/view.ts'
import { OriginSign } from '../../parts/mark.tsx'
import { strings } from '../../strings.ts'
import { originAnswersText } from '../../wording.ts'

const { question } = strings

/** One origin: who is said to know, what it says in all, and its claims. */
export function OriginSection({
  origin,
  place,
  claims: views,
  children,
}: {
  readonly origin: Origin
  readonly place: number
  readonly claims: readonly ClaimView[]
  readonly children: ReactNode
}): ReactNode {
  const { name, named, denies, reliability, range, claims } = origin
  const answers = views.filter(({ claim }) => claim.stance !== 'denied').map(({ bounds }) => bounds)
  return (
    <section className="origin-section" id={`origin-${place}`} aria-labelledby={`origin-name-${place}`}>
      <header>
        <h3 id={`origin-name-${place}`}>
          <OriginSign origin={place} />{' '}
          {named ? (
            <a href={`/sources/${encodeURIComponent(name)}`} dir="auto">
              {name}
            </a>
          ) : (
            <span dir="auto">{name}</span>
          )}
        </h3>
        <p className="origin-facts">
          <strong>{originAnswersText({ range }, answers)}</strong>
          <span className="quiet">{strings.claims(claims.length)}</span>
          {!named && <span className="sign">{question.unnamed}</span>}
          {denies === true && <span className="sign">{question.onlyDenies}</span>}
          {reliability !== undefined && <span className="sign">{question.reliability(reliability)}</span>}
        </p>
      </header>
      {children}
    </section>
  )
}
