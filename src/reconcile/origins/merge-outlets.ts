import type { Anchor } from '../../model/anchor.ts'
import { nameNorm } from '../names.ts'
import { meet } from '../range.ts'
import type { Merging } from './merging.ts'
import { mayBeSame, sameByName } from './voices.ts'

/** One outlet cites another that has a report here: any link of its chain is that report's publisher. Gives who relays whom, as `from to` claim ids, with the anchors of the citation. */
export function mergeOutlets(merging: Merging): ReadonlyMap<string, readonly Anchor[]> {
  const relays = new Map<string, readonly Anchor[]>()
  const publishers = merging.testimonies.map(({ index }) => publisherOf(merging, index))
  const reports = Map.groupBy(
    merging.testimonies.keys(),
    at => merging.dossier.reportOf[merging.testimonies[at]!.index]!,
  )
  const byPublisher = new Map<string, number[]>()
  for (const [at, publisher] of publishers.entries()) {
    if (publisher === undefined) continue
    const known = byPublisher.get(publisher)
    if (known === undefined) byPublisher.set(publisher, [at])
    else known.push(at)
  }
  for (const [at, { index, bounds }] of merging.testimonies.entries()) {
    const claim = merging.dossier.claims[index]!
    for (const link of claim.attribution) {
      if (link.name === undefined || link.at === undefined || link.type === 'unnamed') continue
      for (const other of publishedBy(byPublisher, nameNorm(link.name))) {
        const cited = merging.testimonies[other]!
        if (merging.dossier.reportOf[cited.index] === merging.dossier.reportOf[index]) continue
        if (publishers[at] === publishers[other]) continue
        // its own words are its own, whatever the figure; what it passes on is told apart by the figure
        const isLast = link === claim.attribution.at(-1)
        const isItself = isLast && merging.voices[other]!.kind === 'own'
        if (!isItself && !meet(bounds, cited.bounds)) continue
        if (!isLast && (isBefore(merging, index, cited.index) || !mayRelay(merging, reports, at, other))) continue
        const evidence = [link.at, merging.dossier.claims[cited.index]!.at]
        if (!isBefore(merging, index, cited.index)) relays.set(`${merging.idOf(at)} ${merging.idOf(other)}`, evidence)
        merging.merge(other, at, 'origin.cites-outlet', evidence)
      }
    }
  }
  return relays
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
  reports: ReadonlyMap<number, readonly number[]>,
  left: number,
  right: number,
): boolean {
  if (!mayEndAlike(merging, left, right)) return false
  if (merging.voices[left]!.kind === 'own' || merging.voices[right]!.kind !== 'own') return true
  const cited = reports
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
function publishedBy(byPublisher: ReadonlyMap<string, readonly number[]>, name: string): readonly number[] {
  const exact = byPublisher.get(name)
  if (exact !== undefined || !name.includes(' ')) return exact ?? []
  return [...byPublisher].filter(([publisher]) => publisher.startsWith(`${name} `)).flatMap(([, found]) => found)
}
