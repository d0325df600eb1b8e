import type { Incident } from '../model/incident.ts'
import type { Profile } from '../model/profile.ts'
import type { ArithmeticFinding, Question } from '../model/question.ts'
import { inOrder, reportFindings } from './arithmetic/arithmetic.ts'
import { cluster } from './clusters.ts'
import type { ClaimCopy } from './copies.ts'
import { type Features, featuresOf } from './features.ts'
import type { GrowingBlocks } from './growing/blocks.ts'
import type { GrowingDossier } from './growing/dossier.ts'
import type { Group, GrowingGroups } from './growing/groups.ts'
import { happeningsOf } from './incidents/happenings.ts'
import type { Linker } from './linking.ts'
import { linksOf, partLinks } from './question/links.ts'
import { questionId, questionMaker } from './question/questions.ts'
import { type Told, teller } from './reconcile.ts'
import { dossierAlone, regionOf } from './region.ts'
import { Stories } from './stories.ts'
import type { StoryIndex } from './story-index.ts'
import { type Edge, WeighedPairs } from './weighed-pairs.ts'
import { LINK_AT, MAYBE_AT } from './weights.ts'
import type { CaseWords } from './words.ts'
import type { Yardstick } from './yardstick.ts'

/** What of a case is kept to reconcile one report more. */
export interface Parts {
  readonly dossier: GrowingDossier
  readonly features: Features
  readonly words: CaseWords
  readonly index: StoryIndex
  readonly linker: Linker
  readonly blocks: GrowingBlocks
  readonly groups: GrowingGroups
  /** Copies by each of the claims that they hold side by side. */
  readonly copies: Map<number, ClaimCopy[]>
  readonly yardstick: Yardstick
}

/** What is said otherwise since a report came in. */
export interface Changes {
  readonly questions: Replaced<Question>
  readonly incidents: Replaced<Incident>
  readonly arithmetic: Replaced<ArithmeticFinding>
}

/** Records by id: those of `gone` are to be dropped, those of `now` put, in place of any with their id. */
export interface Replaced<T> {
  readonly gone: readonly string[]
  readonly now: readonly T[]
}

/** What a report that was added to the dossier changes; the parts are left as if it had always been there. */
export function changeBy(parts: Parts, report: number, profile: Profile): Changes {
  const { dossier, groups } = parts
  const edges = new Edges(parts)
  const moved = movedBy(parts, report, edges)
  const old = new Set(moved.map(claim => groups.groupOf[claim]!).filter(group => group >= 0))
  const before = groups.besides([...old, ...groupsOfStory(parts, report)])
  const told = toldOf(parts, before, profile)
  const partners = new Set([...old].flatMap(group => groups.kin.besides(group)))
  const now = groups.replace(dossier, parts.features, old, regrouped(parts, moved, edges))
  for (const group of now) for (const kin of groups.kin.besides(group)) partners.add(kin)
  for (const claim of moved) for (const edge of edges.of(claim)) partners.add(groups.groupOf[otherEnd(edge, claim)]!)
  const touched = new Set([...before].filter(group => !old.has(group)).concat(now))
  for (const group of [...touched, ...old]) partners.delete(group)
  const after = toldAnew(parts, { touched, partners }, edges, profile)
  const alone = dossierAlone(dossier, [report])
  const sums = inOrder(reportFindings(alone, featuresOf(alone).bounds))
  return {
    questions: replaced(
      told.flatMap(({ questions }) => questions),
      [...after.told.flatMap(({ questions }) => questions), ...after.partners],
    ),
    incidents: replaced(
      told.flatMap(({ incident }) => incident ?? []),
      after.told.flatMap(({ incident }) => incident ?? []),
    ),
    arithmetic: replaced(
      told.flatMap(({ tolls }) => tolls),
      [...sums, ...after.told.flatMap(({ tolls }) => tolls)],
    ),
  }
}

/** The groups in which other reports meet a new one that tells their story. */
function groupsOfStory({ dossier, features, words, index, groups }: Parts, report: number): number[] {
  const pairs = new Stories(dossier, features, words.vectors.reports, index).pairsOf(report)
  return Array.from(pairs)
    .flatMap(({ left, right }) => [groups.groupOf[left]!, groups.groupOf[right]!])
    .filter(group => group >= 0)
}

function replaced<T extends { readonly id: string }>(before: readonly T[], now: readonly T[]): Replaced<T> {
  const ids = new Set(now.map(({ id }) => id))
  return { gone: before.map(({ id }) => id).filter(id => !ids.has(id)), now }
}

/** The candidates of claims that could be the same at least, each weighed once. */
class Edges {
  readonly #parts: Parts
  readonly #known = new Map<number, readonly Edge[]>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  of(claim: number): readonly Edge[] {
    const known = this.#known.get(claim)
    if (known !== undefined) return known
    const edges: Edge[] = []
    for (const other of this.#parts.blocks.candidatesOf(claim)) {
      const edge = weighed(this.#parts, claim, other)
      if (edge.weight >= MAYBE_AT) edges.push(edge)
    }
    this.#known.set(claim, edges)
    return edges
  }
}

function weighed({ dossier, linker }: Parts, one: number, other: number): Edge {
  const [left, right] = dossier.inOrder(one, other) < 0 ? [one, other] : [other, one]
  return { left, right, weight: linker.weigh(left, right) }
}

