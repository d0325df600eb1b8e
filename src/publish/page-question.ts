import { boundsOf } from '../model/bounds.ts'
import type { Claim } from '../model/claim.ts'
import type { Profile } from '../model/profile.ts'
import type { Merge, Origin, Question, Relation, RelationKind } from '../model/question.ts'
import { answersTo, type CaseIndex, fileName, publisherName } from './case-index.ts'
import { type Markup, markup } from './markup.ts'
import { type PlotRow, rangePlot, rangeStrip } from './range-plot.ts'
import { gradeText, verdictText } from './review-text.ts'
import { tellingRelations } from './telling-relations.ts'
import {
  boundsText,
  chainText,
  counted,
  oneLine,
  originAnswersText,
  originsText,
  relationText,
  ruleText,
  spreadText,
  standingText,
} from './wording.ts'

/** A question as the page shows it: one line with its range, opening into plot, claims by origin, relations and merges. */
export function questionSection(question: Question, index: CaseIndex, profile: Profile): Markup {
  const rows = plotRows(question, index, profile)
  const { reconciliation, relations } = question
  const left = standingText(question)
  const slips = new Set(relations.filter(({ kind }) => SLIPS.has(kind)).map(({ from }) => from)).size
  return markup`<details class="question" id="${question.id}" data-measure="${question.measure}" data-state="${reconciliation}" data-text="${searchText(question, index)}">
<summary><div><h3>${question.text}</h3>
<p class="facts"><strong>${spreadText(answersTo(question, index, profile))}</strong>${left !== undefined && markup` · ${left}`} · ${counted(question.reports.length, 'report')} · <strong>${originsText(question.origins)}</strong>${latest(question, index)}
${reconciliation === 'disputed' && markup` <span class="badge alert">disputed</span>`}${slips > 0 && markup` <span class="badge alert">${counted(slips, 'changed figure')}</span>`}</p></div>
${rows.length > 1 ? rangeStrip(rows, question.text) : markup``}</summary>
<div class="body">
${question.claims.length > 1 && rangePlot(rows, question.text)}
<h4>Who says so, by origin</h4>
${question.origins.origins.map((origin, n) => originSection(origin, n, index, profile))}
${relationList(relations, index)}
${mergeList(question.origins.merges, index)}
<p class="quiet">Ranges under the profile “${profile.name}”. <a href="#${question.id}">Link to this question</a></p>
</div></details>`
}

const SLIPS: ReadonlySet<RelationKind> = new Set(['unit-slip', 'changed-in-copying'])

/** A row a claim, origin by origin: the first row of an origin bears its name, the others say through whom it came. */
function plotRows(question: Question, index: CaseIndex, profile: Profile): PlotRow[] {
  return question.origins.origins.flatMap((origin, n) =>
    inOrder(origin, index).map((claim, row) => ({
      label: row === 0 ? origin.name : `… ${publisherName(index, claim.report)}`,
      words: oneLine(claim.at.exact),
      bounds: boundsOf(claim.quantity.value, profile),
      origin: n,
      isVague: claim.quantity.value.kind === 'vague',
      isDenied: claim.stance === 'denied',
      href: `#c-${claim.id}`,
    })),
  )
}

/** The claims of an origin by the day they were printed, undated ones last; claims of one day as the case lists them. */
function inOrder(origin: Origin, { claimById, reportById }: CaseIndex): Claim[] {
  const claims = origin.claims.flatMap(id => claimById.get(id) ?? [])
  const day = (claim: Claim): string => reportById.get(claim.report)?.published ?? '~'
  return claims.sort((left, right) => (day(left) < day(right) ? -1 : day(left) > day(right) ? 1 : 0))
}

function originSection(origin: Origin, n: number, index: CaseIndex, profile: Profile): Markup {
  return markup`<section class="origin o${n % 8}"><p class="name">${origin.name}${gradeText(origin)}${!origin.named && markup` <span class="badge">unnamed</span>`}</p>
<p class="facts">${originAnswersText(origin, answersTo(origin, index, profile))}${origin.without !== undefined && markup` · without this origin: ${boundsText(origin.without)}`}</p>
${inOrder(origin, index).map(claim => claimQuote(claim, index, profile))}</section>`
}

