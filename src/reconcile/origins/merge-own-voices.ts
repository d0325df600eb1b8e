import type { Bounds } from '../../model/quantity.ts'
import { contains } from '../../model/span.ts'
import { nameNorm } from '../names.ts'
import { meet, same } from '../range.ts'
import type { Merging } from './merging.ts'
import { isPronoun, mayBeSame } from './voices.ts'

/** A report says in its own voice what its source says, and its headline what its text says; an outlet repeats itself. */
export function mergeOwnVoices(merging: Merging): void {
  const byReport = Map.groupBy(
    merging.testimonies.keys(),
    at => merging.dossier.reportOf[merging.testimonies[at]!.index]!,
  )
  const relaying = new Set<number>()
  for (const members of byReport.values()) {
    const sourced = members.filter(at => merging.voices[at]!.kind !== 'own')
    const own = members.filter(at => merging.voices[at]!.kind === 'own')
    const ofAll = (says: (own: Bounds, source: Bounds) => boolean) =>
      sourced.find(at => own.every(each => says(merging.testimonies[each]!.bounds, merging.testimonies[at]!.bounds)))
    // a source that contradicts one of the report's own figures is not where they come from, nor one that says them loosely where another says them so
    const source = ofAll(isSaidAgain) ?? ofAll(repeats)
    if (source !== undefined) {
      for (const each of own) {
        merging.merge(each, source, 'origin.report-repeats-its-source')
        relaying.add(each)
      }
    }
    mergeSameWords(merging, sourced)
    mergeNamedLater(merging, sourced)
  }
  mergeSamePublisher(merging, relaying)
  mergeTakenUp(merging)
}

/** An outlet that states in its own voice what one source alone had told it before, "on Monday 12 people died", says it again. */
function mergeTakenUp(merging: Merging): void {
  const { voices, testimonies, dossier } = merging
  const byHouse = Map.groupBy(voices.keys(), at => houseOf(merging, at))
  for (const [house, members] of byHouse) {
    const sourced = house === undefined ? [] : members.filter(at => voices[at]!.kind !== 'own')
    if (sourced.length === 0) continue
    for (const at of members) {
      if (voices[at]!.kind !== 'own') continue
      const day = dossier.published[dossier.reportOf[testimonies[at]!.index]!]!
      const told = sourced.filter(
        other =>
          same(testimonies[at]!.bounds, testimonies[other]!.bounds) &&
          dossier.published[dossier.reportOf[testimonies[other]!.index]!]! < day,
      )
      if (new Set(told.map(other => merging.rootOf(other))).size === 1)
        merging.merge(told[0]!, at, 'origin.same-publisher')
    }
  }
}

/** Who published a testimony's report; undefined where nobody is said to. */
function houseOf({ dossier, testimonies }: Merging, at: number): string | undefined {
  const report = dossier.reports[dossier.reportOf[testimonies[at]!.index]!]!
  const publisher = report.publisher ?? dossier.documentById.get(report.document)?.publisher
  return publisher === undefined ? undefined : nameNorm(publisher)
}

/** What an outlet says in its own voice is its own: but a figure that one source alone gave to other reports of it is that source's, said again. */
function mergeSamePublisher(merging: Merging, relaying: ReadonlySet<number>): void {
  const own = [...merging.voices.keys()].filter(at => merging.voices[at]!.kind === 'own')
  for (const members of Map.groupBy(own, at => merging.voices[at]!.key).values()) {
    let first: number | undefined
    for (const at of members) {
      if (relaying.has(at)) continue
      const { bounds } = merging.testimonies[at]!
      const relayed = members.filter(other => relaying.has(other) && same(bounds, merging.testimonies[other]!.bounds))
      const isOneSource = new Set(relayed.map(other => merging.rootOf(other))).size === 1
      const known = isOneSource ? relayed[0] : first
      if (known !== undefined) merging.merge(known, at, 'origin.same-publisher')
      else first = at
    }
  }
}

/** One report that describes two unnamed sources in the same words means the same one. */
function mergeSameWords(merging: Merging, members: readonly number[]): void {
  const first = new Map<string, number>()
  for (const at of members) {
    const voice = merging.voices[at]!
    if (voice.kind !== 'unnamed') continue
    const known = first.get(voice.words.join(' '))
    if (known === undefined) first.set(voice.words.join(' '), at)
    else merging.merge(known, at, 'origin.same-words-in-one-report')
  }
}

/** "A monitor said 12 died", and further down "the Tarn Observatory": a report that gives one figure on two such words means one. So does "which" after a name. */
function mergeNamedLater(merging: Merging, members: readonly number[]): void {
  const named = members.filter(at => merging.voices[at]!.kind === 'named')
  for (const at of members) {
    const voice = merging.voices[at]!
    if (voice.kind !== 'unnamed' || voice.words.length === 0) continue
    const before = isPronoun(voice) ? antecedent(merging, at, named) : undefined
    if (before !== undefined) {
      merging.merge(before, at, 'origin.stands-for-name')
      continue
    }
    const { bounds } = merging.testimonies[at]!
    const like = named.filter(
      other => isSaidAgain(bounds, merging.testimonies[other]!.bounds) && mayBeSame(voice, merging.voices[other]!),
    )
    if (new Set(like.map(other => merging.voices[other]!.key)).size === 1)
      merging.merge(like[0]!, at, 'origin.named-later')
  }
}

/** The name in the same sentence that a pronoun stands for: the last one before it. */
function antecedent(merging: Merging, pronoun: number, named: readonly number[]): number | undefined {
  const { sentence } = merging.dossier.claims[merging.testimonies[pronoun]!.index]!
  const { start } = merging.voices[pronoun]!.at.span
  const before = named.filter(at => {
    const { span } = merging.voices[at]!.at
    return contains(sentence.span, span) && span.start < start
  })
  return before.sort((left, right) => merging.voices[right]!.at.span.start - merging.voices[left]!.at.span.start)[0]
}

/** May a report's own figure be its source's, said again, if only loosely ("10" for "more than 10")? "Up to 22" is not what a source that counts 17 said, nor 50 what one said who spoke of "civilians". */
function repeats(own: Bounds, source: Bounds): boolean {
  if (own.low !== undefined && own.low === source.low) return true
  if ((own.low ?? 0) > (source.low ?? 0) * LOOSE) return false
  return meet(own, source) && (own.low !== undefined || own.high === source.high || source.high === undefined)
}

const LOOSE = 1.2 // times what its source counts at least: a report that rounds says no more

/** Is it one figure: "at least 20" and 20? */
function isSaidAgain(left: Bounds, right: Bounds): boolean {
  return same(left, right) || (meet(left, right) && left.low !== undefined && left.low === right.low)
}
