import type { CaseFile } from '../model/case-file.ts'
import type { Claim } from '../model/claim.ts'
import type { SourceDocument } from '../model/document.ts'
import type { Decision } from '../model/review.ts'
import { type CaseIndex, indexed } from './case-index.ts'
import type { Exporter } from './exporters.ts'
import { originalName, recordIri } from './originals.ts'
import { deedText } from './review-text.ts'
import { webAddress } from './web-address.ts'
import { oneLine } from './wording.ts'

/**
 * ClaimReview of schema.org, one for each claim that a person decided on and for no other. https://schema.org/ClaimReview
 *
 * The rating is the reviewer's word (accepted, corrected, rejected) and no number: it says whether the record of what a source says holds, not
 * whether what it says is true, and `reviewAspect` says so. Decisions that were undone are left out.
 */
export const claimReview: Exporter = {
  name: 'claim-review',
  extension: 'jsonld',
  summary: 'schema.org ClaimReview, for claims that a person has reviewed',
  *export(ledger) {
    const index = indexed(ledger)
    const decisionById = new Map(ledger.review?.decisions.map(decision => [decision.id, decision]))
    yield '{"@context":"https://schema.org","@graph":['
    let separator = '\n'
    for (const claim of reviewedClaims(ledger)) {
      const decisions = claim.review?.decisions.flatMap(id => decisionById.get(id) ?? []) ?? []
      if (decisions.length === 0) continue
      yield separator + JSON.stringify(reviewOf(claim, decisions, index))
      separator = ',\n'
    }
    yield '\n]}\n'
  },
}

const ASPECT = 'whether the record of what the source says is right; not whether what it says is true'

function reviewedClaims({ claims, review }: CaseFile): Claim[] {
  return [...claims.filter(claim => claim.review !== undefined), ...(review?.rejected ?? [])]
}

function reviewOf(claim: Claim, decisions: readonly Decision[], index: CaseIndex): object {
  const last = decisions.at(-1)!
  const why = decisions.map(decision => `${deedText(decision)}: ${oneLine(decision.why)}`).join('\n')
  return {
    '@type': 'ClaimReview',
    '@id': recordIri('review', claim.id),
    datePublished: last.at,
    author: [...new Set(decisions.map(({ by }) => by))].map(name => ({ '@type': 'Person', name })),
    claimReviewed: oneLine(claim.sentence.exact),
    reviewAspect: ASPECT,
    reviewRating: { '@type': 'Rating', alternateName: claim.review?.verdict, ratingExplanation: why },
    itemReviewed: itemOf(claim, index),
  }
}

function itemOf(claim: Claim, index: CaseIndex): object {
  const report = index.reportById.get(claim.report)
  const document = index.documentById.get(claim.at.document)
  return {
    '@type': 'Claim',
    '@id': recordIri('claim', claim.id),
    text: claim.at.exact,
    author: claimant(claim, report?.publisher),
    datePublished: report?.published,
    appearance: document === undefined ? undefined : appearanceOf(document, report?.title, report?.publisher),
  }
}

/** Whoever is said to know, else who printed it; nobody where neither is named. */
function claimant({ attribution }: Claim, publisher: string | undefined): object | undefined {
  const source = attribution.at(-1)
  const name = source === undefined ? publisher : (source.name ?? source.at?.exact)
  return name === undefined
    ? undefined
    : { '@type': source?.type === 'person' ? 'Person' : 'Organization', name: oneLine(name) }
}

function appearanceOf(document: SourceDocument, title: string | undefined, publisher: string | undefined): object {
  return {
    '@type': 'CreativeWork',
    identifier: originalName(document),
    url: webAddress(document.url),
    headline: title,
    publisher: publisher === undefined ? undefined : { '@type': 'Organization', name: publisher },
  }
}
