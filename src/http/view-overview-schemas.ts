import type { MapView, PublisherRow, RelianceGraph, SourceView, TimelineView } from '../model/view-overview.ts'
import type { Wording } from '../model/wording.ts'
import { count, described, text } from './described.ts'
import { z } from './hono.ts'
import { source } from './report-schemas.ts'
import { decision } from './review-schemas.ts'
import { anchor } from './value-schemas.ts'
import { claimView, page, revision } from './view-schemas.ts'

/** The answers of the API on sources, outlets, wording, time and place, as it describes them. */

export const sourcePage = page('SourceRecord', source)

export const sourceView = described<SourceView>(
  'SourceView',
  z.object({ revision, source, citers: z.array(text), claims: z.array(claimView), decisions: z.array(decision) }),
)

const publisherRow = described<PublisherRow>(
  'PublisherRow',
  z.object({
    name: text,
    reports: count,
    claims: count,
    first: count,
    copiedFrom: count,
    copiedBy: count,
    sources: count,
  }),
)

export const publisherPage = page('PublisherRow', publisherRow)

export const graph = described<RelianceGraph>(
  'RelianceGraph',
  z.object({
    revision,
    nodes: z.array(
      z.object({
        id: text,
        name: text,
        kind: z.enum(['publisher', 'source']),
        type: text.optional(),
        claims: count,
      }),
    ),
    edges: z.array(z.object({ from: text, to: text, kind: z.enum(['cites', 'copies']), claims: count })),
    leftOut: count,
  }),
)

const wording = described<Wording>(
  'Wording',
  z.object({
    id: text,
    kind: z.enum(['actor', 'people', 'event']),
    about: text,
    questions: z.array(text),
    incident: text.optional(),
    outlets: z.array(
      z.object({
        outlet: text,
        reports: z.array(text),
        uses: z.array(
          z.object({
            words: text,
            count,
            scareQuoted: count,
            quoted: count,
            distanced: count,
            examples: z.array(anchor),
          }),
        ),
      }),
    ),
  }),
)

export const wordingPage = page('Wording', wording)

const weight = { questions: count, claims: count, disputed: count }

export const timeline = described<TimelineView>(
  'TimelineView',
  z.object({
    revision,
    step: z.enum(['day', 'week', 'month', 'year']),
    bars: z.array(z.object({ from: text, to: text, ...weight })),
    incidents: z.array(
      z.object({
        id: text,
        title: text,
        place: text.optional(),
        lat: z.number().optional(),
        lon: z.number().optional(),
        from: text.optional(),
        to: text.optional(),
        ...weight,
      }),
    ),
    undated: count,
  }),
)

export const map = described<MapView>(
  'MapView',
  z.object({
    revision,
    places: z.array(
      z.object({
        name: text,
        country: text.optional(),
        admin1: text.optional(),
        lat: z.number(),
        lon: z.number(),
        ...weight,
      }),
    ),
    unplaced: count,
  }),
)
