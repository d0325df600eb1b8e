import type { Anchor } from '../model/anchor.ts'
import type { CaseFile } from '../model/case-file.ts'
import { MEASURES } from '../model/measure.ts'
import type { Profile } from '../model/profile.ts'
import { type ArithmeticFinding, failingSums, type Term } from '../model/question.ts'
import { bySpan } from '../model/span.ts'
import { type CaseIndex, fileName, indexed } from './case-index.ts'
import type { Exporter } from './exporters.ts'
import { type Markup, markup } from './markup.ts'
import { familySection } from './page-family.ts'
import { questionSection } from './page-question.ts'
import { reviewSection } from './page-review.ts'
import { pageScript } from './page-script.ts'
import { pageStyle } from './page-style.ts'
import { wordingSection } from './page-wording.ts'
import { boundsText, counted, issueText, numberText, oneLine, ruleText } from './wording.ts'

/** One self-contained page: opens offline, asks nothing of the network, says so in its own policy. */
export const html: Exporter = {
  name: 'html',
  extension: 'html',
  summary: 'one self-contained page that opens offline',
  *export(ledger, profile) {
    const index = indexed(ledger)
    yield head(ledger).html
    yield introduction(ledger, profile).html
    for (const question of ledger.questions) yield questionSection(question, index, profile).html
    yield sums(ledger.arithmetic, index).html
    yield families(index).html
    yield wordingSection(ledger).html
    yield reviewSection(ledger).html
    yield issues(ledger).html
    yield foot(ledger, profile).html
  },
}

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

