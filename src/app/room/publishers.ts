import type { PublisherRow } from '../../model/view-overview.ts'
import { publisherOf } from './reliance.ts'
import type { RoomIndex } from './room-index.ts'

type Counts = Pick<PublisherRow, 'reports' | 'claims' | 'first' | 'copiedFrom' | 'copiedBy'>

/** Everybody who printed a report of the case, those with most claims first. */
export function publisherRows(index: RoomIndex): PublisherRow[] {
  const counts = new Map<string, { -readonly [Field in keyof Counts]: Counts[Field] }>()
  const sources = new Map<string, Set<string>>()
  const add = (name: string | undefined, field: keyof Counts, more = 1): void => {
    if (name === undefined) return
    const known = counts.get(name) ?? { reports: 0, claims: 0, first: 0, copiedFrom: 0, copiedBy: 0 }
    known[field] += more
    counts.set(name, known)
  }
  for (const { id } of index.ledger.reports) {
    const name = publisherOf(index, id)
    if (name === undefined) continue
    const claims = index.claimsByReport.get(id) ?? []
    add(name, 'reports')
    add(name, 'claims', claims.length)
    const cited = sources.get(name) ?? new Set()
    sources.set(name, cited)
    for (const source of claims.flatMap(claim => index.sourcesByClaim.get(claim.id) ?? [])) cited.add(source)
  }
  for (const { reports } of index.ledger.questions) add(firstOf(reports, index), 'first')
  for (const { descents } of index.ledger.families) {
    const across = descents.filter(({ from, to }) => publisherOf(index, from) !== publisherOf(index, to))
    for (const taker of new Set(across.map(({ to }) => to))) add(publisherOf(index, taker), 'copiedFrom')
    for (const giver of new Set(across.map(({ from }) => from))) add(publisherOf(index, giver), 'copiedBy')
  }
  return [...counts]
    .map(([name, row]) => ({ name, ...row, sources: sources.get(name)?.size ?? 0 }))
    .sort((left, right) => right.claims - left.claims || (left.name < right.name ? -1 : 1))
}

/** Who printed it first, where several publishers did and one was before all others. */
function firstOf(reports: readonly string[], index: RoomIndex): string | undefined {
  const dated = reports.flatMap(id => {
    const published = index.reportById.get(id)?.published
    const name = publisherOf(index, id)
    return published === undefined || name === undefined ? [] : { published, name }
  })
  if (new Set(dated.map(({ name }) => name)).size < 2) return undefined
  const earliest = dated.reduce((first, one) => (one.published < first.published ? one : first))
  const among = new Set(dated.filter(({ published }) => published === earliest.published).map(({ name }) => name))
  return among.size === 1 ? earliest.name : undefined
}
