import type { Span } from '../model/span.ts'
import { withHeadline } from './headline.ts'
import type { FieldName, TextReader } from './reader.ts'
import { fieldNames, nameOf, recordOf } from './records.ts'
import { allOf, cutTrace } from './trace.ts'

const EXTENSIONS: ReadonlySet<string> = new Set(['md', 'markdown', 'mdown', 'mkd'])
const MAX_FRONT_MATTER = 1 << 14 // characters; a longer block between dashes is text

// ---\ntitle: Storm\n---\n   not: --- in the middle of a text
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u
// title: "A name: with colon"   not: - item
const ENTRY = /^([\w-]+)[ \t]*:[ \t]*(\S.*?)[ \t]*$/dgmu

/** Markdown: the characters unchanged, one document. Front matter is read for what it says; its title stands before the text as a headline. */
export const markdown: TextReader = {
  takes: 'text',
  name: 'markdown',
  accepts: file => EXTENSIONS.has(file.extension),
  read: ({ text }, options) => {
    const front = FRONT_MATTER.exec(text.slice(0, MAX_FRONT_MATTER))
    if (front === null) return { records: [{ text, runs: allOf(text) }], faults: [] }
    const names = fieldNames(options)
    names.delete('text' satisfies FieldName)
    const entries = entriesIn(front[0])
    const words = Object.fromEntries([...entries].map(([name, { start, end }]) => [name, text.slice(start, end)]))
    const title = entries.get(nameOf(words, names, 'title') ?? '') ?? NOWHERE
    const body = cutTrace({ text, runs: allOf(text) }, { start: front[0].length, end: text.length })
    const headline = cutTrace({ text, runs: allOf(text) }, title)
    return { records: [{ ...recordOf(words, names), ...withHeadline(body, headline) }], faults: [] }
  },
}

const NOWHERE: Span = { start: 0, end: 0 }

/** What a front matter holds, by name: where in it each value stands, without its quotation marks. */
function entriesIn(front: string): Map<string, Span> {
  const entries = new Map<string, Span>()
  for (const { 1: name, 2: value, indices } of front.matchAll(ENTRY)) {
    const [start, end] = indices![2]!
    const isQuoted = /^(["']).*\1$/u.test(value!)
    entries.set(name!, isQuoted ? { start: start + 1, end: end - 1 } : { start, end })
  }
  return entries
}
