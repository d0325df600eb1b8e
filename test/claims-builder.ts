import { languageOf, packs } from '../src/lang/languages.ts'
import { match } from '../src/match/match.ts'
import type { Family, PassageAlignment } from '../src/model/alignment.ts'
import { anchor } from '../src/model/anchor.ts'
import type { Claim, ClaimRelationHint, Link, Stance } from '../src/model/claim.ts'
import type { Report, SourceDocument } from '../src/model/document.ts'
import type { Measure } from '../src/model/measure.ts'
import type { Quantity } from '../src/model/quantity.ts'
import { span } from '../src/model/span.ts'
import { tokenize } from '../src/text/tokenize.ts'

/**
 * A case written by hand: reports with their claims marked, and the right answer beside each.
 *
 *   = r1 | The Varn Courier | 2031-05-02
 *   Police said {at least 12|killed people|id=a|q=blast|o=police|by=police:organisation|at=Varn|on=2031-05-01} people died.
 *   ! fails arithmetic.sum a b c
 *
 * A claim is `{words|measure subject|key=value...}`; keys: `id`, `q` (the question it answers), `o` (its origin), `by` (its chain, `name:type>name:type`),
 * `at` (place, `name/admin1/country`), `on` (day, or `from..to`), `of` (`kind:id`, a hint), `rule`, `each` (days of the turn of a rate), `stance`, `as` (resolved subject, `name/role`).
 * Lines that begin with `!` state what else must be found.
 */
export interface MarkedCase {
  readonly documents: readonly SourceDocument[]
  readonly reports: readonly Report[]
  readonly claims: readonly Claim[]
  readonly alignments: readonly PassageAlignment[]
  readonly families: readonly Family[]
  /** The right question and origin of each claim, by id; an origin is right within its question. */
  readonly questionOf: ReadonlyMap<string, string>
  readonly originOf: ReadonlyMap<string, string>
  /** The lines that begin with `!`, word by word. */
  readonly expected: readonly (readonly string[])[]
}

/** Reads the notation. Copies are found by the real matcher, so that a case states what its reports say and not how they were compared. */
export function markedCase(source: string): MarkedCase {
  const documents: SourceDocument[] = []
  const reports: Report[] = []
  const claims: Claim[] = []
  const questionOf = new Map<string, string>()
  const originOf = new Map<string, string>()
  const lines = source.split('\n')
  const expected = lines.filter(line => line.startsWith('! ')).map(line => line.slice(2).trim().split(/\s+/u))
  for (const block of lines
    .filter(line => !line.startsWith('! ') && !line.startsWith('#'))
    .join('\n')
    .split(/^= /mu)
    .slice(1)) {
    const [head = '', ...body] = block.split('\n')
    const [id = '', publisher = '', published = ''] = head.split('|').map(part => part.trim())
    const { text, marks } = plainOf(body.join('\n').trim())
    documents.push({
      id: `d-${id}`,
      capture: { path: `${id}.txt`, sha256: id, bytes: text.length },
      reader: 'text',
      encoding: 'utf-8',
      text,
    })
    reports.push({
      id,
      document: `d-${id}`,
      span: span(0, text.length),
      language: 'en',
      ...(publisher === '' ? {} : { publisher }),
      ...(published === '' ? {} : { published }),
    })
    for (const [number, mark] of marks.entries()) {
      const claim = claimOf(mark, number, id, text)
      claims.push(claim)
      questionOf.set(claim.id, mark.values.get('q') ?? claim.id)
      originOf.set(claim.id, mark.values.get('o') ?? claim.id)
    }
  }
  const language = languageOf(packs[0]!)
  const inputs = reports.map((report, index) => {
    const document = documents[index]!
    return { report, document, tokens: tokenize(document.text, language.vocabulary) }
  })
  return { documents, reports, claims, ...match(inputs), questionOf, originOf, expected }
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly what: string
  readonly values: ReadonlyMap<string, string>
}

