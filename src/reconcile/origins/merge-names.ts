import type { Merging } from './merging.ts'
import { speaksFor } from './speaking-for.ts'
import { sameByName, voicesOfLink } from './voices.ts'

const MAX_NAMES = 80 // distinct names in one question that are compared pair by pair

/** The chains end at the same name, in full or in short, or at a person who speaks for it. */
export function mergeNames(merging: Merging): void {
  const first = new Map<string, number>()
  for (const [at, voice] of merging.voices.entries()) {
    if (voice.kind !== 'named') continue
    const known = first.get(voice.key!)
    if (known === undefined) first.set(voice.key!, at)
    else
      merging.merge(known, at, isNamedElsewhere(merging, known, at) ? 'origin.named-later' : 'origin.same-named-source')
  }
  const named = [...first.values()].slice(0, MAX_NAMES)
  mergeGenericNames(merging, named)
  for (const [position, left] of named.entries()) {
    for (const right of named.slice(position + 1)) {
      const rule = sameByName(merging.voices[left]!, merging.voices[right]!) ?? speakerRule(merging, left, right)
      if (rule !== undefined) merging.merge(left, right, rule)
    }
  }
}

function isNamedElsewhere(merging: Merging, left: number, right: number): boolean {
  return merging.voices[left]!.namedAt !== undefined || merging.voices[right]!.namedAt !== undefined
}

/** "Police" are those of the one body in the question whose name says police; of two such bodies, neither. */
function mergeGenericNames(merging: Merging, named: readonly number[]): void {
  for (const short of named) {
    const { key, name } = merging.voices[short]!
    if (key === undefined || key.includes(' ') || name !== name.toLowerCase()) continue
    const full = named.filter(other => other !== short && ` ${merging.voices[other]!.key} `.includes(` ${key} `))
    if (full.length === 1) merging.merge(full[0]!, short, 'origin.generic-name')
  }
}

/** One is a person who speaks for the other, as the person's text introduces them. */
function speakerRule(merging: Merging, left: number, right: number): string | undefined {
  const [person, body] = merging.voices[left]!.isPerson ? [left, right] : [right, left]
  const claim = merging.dossier.claims[merging.testimonies[person]!.index]!
  const report = merging.dossier.reports[merging.dossier.reportOf[merging.testimonies[person]!.index]!]!
  const cited = () => (report.cited ?? []).flatMap(link => voicesOfLink(link, claim.at, report))
  const text = merging.dossier.documentById.get(claim.at.document)?.text
  return text !== undefined &&
    speaksFor(merging.voices[person]!, merging.voices[body]!, claim.sentence.span, text, cited)
    ? 'origin.speaks-for'
    : undefined
}
