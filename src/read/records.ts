import { publishedOf } from './page/published.ts'
import type { FieldName, ReadOptions, ReadRecord } from './reader.ts'

/** Usual names of each field, first choice first, as `keyOf` writes them. */
const USUAL_NAMES = {
  text: [
    'text',
    'body',
    'content',
    'article',
    'articletext',
    'articlebody',
    'articlecontent',
    'fulltext',
    'maintext',
    'bodytext',
    'contenttext',
    'story',
    'report',
    'narrative',
    'message',
    'description',
    'summary',
  ],
  title: ['title', 'headline', 'heading', 'articletitle', 'subject'],
  published: [
    'published',
    'date',
    'publishedat',
    'publisheddate',
    'publishdate',
    'datepublished',
    'pubdate',
    'publicationdate',
    'datetime',
    'timestamp',
    'createdat',
    'created',
    'day',
  ],
  publisher: [
    'publisher',
    'source',
    'outlet',
    'newspaper',
    'agency',
    'publication',
    'sourcename',
    'sourcecommonname',
    'sitename',
    'site',
    'feed',
    'domain',
  ],
  url: ['url', 'link', 'sourceurl', 'articleurl', 'canonical', 'permalink', 'href', 'uri', 'documentidentifier'],
  author: ['author', 'authors', 'byline', 'creator'],
  language: ['language', 'lang'],
} as const satisfies Record<FieldName, readonly string[]>

/** A table of one record's values, by the names that the file gives them. */
export type Fields = Readonly<Record<string, unknown>>

/** Which names may hold each field, as the options say or as usual; names as `keyOf` writes them. */
export function fieldNames(options: ReadOptions): Map<FieldName, readonly string[]> {
  const names = new Map<FieldName, readonly string[]>()
  for (const [field, usual] of Object.entries(USUAL_NAMES) as [FieldName, readonly string[]][]) {
    const given = options.fields?.[field]
    names.set(field, given === undefined ? usual : (typeof given === 'string' ? [given] : given).map(keyOf))
  }
  return names
}

/** A record's values in, the fields of its document out. `text` is '' where the record has none. */
export function recordOf(
  fields: Fields,
  names: ReadonlyMap<FieldName, readonly string[]>,
  dayFirst?: boolean,
): ReadRecord {
  const found = fieldFinder(fields, names)
  const wordsOf = (field: FieldName): string | undefined => found(field)?.words
  const published = publishedOf(wordsOf('published') ?? '', dayFirst)
  const rest = {
    title: wordsOf('title')?.trim(),
    publisher: wordsOf('publisher')?.trim(),
    published,
    url: wordsOf('url')?.trim(),
    author: wordsOf('author')?.trim(),
    language: wordsOf('language')?.trim(),
  }
  return { text: wordsOf('text') ?? '', ...known(rest) }
}

/** What the record calls one of its fields; undefined where it has none. */
export function nameOf(
  fields: Fields,
  names: ReadonlyMap<FieldName, readonly string[]>,
  field: FieldName,
): string | undefined {
  return fieldFinder(fields, names)(field)?.name
}

/** Finds for each field the first of its names that holds words, as the record spells the name. */
function fieldFinder(
  fields: Fields,
  names: ReadonlyMap<FieldName, readonly string[]>,
): (field: FieldName) => { readonly name: string; readonly words: string } | undefined {
  const byKey = new Map<string, { readonly name: string; readonly value: unknown }>()
  for (const [name, value] of Object.entries(fields)) {
    const key = keyOf(name)
    if (!byKey.has(key)) byKey.set(key, { name, value })
  }
  return field => {
    for (const key of names.get(field) ?? []) {
      const entry = byKey.get(key)
      const words = wordsOfValue(entry?.value)
      if (entry !== undefined && words !== undefined && /\S/u.test(words)) return { name: entry.name, words }
    }
    return undefined
  }
}

/** The order of day and month that a column of dates shows: true, false, or undefined if no date in it tells. */
export function dayFirstOf(
  records: Iterable<Fields>,
  names: ReadonlyMap<FieldName, readonly string[]>,
): boolean | undefined {
  const keys = new Set(names.get('published'))
  for (const fields of records) {
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value !== 'string' || !keys.has(keyOf(name))) continue
      const [, left, right] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/u.exec(value) ?? []
      if (Number(left) > 12) return true
      if (Number(right) > 12) return false
    }
  }
  return undefined
}

/** The record without the fields that are not known. */
export function known<T extends Record<string, string | undefined>>(fields: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as {
    [K in keyof T]?: string
  }
}

/** `Published At` and `published_at` are one name. */
function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** Words of a value: a string as it is, a number's digits, the name of `{"name": "The Post"}`, a list's entries joined. */
function wordsOfValue(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) {
    const entries = value.filter(entry => typeof entry === 'string')
    return entries.length === 0 ? undefined : entries.join(', ')
  }
  if (typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string')
    return value.name
  return undefined
}
