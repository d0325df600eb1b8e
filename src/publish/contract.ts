import { boundsOf } from '../model/bounds.ts'
import type { Claim, Link, Tally } from '../model/claim.ts'
import type { Report, SourceDocument } from '../model/document.ts'
import type { Grounded } from '../model/grounded.ts'
import type { Profile } from '../model/profile.ts'
import type { Span } from '../model/span.ts'

// The JSON Lines form of a report, a claim and a tally, but for kind and ids: flat, with nulls for what is unknown, offsets in UTF-16 code units.

export function reportFields(path: string, report: Report): object {
  return {
    path,
    start: report.span.start,
    end: report.span.end,
    title: report.title ?? null,
    publisher: report.publisher ?? null,
    published: report.published ?? null,
    language: report.language,
    seam: report.seam?.rules ?? null,
  }
}

export function claimFields(claim: Claim, document: SourceDocument, profile: Profile): object {
  const quantity = claim.quantity.value
  const bounds = boundsOf(quantity, profile)
  return {
    measure: claim.measure,
    value: {
      text: claim.at.exact,
      ...claim.at.span,
      kind: quantity.kind,
      low: bounds.low ?? null,
      high: bounds.high ?? null,
      lowExclusive: bounds.lowExclusive,
      highExclusive: bounds.highExclusive,
      approximate: bounds.approximate,
    },
    subject: groundedRecord(claim.subject, actor => ({ actor: actor.name, role: actor.role ?? null })),
    agent: groundedRecord(claim.agent, actor => ({ actor: actor.name, role: actor.role ?? null })),
    place: groundedRecord(claim.place, ({ name, country, admin1, lat, lon }) => ({
      name,
      country: country ?? null,
      admin1: admin1 ?? null,
      lat: lat ?? null,
      lon: lon ?? null,
    })),
    time: groundedRecord(claim.time, ({ from, to }) => ({ from: from ?? null, to: to ?? null })),
    sources: claim.attribution.map(linkRecord),
    stance: claim.stance,
    sentence: spanRecord(claim.sentence.span),
    hints: claim.hints,
    rules: claim.rules,
    words: document.text.slice(claim.sentence.span.start, claim.sentence.span.end),
  }
}

/** But for its claims, too. */
export function tallyFields(tally: Tally): object {
  return {
    measure: tally.measure,
    party: tally.party,
    low: tally.low ?? null,
    high: tally.high ?? null,
    profile: tally.profile,
  }
}

function spanRecord({ start, end }: Span): object {
  return { start, end }
}

function linkRecord(link: Link): object {
  return {
    text: link.at?.exact ?? null,
    start: link.at?.span.start ?? null,
    end: link.at?.span.end ?? null,
    name: link.name ?? null,
    type: link.type,
    cue: link.cue?.exact ?? null,
  }
}

/** The words of a grounded value beside its meaning; an inferred one shows the first place that it was concluded from. */
function groundedRecord<T>(grounded: Grounded<T> | undefined, meaning: (value: T) => object): object | null {
  if (grounded === undefined) return null
  const at = grounded.basis === 'stated' ? grounded.at : grounded.from[0]
  return {
    text: at?.exact ?? null,
    start: at?.span.start ?? null,
    end: at?.span.end ?? null,
    basis: grounded.basis,
    ...meaning(grounded.value),
  }
}
