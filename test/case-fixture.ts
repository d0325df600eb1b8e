import type { CaseFile } from '../src/model/case-file.ts'
import type { Claim } from '../src/model/claim.ts'
import type { Quantity } from '../src/model/quantity.ts'
import type { Question } from '../src/model/question.ts'

/** A case with one report and one claim for each quantity given, all answering one question: for exporters, and for stores. */
export function caseWith(quantities: readonly Quantity[], words = 'at least 12'): CaseFile {
  const text = `${words} people were killed in Saltmere, police said.`
  const document = {
    id: 'd0',
    capture: { path: 'a/report.txt', sha256: 'ab'.repeat(32), bytes: text.length },
    reader: 'text',
    encoding: 'utf-8',
    text,
    publisher: words,
    title: words,
  }
  const report = { id: 'd0#1', document: 'd0', span: { start: 0, end: text.length }, language: 'en', publisher: words }
  const claims = quantities.map((quantity, n): Claim => {
    const at = { document: 'd0', span: { start: 0, end: words.length }, exact: words }
    return {
      id: `d0#1.${n}`,
      report: report.id,
      at,
      sentence: { document: 'd0', span: { start: 0, end: text.length }, exact: text },
      measure: 'killed',
      quantity: { value: quantity, basis: 'stated', at, rule: 'test' },
      subject: { value: { name: words }, basis: 'stated', at, rule: 'test' },
      attribution: [{ at, name: words, type: 'organisation', cue: at, rule: 'test' }],
      stance: 'reported',
      hints: [],
      rules: ['test'],
    }
  })
  return {
    name: words,
    profile: 'plain',
    documents: [document],
    reports: [report],
    claims,
    alignments: [],
    families: [],
    questions: claims.length === 0 ? [] : [questionOf(claims, words)],
    arithmetic: [],
    issues: [{ code: 'read.bad-json', path: words, part: 'line 7', parameters: { reason: words }, level: 'error' }],
  }
}

function questionOf(claims: readonly Claim[], words: string): Question {
  const ids = claims.map(claim => claim.id)
  const range = { low: 12, lowExclusive: false, highExclusive: false, approximate: false }
  return {
    id: 'q0',
    measure: 'killed',
    text: `How many ${words} were killed?`,
    claims: ids,
    reports: ['d0#1'],
    range,
    profile: 'plain',
    relations: [],
    origins: {
      atLeast: 1,
      atMost: 1,
      origins: [{ id: 'o0', name: words, named: true, claims: ids, range }],
      merges: [],
    },
    reconciliation: 'agreed',
    disagreement: 0,
  }
}

/** One quantity of every kind. */
export const everyQuantity: readonly Quantity[] = [
  { kind: 'exact', value: 12 },
  { kind: 'about', value: 100 },
  { kind: 'at-least', min: 14 },
  { kind: 'more-than', min: 20 },
  { kind: 'at-most', max: 70 },
  { kind: 'fewer-than', max: 5 },
  { kind: 'between', min: 6, max: 12 },
  { kind: 'vague', word: 'dozens' },
  { kind: 'none' },
]

/** Strings that break careless writers: markup, formulas, quotes, right-to-left text, lone surrogates, control characters. */
export const hostileWords: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style></script><!--',
  '=HYPERLINK("http://x.example")',
  '@SUM(1+1)*cmd',
  'a "quoted", comma\r\nand line',
  'قُتل ١٢ شخصا',
  '\ud800 lone',
  'nul\u0000 bell\u0007',
  '`code` *star* _low_ [a](b) | pipe',
  '{{1+1}} %s $& \\u0041',
]