function otherEnd({ left, right }: Edge, claim: number): number {
  return left === claim ? right : left
}

/**
 * The claims that may be grouped otherwise, in their order: whoever is linked, over any number of steps, to a claim of the report or to one that lost a candidate to it. All
 * others have the links that they had.
 */
function movedBy(parts: Parts, report: number, edges: Edges): number[] {
  const { dossier, blocks, copies } = parts
  const seen = new Set<number>()
  for (let claim = dossier.claimsFrom[report]!; claim < dossier.claimsFrom[report + 1]!; claim++) seen.add(claim)
  blocks.add(report, (left, right) => {
    if (weighed(parts, left, right).weight < MAYBE_AT) return
    seen.add(left)
    seen.add(right)
  })
  // a set is walked through in the order in which it grows
  for (const claim of seen) {
    for (const edge of edges.of(claim)) if (edge.weight >= LINK_AT) seen.add(otherEnd(edge, claim))
    for (const { left, right } of copies.get(claim) ?? []) seen.add(left).add(right)
  }
  return [...seen].sort(dossier.inOrder)
}

/** The groups of claims that all links from them lead to. */
function regrouped({ linker, dossier, copies }: Parts, claims: readonly number[], edges: Edges): Group[] {
  const positions = new Map(claims.map((claim, position) => [claim, position]))
  const links = new WeighedPairs()
  const sure = new Set<ClaimCopy>()
  for (const claim of claims) {
    for (const { left, right, weight } of edges.of(claim)) {
      if (left === claim && weight >= LINK_AT) links.add(positions.get(left)!, positions.get(right)!, weight)
    }
    for (const copy of copies.get(claim) ?? []) sure.add(copy)
  }
  const { groups, groupOf, used } = cluster(
    claims.length,
    [...sure]
      .map(({ left, right, similarity }) => ({
        left: positions.get(left)!,
        right: positions.get(right)!,
        similarity,
      }))
      .sort((l, r) => l.left - r.left || l.right - r.right || r.similarity - l.similarity),
    links,
    (left, right) => linker.weigh(claims[left]!, claims[right]!),
    (left, right) => dossier.reportOf[claims[left]!] === dossier.reportOf[claims[right]!],
  )
  const usedByGroup = Map.groupBy(used, ({ left }) => groupOf[left]!)
  return groups.map((group, number) => ({
    claims: group.map(position => claims[position]!),
    used: (usedByGroup.get(number) ?? []).map(({ left, right, weight }) => ({
      left: claims[left]!,
      right: claims[right]!,
      weight,
    })),
  }))
}

/** What was said of some groups, links left out: only ids are asked for. */
function toldOf(parts: Parts, wanted: ReadonlySet<number>, profile: Profile): Told[] {
  const { dossier, linked, numbers } = regionOf(parts, wanted)
  const happenings = happeningsOf(dossier, linked)
  const tell = teller(dossier, linked, happenings, () => undefined, profile)
  return happenings.sets.flatMap((set, number) => (wanted.has(numbers[set[0]!]!) ? [tell(number)] : []))
}

/** What is said of the happenings that are touched, which are found anew, and the questions that name one of them or did. */
function toldAnew(
  parts: Parts,
  { touched, partners }: { readonly touched: ReadonlySet<number>; readonly partners: ReadonlySet<number> },
  edges: Edges,
  profile: Profile,
): { readonly told: readonly Told[]; readonly partners: readonly Question[] } {
  const wanted = new Set([...touched, ...parts.groups.besides(partners)])
  const { dossier, linked, numbers } = regionOf(parts, wanted)
  const happenings = happeningsOf(dossier, linked)
  const ids = linked.grouping.groups.map(group => questionId(dossier, group))
  const own = partLinks(dossier, linked, ids)
  const links = (group: number) =>
    linksOf(own[group] ?? [], kinIds(parts, numbers[group]!), maybeIds(parts, numbers[group]!, edges))
  const tell = teller(dossier, linked, happenings, links, profile)
  const questionOf = questionMaker(dossier, linked, happenings, links, profile)
  const told: Told[] = []
  for (const [number, set] of happenings.sets.entries()) {
    if (!touched.has(numbers[set[0]!]!)) continue
    parts.groups.putSet(set.map(group => numbers[group]!))
    told.push(tell(number))
  }
  return {
    told,
    partners: [...numbers.entries()].flatMap(([group, number]) => (partners.has(number) ? [questionOf(group)] : [])),
  }
}

function kinIds({ groups, dossier }: Parts, group: number): string[] {
  const byOrder = (left: number, right: number) =>
    dossier.inOrder(groups.claimsOf(left)[0]!, groups.claimsOf(right)[0]!)
  return groups.kin.of(group, byOrder).map(other => questionId(dossier, groups.claimsOf(other)))
}

/** The questions that could be the same as that of a group, strongest first. */
function maybeIds({ dossier, groups }: Parts, group: number, edges: Edges): string[] {
  const apart = groups.claimsOf(group).flatMap(claim =>
    edges
      .of(claim)
      .map(edge => ({ ...edge, other: groups.groupOf[otherEnd(edge, claim)]! }))
      .filter(({ other }) => other !== group),
  )
  return apart
    .sort(
      (one, other) =>
        other.weight - one.weight || dossier.inOrder(one.left, other.left) || dossier.inOrder(one.right, other.right),
    )
    .map(({ other }) => questionId(dossier, groups.claimsOf(other)))
}
