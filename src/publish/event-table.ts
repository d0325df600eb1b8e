import type { Profile } from '../model/profile.ts'
import { csvRow } from './csv-row.ts'
import type { Exporter } from './exporters.ts'
import { type FatalEvent, fatalEvents } from './fatal-events.ts'

/** A column and what fills it; a column without a rule stays empty. */
export type Column = readonly [
  name: string,
  fill?: (event: FatalEvent, profile: Profile) => string | number | undefined,
]

/** The exporter of a table of events in somebody's columns, with ours behind them. It keeps the house rules of the profile that it is called by. */
export function eventTable(
  name: string,
  summary: string,
  columns: readonly Column[],
  ours: readonly Column[],
): Exporter {
  const all = [...columns, ...ours]
  return {
    name,
    extension: 'csv',
    profile: name,
    summary,
    *export(ledger, profile) {
      yield csvRow(all.map(([column]) => column))
      for (const event of fatalEvents(ledger, profile)) yield csvRow(all.map(([, fill]) => fill?.(event, profile)))
    },
  }
}