function plainOf(body: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  let text = ''
  // {12|killed people|q=a} or plain characters
  for (const [, inner, chars] of body.matchAll(/\{([^}]*)\}|([^{]+)/gu)) {
    if (inner === undefined) {
      text += chars
      continue
    }
    const [words = '', what = '', ...rest] = inner.split('|')
    const values = new Map(
      rest.map((part): [string, string] => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
    )
    marks.push({ start: text.length, end: text.length + words.length, words, what, values })
    text += words
  }
  return { text, marks }
}

function claimOf(mark: Mark, number: number, report: string, text: string): Claim {
  const document = `d-${report}`
  const at = anchor(document, text, mark)
  const [measure = 'killed', ...subject] = mark.what.split(' ')
  const { values } = mark
  const [name = subject.join(' '), role] = values.get('as')?.split('/') ?? []
  const [place, admin1, country] = values.get('at')?.split('/') ?? []
  const [from, to = from] = values.get('on')?.split('..') ?? []
  const chain = values.get('by')
  const rule = 'test.marked'
  const stated = <T>(value: T) => ({ value, basis: 'stated' as const, at, rule })
  return {
    id: values.get('id') ?? `${report}-${number}`,
    report,
    at,
    sentence: sentenceAround(text, mark, document),
    measure: measure as Measure,
    quantity: stated(quantityOf(mark.words)),
    ...(name !== '' && {
      subject: {
        value: { name, ...(role !== undefined && { role }) },
        ...subjectAt(text, mark, document, subject.join(' ')),
        rule,
      },
    }),
    ...(place !== undefined && {
      place: stated({ name: place, ...(admin1 && { admin1 }), ...(country && { country }) }),
    }),
    ...(from !== undefined && { time: stated({ ...(from && { from }), ...(to && { to }) }) }),
    attribution: chain === undefined ? [] : chain.split('>').map(link => linkOf(link, text, mark, document)),
    stance: (values.get('stance') ?? (chain === undefined ? 'asserted' : 'reported')) as Stance,
    hints: [...hintsOf(values.get('of')), ...rateOf(values.get('each'))],
    rules: [rule, ...(NAMED.test(mark.words) ? ['count.named'] : []), ...(values.get('rule')?.split(',') ?? [])],
  }
}

// Ivo Brand, 14-year-old Ivo Brand   not: At least two
const NAMED = /^(?:\d+-year-old )?\p{Lu}\S* \p{Lu}/u

function subjectAt(text: string, mark: Mark, document: string, words: string) {
  const start = words === '' ? -1 : text.indexOf(words, mark.end)
  if (start < 0 || start > mark.end + 40) return { basis: 'inferred' as const, from: [] }
  return { basis: 'stated' as const, at: anchor(document, text, { start, end: start + words.length }) }
}

function linkOf(written: string, text: string, mark: Mark, document: string): Link {
  const [name = '', type = 'organisation'] = written.split(':')
  // the mention nearest the figure
  const before = text.lastIndexOf(name, mark.start)
  const start = before >= 0 ? before : text.indexOf(name)
  const found = name === '' || start < 0 ? undefined : anchor(document, text, { start, end: start + name.length })
  return {
    ...(found === undefined ? {} : { at: found }),
    ...(name === '' ? {} : { name }),
    type: type as Link['type'],
    rule: 'test.marked',
  }
}

function hintsOf(written: string | undefined): ClaimRelationHint[] {
  if (written === undefined) return []
  return written.split(',').map(part => {
    const [kind = '', of] = part.split(':')
    return { kind: kind as ClaimRelationHint['kind'], rule: 'test.marked', ...(of === undefined ? {} : { of }) }
  })
}

function rateOf(days: string | undefined): ClaimRelationHint[] {
  return days === undefined ? [] : [{ kind: 'rate', days: Number(days), rule: 'test.marked' }]
}

function sentenceAround(text: string, mark: Mark, document: string) {
  const before = Math.max(text.lastIndexOf('. ', mark.start) + 1, text.lastIndexOf('\n', mark.start), 0)
  const stops = [text.indexOf('. ', mark.end), text.indexOf('\n', mark.end)].filter(stop => stop >= 0)
  let start = before
  while (/\s/u.test(text[start] ?? '')) start++
  return anchor(document, text, { start, end: Math.min(text.length, ...stops.map(stop => stop + 1)) })
}

const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
}

/** The quantity of a figure's words, for the few forms that cases use. */
function quantityOf(words: string): Quantity {
  const lower = words.toLowerCase()
  // one soldier to two rebels
  const ratio = /^(\w+) .*\bto (\w+)\b/u.exec(lower)
  if (ratio !== null && WORDS[ratio[1]!] !== undefined && WORDS[ratio[2]!] !== undefined) {
    return { kind: 'exact', value: WORDS[ratio[1]!]! / WORDS[ratio[2]!]! }
  }
  if (/^an? .*-year-old/u.test(lower) || NAMED.test(words)) return { kind: 'exact', value: 1 }
  const numbers = [...lower.matchAll(/\d[\d,]*(?:\.\d+)?/gu)].map(([digits]) => Number(digits.replaceAll(',', '')))
  const scale = /\bthousand\b/u.test(lower) ? 1000 : /\bdozen\b/u.test(lower) ? 12 : 1
  const named = lower
    .split(/\s+/u)
    .map(word => WORDS[word])
    .find(value => value !== undefined)
  const value = (numbers[0] ?? named ?? Number.NaN) * scale
  if (/^(?:no|none|nobody)\b/u.test(lower) && !/^no (?:more|fewer|less)/u.test(lower)) return { kind: 'none' }
  if (Number.isNaN(value)) return { kind: 'vague', word: lower }
  if (numbers.length > 1) return { kind: 'between', min: numbers[0]! * scale, max: numbers[1]! * scale }
  if (/^(?:at least|no fewer than)\b/u.test(lower)) return { kind: 'at-least', min: value }
  if (/\b(?:more than|over|exceeded)\b/u.test(lower)) return { kind: 'more-than', min: value }
  if (/^(?:up to|at most|no more than)\b/u.test(lower)) return { kind: 'at-most', max: value }
  if (/^(?:about|around|some|nearly)\b/u.test(lower)) return { kind: 'about', value }
  return { kind: 'exact', value }
}