function claimQuote(claim: Claim, index: CaseIndex, profile: Profile): Markup {
  const report = index.reportById.get(claim.report)
  const facts = [
    fileName(index, claim.report),
    report?.published?.slice(0, 10),
    `characters ${claim.at.span.start} to ${claim.at.span.end}`,
    claim.stance === 'asserted' || claim.stance === 'reported' ? undefined : claim.stance,
    verdictText(claim),
  ]
  return markup`<blockquote id="c-${claim.id}"><p>${inContext(claim)}</p>
<p class="chain">${chainText(claim, report?.publisher)} · ${boundsText(boundsOf(claim.quantity.value, profile))} · ${facts.filter(fact => fact !== undefined).join(' · ')}</p></blockquote>`
}

/** The sentence with the figure lit. */
function inContext({ sentence, at }: Claim): Markup {
  const start = at.span.start - sentence.span.start
  const end = at.span.end - sentence.span.start
  if (start < 0 || end > sentence.exact.length) return markup`${sentence.exact}`
  return markup`${sentence.exact.slice(0, start)}<mark>${sentence.exact.slice(start, end)}</mark>${sentence.exact.slice(end)}`
}

const MAX_RELATIONS = 12 // the ledger has them all

function relationList(relations: readonly Relation[], index: CaseIndex): Markup | undefined {
  const telling = tellingRelations(relations).all
  if (telling.length === 0) return undefined
  const more = telling.length - MAX_RELATIONS
  return markup`<h4>How the claims stand to each other</h4><ul class="plain">${telling
    .slice(0, MAX_RELATIONS)
    .map(
      ({ kind, from, to, rule }) =>
        markup`<li>${brief(from, index)} <strong>${relationText(kind)}</strong> ${brief(to, index)} <span class="quiet">${ruleText(rule)}</span></li>`,
    )}
${more > 0 && markup`<li class="quiet">and ${more} more</li>`}</ul>`
}

function mergeList(merges: readonly Merge[], index: CaseIndex): Markup | undefined {
  if (merges.length === 0) return undefined
  const more = merges.length - MAX_RELATIONS
  return markup`<h4>Why claims count as one origin</h4><ul class="plain">${merges
    .slice(0, MAX_RELATIONS)
    .map(
      ({ left, right, rule, force, evidence }) =>
        markup`<li>${brief(left, index)} and ${brief(right, index)}: ${force === 'certain' ? 'one origin' : 'perhaps one origin'} <span class="quiet">${ruleText(rule)}${evidenceWords(evidence)}</span></li>`,
    )}
${more > 0 && markup`<li class="quiet">and ${more} more</li>`}</ul>`
}

const EVIDENCE_CHARS = 90 // enough to recognise the passage by

function evidenceWords(evidence: Merge['evidence']): string {
  const words = evidence.slice(0, 2).map(({ exact }) => {
    const line = oneLine(exact)
    return `“${line.length > EVIDENCE_CHARS ? `${line.slice(0, EVIDENCE_CHARS)}…` : line}”`
  })
  return words.length === 0 ? '' : `: ${words.join(' / ')}`
}

function brief(id: string, index: CaseIndex): Markup {
  const claim = index.claimById.get(id)
  if (claim === undefined) return markup`${id}`
  return markup`<a href="#c-${id}">“${oneLine(claim.at.exact)}”</a> (${publisherName(index, claim.report)})`
}

function latest(question: Question, { reportById }: CaseIndex): string {
  const dates = question.reports
    .map(id => reportById.get(id)?.published?.slice(0, 10))
    .filter(date => date !== undefined)
  const last = dates.sort().at(-1)
  return last === undefined ? '' : ` · latest ${last}`
}

/** What the filter looks through, in lower case: the question, its sources and publishers. */
function searchText(question: Question, index: CaseIndex): string {
  const names = question.origins.origins.map(origin => origin.name)
  const publishers = question.reports.map(report => publisherName(index, report))
  return [question.text, ...names, ...new Set(publishers)].join(' ').toLowerCase()
}
