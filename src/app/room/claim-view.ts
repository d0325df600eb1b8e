import { boundsOf } from '../../model/bounds.ts'
import type { Claim } from '../../model/claim.ts'
import { PROFILES, profileOf } from '../../model/profile.ts'
import type { ClaimView, ReportHead } from '../../model/view.ts'
import type { RoomRecords } from './room-records.ts'
import { originsByClaim } from './row-marks.ts'

const CONTEXT = 240 // characters before and behind the sentence: about two sentences each

/** Claims in, each with its words in context, its chain and its place in a question, out. What several share is looked up once. */
export function claimViews(claims: readonly Claim[], records: RoomRecords): ClaimView[] {
  const profile = profileOf(records.profile) ?? PROFILES.plain
  const headById = new Map(records.heads([...new Set(claims.map(claim => claim.report))]).map(head => [head.id, head]))
  const standings = standingsOf(claims, records)
  return claims.flatMap(claim => {
    const head = headById.get(claim.report)
    if (head === undefined) return []
    return {
      claim,
      bounds: boundsOf(claim.quantity.value, profile),
      report: head,
      context: contextOf(claim, records),
      chain: chainOf(claim, head),
      ...standings.get(claim.id),
      ...(head.part !== undefined && { whereabouts: head.part }),
    }
  })
}

type Standing = Pick<ClaimView, 'origin' | 'question'>

/** The question that each claim answers, and the place of its origin in it. */
function standingsOf(claims: readonly Claim[], records: RoomRecords): Map<string, Standing> {
  const standings = new Map<string, Standing>()
  const places = Map.groupBy(claims, claim => records.placeOfClaim(claim.id))
  for (const [place, members] of places) {
    if (place === undefined) continue
    const question = records.questionAt(place)
    const origins = originsByClaim(question)
    for (const { id } of members) {
      const origin = origins.get(id)
      standings.set(id, { question: question.id, ...(origin !== undefined && { origin }) })
    }
  }
  return standings
}

/** The sentence with some of the report around it, cut between words. */
function contextOf({ sentence, report }: Claim, records: RoomRecords): ClaimView['context'] {
  const text = records.document(sentence.document)?.text
  const within = records.report(report)?.span
  if (text === undefined || within === undefined) return { text: sentence.exact, start: sentence.span.start }
  const earliest = Math.max(within.start, sentence.span.start - CONTEXT)
  const latest = Math.min(within.end, sentence.span.end + CONTEXT)
  let start = earliest
  while (start > within.start && start < sentence.span.start && !isSpace(text, start - 1)) start++
  let end = latest
  while (end < within.end && end > sentence.span.end && !isSpace(text, end)) end--
  return { text: text.slice(start, end), start }
}

function isSpace(text: string, at: number): boolean {
  return text[at]!.trim() === ''
}

/** From the publisher to whoever is said to know. */
function chainOf({ attribution }: Claim, { publisher }: ReportHead): ClaimView['chain'] {
  return [
    {
      words: publisher ?? 'the report',
      ...(publisher !== undefined && { name: publisher }),
      type: 'outlet',
      named: publisher !== undefined,
    },
    ...attribution.map(({ at, name, type }) => ({
      words: at?.exact ?? name ?? 'nobody named',
      ...(name !== undefined && { name }),
      type,
      named: type !== 'unnamed' && name !== undefined,
    })),
  ]
}
