import type { PublisherRow } from '../../model/view-overview.ts'
import { publisherOf } from './reliance.ts'
import type { RoomIndex } from './room-index.ts'

/** Everybody who printed a report of the case, those with most claims first. */
export function publisherRows(index: RoomIndex): PublisherRow[] {
  const rows = new Map<string, { -readonly [Field in keyof PublisherRow]: PublisherRow[Field] }>()
  const sources = new Map<string, Set<string>>()
  const rowOf = (name: string) => {
    const known = rows.get(name)
    if (known !== undefined) return known
    const row = { name, reports: 0, claims: 0, first: 0, copiedFrom: 0, copiedBy: 0, sources: 0 }
    rows.set(name, row)
    sources.set(name, new Set())
    return row
  }
  for (const { id } of index.ledger.reports) {
    const name = publisherOf(index, id)
    if (name === undefined) continue
    const row = rowOf(name)
    row.reports++
    const claims = index.claimsByReport.get(id) ?? []
    row.claims += claims.length
    for (const claim of claims)
      for (const source of index.sourcesByClaim.get(claim.id) ?? []) sources.get(name)!.add(source)
  }
  for (const question of index.ledger.questions) {
    const first = firstOf(question.reports, index)
    if (first !== undefined) rowOf(first).first++
  }
  for (const { descents } of index.ledger.families) {
    const across = descents.filter(({ from, to }) => publisherOf(index, from) !== publisherOf(index, to))
    for (const taker of new Set(across.map(({ to }) => to))) countFor(taker, 'copiedFrom')
    for (const giver of new Set(across.map(({ from }) => from))) countFor(giver, 'copiedBy')
  }
  return [...rows.values()]
    .map(row => ({ ...row, sources: sources.get(row.name)!.size }))
    .sort((left, right) => right.claims - left.claims || (left.name < right.name ? -1 : 1))

  function countFor(report: string, field: 'copiedFrom' | 'copiedBy'): void {
    const name = publisherOf(index, report)
    if (name !== undefined) rowOf(name)[field]++
  }
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
