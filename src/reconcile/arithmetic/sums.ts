import type { Measure } from '../../model/measure.ts'
import type { Bounds } from '../../model/quantity.ts'
import type { ArithmeticFinding } from '../../model/question.ts'
import { highest, lowest, same } from '../range.ts'
import { likeness } from '../subjects.ts'
import { isCounted, isInAll, listsOf, samePlaceAndTime, wholeOf } from './lists.ts'
import { bears, rounded, shownSum, singleOf, sumOf } from './reckon.ts'
import { between, type Figure, findingOf, hasPhrase, isStated, type Reckoning, termOf } from './reckoning.ts'

const THOUSAND = 1000
const LIST_EXCEEDS_BY = 1.6 // a list that is further above a total is not a list of its parts

/** Measures whose figures add up to another's. */
const ADDENDS: Readonly<Partial<Record<Measure, readonly Measure[]>>> = {
  casualties: ['killed', 'wounded'],
  losses: ['killed', 'wounded', 'missing', 'captured', 'surrendered'],
}

/**
 * Totals against the list that stands beside them: "43 people were killed: 21 soldiers, 14 policemen and 12 civilians" gives 47. A list in the sentence of its
 * total, set off by a colon or a dash, names all parts; any other list may leave some out, so that only a sum above the total fails.
 */
export function sumFindings(reckoning: Reckoning): ArithmeticFinding[] {
  const findings: ArithmeticFinding[] = []
  for (const [number, sentence] of reckoning.sentences.entries()) {
    for (const parts of listsOf(reckoning, sentence)) {
      const before = sentence.filter(({ claim }) => claim.at.span.end <= parts[0]!.claim.at.span.start).reverse()
      const beside = reckoning.sentences[number - 1]?.toReversed() ?? []
      const after = [
        ...sentence.filter(({ claim }) => claim.at.span.start >= parts.at(-1)!.claim.at.span.end),
        ...(reckoning.sentences[number + 1] ?? []),
      ]
      for (const total of [...before, ...beside, ...after]) {
        const finding = check(reckoning, total, parts)
        if (finding === undefined) continue
        findings.push(finding)
        break
      }
    }
  }
  return findings
}

function check(reckoning: Reckoning, total: Figure, parts: readonly Figure[]): ArithmeticFinding | undefined {
  if (!isStated(total) || parts.includes(total) || !isTotalOf(total, parts)) return undefined
  if (total.claim.quantity.value.kind === 'vague' || parts.some(part => same(part.bounds, total.bounds)))
    return undefined
  if (total.claim.hints.some(({ kind }) => kind === 'addition')) return undefined
  if (!areTold(total, parts) && !isNextTo(reckoning, total, parts)) return undefined
  const sum = sumOf(parts.map(part => part.bounds))
  const shown = shownSum(parts.map(part => part.bounds))
  const expected = rounded(total.bounds, sum)
  const terms = [...parts.map(part => termOf('part', part)), termOf('total', total)]
  const reports = [reckoning.report.id]
  if (bears(total.bounds, expected)) return findingOf('arithmetic.sum', 'holds', terms, shown, total.bounds, reports)
  const remedy = remedyOf(total.bounds, parts)
  if (remedy !== undefined) return findingOf('arithmetic.sum', 'fails', terms, shown, total.bounds, reports, remedy)
  if (!isCounted(parts)) return undefined
  const isAbove = lowest(sum) > highest(total.bounds)
  if (isAbove && lowest(sum) <= highest(total.bounds) * LIST_EXCEEDS_BY && isTied(total, parts)) {
    return findingOf('arithmetic.sum', 'fails', terms, shown, total.bounds, reports)
  }
  if (!isAbove && namesAll(reckoning, total, parts))
    return findingOf('arithmetic.sum', 'fails', terms, shown, total.bounds, reports)
  return undefined
}

