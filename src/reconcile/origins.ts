import type { Anchor } from '../model/anchor.ts'
import type { ClaimId } from '../model/claim.ts'
import type { Bounds } from '../model/quantity.ts'
import type { Merge, Origin, Origins } from '../model/question.ts'
import { contains } from '../model/span.ts'
import type { ClaimCopy } from './copies.ts'
import { digest } from './digest.ts'
import type { Dossier } from './evidence.ts'
import { nameNorm } from './names.ts'
import { coverOf, meet, OPEN } from './range.ts'
import { UnionFind } from './union.ts'
import { mayBeSame, sameByName, type Voice, voiceOf } from './voices.ts'

/** A claim on its way to its origin. */
export interface Testimony {
  /** Position in the dossier. */
  readonly index: number
  readonly bounds: Bounds
  /** Does it take part in the range? Denied and supposed figures do not. */
  readonly counts: boolean
}

/** The origins of a question, the origin of each testimony, and the claims that relay another outlet's. */
export interface OriginsFound {
  readonly origins: Origins
  /** Index into `origins.origins`, by testimony. */
  readonly originOf: readonly number[]
  /** `from to` claim ids, with the anchors of the citation. */
  readonly relays: ReadonlyMap<string, readonly Anchor[]>
}

const MAX_NAMES = 80 // distinct names in one question that are compared pair by pair
const APPOSITION = 100 // code units after a person's name in which "director of the ..." may stand

/** Collapses the claims of one question to whoever is said to know; every merge names its rule and its evidence. */
export function originsOf(
  question: string,
  testimonies: readonly Testimony[],
  dossier: Dossier,
  copies: readonly ClaimCopy[],
): OriginsFound {
  const voices = testimonies.map(({ index }) => {
    const claim = dossier.claims[index]!
    const report = dossier.reports[dossier.reportOf[index]!]!
    return voiceOf(claim, report, dossier.documentById.get(report.document))
  })
  const found = new Collapse(testimonies, voices, dossier)
  found.copies(copies)
  found.names()
  found.outlets()
  found.ownVoices()
  const groups = found.groups()
  const possible = possibleMerges(groups, testimonies, voices, dossier)
  const numberOf = new Int32Array(testimonies.length)
  for (const [number, group] of groups.entries()) for (const at of group) numberOf[at] = number
  const without = leaveOneOut(groups.map(group => countedRange(group, testimonies)))
  return {
    origins: {
      atLeast: possible.atLeast,
      atMost: groups.length,
      origins: groups.map((group, number) => originOf(question, group, without[number], testimonies, voices, dossier)),
      merges: [...found.merges, ...possible.merges],
    },
    originOf: Array.from(numberOf),
    relays: found.relays,
  }
}

/** The certain merges of one question, rule by rule. */
class Collapse {
  readonly merges: Merge[] = []
  readonly relays = new Map<string, readonly Anchor[]>()
  readonly #testimonies: readonly Testimony[]
  readonly #voices: readonly Voice[]
  readonly #dossier: Dossier
  readonly #sets: UnionFind

  constructor(testimonies: readonly Testimony[], voices: readonly Voice[], dossier: Dossier) {
    this.#testimonies = testimonies
    this.#voices = voices
    this.#dossier = dossier
    this.#sets = new UnionFind(testimonies.length)
  }

  /** The text is a copy, or the quotation is the same. */
  copies(copies: readonly ClaimCopy[]): void {
    const at = new Map(this.#testimonies.map(({ index }, position) => [index, position]))
    for (const copy of copies) {
      const left = at.get(copy.left)
      const right = at.get(copy.right)
      if (left === undefined || right === undefined) continue
      this.#merge(
        left,
        right,
        copy.kind === 'shared-quotation' ? 'origin.same-quotation' : 'origin.copied-text',
        copy.evidence,
      )
    }
  }

