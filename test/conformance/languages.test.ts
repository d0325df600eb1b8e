import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attributionReader } from '../../src/extract/attribution/attributions.ts'
import { extractor } from '../../src/extract/extract.ts'
import { quantityReader } from '../../src/extract/number/quantities.ts'
import { timeReader } from '../../src/extract/time/times.ts'
import type { LanguagePack } from '../../src/lang/language.ts'
import { languageOf, packs } from '../../src/lang/languages.ts'
import type { Report, SourceDocument } from '../../src/model/document.ts'
import { gazetteerOf } from '../../src/model/gazetteer.ts'
import type { Span } from '../../src/model/span.ts'
import { layoutOf } from '../../src/segment/layout.ts'
import { marked } from '../marked.ts'

/** The day that every example is taken to be written on. */
const AS_OF = '2024-05-15'

/** Places that examples may name. They are invented. */
const gazetteer = gazetteerOf('city\tVesnice\tXA\tNorth Marches\t10\t10\t90000\n')

/** Tags that an example may bear, each with the reader that must find every one of them. */
const TAGS = ['quantity', 'event', 'subject', 'source', 'cue', 'content', 'time', 'place'] as const

for (const pack of packs) {
  test(`the lists of ${pack.name} are composed, in lower case, sorted, without doubles`, () => {
    for (const { path, words, isRow } of listsOf(pack)) {
      for (const word of words) {
        assert.equal(word, word.normalize('NFC'), path)
        assert.equal(word, word.toLowerCase(), path)
        assert.equal(word, word.trim(), path)
      }
      if (isRow) continue // forms of one word, whose places mean something
      assert.deepEqual(words, [...new Set(words)], `${path} has doubles`)
      assert.deepEqual(words, [...words].sort(), `${path} is not sorted`)
    }
  })

  test(`the tables of ${pack.name} have composed keys and whole values`, () => {
    for (const [word, worth] of Object.entries(pack.numbers.scales)) {
      assert.equal(word, word.normalize('NFC'))
      assert.ok(worth >= 1000 && Number.isInteger(worth), word)
    }
    for (const [word, worth] of Object.entries(pack.numbers.ones)) assert.ok(worth >= 1 && worth <= 9, word)
    for (const [word, worth] of Object.entries(pack.numbers.tens)) assert.ok(worth >= 20 && worth <= 90, word)
  })

  test(`the examples of ${pack.name} are read as they are marked`, () => {
    const readings = readingsOf(pack)
    for (const example of pack.examples) {
      const { text, spans } = marked(example)
      const found = readings(text)
      for (const tag of spans.keys()) assert.ok(isTag(tag), `<${tag}> in ${example}`)
      for (const tag of TAGS) {
        for (const span of spans.get(tag) ?? []) {
          const has = found[tag].some(({ start, end }) => start === span.start && end === span.end)
          assert.ok(has, `${tag} "${text.slice(span.start, span.end)}" is not read in: ${text}`)
        }
      }
      if (spans.size === 0) assert.deepEqual(found.event, [], `claims something: ${text}`)
    }
  })

  test(`the examples of ${pack.name} refuse as well as accept`, () => {
    const refusals = pack.examples.filter(example => marked(example).spans.size === 0)
    assert.ok(pack.examples.length === 0 || refusals.length > 0)
  })
}

interface List {
  readonly path: string
  readonly words: readonly string[]
  /** Is it one entry of a list of entries, as the forms of a verb are? */
  readonly isRow: boolean
}

function* listsOf({ examples: _, ...lexicons }: LanguagePack): Generator<List> {
  yield* listsUnder('', lexicons, { isRow: false })
}

function* listsUnder(path: string, form: unknown, { isRow }: { isRow: boolean }): Generator<List> {
  if (Array.isArray(form) && form.every(part => typeof part === 'string')) yield { path, words: form, isRow }
  else if (form !== null && typeof form === 'object') {
    for (const [key, part] of Object.entries(form)) {
      yield* listsUnder(`${path}.${key}`, part, { isRow: Array.isArray(form) })
    }
  }
}

function isTag(tag: string): tag is (typeof TAGS)[number] {
  return TAGS.some(known => known === tag)
}

/** What each reader of a pack finds in a text, by the tag that marks it. */
function readingsOf(pack: LanguagePack): (text: string) => Record<(typeof TAGS)[number], Span[]> {
  const language = languageOf(pack)
  const quantitiesIn = quantityReader(language)
  const timesIn = timeReader(language)
  const attributionsIn = attributionReader(language)
  const claimsIn = extractor(language, gazetteer)
  return text => {
    const layout = layoutOf(text, language)
    const { tokens } = layout
    const attributions = attributionsIn(layout, 0, tokens.count)
    const { claims } = claimsIn([{ document: documentOf(text), layout, report: reportOf(text, pack) }])[0]!
    const stated = (field: 'subject' | 'place') =>
      claims.flatMap(({ [field]: value }) => (value?.basis === 'stated' ? [value.at.span] : []))
    return {
      quantity: quantitiesIn(tokens, 0, tokens.count).map(({ span }) => span),
      event: claims.flatMap(({ trigger }) => (trigger ? [trigger.span] : [])),
      subject: stated('subject'),
      place: stated('place'),
      time: timesIn(tokens, 0, tokens.count, AS_OF).map(({ span }) => span),
      source: attributions.flatMap(({ source }) => (source ? [source] : [])),
      cue: attributions.flatMap(({ cue }) => (cue ? [cue] : [])),
      content: attributions.map(({ content }) => content),
    }
  }
}

function documentOf(text: string): SourceDocument {
  const capture = { path: 'example.txt', sha256: '0'.repeat(64), bytes: text.length }
  return { id: 'example', capture, reader: 'text', encoding: 'utf-8', text }
}

function reportOf(text: string, { tag }: LanguagePack): Report {
  return { id: 'example', document: 'example', span: { start: 0, end: text.length }, published: AS_OF, language: tag }
}

test('a pack may begin with every list empty: it claims nothing, and no rule falls over it', () => {
  const readings = readingsOf({ ...emptied(packs[0]!), tag: 'xx' })
  for (const text of ['At least 20 people were killed on Monday, police said.\n\nTwo more died.', '', '“20”, he said.'])
    assert.deepEqual(readings(text).event, [])
})

/** The same form with nothing in its lists. */
function emptied<Form>(form: Form): Form {
  if (Array.isArray(form)) return [] as Form
  if (form === null || typeof form !== 'object') return form
  return Object.fromEntries(Object.entries(form).map(([field, part]) => [field, emptied(part)])) as Form
}
