import type { CSSProperties, ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import { linkTo } from '../../link-to.ts'
import { useAddress } from '../../room.tsx'
import { strings } from '../../strings.ts'
import { dateText, ruleText } from '../../wording.ts'
import type { TreeNode } from './tree.ts'

/** One report of a family in words: who printed it and when, why it hangs where it does, and what changed on the way to it. */
export function FamilyMember({
  node: { report, depth, descent, changes },
  parent,
}: {
  readonly node: TreeNode
  readonly parent: TreeNode | undefined
}): ReactNode {
  const { query } = useAddress()
  return (
    <div className="family-member" style={{ '--depth': Math.min(depth, MAX_INDENT) } as CSSProperties}>
      <p>
        <strong>{report.publisher ?? strings.noPublisher}</strong>{' '}
        <span className="quiet">
          {report.published === undefined ? strings.families.noDate : dateText(report.published)}
        </span>
      </p>
      <p>
        <Link href={linkTo(`/reports/${encodeURIComponent(report.id)}`, query)}>
          <bdi>{report.title}</bdi>
        </Link>
      </p>
      {parent !== undefined && descent !== undefined && (
        <p className="quiet">
          {strings.families.copiedFrom(parent.report.publisher ?? parent.report.title, ruleText(descent.rule))}{' '}
          <Link href={linkTo('/pairs', query, { left: parent.report.id, right: report.id })}>
            {strings.families.compare}
          </Link>
        </p>
      )}
      {changes.length > 0 && (
        <ul className="family-changes" aria-label={strings.families.changed}>
          {changes.map(({ changed, before, after }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may change twice
            <li key={place} data-changed={changed}>
              <span className="tag">{strings.families.change[changed]}</span> <del dir="auto">{before}</del>{' '}
              {strings.families.becomes} <ins dir="auto">{after}</ins>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const MAX_INDENT = 6 // generations: deeper ones would leave no room for words
