import { faultOf } from './fault.ts'
import { withHeadline } from './headline.ts'
import { textOfMarkup } from './page/html.ts'
import { itemsOf, type JsonNode, jsonNodes, memberOf } from './page/json-nodes.ts'
import { feedItemTrace, recordTrace } from './page/json-places.ts'
import type { DecodedFile, ReadFault, ReadOptions, ReadRecord, TextReader } from './reader.ts'
import { dayFirstOf, type Fields, fieldNames, recordOf } from './records.ts'
import type { Traced } from './trace.ts'

const EXTENSIONS: ReadonlySet<string> = new Set(['json', 'jsonl', 'ndjson', 'geojson'])
const TEXT_EXTENSIONS: ReadonlySet<string> = new Set(['txt', 'text', 'md', 'markdown', 'csv', 'tsv'])
const MAX_FAULTS = 100 // told of one file; the last says how many more there were

const MAX_BAD_LINES = 50_000 // after these nothing more is parsed: each costs some 7 microseconds, and 64 MB can hold 32 million

/** A value of the file with the place that it stands in. */
interface Entry {
  readonly value: unknown
  readonly part?: NonNullable<ReadRecord['part']>
  /** Where the words of one of the entry's fields stand; asked for only where places are wanted. */
  readonly trace?: (names: FieldNames, field: 'text' | 'title') => Traced | undefined
}

type FieldNames = ReturnType<typeof fieldNames>

/** JSON Lines, a JSON array of records, or one JSON record: one document for each record that has a text. */
export const json: TextReader = {
  takes: 'text',
  name: 'json',
  accepts: file => EXTENSIONS.has(file.extension) || (!TEXT_EXTENSIONS.has(file.extension) && looksLikeJson(file.text)),
  read: (file, options) => {
    const whole = parse(file.text)
    if (whole !== undefined)
      return documentsOf(isFeed(whole.value) ? feedEntriesOf(whole.value, file) : entriesOf(whole.value, file), options)
    const { entries, faults } = linesOf(file)
    const read = documentsOf(entries, options)
    return { records: read.records, faults: inFileOrder([...faults, ...read.faults]) }
  },
}

/** Is the first line with anything on it a whole JSON object, or the beginning of one? */
function looksLikeJson(text: string): boolean {
  // {"id": 1   [{"id": 1   [   {   not: [Reuters] {sic}
  return /^\s*(?:\[\s*)?\{\s*(?:"(?:[^"\\]|\\.){0,200}"\s*:|\}|$)/u.test(text.slice(0, 1000))
}

function linesOf(file: DecodedFile): { entries: Entry[]; faults: ReadFault[] } {
  const entries: Entry[] = []
  const faults: ReadFault[] = []
  let bad = 0
  let number = 0
  for (let start = 0; start < file.text.length; ) {
    const found = file.text.indexOf('\n', start)
    const end = found < 0 ? file.text.length : found
    const line = file.text.slice(start, end)
    const from = start
    number++
    start = end + 1
    if (!/\S/u.test(line)) continue
    const parsed = bad < MAX_BAD_LINES ? parse(line) : undefined
    if (parsed !== undefined) {
      const { value } = parsed
      entries.push({
        value,
        part: { name: 'line', number },
        trace: (names, field) => recordTrace(file.text, jsonNodes(file.text, from, end), value, names, field),
      })
    } else if (++bad <= MAX_FAULTS) faults.push(faultOf('read.bad-json', { line: number }, { part: `line ${number}` }))
  }
  if (bad > MAX_FAULTS) faults.push(faultOf('read.bad-json', { more: bad - MAX_FAULTS }))
  return { entries, faults }
}

/** A JSON file's records: the array, the array that an object holds under one of its names (`{"articles": [...]}`), or the object itself. */
function entriesOf(value: unknown, { text }: DecodedFile): Entry[] {
  const node = once(() => jsonNodes(text))
  if (Array.isArray(value)) return itemEntries(value, text, node)
  const [name, list] = (isFields(value) && Object.entries(value).find(([, held]) => isListOfFields(held))) || []
  if (name !== undefined && Array.isArray(list)) return itemEntries(list, text, () => memberOf(node(), name))
  return [{ value, trace: (names, field) => recordTrace(text, node(), value, names, field) }]
}

function itemEntries(list: readonly unknown[], text: string, node: () => JsonNode | undefined): Entry[] {
  return list.map((value, index) => ({
    value,
    part: { name: 'item', number: index + 1 },
    trace: (names, field) => recordTrace(text, itemsOf(node())[index], value, names, field),
  }))
}

/** Is it a JSON Feed? https://www.jsonfeed.org/version/1.1/ */
function isFeed(value: unknown): value is Fields {
  return isFields(value) && typeof value['version'] === 'string' && value['version'].includes('jsonfeed.org/version/')
}

/** A JSON Feed's items, with the feed's title for their publisher and their markup made text. */
function feedEntriesOf(feed: Fields, file: DecodedFile): Entry[] {
  const items = isListOfFields(feed['items']) ? feed['items'] : []
  const nodes = once(() => itemsOf(memberOf(jsonNodes(file.text), 'items')))
  return items.map((item, index) => {
    const markup = item['content_html']
    const text =
      item['content_text'] ??
      (typeof markup === 'string' ? textOfMarkup(markup) : undefined) ??
      item['summary'] ??
      item['title']
    return {
      value: { ...item, text, publisher: feed['title'], published: item['date_published'] },
      part: { name: 'item', number: index + 1 },
      trace: (_, field) => feedItemTrace(file.text, nodes()[index], field),
    }
  })
}

function documentsOf(entries: readonly Entry[], options: ReadOptions): { records: ReadRecord[]; faults: ReadFault[] } {
  const names = fieldNames(options)
  const dayFirst = dayFirstOf(entries.map(entry => entry.value).filter(isFields), names)
  const records: ReadRecord[] = []
  const faults: ReadFault[] = []
  for (const entry of entries) {
    const { value, part } = entry
    const fields = isFields(value) ? value : typeof value === 'string' ? { text: value } : {}
    const record = recordOf(fields, names, dayFirst)
    if (record.text === '')
      faults.push(faultOf('read.no-text-field', {}, part && { part: `${part.name} ${part.number}` }))
    else records.push(placed(record, entry, options.traced === true ? names : undefined))
  }
  const more = faults.length - MAX_FAULTS
  if (more > 0) faults.splice(MAX_FAULTS, more, faultOf('read.no-text-field', { more }))
  return { records, faults }
}

/** The record of an entry with its headline before it and its part; by its field names, with the places of its words. */
function placed(record: ReadRecord, { part, trace }: Entry, names: FieldNames | undefined): ReadRecord {
  const traced = names && trace?.(names, 'text')
  const headline = names && trace?.(names, 'title')
  const told = withHeadline(
    traced?.text === record.text ? { ...record, runs: traced.runs } : record,
    headline ?? { text: record.title ?? '' },
  )
  return part === undefined ? told : { ...told, part }
}

/** Faults by the number of their part; those of no part last. */
function inFileOrder(faults: readonly ReadFault[]): ReadFault[] {
  const numberOf = (fault: ReadFault) => (fault.part === undefined ? Infinity : Number(fault.part.replace(/\D+/u, '')))
  return [...faults].sort((left, right) =>
    numberOf(left) < numberOf(right) ? -1 : numberOf(left) > numberOf(right) ? 1 : 0,
  )
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isListOfFields(value: unknown): value is Fields[] {
  return Array.isArray(value) && value.length > 0 && value.every(isFields)
}

/** A value that is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
