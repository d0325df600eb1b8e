import type { Report, ReportId, SourceDocument } from '../model/document.ts'
import { cluster } from './clusters.ts'
import { dossierOf } from './evidence.ts'
import { cosine, heaviest, type Vectors } from './vectors.ts'
import { WeighedPairs } from './weighed-pairs.ts'
import { LINK_AT } from './weights.ts'
import { wordVectors } from './words.ts'

const INDEX_WORDS = 25 // heaviest words of a report under which others find it
const MAX_POSTINGS = 80 // reports under one word before it stops being telling
const COSINE_LEVEL = 0.12 // similarity of two reports of one day from which they tell one story rather than not; learnt on local crime news
const COSINE_PER_DAY = 0.04 // by which that level rises with the log of the days between them: similar news of another week is another story
const STEEPNESS = 10 // log-odds per unit of cosine, so that means over groups compare with LINK_AT

/** Groups of reports that tell one story, whatever they call it: by their weighed words and the days between them. Reports that stand alone are groups too. */
export function storiesOf(reports: readonly Report[], documents: readonly SourceDocument[]): (readonly ReportId[])[] {
  const dossier = dossierOf({ reports, documents, claims: [], alignments: [], families: [] })
  const vectors = wordVectors(dossier).reports
  const weigh = (left: number, right: number) => {
    const days = Math.abs(dossier.published[left]! - dossier.published[right]!)
    const level = COSINE_LEVEL + (Number.isNaN(days) ? 0 : COSINE_PER_DAY * Math.log1p(days))
    return LINK_AT + STEEPNESS * (cosine(vectors, left, right) - level)
  }
  const edges = new WeighedPairs()
  for (const [left, right] of candidatePairs(vectors)) {
    const weight = weigh(left, right)
    if (weight >= LINK_AT) edges.add(left, right, weight)
  }
  const { groups } = cluster(dossier.reports.length, [], edges, weigh)
  return groups.map(group => group.map(report => dossier.reports[report]!.id))
}

/** Pairs of reports that share one of their heaviest words, each once, the left below the right. */
function* candidatePairs(vectors: Vectors): Generator<[number, number]> {
  const reportsByWord = new Map<number, number[]>()
  const all = Array.from({ length: vectors.from.length - 1 }, (_, report) => heaviest(vectors, report, INDEX_WORDS))
  for (const [report, words] of all.entries()) {
    for (const word of words) {
      const known = reportsByWord.get(word)
      if (known === undefined) reportsByWord.set(word, [report])
      else known.push(report)
    }
  }
  for (const [right, words] of all.entries()) {
    const seen = new Set<number>()
    for (const word of words) {
      const others = reportsByWord.get(word)!
      if (others.length > MAX_POSTINGS) continue
      for (const left of others) {
        if (left >= right) break
        if (seen.has(left)) continue
        seen.add(left)
        yield [left, right]
      }
    }
  }
}