  /** The chains end at the same name, in full or in short, or at a person who speaks for it. */
  names(): void {
    const first = new Map<string, number>()
    for (const [at, voice] of this.#voices.entries()) {
      if (voice.kind !== 'named') continue
      const known = first.get(voice.key!)
      if (known === undefined) first.set(voice.key!, at)
      else this.#merge(known, at, 'origin.same-named-source')
    }
    const named = [...first.values()].slice(0, MAX_NAMES)
    for (const [position, left] of named.entries()) {
      for (const right of named.slice(position + 1)) {
        const rule = sameByName(this.#voices[left]!, this.#voices[right]!) ?? this.#speaksFor(left, right)
        if (rule !== undefined) this.#merge(left, right, rule)
      }
    }
  }

  /** One outlet cites another that has a report here: any link of its chain is that report's publisher. */
  outlets(): void {
    const byPublisher = new Map<string, number[]>()
    for (const [at, { index }] of this.#testimonies.entries()) {
      const publisher = this.#publisherOf(index)
      if (publisher === undefined) continue
      const known = byPublisher.get(publisher)
      if (known === undefined) byPublisher.set(publisher, [at])
      else known.push(at)
    }
    for (const [at, { index, bounds }] of this.#testimonies.entries()) {
      for (const link of this.#dossier.claims[index]!.attribution) {
        if (link.name === undefined || link.at === undefined || link.type === 'unnamed') continue
        for (const other of publishedBy(byPublisher, nameNorm(link.name))) {
          const cited = this.#testimonies[other]!
          if (this.#dossier.reportOf[cited.index] === this.#dossier.reportOf[index] || !meet(bounds, cited.bounds))
            continue
          if (this.#publisherOf(index) === this.#publisherOf(cited.index)) continue
          const evidence = [link.at, this.#dossier.claims[cited.index]!.at]
          this.relays.set(`${this.#id(at)} ${this.#id(other)}`, evidence)
          this.#merge(other, at, 'origin.cites-outlet', evidence)
        }
      }
    }
  }

  /** An outlet repeats itself; a report says in its own voice what its source says, and its headline what its text says. */
  ownVoices(): void {
    const first = new Map<string, number>()
    for (const [at, voice] of this.#voices.entries()) {
      if (voice.kind !== 'own') continue
      const known = first.get(voice.key!)
      if (known === undefined) first.set(voice.key!, at)
      else this.#merge(known, at, 'origin.same-publisher')
    }
    const byReport = new Map<number, number[]>()
    for (const [at, { index }] of this.#testimonies.entries()) {
      const report = this.#dossier.reportOf[index]!
      const known = byReport.get(report)
      if (known === undefined) byReport.set(report, [at])
      else known.push(at)
    }
    for (const members of byReport.values()) {
      const sourced = members.filter(at => this.#voices[at]!.kind !== 'own')
      for (const own of members) {
        if (this.#voices[own]!.kind !== 'own') continue
        const source = sourced.find(at => meet(this.#testimonies[at]!.bounds, this.#testimonies[own]!.bounds))
        if (source !== undefined) this.#merge(own, source, 'origin.report-repeats-its-source')
      }
      this.#sameWords(sourced)
    }
  }

  /** The positions of each origin, ascending, in the order of their first. */
  groups(): number[][] {
    const byRoot = new Map<number, number[]>()
    for (let at = 0; at < this.#testimonies.length; at++) {
      const root = this.#sets.rootOf(at)
      const group = byRoot.get(root)
      if (group === undefined) byRoot.set(root, [at])
      else group.push(at)
    }
    return [...byRoot.values()]
  }

  /** One report that describes two unnamed sources in the same words means the same one. */
  #sameWords(members: readonly number[]): void {
    const first = new Map<string, number>()
    for (const at of members) {
      const voice = this.#voices[at]!
      if (voice.kind !== 'unnamed') continue
      const known = first.get(voice.words.join(' '))
      if (known === undefined) first.set(voice.words.join(' '), at)
      else this.#merge(known, at, 'origin.same-words-in-one-report')
    }
  }

  /** A person who is introduced with the other's name beside theirs: "Ada Brenn, head of the Kestrel Monitor". */
  #speaksFor(left: number, right: number): string | undefined {
    const [person, body] = this.#voices[left]!.isPerson ? [left, right] : [right, left]
    const speaker = this.#voices[person]!
    const spoken = this.#voices[body]!
    if (!speaker.isPerson || spoken.isPerson) return undefined
    const { index } = this.#testimonies[person]!
    const claim = this.#dossier.claims[index]!
    const text = this.#dossier.documentById.get(claim.at.document)?.text
    if (text === undefined) return undefined
    const { start, end } = speaker.at.span
    const around = contains(claim.sentence.span, speaker.at.span)
      ? text.slice(start, Math.min(claim.sentence.span.end, end + APPOSITION))
      : text.slice(start, end + APPOSITION)
    return ` ${nameNorm(around)} `.includes(` ${spoken.key} `) ? 'origin.speaks-for' : undefined
  }

  #publisherOf(index: number): string | undefined {
    const report = this.#dossier.reports[this.#dossier.reportOf[index]!]!
    const publisher = report.publisher ?? this.#dossier.documentById.get(report.document)?.publisher
    return publisher === undefined ? undefined : nameNorm(publisher)
  }

  #id(at: number): ClaimId {
    return this.#dossier.claims[this.#testimonies[at]!.index]!.id
  }

  #merge(left: number, right: number, rule: string, evidence?: readonly Anchor[]): void {
    if (!this.#sets.join(left, right)) return
    this.merges.push({
      left: this.#id(left),
      right: this.#id(right),
      rule,
      force: 'certain',
      evidence: evidence ?? [this.#voices[left]!.at, this.#voices[right]!.at],
    })
  }
}

/** The testimonies that an outlet of a name published: "Lake Press", and "Red Lantern Society bulletin" where the society is cited. */
function publishedBy(byPublisher: ReadonlyMap<string, readonly number[]>, name: string): readonly number[] {
  const exact = byPublisher.get(name)
  if (exact !== undefined || !name.includes(' ')) return exact ?? []
  return [...byPublisher].filter(([publisher]) => publisher.startsWith(`${name} `)).flatMap(([, found]) => found)
}

/**
 * Unnamed sources that may be somebody already counted. Each unnamed group is put to the first group that it may belong to, so that two named ones
 * are never counted as one through an unnamed one between them; what remains is the least number of origins.
 */
function possibleMerges(
  groups: readonly (readonly number[])[],
  testimonies: readonly Testimony[],
  voices: readonly Voice[],
  dossier: Dossier,
): { atLeast: number; merges: Merge[] } {
  const merges: Merge[] = []
  const isUnnamed = groups.map(group => group.every(at => voices[at]!.kind === 'unnamed'))
  const kept: number[][] = groups.filter((_, number) => !isUnnamed[number]).map(group => [...group])
  for (const [number, group] of groups.entries()) {
    if (!isUnnamed[number]) continue
    const home = kept.find(
      others =>
        others.every(other => group.every(at => meet(testimonies[at]!.bounds, testimonies[other]!.bounds))) &&
        mayBelong(group, others, voices),
    )
    if (home === undefined) {
      kept.push([...group])
      continue
    }
    const left = home.find(other => mayBeSame(voices[group[0]!]!, voices[other]!)) ?? home[0]!
    merges.push({
      left: dossier.claims[testimonies[left]!.index]!.id,
      right: dossier.claims[testimonies[group[0]!]!.index]!.id,
      rule: 'origin.unnamed-may-be-same',
      force: 'possible',
      evidence: [voices[left]!.at, voices[group[0]!]!.at],
    })
    home.push(...group)
  }
  return { atLeast: kept.length, merges }
}

function mayBelong(group: readonly number[], others: readonly number[], voices: readonly Voice[]): boolean {
  return group.some(at => others.some(other => mayBeSame(voices[at]!, voices[other]!)))
}

function originOf(
  question: string,
  members: readonly number[],
  without: Bounds | undefined,
  testimonies: readonly Testimony[],
  voices: readonly Voice[],
  dossier: Dossier,
): Origin {
  const best = members.map(at => voices[at]!).sort(byTelling)[0]!
  const claims = members.map(at => dossier.claims[testimonies[at]!.index]!.id)
  return {
    id: `o${digest(question, [...claims].sort()[0]!)}`,
    name: best.name === '' ? '(nobody named)' : best.name,
    named: best.kind !== 'unnamed',
    claims,
    range: coverOf(members.map(at => testimonies[at]!.bounds)) ?? OPEN,
    ...(without === undefined ? {} : { without }),
  }
}

/** The range of all others, for each of some ranges; undefined where nothing is left. Two passes: what stands before, and what after. */
function leaveOneOut(ranges: readonly (Bounds | undefined)[]): (Bounds | undefined)[] {
  const before: (Bounds | undefined)[] = [undefined]
  for (const range of ranges) before.push(joined(before.at(-1), range))
  const without: (Bounds | undefined)[] = new Array(ranges.length)
  let after: Bounds | undefined
  for (let number = ranges.length - 1; number >= 0; number--) {
    without[number] = joined(before[number], after)
    after = joined(after, ranges[number])
  }
  return without
}

function joined(left: Bounds | undefined, right: Bounds | undefined): Bounds | undefined {
  return coverOf([left, right].filter(bounds => bounds !== undefined))
}

function countedRange(group: readonly number[], testimonies: readonly Testimony[]): Bounds | undefined {
  return coverOf(group.filter(at => testimonies[at]!.counts).map(at => testimonies[at]!.bounds))
}

/** Whose name an origin bears: a named source before an outlet's own voice, that before a description; the fuller name first. */
function byTelling(left: Voice, right: Voice): number {
  const rank = { named: 0, own: 1, unnamed: 2 } as const
  return rank[left.kind] - rank[right.kind] || right.name.length - left.name.length || (left.name < right.name ? -1 : 1)
}