function isTotalOf(total: Figure, parts: readonly Figure[]): boolean {
  const measures = new Set(parts.map(part => part.claim.measure))
  const addends = ADDENDS[total.claim.measure] ?? []
  if (measures.size > 1) {
    if (total.claim.measure === 'casualties')
      return (
        addends.every(measure => measures.has(measure)) && [...measures].every(measure => addends.includes(measure))
      )
    return false
  }
  const [measure] = measures
  if (measure !== total.claim.measure && !addends.includes(measure!)) return false
  if (areTold(total, parts)) return true
  if (total.voice !== parts[0]!.voice || !samePlaceAndTime(total, parts[0]!)) return false
  return parts.every(part => isWider(total, part))
}

/** Does the total's party hold the part's? A named party does not hold another name; a party is not its own part. */
function isWider(total: Figure, part: Figure): boolean {
  if (part.subject === undefined) return false
  if (total.subject === undefined || total.subject.isEveryone) return !part.subject.isEveryone
  switch (likeness(total.subject, part.subject)) {
    case 'same':
      return false
    case 'part':
      return total.subject.demographic === undefined
    case 'alike':
      return total.subject.name === undefined
    case 'wider':
      return total.subject.name === undefined || part.subject.name === undefined
    case 'unlike':
    case 'different':
      return false
  }
}

/** Stands the list in the total's sentence, or in one right beside it with nothing between that breaks them apart? */
function isNextTo(reckoning: Reckoning, total: Figure, parts: readonly Figure[]): boolean {
  const isBefore = total.claim.at.span.start < parts[0]!.claim.at.span.start
  const edge = isBefore ? parts[0]! : parts.at(-1)!
  const gap = between(reckoning, total.claim.at, edge.claim.at)
  if (gap.includes('\n\n') || hasPhrase(gap, reckoning.lexicon.breaks)) return false
  const stops = gap.match(/[.!?]["')\]]*\s/gu)?.length ?? 0
  return stops <= 1
}

/** Is a sum above the total surely about its parts: in one sentence, or hinted? */
function isTied(total: Figure, parts: readonly Figure[]): boolean {
  return total.sentence === parts[0]!.sentence || parts.some(part => wholeOf(part) === total.claim.id)
}

/** Does the text itself give each figure to the total? Then whose words they are, and where they are put, is no matter. */
function areTold(total: Figure, parts: readonly Figure[]): boolean {
  return parts.every(part => wholeOf(part) === total.claim.id)
}

/** Are they all that the text gives to the total? */
function areAll({ figures }: Reckoning, total: Figure, parts: readonly Figure[]): boolean {
  return areTold(total, parts) && figures.filter(part => wholeOf(part) === total.claim.id).length === parts.length
}

/** Is the list set off as the whole of the total: "43 people: 21 soldiers ...", "43 - 21 soldiers ..."? */
function namesAll(reckoning: Reckoning, total: Figure, parts: readonly Figure[]): boolean {
  if (isInAll(total)) return areAll(reckoning, total, parts)
  if (total.sentence !== parts[0]!.sentence || total.claim.at.span.start > parts[0]!.claim.at.span.start) return false
  const gap = between(reckoning, total.claim.at, parts[0]!.claim.at)
  return /:\s*$|\s[-\u2013\u2014]+\s*$|\u2014\s*$|\(\s*$/u.test(gap) && !hasPhrase(gap, reckoning.lexicon.openLists)
}

/** The one part that, a thousandfold too large or too small, makes the sum hold. */
function remedyOf(total: Bounds, parts: readonly Figure[]): ArithmeticFinding['remedy'] {
  for (const [term, part] of parts.entries()) {
    const value = singleOf(part.bounds)!
    for (const mended of [value / THOUSAND, value * THOUSAND]) {
      if (!Number.isInteger(mended)) continue
      const sum = sumOf(
        parts.map((each, at) => (at === term ? { ...each.bounds, low: mended, high: mended } : each.bounds)),
      )
      if (bears(total, rounded(total, sum)))
        return { rule: 'remedy.thousandfold', term, value: mended, gives: lowest(sum) }
    }
  }
  return undefined
}
