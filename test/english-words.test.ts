import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseAst } from 'vite'
import { english } from '../src/lang/en/pack.ts'

const source = join(import.meta.dirname, '..', 'src')

/** Rooms that read the words of texts. */
const READING = /^(?:extract|match|reconcile|segment|text)\//u

/** Files of these rooms that write English, or look for words of no one language. */
const APART = [
  'reconcile/question/people.ts', // the wording of questions
  'reconcile/question/place.ts',
  'reconcile/question/text.ts',
  'reconcile/question/time.ts',
  'reconcile/grade/airwars.ts', // the names that institutions give to their grades
  'reconcile/grade/ibc.ts',
  'segment/sentence-lists.ts', // Roman numerals
  'extract/place/spelling.ts', // Arabic articles in Latin letters
]

/** Names of ours that are words too, which no type lists: of quantities without a number, and of units. */
const OURS = ['age', 'group', 'percent', 'plural', 'times']

test('shared code looks for no word that is the English pack’s', () => {
  const words = new Set(
    [...stringsOf({ ...english, examples: [] })].flatMap(string => string.match(/\p{L}{3,}/gu) ?? []),
  )
  const roles = [...english.actors.people, ...english.actors.bodies].map(({ role }) => role)
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => /(?<!\.test)\.ts$/u.test(file) && !file.startsWith('lang/en/'))
  const trees = files.map(file => ({
    file,
    nodes: [...nodesOf(parseAst(readFileSync(join(source, file), 'utf8'), { lang: 'ts' }))],
  }))
  const names = new Set([...OURS, ...roles, ...trees.flatMap(({ nodes }) => nodes.flatMap(namesIn))])
  const sought = trees
    .filter(({ file }) => READING.test(file) && !APART.includes(file))
    .flatMap(({ file, nodes }) =>
      nodes
        .flatMap(wordsIn)
        .filter(word => words.has(word) && !names.has(word))
        .map(word => `${file}: ${word}`),
    )
  assert.deepEqual(sought, [])
})

test('English is seen in comparisons, lists and regular expressions', () => {
  const sought = (code: string) => [...nodesOf(parseAst(code, { lang: 'ts' }))].flatMap(wordsIn)
  for (const code of ["word === 'although'", "new Set(['although', 'x'])", '/\\b(?:although|x+)\\b/iu']) {
    assert.deepEqual(sought(code), ['although'], code)
  }
  for (const code of ["'attribution.said'", '/(?<ending>\\p{Ll}+)$/u', 'const although = x']) {
    assert.deepEqual(sought(code), [], code)
  }
})

/** As much of a node of a syntax tree as is asked for here. */
interface Node {
  readonly type: string
  readonly value?: unknown
  readonly regex?: { readonly pattern: string }
  readonly literal?: Node
  readonly expression?: Node
  readonly elements?: readonly Node[]
}

function* nodesOf(tree: unknown): Generator<Node> {
  if (tree === null || typeof tree !== 'object') return
  if ('type' in tree && typeof tree.type === 'string') yield tree as Node
  for (const part of Object.values(tree)) yield* nodesOf(part)
}

/** Names that the program gives by itself, since a type lists them: 'killed' | 'wounded', ['left', 'right'] as const. */
function namesIn({ type, literal, expression }: Node): readonly unknown[] {
  if (type === 'TSLiteralType') return [literal?.value]
  return type === 'TSAsExpression' ? (expression?.elements?.map(({ value }) => value) ?? []) : []
}

// \p{Lu}   \b   (?<name>
const NO_LETTERS = /\\[pPu]\{[^}]+\}|\\.|\?<\w+>/gu

/** What a literal looks for: the words of a regular expression, or the one word that a string is. */
function wordsIn({ type, value, regex }: Node): readonly string[] {
  if (type !== 'Literal') return []
  if (regex !== undefined)
    return (
      regex.pattern
        .replace(NO_LETTERS, ' ')
        .toLowerCase()
        .match(/\p{L}{3,}/gu) ?? []
    )
  return typeof value === 'string' && /^\p{L}{3,}$/u.test(value) ? [value.toLowerCase()] : []
}

/** Every string of a lexicon, keys included. */
function* stringsOf(form: unknown): Generator<string> {
  if (typeof form === 'string') yield form
  else if (form !== null && typeof form === 'object') {
    for (const [key, part] of Object.entries(form)) {
      yield key
      yield* stringsOf(part)
    }
  }
}
