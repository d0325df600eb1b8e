import type { ComparisonLexicon } from '../../lang/comparison-lexicon.ts'
import { packs } from '../../lang/languages.ts'
import type { Anchor } from '../../model/anchor.ts'
import type { Claim } from '../../model/claim.ts'
import type { Report } from '../../model/document.ts'
import type { Bounds } from '../../model/quantity.ts'
import type { ArithmeticFinding, Term } from '../../model/question.ts'
import { fold } from '../../text/fold.ts'
import { digest } from '../digest.ts'
import type { Dossier } from '../evidence.ts'
import { claimSubject } from '../features.ts'
import { nameNorm } from '../names.ts'
import type { Subject } from '../subjects.ts'

/** One figure of a report as the arithmetic rules see it. */
export interface Figure {
  readonly claim: Claim
  readonly bounds: Bounds
  readonly subject: Subject | undefined
  /** Number of its sentence among those of the report that carry claims. */
  readonly sentence: number
  /** Whoever is said to know it, as a key. */
  readonly voice: string
}

/** One report with its figures in text order. */
export interface Reckoning {
  readonly report: Report
  readonly text: string
  readonly figures: readonly Figure[]
  /** The figures by the id of their claim. */
  readonly figureById: ReadonlyMap<string, Figure>
  /** The figures sentence by sentence. */
  readonly sentences: readonly (readonly Figure[])[]
  readonly lexicon: ComparisonLexicon
}

/** The reports that have two figures at least, ready for the rules. */
export function* reckonings(dossier: Dossier, bounds: readonly Bounds[]): Generator<Reckoning> {
  for (const [number, report] of dossier.reports.entries()) {
    const first = dossier.claimsFrom[number]!
    const limit = dossier.claimsFrom[number + 1]!
    if (limit - first < 2) continue
    const sentences: Figure[][] = []
    let start = -1
    for (let index = first; index < limit; index++) {
      const claim = dossier.claims[index]!
      if (claim.sentence.span.start !== start) {
        start = claim.sentence.span.start
        sentences.push([])
      }
      sentences.at(-1)!.push({
        claim,
        bounds: bounds[index]!,
        subject: claimSubject(claim),
        sentence: sentences.length - 1,
        voice: voiceKey(claim),
      })
    }
    const figures = sentences.flat()
    yield {
      report,
      text: dossier.documentById.get(report.document)?.text ?? '',
      figures,
      figureById: new Map(figures.map(figure => [figure.claim.id, figure])),
      sentences,
      lexicon: comparisonsOf(report),
    }
  }
}

/** The words of comparing in the language of a report. */
export function comparisonsOf({ language }: Report): ComparisonLexicon {
  return (packs.find(pack => pack.tag === language) ?? packs[0]!).comparisons
}

/** A figure as a term on the tape. */
export function termOf(role: Term['role'], { claim, bounds }: Figure): Term {
  return { role, at: claim.at, claim: claim.id, bounds }
}

/** A finding, named by its rule and the places of its terms. */
export function findingOf(
  rule: string,
  verdict: ArithmeticFinding['verdict'],
  terms: readonly Term[],
  expected: Bounds,
  stated: Bounds,
  reports: readonly string[],
  remedy?: ArithmeticFinding['remedy'],
): ArithmeticFinding {
  return {
    id: `a${digest(rule, ...terms.map(term => keyOf(term.at)))}`,
    rule,
    verdict,
    terms,
    expected,
    stated,
    reports,
    ...(remedy === undefined ? {} : { remedy }),
  }
}

/** The folded words between two places of the report, the earlier end first. */
export function between(reckoning: Reckoning, left: Anchor, right: Anchor): string {
  const [from, to] = left.span.start <= right.span.start ? [left, right] : [right, left]
  return fold(reckoning.text.slice(from.span.end, to.span.start))
}

/** Does a folded text hold one of some phrases as whole words? */
export function hasPhrase(folded: string, phrases: readonly string[]): boolean {
  const words = ` ${nameWords(folded)} `
  return phrases.some(phrase => words.includes(` ${phrase} `))
}

function nameWords(folded: string): string {
  return (folded.match(/[\p{L}\p{N}%'-]+/gu) ?? []).join(' ')
}

/** The figure that one takes the place of: the 33 of "the toll rose to 40 from 33". */
export function updatedBy({ figureById }: Reckoning, { claim }: Figure): Figure | undefined {
  const hint = claim.hints.find(({ kind, of }) => kind === 'update' && of !== undefined)
  return hint && figureById.get(hint.of!)
}

/** Is the figure said to be so, not denied or supposed? */
export function isStated({ claim }: Figure): boolean {
  return claim.stance !== 'denied' && claim.stance !== 'hypothetical'
}

function keyOf(at: Anchor): string {
  return `${at.document}:${at.span.start}-${at.span.end}`
}

function voiceKey(claim: Claim): string {
  const link = claim.attribution.at(-1)
  return link === undefined ? '' : nameNorm(link.name ?? link.at?.exact ?? '')
}
