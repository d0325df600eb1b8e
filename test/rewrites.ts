import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MatchInput, match } from '../src/match/match.ts'
import type { PassageAlignment, Sameness } from '../src/model/alignment.ts'

/**
 * A text and what others made of it, or wrote on the same thing by themselves. In its file each text stands under a line `== kind number`;
 * the first is what the copies were made from.
 */
export interface RewriteTopic {
  readonly name: string
  readonly source: RewriteText
  readonly texts: readonly RewriteText[]
}

export interface RewriteText {
  /** "tides/heavy 2" */
  readonly id: string
  /** What was done. Texts of people who wrote by themselves are `own` answers and reports of a `reporter`; all others are copies. */
  readonly kind: string
  readonly text: string
}

export const REWRITES = join(import.meta.dirname, 'corpus', 'rewrites')

const INDEPENDENT: ReadonlySet<string> = new Set(['own', 'reporter'])

// == heavy 2     == wire     not: a == b
const HEADING = /^== ([a-z]+)(?: \d+)?\n/gmu

/** The topics of a folder, by name. */
export function rewriteTopics(folder: string): RewriteTopic[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.txt'))
  return names.sort().map(file => {
    const content = readFileSync(join(folder, file), 'utf8')
    const name = file.slice(0, -'.txt'.length)
    const headings = [...content.matchAll(HEADING)]
    const [source, ...texts] = headings.map(([line, kind], n): RewriteText => {
      const start = headings[n]!.index + line.length
      const text = content.slice(start, headings[n + 1]?.index).trim()
      return { id: `${name}/${line.slice('== '.length).trim()}`, kind: kind!, text }
    })
    return { name, source: source!, texts }
  })
}

/** A text as matching takes it. */
export function inputOf({ id, text }: RewriteText): MatchInput {
  return {
    report: { id, document: id, span: { start: 0, end: text.length }, language: 'en' },
    document: { id, capture: { path: id, sha256: '', bytes: text.length }, reader: 'text', encoding: 'utf-8', text },
  }
}

/** What matching says of one text. */
export interface Verdict {
  readonly id: string
  readonly kind: string
  /** Share of its characters that stand in passages which it has from the source. */
  readonly taken: number
  /** What kinds of sameness it has with the source. */
  readonly samenesses: ReadonlySet<Sameness>
}

export interface Verdicts {
  readonly verdicts: readonly Verdict[]
  /** Pairs that are told as copies and are none: of which one wrote by himself, or of two topics. */
  readonly falsePairs: readonly string[]
}

/** Matches all texts of some topics in one pile. */
export function verdictsOf(topics: readonly RewriteTopic[]): Verdicts {
  const all = topics.flatMap(({ source, texts }) => [source, ...texts])
  const alignments = match(all.map(inputOf)).alignments.filter(({ kind }) => kind !== 'boilerplate')
  const topicById = new Map(
    topics.flatMap(topic => [topic.source, ...topic.texts].map(({ id }) => [id, topic] as const)),
  )
  const kindById = new Map(all.map(({ id, kind }) => [id, kind]))
  const isFalse = ({ left, right }: PassageAlignment): boolean =>
    topicById.get(left.report) !== topicById.get(right.report) ||
    [left, right].some(({ report }) => INDEPENDENT.has(kindById.get(report)!))
  const copying = alignments.filter(({ kind }) => kind !== 'shared-quotation')
  return {
    verdicts: topics.flatMap(({ source, texts }) => texts.map(text => verdictOf(text, source, alignments))),
    falsePairs: [...new Set(copying.filter(isFalse).map(({ left, right }) => `${left.report} ~ ${right.report}`))],
  }
}

function verdictOf(
  { id, kind, text }: RewriteText,
  source: RewriteText,
  alignments: readonly PassageAlignment[],
): Verdict {
  const isTaken = new Uint8Array(text.length)
  const samenesses = new Set<Sameness>()
  for (const { left, right, kind } of alignments) {
    const [own, other] = left.report === id ? [left, right] : [right, left]
    if (own.report !== id || other.report !== source.id) continue
    samenesses.add(kind)
    if (kind !== 'shared-quotation') isTaken.fill(1, own.at.span.start, own.at.span.end)
  }
  return { id, kind, taken: isTaken.reduce((sum, taken) => sum + taken, 0) / text.length, samenesses }
}
