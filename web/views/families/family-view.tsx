import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import type { ReportHead } from '../../../src/model/view.ts'
import type { FamilyView } from '../../../src/model/view-report.ts'
import { linkTo } from '../../link-to.ts'
import { Shown, useAddress, useAnswer } from '../../room.tsx'
import { strings } from '../../strings.ts'
import type { ViewProps } from '../../views.tsx'
import { ruleText } from '../../wording.ts'
import { Changes } from './changes.tsx'
import { FamilyTree } from './family-tree.tsx'

/** One family of copies: who had the text first, the tree of copies in time, and every word that changed on the way. */
export function View({ params }: ViewProps): ReactNode {
  const { query } = useAddress()
  const told = useAnswer<FamilyView>(linkTo(`/api/families/${encodeURIComponent(params['id'] ?? '')}`, query))
  return (
    <Shown of={told} title="h1">
      {view => <Family view={view} />}
    </Shown>
  )
}

function Family({ view }: { readonly view: FamilyView }): ReactNode {
  const { query } = useAddress()
  const { family, reports, changes } = view
  const first = reports.find(({ id }) => id === family.earliest?.report)
  return (
    <article className="family">
      <header className="view-head">
        <p>
          <Link href={linkTo('/families', query)}>{strings.families.heading}</Link>
        </p>
        <h1 dir="auto">{(first ?? reports[0])?.title ?? family.id}</h1>
        <p className="quiet">
          {strings.families.size(reports.length)}{' '}
          {first === undefined || family.earliest === undefined
            ? strings.families.firstUnknown
            : strings.families.firstKnown(nameOf(first), ruleText(family.earliest.rule))}
        </p>
      </header>
      <FamilyTree view={view} />
      {changes.length > 0 && (
        <section className="family-all-changes">
          <h2>{strings.families.allChanges(changes.length)}</h2>
          <Changes changes={changes} reports={reports} />
        </section>
      )}
    </article>
  )
}

function nameOf({ publisher, title }: ReportHead): string {
  return publisher ?? title
}
