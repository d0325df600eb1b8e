import type { ReactNode } from 'react'
import type { ReportView } from '../../../src/model/view-report.ts'
import { strings } from '../../strings.ts'

/**
 * The original as it was kept, in a frame that may run nothing and reach nothing. A PDF is left to the browser's own viewer, which does
 * not start inside of a sandbox; the server gives it a policy of its own.
 */
export function Original({ view: { head, original } }: { readonly view: ReportView }): ReactNode {
  const address = `/api/originals/${head.sha256}`
  const isPdf = original === 'application/pdf'
  return (
    <section className="original" aria-label={strings.report.originalFrame}>
      {original === undefined ? (
        <p className="quiet">{strings.report.noOriginal}</p>
      ) : (
        <iframe
          src={isPdf ? `${address}#${AS_WIDE_AS_FITS}` : address}
          title={strings.report.originalFrame}
          {...(!isPdf && { sandbox: '' })}
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

/** What a viewer of PDF is asked for: the page as wide as there is room, and no list of pages beside it. */
const AS_WIDE_AS_FITS = 'navpanes=0&view=FitH'
