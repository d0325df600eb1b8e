import type { FieldName } from '../reader.ts'
import { type Fields, nameOf } from '../records.ts'
import { joinedTraces, type Traced, through } from '../trace.ts'
import { seenInMarkup } from './html.ts'
import { itemsOf, type JsonNode, memberOf, stringAt } from './json-nodes.ts'

/** A field of a record with its places: the value that it was taken from, or the record itself where it is a string. */
export function recordTrace(
  source: string,
  node: JsonNode | undefined,
  value: unknown,
  names: ReadonlyMap<FieldName, readonly string[]>,
  field: FieldName,
): Traced | undefined {
  if (typeof value === 'string') return field === 'text' ? stringAt(source, node) : undefined
  if (typeof value !== 'object' || value === null) return undefined
  const name = nameOf(value as Fields, names, field)
  return name === undefined ? undefined : wordsAt(source, memberOf(node, name))
}

/** The words of a value as records are read: a string, a number, the name of a record, the strings of a list with commas between. */
function wordsAt(source: string, node: JsonNode | undefined): Traced | undefined {
  if (node?.kind === 'object') return stringAt(source, memberOf(node, 'name'))
  if (node?.kind !== 'array') return stringAt(source, node)
  const strings = node.items.filter(item => item.kind === 'string')
  return joinedTraces(
    strings.flatMap(item => stringAt(source, item) ?? []),
    ', ',
  )
}

/** The title of an item of a JSON Feed with its places, or its text, through its markup where it is made of markup. */
export function feedItemTrace(source: string, item: JsonNode | undefined, field: 'text' | 'title'): Traced | undefined {
  if (field === 'title') return wordsAt(source, memberOf(item, 'title'))
  const isGiven = (name: string): boolean => {
    const node = memberOf(item, name)
    return node !== undefined && !(node.kind === 'literal' && source.startsWith('null', node.start))
  }
  if (isGiven('content_text')) return wordsAt(source, memberOf(item, 'content_text'))
  const html = memberOf(item, 'content_html')
  if (html?.kind !== 'string') return wordsAt(source, memberOf(item, isGiven('summary') ? 'summary' : 'title'))
  const markup = stringAt(source, html)
  return markup && tracedMarkup(markup)
}

/** The text of a markup whose characters stand elsewhere. */
function tracedMarkup(markup: Traced): Traced | undefined {
  const { text, runs } = seenInMarkup(markup.text, { isTraced: true })
  return runs && { text, runs: through(runs, markup.runs) }
}

/** The text of a message of Telegram with its places: one string, or pieces, of which some are marked. */
export function messageTrace(source: string, text: JsonNode | undefined): Traced | undefined {
  if (text?.kind !== 'array') return stringAt(source, text)
  return joinedTraces(
    itemsOf(text).flatMap(piece => {
      const words = piece.kind === 'string' ? piece : memberOf(piece, 'text')
      return (words?.kind === 'string' && stringAt(source, words)) || []
    }),
  )
}
