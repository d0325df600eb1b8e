import type { Anchor } from '../../model/anchor.ts'
import type { Bounds } from '../../model/quantity.ts'
import type { Origin, Origins } from '../../model/question.ts'
import type { ClaimCopy } from '../copies.ts'
import { digest } from '../digest.ts'
import type { Dossier } from '../evidence.ts'
import { coverOf, OPEN } from '../range.ts'
import { mergeNames } from './merge-names.ts'
import { mergeOutlets } from './merge-outlets.ts'
import { mergeOwnVoices } from './merge-own-voices.ts'
import { Merging, mergeCopies, type Testimony } from './merging.ts'
import { possibleMerges } from './possible-merges.ts'
import { type Voice, voicesOf } from './voices.ts'

/** The origins of a question, the origin of each testimony, and the claims that relay another outlet's. */
export interface OriginsFound {
  readonly origins: Origins
  /** Index into `origins.origins`, by testimony given; the first of several that a claim rests on. */
  readonly originOf: readonly number[]
  /** `from to` claim ids, with the anchors of the citation. */
  readonly relays: ReadonlyMap<string, readonly Anchor[]>
}

/** Collapses the claims of one question to whoever is said to know; every merge names its rule and its evidence. */
export function originsOf(
  question: string,
  given: readonly Testimony[],
  dossier: Dossier,
  copies: readonly ClaimCopy[],
): OriginsFound {
  // a claim on the word of two stands once for each
  const spoken = given.flatMap(testimony => {
    const claim = dossier.claims[testimony.index]!
    const report = dossier.reports[dossier.reportOf[testimony.index]!]!
    return voicesOf(claim, report, dossier.documentById.get(report.document)).map(voice => ({ testimony, voice }))
  })
  const testimonies = spoken.map(({ testimony }) => testimony)
  const voices = spoken.map(({ voice }) => voice)
  const found = new Merging(testimonies, voices, dossier)
  mergeCopies(found, copies)
  mergeNames(found)
  const relays = mergeOutlets(found)
  mergeOwnVoices(found)
  const groups = found.groups().sort((left, right) => right.length - left.length || left[0]! - right[0]!)
  const isDenial = (group: readonly number[]): boolean =>
    group.every(at => dossier.claims[testimonies[at]!.index]!.stance === 'denied')
  // who only denies a figure is shown, and is no line of testimony for any
  const speaking = groups.filter(group => !isDenial(group))
  const counted = speaking.length === 0 ? groups : speaking
  const possible = possibleMerges(counted, testimonies, voices, dossier)
  const originByIndex = new Map<number, number>()
  for (const [number, group] of [...groups.entries()].reverse()) {
    for (const at of group) originByIndex.set(testimonies[at]!.index, number)
  }
  const without = leaveOneOut(groups.map(group => countedRange(group, testimonies)))
  const origins = groups.map((group, number) => ({
    ...originOf(question, group, without[number], testimonies, voices, dossier),
    ...(isDenial(group) ? { denies: true as const } : {}),
  }))
  const groupOf = new Int32Array(testimonies.length)
  for (const [number, group] of groups.entries()) for (const at of group) groupOf[at] = number
  const merges = found.merges.map((merge, at) => ({ ...merge, origin: origins[groupOf[found.mergedAt[at]!]!]!.id }))
  return {
    origins: {
      atLeast: possible.atLeast,
      atMost: counted.length,
      origins,
      merges: [...merges, ...possible.merges],
    },
    originOf: given.map(({ index }) => originByIndex.get(index)!),
    relays,
  }
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
  const idAt = (at: number): string => dossier.claims[testimonies[at]!.index]!.id
  const claims = [...new Set(members.map(idAt))]
  // of a claim on the word of two, each has an origin: named by which of them it is
  const first = members.reduce((least, at) => (idAt(at) < idAt(least) ? at : least))
  const which = first - testimonies.findIndex(({ index }) => index === testimonies[first]!.index)
  return {
    id: `o${digest(question, idAt(first), ...(which === 0 ? [] : [String(which)]))}`,
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
