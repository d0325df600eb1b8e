import type { Anchor } from '../../model/anchor.ts'
import { nameNorm } from '../names.ts'
import { meet } from '../range.ts'
import type { Merging } from './merging.ts'
import { mayBeSame, sameByName } from './voices.ts'

/** One outlet cites another that has a report here: any link of its chain is that report's publisher. Gives who relays whom, as `from to` claim ids, with the anchors of the citation. */
export function mergeOutlets(merging: Merging): ReadonlyMap<string, readonly Anchor[]> {
  const { testimonies, dossier } = merging
  const relays = new Map<string, readonly Anchor[]>()
  const outlets = outletsOf(merging)
  for (const [at, { index }] of testimonies.entries()) {
    const { attribution } = dossier.claims[index]!
    for (const link of attribution) {
      if (link.name === undefined || link.at === undefined || link.type === 'unnamed') continue
      const isLast = link === attribution.at(-1)
      for (const other of publishedBy(outlets, nameNorm(link.name))) {
        if (!isOf(merging, outlets, at, other, isLast)) continue
        const cited = testimonies[other]!.index
        const evidence = [link.at, dossier.claims[cited]!.at]
        if (!isBefore(merging, index, cited)) relays.set(`${merging.idOf(at)} ${merging.idOf(other)}`, evidence)
        merging.merge(other, at, 'origin.cites-outlet', evidence)
      }
    }
  }
  return relays
}

/** Who published the testimonies, by their positions. */
interface Outlets {
  readonly publishers: readonly (string | undefined)[]
  readonly byPublisher: ReadonlyMap<string | undefined, readonly number[]>
  readonly byReport: ReadonlyMap<number, readonly number[]>
}

function outletsOf(merging: Merging): Outlets {
  const { testimonies, dossier } = merging
  const publishers = testimonies.map(({ index }) => publisherOf(merging, index))
  return {
    publishers,
    byPublisher: Map.groupBy(testimonies.keys(), at => publishers[at]),
    byReport: Map.groupBy(testimonies.keys(), at => dossier.reportOf[testimonies[at]!.index]!),
  }
}

/** Is what a testimony has from an outlet, the last link of its chain or another, a testimony of that outlet's report? */
function isOf(
  merging: Merging,
  { publishers, byReport }: Outlets,
  at: number,
  other: number,
  isLast: boolean,
): boolean {
  const { testimonies, voices, dossier } = merging
  const { index, bounds } = testimonies[at]!
  const cited = testimonies[other]!
  if (dossier.reportOf[cited.index] === dossier.reportOf[index] || publishers[at] === publishers[other]) return false
  // its own words are its own, whatever the figure; what it passes on is told apart by the figure
  const isItself = isLast && voices[other]!.kind === 'own'
  if (!isItself && !meet(bounds, cited.bounds)) return false
  return isLast || (!isBefore(merging, index, cited.index) && mayRelay(merging, byReport, at, other))
}

/** Did the report of the left claim come out before that of the right one, which it cannot have passed on then? */
function isBefore(merging: Merging, left: number, right: number): boolean {
  const { published, publishedTime, reportOf } = merging.dossier
  const [one, other] = [reportOf[left]!, reportOf[right]!]
  return (
    published[one]! < published[other]! ||
    (published[one] === published[other] && publishedTime[one]! < publishedTime[other]!)
  )
}

/** Can what one report passes on be what a testimony of another says? What that one says in its own voice is the word of those whom it cites. */
function mayRelay(
  merging: Merging,
  byReport: ReadonlyMap<number, readonly number[]>,
  left: number,
  right: number,
): boolean {
  if (!mayEndAlike(merging, left, right)) return false
  if (merging.voices[left]!.kind === 'own' || merging.voices[right]!.kind !== 'own') return true
  const cited = byReport
    .get(merging.dossier.reportOf[merging.testimonies[right]!.index]!)!
    .filter(at => merging.voices[at]!.kind !== 'own')
  return cited.length === 0 || cited.some(at => mayEndAlike(merging, left, at))
}

/** "The Courier heard from a surgeon" is not what the Courier has from the ministry: whoever is said to know must not be somebody else. */
function mayEndAlike(merging: Merging, left: number, right: number): boolean {
  const one = merging.voices[left]!
  const other = merging.voices[right]!
  if (one.kind === 'own' || other.kind === 'own') return true
  if (one.kind === 'unnamed') return mayBeSame(one, other)
  if (other.kind === 'unnamed') return mayBeSame(other, one)
  return one.key === other.key || sameByName(one, other) !== undefined
}

function publisherOf(merging: Merging, index: number): string | undefined {
  const report = merging.dossier.reports[merging.dossier.reportOf[index]!]!
  const document = merging.dossier.documentById.get(report.document)
  // a statement often names who issues it in its title only
  const publisher = report.publisher ?? document?.publisher ?? report.title ?? document?.title
  return publisher === undefined ? undefined : nameNorm(publisher)
}

/** The testimonies that an outlet of a name published: "Lake Press", and "Red Lantern Society bulletin" where the society is cited. */
function publishedBy({ byPublisher }: Outlets, name: string): readonly number[] {
  const exact = byPublisher.get(name)
  if (exact !== undefined || !name.includes(' ')) return exact ?? []
  return [...byPublisher].filter(([publisher]) => publisher?.startsWith(`${name} `)).flatMap(([, found]) => found)
}
