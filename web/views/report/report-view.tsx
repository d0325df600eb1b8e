import { type ReactNode, useCallback } from 'react'
import type { ClaimId } from '../../../src/model/claim.ts'
import type { ReportPassage, ReportView } from '../../../src/model/view-report.ts'
import { linkTo } from '../../link-to.ts'
import { Choice } from '../../parts/choice.tsx'
import { Shown, useAddress, useAnswer } from '../../room.tsx'
import { strings } from '../../strings.ts'
import type { ViewProps } from '../../views.tsx'
import { Pair } from '../pairs/pairs-view.tsx'
import { LAYERS, type Layer } from './marks.ts'
import { ReportBody } from './report-body.tsx'
import { ReportHeading } from './report-heading.tsx'

/** A report: its text with everything that is marked in it, or beside another version of it. */
export function View({ params }: ViewProps): ReactNode {
  const id = params['id'] ?? ''
  const { query } = useAddress()
  const told = useAnswer<ReportView>(linkTo(`/api/reports/${encodeURIComponent(id)}`, query))
  return (
    <Shown of={told} title="h1">
      {view => <Report view={view} />}
    </Shown>
  )
}

function Report({ view }: { readonly view: ReportView }): ReactNode {
  const { query, setQuery } = useAddress()
  const other = query.get('with') ?? undefined
  const layers = layersFrom(query.get('marks'))
  const others = versionsOf(view.passages)
  const rest = new URLSearchParams(query)
  rest.delete('claim')
  const restText = rest.toString()
  const addressOf = useCallback(
    (claim: ClaimId) =>
      `/reports/${encodeURIComponent(view.head.id)}?${new URLSearchParams([...new URLSearchParams(restText), ['claim', claim]])}`,
    [view.head.id, restText],
  )
  return (
    <article className="report">
      <ReportHeading view={view} />
      {others.length > 0 && (
        <div className="report-versions">
          <Choice
            label={strings.report.otherVersions}
            options={[
              { id: '', name: strings.report.noOtherVersion },
              ...others.map(({ other: { id, publisher, title }, similarity }) => ({
                id,
                name: publisher ?? title,
                note: strings.report.alike(similarity),
              })),
            ]}
            chosen={other ?? ''}
            onChoose={chosen => setQuery({ with: chosen }, false)}
          />
        </div>
      )}
      {other === undefined ? (
        <ReportBody
          view={view}
          choice={{ claim: query.get('claim') ?? undefined, layers, original: query.has('original') }}
          addressOf={addressOf}
          onChoose={({ claim, layers: chosen, original }) =>
            setQuery({ claim, marks: layersText(chosen), original: original ? 'yes' : undefined })
          }
        />
      ) : (
        <Pair left={view.head.id} right={other} />
      )}
    </article>
  )
}

/** The other reports, each once with the passage that is most alike. */
function versionsOf(passages: readonly ReportPassage[]): readonly ReportPassage[] {
  const best = new Map<string, ReportPassage>()
  for (const passage of passages.toSorted((left, right) => right.similarity - left.similarity)) {
    if (!best.has(passage.other.id)) best.set(passage.other.id, passage)
  }
  return [...best.values()]
}

/** Which marks are shown, as the address has it: all where it says nothing. */
function layersFrom(text: string | null): ReadonlySet<Layer> {
  if (text === null) return new Set(LAYERS)
  const names = text.split(',')
  return new Set(LAYERS.filter(layer => names.includes(layer)))
}

function layersText(layers: ReadonlySet<Layer>): string | undefined {
  if (LAYERS.every(layer => layers.has(layer))) return undefined
  return LAYERS.filter(layer => layers.has(layer)).join(',') || 'none'
}
