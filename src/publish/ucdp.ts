import { type Column, eventTable } from './event-table.ts'
import type { Exporter } from './exporters.ts'
import { countryName, type FatalEvent, joined } from './fatal-events.ts'

/**
 * The columns of the UCDP Georeferenced Event Dataset, in its order, each with what fills it; those without a rule stay empty, since they are
 * the coding decisions of its staff (conflict, dyad, sides, type of violence, clarity) or numbers of its own lists.
 * S. Högbladh, "UCDP GED Codebook", version 25.1, Department of Peace and Conflict Research, Uppsala University, https://ucdp.uu.se/downloads/
 */
const COLUMNS: readonly Column[] = [
  ['id', ({ question }) => question.id],
  ['relid', ({ question }) => question.incident], // the incident, which several rows may share
  ['year', ({ time }) => time?.from?.slice(0, 4)],
  ['active_year'],
  ['code_status'],
  ['type_of_violence'],
  ['conflict_dset_id'],
  ['conflict_new_id'],
  ['conflict_name'],
  ['dyad_dset_id'],
  ['dyad_new_id'],
  ['dyad_name'],
  ['side_a_dset_id'],
  ['side_a_new_id'],
  ['side_a'],
  ['side_b_dset_id'],
  ['side_b_new_id'],
  ['side_b'],
  ['number_of_sources', ({ question }) => question.origins.atLeast], // independent origins, not reports
  ['source_article', ({ reports }) => joined(reports.map(articleText))],
  ['source_office', ({ reports }) => joined(reports.map(({ publisher }) => publisher))],
  ['source_date', ({ reports }) => joined(reports.map(({ published }) => published?.slice(0, 10)))],
  ['source_headline', ({ reports }) => joined(reports.map(({ title }) => title))],
  ['source_original', ({ question }) => joined(question.origins.origins.map(({ name }) => name))], // whoever is said to know
  ['where_prec', ({ place }) => (place?.admin1 !== undefined && place.admin1 === place.name ? 4 : undefined)], // 4: first-level region
  ['where_coordinates', ({ place }) => place?.name],
  ['where_description'],
  ['adm_1', ({ place }) => place?.admin1],
  ['adm_2'],
  ['latitude', ({ place }) => place?.lat],
  ['longitude', ({ place }) => place?.lon],
  ['geom_wkt', ({ place }) => pointText(place?.lon, place?.lat)],
  ['priogrid_gid'],
  ['country', ({ place }) => countryName(place?.country)],
  ['country_id'],
  ['region'],
  ['event_clarity'],
  ['date_prec', ({ days }) => datePrecision(days)],
  ['date_start', ({ time }) => time?.from],
  ['date_end', ({ time }) => time?.to],
  ['deaths_a'],
  ['deaths_b'],
  ['deaths_civilians', ({ question, best }) => (question.subject?.role === 'civilian' ? best : undefined)],
  ['deaths_unknown'],
  ['best', ({ best }) => best],
  ['high', ({ high }) => high],
  ['low', ({ low }) => low],
  ['gwnoa'],
  ['gwnob'],
]

/** Columns of ours behind those of UCDP: what its one number of sources and its three estimates leave out. */
const OURS: readonly Column[] = [
  ['hearsay_question', ({ question }) => question.text],
  ['hearsay_origins_most', ({ question }) => question.origins.atMost],
  ['hearsay_reports', ({ question }) => question.reports.length],
  ['hearsay_reconciliation', ({ question }) => question.reconciliation],
  ['hearsay_profile', (_, profile) => profile.name],
]

/** Rows like those of UCDP's event dataset: a row a question about the killed. The figures are estimates from reports, not UCDP's coding. */
export const ucdp: Exporter = eventTable(
  'ucdp',
  'a row a question about the killed, in columns as of UCDP GED',
  COLUMNS,
  OURS,
)

/** "Coastwire, 2031-03-04, Shells on the market", as source_article has it. */
function articleText({ publisher, published, title, file }: FatalEvent['reports'][number]): string {
  return [publisher ?? file, published?.slice(0, 10), title].filter(part => part !== undefined).join(', ')
}

function pointText(lon: number | undefined, lat: number | undefined): string | undefined {
  return lon === undefined || lat === undefined ? undefined : `POINT (${lon} ${lat})`
}

/** 1: the day is known; 2: two to six days; 3: a week; 4: up to a month; 5: up to a year. */
function datePrecision(days: number | undefined): number | undefined {
  if (days === undefined || days > 366) return undefined
  if (days === 1) return 1
  if (days <= 6) return 2
  if (days === 7) return 3
  return days <= 31 ? 4 : 5
}
