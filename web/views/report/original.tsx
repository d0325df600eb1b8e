import type { ReactNode } from 'react'
import type { ReportView } from '../../../src/model/view.ts'
import { strings } from '../../strings.ts'

/**
 * The original as it was kept, in a frame that may run nothing and reach nothing. A PDF is left to the browser's own viewer, which does
 * not start inside of a sandbox; the server gives it a policy of its own.
 */
export function Original({ view: { head, original } }: { readonly view: ReportView }): ReactNode {
  const address = `/api/originals/${head.sha256}`
  return (
    <section className="original" aria-label={strings.report.originalFrame}>
      {original === undefined ? (
        <p className="quiet">{strings.report.noOriginal}</p>
      ) : (
        <iframe
          src={address}
          title={strings.report.originalFrame}
          {...(original !== 'application/pdf' && { sandbox: '' })}
        />
      )}
      <p className="quiet">
        {original !== undefined && (
          <a href={address} target="_blank" rel="noreferrer">
            {strings.report.openOriginal}
          </a>
        )}{' '}
        {strings.report.hash}: <code>{head.sha256}</code>
      </p>
    </section>
  )
}
