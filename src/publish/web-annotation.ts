import { boundsOf } from '../model/bounds.ts'
import type { Claim } from '../model/claim.ts'
import type { SourceDocument } from '../model/document.ts'
import type { Profile } from '../model/profile.ts'
import { type CaseIndex, indexed } from './case-index.ts'
import { codePointCounter } from './code-points.ts'
import type { Exporter } from './exporters.ts'
import { originalName, recordIri } from './originals.ts'
import { webAddress } from './web-address.ts'
import { boundsText, chainText } from './wording.ts'

const CONTEXT_LENGTH = 32 // code units on each side of a quotation, as Hypothesis keeps: enough to tell two mentions of one figure apart

/**
 * W3C Web Annotations, one a claim, as the page of a collection. https://www.w3.org/TR/annotation-model/
 *
 * The body is the figure in words, and as a record. The target is the sealed original by its hash, with the place by position and by quotation;
 * and the page by its address, if it is known, with the quotation only, since positions count the characters of the text that was read
 * (`hearsay text FILE`), not those of the page. Positions count code points, as the model wants (4.2.5).
 */
export const webAnnotation: Exporter = {
  name: 'web-annotation',
  extension: 'jsonld',
  summary: 'W3C Web Annotations, one a claim, by position and quotation',
  *export(ledger, profile) {
    const index = indexed(ledger)
    const counters = new Map<string, (offset: number) => number>()
    const head = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: recordIri('case', ledger.name),
      type: 'AnnotationCollection',
      label: ledger.name,
      total: ledger.claims.length,
    }
    const page = { id: recordIri('page', ledger.name), type: 'AnnotationPage', startIndex: 0 }
    yield `${JSON.stringify(head).slice(0, -1)},"first":${JSON.stringify(page).slice(0, -1)},"items":[`
    let separator = '\n'
    for (const claim of ledger.claims) {
      const document = index.documentById.get(claim.at.document)
      if (document === undefined) throw new RangeError(`Claim ${claim.id} is of no document of the case`)
      const count = counters.get(document.id) ?? codePointCounter(document.text)
      counters.set(document.id, count)
      yield separator + JSON.stringify(annotationOf(claim, document, count, index, profile))
      separator = ',\n'
    }
    yield '\n]}}\n'
  },
}

function annotationOf(
  claim: Claim,
  document: SourceDocument,
  count: (offset: number) => number,
  index: CaseIndex,
  profile: Profile,
): object {
  const { measure, quantity, subject, agent, place, time, stance } = claim
  const { at } = claim
  const report = index.reportById.get(claim.report)
  const bounds = boundsOf(quantity.value, profile)
  const record = {
    measure,
    ...quantity.value,
    ...bounds,
    profile: profile.name,
    stance,
    subject: subject?.value.name,
    agent: agent?.value.name,
    place: place?.value.name,
    from: time?.value.from,
    to: time?.value.to,
  }
  const quotation = quotationIn(document.text, at.span.start, at.span.end)
  const address = webAddress(document.url)
  const original = {
    source: originalName(document),
    selector: [{ type: 'TextPositionSelector', start: count(at.span.start), end: count(at.span.end) }, quotation],
  }
  return {
    id: recordIri('claim', claim.id),
    type: 'Annotation',
    motivation: 'describing',
    body: [
      {
        type: 'TextualBody',
        purpose: 'describing',
        format: 'text/plain',
        language: 'en',
        value: `${measure}: ${boundsText(bounds)} (${stance}); ${chainText(claim, report?.publisher)}`,
      },
      { type: 'TextualBody', purpose: 'classifying', format: 'application/json', value: JSON.stringify(record) },
    ],
    target: address === undefined ? original : [original, { source: address, selector: quotation }],
  }
}

/** The words with what stands before and after them; no pair of surrogates is cut. */
function quotationIn(text: string, start: number, end: number): object {
  const before = text.slice(Math.max(0, start - CONTEXT_LENGTH), start)
  const after = text.slice(end, end + CONTEXT_LENGTH)
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: before.replace(/^[\udc00-\udfff]/u, ''),
    suffix: after.replace(/[\ud800-\udbff]$/u, ''),
  }
}
