import type { ReactNode } from 'react'
import type { Bounds } from '../../../src/model/quantity.ts'
import type { Origin } from '../../../src/model/question.ts'
import { OriginSign } from '../../parts/mark.tsx'
import { strings } from '../../strings.ts'
import { boundsText } from '../../wording.ts'

const { question } = strings

/** What would be left of the answer if each origin fell away. */
export function Without({
  origins,
  range,
}: {
  readonly origins: readonly Origin[]
  readonly range: Bounds
}): ReactNode {
  if (origins.length < 2) return null
  return (
    <section className="panel" aria-labelledby="without">
      <h2 id="without">{question.without}</h2>
      <p className="quiet">{question.withoutNote}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{question.origin}</th>
            <th scope="col">{question.says}</th>
            <th scope="col">{question.left}</th>
          </tr>
        </thead>
        <tbody>
          {origins.map((origin, place) => {
            const left = origin.without === undefined ? question.nothingLeft : boundsText(origin.without)
            const isSame = left === boundsText(range)
            return (
              <tr key={origin.id}>
                <th scope="row">
                  <OriginSign origin={place} /> <span dir="auto">{origin.name}</span>
                </th>
                <td>{boundsText(origin.range)}</td>
                <td className={isSame ? 'quiet' : undefined}>{isSame ? question.same : <strong>{left}</strong>}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
