import type { Merge } from '../../model/question.ts'
import { comparisons } from '../comparisons.ts'
import type { Dossier } from '../evidence.ts'
import { lowest, meet } from '../range.ts'
import type { Testimony } from './merging.ts'
import { mayBeSame, type Voice } from './voices.ts'

/**
 * Unnamed sources that may be somebody already counted. Each unnamed group is put to the first group that it may belong to, so that two named ones
 * are never counted as one through an unnamed one between them; what remains is the least number of origins.
 */
export function possibleMerges(
  groups: readonly (readonly number[])[],
  testimonies: readonly Testimony[],
  voices: readonly Voice[],
  dossier: Dossier,
): { atLeast: number; merges: Merge[] } {
  const merges: Merge[] = []
  const reportOf = (at: number): number => dossier.reportOf[testimonies[at]!.index]!
  const isUnnamed = groups.map(group => group.every(at => voices[at]!.kind === 'unnamed'))
  const kept: number[][] = groups.filter((_, number) => !isUnnamed[number]).map(group => [...group])
  for (const [number, group] of groups.entries()) {
    if (!isUnnamed[number]) continue
    const home = kept.find(
      others =>
        others.every(other => group.every(at => mayBeOneWord(testimonies[at]!, testimonies[other]!, dossier))) &&
        (mayBelong(group, others, voices) || isSaidOfHouse(group, others, voices, reportOf)),
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

/** Could one source have given both: figures that meet, or of which the later published is the higher? */
function mayBeOneWord(left: Testimony, right: Testimony, { published, reportOf }: Dossier): boolean {
  if (meet(left.bounds, right.bounds)) return true
  const [day, other] = [published[reportOf[left.index]!]!, published[reportOf[right.index]!]!]
  if (day === other || Number.isNaN(day + other)) return false
  const [earlier, later] = day < other ? [left, right] : [right, left]
  return lowest(later.bounds) > lowest(earlier.bounds)
}

/** "The group said" in a report that names a group: it may be that one. */
function isSaidOfHouse(
  group: readonly number[],
  others: readonly number[],
  voices: readonly Voice[],
  reportOf: (at: number) => number,
): boolean {
  return group.some(at => {
    const { words } = voices[at]!
    const head = words.at(-1) ?? ''
    if (!comparisons.genericHouses.has(head) && !comparisons.watchers.has(head)) return false
    return others.some(
      other => reportOf(other) === reportOf(at) && voices[other]!.kind === 'named' && !voices[other]!.isPerson,
    )
  })
}

function mayBelong(group: readonly number[], others: readonly number[], voices: readonly Voice[]): boolean {
  return group.some(at => others.some(other => mayBeSame(voices[at]!, voices[other]!)))
}
