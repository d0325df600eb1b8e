import { type Column, eventTable } from './event-table.ts'
import type { Exporter } from './exporters.ts'
import { countryName, joined } from './fatal-events.ts'

/**
 * The columns of ACLED's event data, in the order of its export, each with what fills it; those without a rule stay empty, since they are the
 * coding decisions of its researchers (type of event, actors and their types, precision) or numbers of its own.
 * ACLED, "Armed Conflict Location & Event Data (ACLED) Codebook", https://acleddata.com/methodology/acled-codebook
 */
const COLUMNS: readonly Column[] = [
  ['event_id_cnty', ({ question }) => question.id],
  ['event_date', ({ time }) => time?.from],
  ['year', ({ time }) => time?.from?.slice(0, 4)],
  ['time_precision', ({ days }) => timePrecision(days)],
  ['disorder_type'],
  ['event_type'],
  ['sub_event_type'],
  ['actor1', ({ agent }) => agent],
  ['assoc_actor_1'],
  ['inter1'],
  ['actor2'],
  ['assoc_actor_2'],
  ['inter2'],
  ['interaction'],
  ['civilian_targeting'],
  ['iso'],
  ['region'],
  ['country', ({ place }) => countryName(place?.country)],
  ['admin1', ({ place }) => place?.admin1],
  ['admin2'],
  ['admin3'],
  ['location', ({ place }) => place?.name],
  ['latitude', ({ place }) => place?.lat],
  ['longitude', ({ place }) => place?.lon],
  ['geo_precision', ({ place }) => (place?.admin1 !== undefined && place.admin1 === place.name ? 3 : undefined)], // 3: a larger region
  ['source', ({ reports }) => joined(reports.map(({ publisher, file }) => publisher ?? file))],
  ['source_scale'],
  ['notes', ({ question }) => question.text],
  ['fatalities', ({ best }) => best],
  ['tags'],
  ['timestamp'],
]

/** Columns of ours behind those of ACLED: the range that its one figure leaves out, and how many independent voices there are. */
const OURS: readonly Column[] = [
  ['hearsay_incident', ({ question }) => question.incident],
  ['hearsay_low', ({ question }) => question.range.low],
  ['hearsay_high', ({ question }) => question.range.high],
  ['hearsay_origins_least', ({ question }) => question.origins.atLeast],
  ['hearsay_origins_most', ({ question }) => question.origins.atMost],
  ['hearsay_origins', ({ question }) => joined(question.origins.origins.map(({ name }) => name))],
  ['hearsay_reconciliation', ({ question }) => question.reconciliation],
  ['hearsay_profile', (_, profile) => profile.name],
]

/** Rows like those of ACLED's event data: a row a question about the killed. The figures are estimates from reports, not ACLED's coding. */
export const acled: Exporter = eventTable(
  'acled',
  'a row a question about the killed, in columns as of ACLED',
  COLUMNS,
  OURS,
)

/** 1: the day is known; 2: the week; 3: the month. */
function timePrecision(days: number | undefined): number | undefined {
  if (days === undefined || days > 31) return undefined
  if (days === 1) return 1
  return days <= 7 ? 2 : 3
}
