import type { Link } from '../model/claim.ts'
import type { Report, SourceDocument } from '../model/document.ts'
import { linkOf } from './attribution/chain.ts'
import type { Extraction } from './extract.ts'

/** A report and what was read of it in; the report with everybody whom it cites, in text order, out. A report that claims nothing stays as it is. */
export function withCited(report: Report, { claims, attributions }: Extraction, document: SourceDocument): Report {
  if (claims.length === 0) return report
  const cited: Link[] = []
  const seen = new Set<string>()
  for (const mention of attributions) {
    if (mention.source === undefined) continue
    const key = `${mention.source.start} ${mention.name ?? ''}`
    if (seen.has(key)) continue
    seen.add(key)
    cited.push(linkOf(mention, document))
  }
  return cited.length === 0 ? report : { ...report, cited: cited.sort(byPlace) }
}

function byPlace(left: Link, right: Link): number {
  return (left.at?.span.start ?? 0) - (right.at?.span.start ?? 0)
}