function head(ledger: CaseFile): Markup {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${{ html: POLICY }}">
<title>${ledger.name}: what the reports disagree about</title>
<link rel="icon" href="data:,">
<style>${{ html: pageStyle }}</style>
</head>
<body>
`
}

function introduction(ledger: CaseFile, profile: Profile): Markup {
  const disputed = ledger.questions.filter(question => question.reconciliation === 'disputed').length
  const failing = failingSums(ledger.arithmetic).length
  const measures = MEASURES.filter(measure => ledger.questions.some(question => question.measure === measure))
  return markup`<header>
<h1>${ledger.name}</h1>
<p class="lead">${counted(ledger.reports.length, 'report')} ${ledger.reports.length === 1 ? 'makes' : 'make'} ${counted(ledger.claims.length, 'claim')} that ${ledger.claims.length === 1 ? 'answers' : 'answer'} ${counted(ledger.questions.length, 'question')};
<strong>${numberText(disputed)} ${disputed === 1 ? 'is' : 'are'} disputed</strong>. ${ledger.families.length > 0 && markup`${counted(ledger.families.length, 'text')} ${ledger.families.length === 1 ? 'was' : 'were'} copied between reports. `}${failing > 0 && markup`${counted(failing, 'sum')} ${failing === 1 ? 'does' : 'do'} not add up.`}</p>
<p class="quiet">Claims are compared, never merged. This page says who says what, in which words, and how many times it is really the same word. It does not say who is right.</p>
<nav aria-label="Parts of this page"><a href="#questions">Questions</a><a href="#sums">Sums</a><a href="#families">Copies</a>${(ledger.wordings?.length ?? 0) > 0 && markup`<a href="#wording">Names</a>`}${ledger.review !== undefined && markup`<a href="#decisions">Decisions</a>`}<a href="#issues">Issues</a></nav>
</header>
<main>
<h2 id="questions">Questions, widest disagreement first</h2>
<div class="filter" role="search"><label>Find <input type="search" id="filter-words" placeholder="words, sources, outlets"></label>
<label>Measure <select id="filter-measure"><option value="">all</option>${measures.map(measure => markup`<option>${measure}</option>`)}</select></label>
<label><input type="checkbox" id="filter-disputed"> only disputed</label> <span class="quiet" id="shown" role="status"></span></div>
<p class="quiet">● the figure itself · ○ the end does not count (“more than”) · ▸ nobody says where it ends · dashed ring: “about” · one colour an origin · profile: ${profile.name}</p>
${ledger.questions.length === 0 && markup`<p>No report states a figure that Hearsay can read. See <a href="#issues">what could not be read</a>.</p>`}
`
}

function sums(findings: readonly ArithmeticFinding[], index: CaseIndex): Markup {
  const failing = failingSums(findings)
  if (failing.length === 0)
    return markup`<h2 id="sums">Sums</h2><p class="quiet">Every sum that could be checked adds up.</p>`
  return markup`<h2 id="sums">Sums that do not add up</h2>${failing.map(finding => sum(finding, index))}`
}

function sum({ id, rule, terms, expected, stated, reports }: ArithmeticFinding, index: CaseIndex): Markup {
  const sentences = new Map<string, Anchor>()
  for (const { claim } of terms) {
    const sentence = claim === undefined ? undefined : index.claimById.get(claim)?.sentence
    if (sentence !== undefined) sentences.set(`${sentence.document} ${sentence.span.start}`, sentence)
  }
  return markup`<section class="card" id="${id}"><h3>The terms give ${boundsText(expected)}, the text says ${boundsText(stated)}</h3>
<p class="facts">${reports.map(report => fileName(index, report)).join(' · ')} · ${ruleText(rule)}</p>
${[...sentences.values()].map(sentence => markup`<blockquote><p>${withMarks(sentence, terms)}</p></blockquote>`)}
<table class="tape"><thead><tr><th>Term</th><th>Value</th><th>Words</th></tr></thead><tbody>${terms.map(
    term =>
      markup`<tr><td>${term.role}</td><td class="number">${boundsText(term.bounds)}</td><td>“${oneLine(term.at.exact)}”</td></tr>`,
  )}</tbody></table></section>`
}

/** A sentence with the terms that stand in it lit. */
function withMarks({ document, span, exact }: Anchor, terms: readonly Term[]): Markup[] {
  const inside = terms
    .map(({ at }) => at)
    .filter(at => at.document === document && span.start <= at.span.start && at.span.end <= span.end)
    .sort((left, right) => bySpan(left.span, right.span))
  const parts: Markup[] = []
  let from = span.start
  for (const at of inside) {
    if (at.span.start < from) continue
    parts.push(markup`${exact.slice(from - span.start, at.span.start - span.start)}<mark>${at.exact}</mark>`)
    from = at.span.end
  }
  return [...parts, markup`${exact.slice(from - span.start)}`]
}

function families(index: CaseIndex): Markup {
  const { families, alignments } = index.ledger
  if (families.length === 0)
    return markup`<h2 id="families">Copies</h2><p class="quiet">No report was found to be a copy of another.</p>`
  return markup`<h2 id="families">Copies</h2>${families.map(family => {
    const members = new Set(family.reports)
    const inside = alignments.filter(
      one => one.kind !== 'boilerplate' && members.has(one.left.report) && members.has(one.right.report),
    )
    return familySection(family, inside, index)
  })}`
}

function issues(ledger: CaseFile): Markup {
  if (ledger.issues.length === 0)
    return markup`<h2 id="issues">Issues</h2><p class="quiet">Everything could be read.</p>`
  return markup`<h2 id="issues">Issues</h2><ul>${ledger.issues.map(issue => markup`<li>${issueText(issue)} <span class="quiet">${issue.code}</span></li>`)}</ul>`
}

function foot(ledger: CaseFile, profile: Profile): Markup {
  return markup`</main>
<footer><p class="quiet">Made by Hearsay from ${counted(ledger.documents.length, 'document')} under the profile “${profile.name}”. Offsets count UTF-16 code units of the text that a reader made of each
original. This page carries its own style and script, and its policy lets it reach nothing outside itself.</p></footer>
<script>${{ html: pageScript }}</script>
</body>
</html>
`
}
