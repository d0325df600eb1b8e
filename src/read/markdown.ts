import type { FieldName, TextReader } from './reader.ts'
import { fieldNames, recordOf } from './records.ts'
import { allOf } from './trace.ts'

const EXTENSIONS: ReadonlySet<string> = new Set(['md', 'markdown', 'mdown', 'mkd'])
const MAX_FRONT_MATTER = 1 << 14 // characters; a longer block between dashes is text

// ---\ntitle: Storm\n---\n   not: --- in the middle of a text
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u
// title: "A name: with colon"   not: - item
const ENTRY = /^([\w-]+)[ \t]*:[ \t]*(?:"(.*)"|'(.*)'|(.*?))[ \t]*$/u

/** Markdown: the characters unchanged, one document. Front matter is read for what it says, and is not part of the report's body. */
export const markdown: TextReader = {
  takes: 'text',
  name: 'markdown',
  accepts: file => EXTENSIONS.has(file.extension),
  read: (file, options) => {
    const front = FRONT_MATTER.exec(file.text.slice(0, MAX_FRONT_MATTER))
    if (front === null) return { records: [{ text: file.text, runs: allOf(file.text) }], faults: [] }
    const entries: Record<string, string> = {}
    for (const line of front[1]!.split(/\r?\n/u)) {
      const entry = ENTRY.exec(line)
      if (entry !== null) entries[entry[1]!] = entry[2] ?? entry[3] ?? entry[4] ?? ''
    }
    const names = fieldNames(options)
    names.delete('text' satisfies FieldName)
    const body = { start: front[0].length, end: file.text.length }
    return { records: [{ ...recordOf(entries, names), text: file.text, body, runs: allOf(file.text) }], faults: [] }
  },
}
