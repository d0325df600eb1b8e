import { packs } from '../lang/languages.ts'
import type { Anchor } from '../model/anchor.ts'
import type { Claim } from '../model/claim.ts'
import { contains, overlaps, type Span } from '../model/span.ts'
import type { OutletWording, WordUse } from '../model/wording.ts'
import { fold } from '../text/fold.ts'
import { type Dossier, order } from './evidence.ts'
import { stemOf, wordsOfName } from './names.ts'
import { isScareQuoted, quotationsIn } from './quotes.ts'

/** One use of a name, on its way to its outlet. */
export interface Mention {
  readonly at: Anchor
  readonly claim: Claim
  readonly outlet: string
}

const MAX_EXAMPLES = 3 // of each use, the first in the order of reports
const BESIDE = 16 // code units before a name in which "so-called" stands

const DISTANCING = packs.flatMap(pack => pack.wordings.distancing)
const NAMING = new Set(packs.flatMap(pack => pack.wordings.naming))

/** Mentions of one thing in; how each outlet calls it, those with most uses first, out. */
export function outletsOf(dossier: Dossier, mentions: readonly Mention[]): OutletWording[] {
  const seen = new Set<string>()
  const distinct = mentions.filter(({ at }) => {
    const place = `${at.document} ${at.span.start}`
    if (seen.has(place)) return false
    seen.add(place)
    return true
  })
  return [...Map.groupBy(distinct, ({ outlet }) => outlet)]
    .map(([outlet, own]) => ({
      outlet,
      reports: [...new Set(own.map(({ claim }) => claim.report))].sort(order),
      uses: [...Map.groupBy(own, ({ at }) => keyOf(at.exact))]
        .filter(([words]) => words !== '')
        .map(([, uses]) => useOf(dossier, uses))
        .sort((left, right) => right.count - left.count || order(left.words, right.words)),
    }))
    .filter(({ uses }) => uses.length > 0)
    .sort((left, right) => countOf(right) - countOf(left) || order(left.outlet, right.outlet))
}

function countOf({ uses }: OutletWording): number {
  return uses.reduce((sum, { count }) => sum + count, 0)
}

function useOf(dossier: Dossier, mentions: readonly Mention[]): WordUse {
  const sorted = [...mentions].sort(
    (left, right) => order(left.claim.report, right.claim.report) || left.at.span.start - right.at.span.start,
  )
  const marks = sorted.map(mention => markOf(dossier, mention))
  return {
    words: shown(sorted[0]!.at.exact),
    count: sorted.length,
    scareQuoted: marks.filter(mark => mark === 'scare').length,
    quoted: marks.filter(mark => mark === 'quoted').length,
    distanced: sorted.filter(mention => isDistanced(dossier, mention)).length,
    examples: sorted.slice(0, MAX_EXAMPLES).map(({ claim }) => claim.sentence),
  }
}

/** As it is written, without figures and articles. */
function shown(exact: string): string {
  const wanted = wordsOf(exact)
  const parts = exact.split(/\s+/u)
  const first = parts.findIndex(part => wordsOfName(part)[0] === wanted[0])
  return first < 0 ? exact : parts.slice(first).join(' ')
}

/** Does a name stand in scare quotes, or in somebody's words? What a sentence gives as somebody's word is theirs, however short. */
function markOf(dossier: Dossier, { at, claim }: Mention): 'scare' | 'quoted' | undefined {
  const text = dossier.documentById.get(at.document)?.text ?? ''
  const around: Span = { start: claim.sentence.span.start, end: claim.sentence.span.end }
  const quotation = quotationsIn(text, around).find(span => overlaps(span, at.span))
  if (quotation === undefined) return undefined
  const isSaid = claim.attribution.some(({ cue }) => cue !== undefined && contains(around, cue.span))
  return !isSaid && isScareQuoted(text, quotation, before => wordsOfName(before).some(word => NAMING.has(word)))
    ? 'scare'
    : 'quoted'
}

function isDistanced(dossier: Dossier, { at }: Mention): boolean {
  const text = dossier.documentById.get(at.document)?.text ?? ''
  const before = fold(text.slice(Math.max(0, at.span.start - BESIDE), at.span.end))
  return DISTANCING.some(word => before.includes(word))
}

/** Words of a name without figures, articles and what stands before them: "12 of the rebels" are "rebels". */
export function wordsOf(exact: string): string[] {
  return wordsOfName(exact).filter(word => !/\p{N}/u.test(word))
}

/** One key for a name, whatever its number, article and figure. */
export function keyOf(words: string): string {
  return wordsOf(words).map(stemOf).join(' ')
}
