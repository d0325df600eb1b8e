import type { Parts } from './change.ts'
import { copiedClaims } from './copies.ts'
import { type Dossier, dossierOf } from './evidence.ts'
import { featuresOf } from './features.ts'
import type { GrowingDossier } from './growing/dossier.ts'
import { type Linked, testimonies } from './link.ts'
import { Linker } from './linking.ts'
import { numbered } from './rulings.ts'
import { namesOf } from './shared-names.ts'
import { Stories } from './stories.ts'
import { vectorsOf } from './vectors.ts'
import { WeighedPairs } from './weighed-pairs.ts'
import type { WordVectors } from './words.ts'

/** Some groups of a case with the reports in which they stand, as a case of its own. */
export interface Region {
  readonly dossier: Dossier
  readonly linked: Linked
  /** The number in the whole case of each group of the region; a group that is not whole here has one, too. */
  readonly numbers: readonly number[]
}

/**
 * The part of a case that some groups are in: all of the reports in which one of their claims stands. Whatever is said of these groups is said in these reports, so that it
 * can be told of the region as of the whole; of the other groups that have a claim here, nothing can. What could be the same is left open.
 */
export function regionOf(
  { dossier: whole, groups, words, index }: Pick<Parts, 'dossier' | 'groups' | 'words' | 'index'>,
  wanted: Iterable<number>,
): Region {
  const claims = [...wanted].flatMap(group => groups.claimsOf(group))
  const reports = [...new Set(claims.map(claim => whole.reportOf[claim]!))]
  const dossier = dossierAlone(whole, reports)
  const features = featuresOf(dossier)
  const own = wordsAlone(dossier, whole, words.vectors)
  const linker = new Linker(dossier, features, own)
  const slots = dossier.claims.map(({ id }) => whole.claimIndex.get(id)!)
  const { groupOf, groups: members } = numbered(Int32Array.from(slots, slot => groups.groupOf[slot]!))
  const numbers = members.map(([first]) => groups.groupOf[slots[first!]!]!)
  const positions = new Map(slots.map((slot, position) => [slot, position]))
  const used = new WeighedPairs()
  for (const group of wanted) {
    for (const { left, right, weight } of groups.usedIn(group)) {
      used.add(positions.get(left)!, positions.get(right)!, weight)
    }
  }
  const copies = testimonies(copiedClaims(dossier), features, linker)
  const grouping = { groupOf, groups: members, used }
  const stories = new Stories(dossier, features, own.reports, index.alone(own.reports)).pairs()
  return { dossier, linked: { features, copies, grouping, maybes: new WeighedPairs(), stories, linker }, numbers }
}

/** Some reports (positions) of a case, as a case of its own. */
export function dossierAlone(whole: GrowingDossier, numbers: readonly number[]): Dossier {
  const reports = numbers.map(number => whole.reports[number]!)
  const ids = new Set(reports.map(({ id }) => id))
  const isHere = (report: string): boolean => ids.has(report)
  const alignments = new Set(reports.flatMap(({ id }) => whole.alignmentsOf(id)))
  return dossierOf({
    reports,
    documents: reports.flatMap(({ document }) => whole.documentById.get(document) ?? []),
    claims: numbers.flatMap(number => whole.claims.slice(whole.claimsFrom[number], whole.claimsFrom[number + 1])),
    alignments: [...alignments].filter(({ left, right }) => isHere(left.report) && isHere(right.report)),
    families: [],
  })
}

/** The words of some reports, weighed as they are in the whole case. */
function wordsAlone(dossier: Dossier, whole: GrowingDossier, words: WordVectors): WordVectors {
  const reports = dossier.reports.map(({ id }) => whole.reportIndex.get(id)!)
  const sentences = dossier.claims.map(({ id }) => words.sentenceOf[whole.claimIndex.get(id)!]!)
  return {
    reports: vectorsOf(words.reports, reports),
    names: namesOf(words.names, reports),
    sentences: vectorsOf(words.sentences, sentences),
    sentenceOf: Int32Array.from(sentences, (_, position) => position),
    measured: words.measured,
  }
}
