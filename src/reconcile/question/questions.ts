import { answering } from '../../model/answering.ts'
import { boundsOf } from '../../model/bounds.ts'
import type { Claim, Place } from '../../model/claim.ts'
import type { Measure } from '../../model/measure.ts'
import type { Profile } from '../../model/profile.ts'
import type { LinkGround, Question, QuestionLink, Relation } from '../../model/question.ts'
import type { ClaimCopy } from '../copies.ts'
import { digest } from '../digest.ts'
import { type Dossier, order } from '../evidence.ts'
import { placeOf } from '../features.ts'
import { gather, gatheredIn } from '../gather.ts'
import { credibilityOf } from '../grade/credibility.ts'
import { gradeOf } from '../grade/grade.ts'
import type { Happenings } from '../incidents/happenings.ts'
import type { Linked } from '../link.ts'
import { originsOf } from '../origins/origins.ts'
import { holds } from '../places.ts'
import { coverOf, OPEN } from '../range.ts'
import { pairOf, relationsOf } from '../relations.ts'
import { standingOf } from '../standing.ts'
import { mostTelling } from './most-telling.ts'
import { timeAsked, timeText } from './time.ts'
import { textOf } from './words.ts'

/** Groups of claims in; what makes the question of a group, one at a time, since those of a large case take more memory than all it reads. */
export function questionMaker(
  dossier: Dossier,
  linked: Linked,
  { idByGroup }: Pick<Happenings, 'idByGroup'>,
  linksOf: (group: number) => readonly QuestionLink[] | undefined,
  profile: Profile,
): (group: number) => Question {
  const { groups, groupOf, used } = linked.grouping
  const copies = gather(linked.copies.length, groups.length, at => groupOf[linked.copies[at]!.left]!)
  const edges = gather(used.length, groups.length, at => groupOf[used.left(at)]!)
  return number => {
    const own = Array.from(gatheredIn(copies, number), at => linked.copies[at]!)
    const question = questionOf(questionId(dossier, groups[number]!), dossier, linked, groups[number]!, own, profile)
    const links = linksOf(number)
    const grounds = groundsOf(dossier, linked, gatheredIn(edges, number))
    return {
      ...question,
      ...(grounds.length === 0 ? {} : { grounds }),
      ...(idByGroup[number] === undefined ? {} : { incident: idByGroup[number] }),
      ...(links === undefined ? {} : { links }),
    }
  }
}

/** Those where the answers lie furthest apart come first, questions with one claim last; then the better attested, then by id. */
export function byDispute(left: Question, right: Question): number {
  return (
    Number(right.claims.length > 1) - Number(left.claims.length > 1) ||
    right.disagreement - left.disagreement ||
    right.origins.atMost - left.origins.atMost ||
    right.reports.length - left.reports.length ||
    right.claims.length - left.claims.length ||
    order(left.id, right.id)
  )
}

function questionOf(
  id: string,
  dossier: Dossier,
  linked: Linked,
  group: readonly number[],
  copies: readonly ClaimCopy[],
  profile: Profile,
): Question {
  const claims = group.map(index => dossier.claims[index]!)
  const bounds = claims.map(claim => boundsOf(claim.quantity.value, profile))
  const told = new Set(answering(claims))
  const testimonies = group.map((index, at) => ({ index, bounds: bounds[at]!, counts: told.has(claims[at]!) }))
  const { origins, originOf, relays } = originsOf(id, testimonies, dossier, copies)
  const copyByPair = new Map(
    copies.map(copy => [pairOf(dossier.claims[copy.left]!.id, dossier.claims[copy.right]!.id), copy]),
  )
  const answers = group.map((index, at) => ({
    claim: claims[at]!,
    bounds: bounds[at]!,
    published: linked.features.published[index]!,
    publishedTime: dossier.publishedTime[dossier.reportOf[index]!]!,
    origin: originOf[at]!,
    index,
  }))
  const relations = relationsOf(answers, copyByPair, relays)
  const counted = testimonies.filter(({ counts }) => counts).map(({ bounds }) => bounds)
  const { standing, reconciliation, disagreement } = standingOf(answers, relations, origins)
  const subject = mostTelling(claims, claim => claim.subject)
  const place = placeAsked(claims, linked, group)
  const time = timeAsked(claims)
  const measure = measureAsked(claims)
  const question = {
    id,
    measure,
    ...(subject === undefined ? {} : { subject: subject.value }),
    ...(place === undefined ? {} : { place }),
    ...(time === undefined ? {} : { time: time.value }),
    text: textOf(measure, claims, place, timeText(time?.value, time?.words)),
    claims: claims.map(claim => claim.id),
    reports: [...new Set(claims.map(claim => claim.report))],
    range: coverOf(counted) ?? OPEN,
    profile: profile.name,
    relations: [...relations, ...partRelations(claims)],
    origins,
    reconciliation,
    disagreement,
    ...(standing === undefined ? {} : { standing }),
  }
  const grade = gradeOf(profile.name, { question, answers })
  return { ...question, ...(grade === undefined ? {} : { grade }), credibility: credibilityOf(question) }
}

/** The measure of most claims, or the first of them: some say captured and some arrested. */
function measureAsked(claims: readonly Claim[]): Measure {
  const counts = [...Map.groupBy(claims, claim => claim.measure)].map(([measure, { length }]) => ({ measure, length }))
  return counts.reduce((most, each) => (each.length > most.length ? each : most)).measure
}

/** Named by its earliest claim, so that a report that is added leaves most names as they are. */
export function questionId(dossier: Dossier, group: readonly number[]): string {
  const claim = dossier.claims[group[0]!]!
  return `q${digest(claim.measure, claim.id)}`
}

/** Relations from the claims of this question to the wholes that they are parts of. */
function partRelations(claims: readonly Claim[]): Relation[] {
  return claims.flatMap(claim =>
    claim.hints
      .filter(hint => hint.kind === 'part-of' && hint.of !== undefined)
      .map(hint => ({ kind: 'part-of' as const, from: claim.id, to: hint.of!, rule: hint.rule, evidence: [claim.at] })),
  )
}

function groundsOf({ claims }: Dossier, { grouping, linker }: Linked, edges: Uint32Array): LinkGround[] {
  return Array.from(edges, at => {
    const left = grouping.used.left(at)
    const right = grouping.used.right(at)
    return { left: claims[left]!.id, right: claims[right]!.id, ...linker.groundOf(left, right) }
  })
}

/** The place that most claims name themselves; that of a report where none does. A country or a region gives way to what lies in it, where enough claims name that. */
function placeAsked(claims: readonly Claim[], linked: Linked, group: readonly number[]): Place | undefined {
  const told = claims.flatMap(claim => placeOf(claim) ?? [])
  const most = mostFrequent(told)
  if (most === undefined) {
    const inherited = group.map(index => linked.features.place[index]!).find(place => place >= 0)
    return inherited === undefined ? undefined : linked.features.places[inherited]
  }
  const inner = told.filter(place => holds(most, place))
  return inner.length >= told.length * PART_SHARE ? (mostFrequent(inner) ?? most) : most
}

const PART_SHARE = 0.25 // of the claims with a place: fewer may have been misread

/** The one that most are equal to, the first of those that are as frequent. */
function mostFrequent(places: readonly Place[]): Place | undefined {
  const groups = [...Map.groupBy(places, place => JSON.stringify(place)).values()]
  return groups.reduce<Place[]>((most, each) => (each.length > most.length ? each : most), [])[0]
}
