import { anchor } from '../../model/anchor.ts'
import type { Link } from '../../model/claim.ts'
import type { Report, SourceDocument } from '../../model/document.ts'
import type { AttributionMention } from '../../model/mention.ts'
import type { Writable } from '../../model/writable.ts'
import { vouches } from './vouching.ts'

/** The attributions over a claim in, outermost first; its chain out, from whom the report heard it to whoever is said to know. */
export function chainOf(
  attributions: readonly AttributionMention[],
  document: SourceDocument,
  report: Report,
): readonly Link[] {
  const vouching = attributions.filter(vouches)
  const isOnly = vouching.length === 1
  const links = vouching
    .filter(mention => isOnly || !isOwn(mention))
    .flatMap(mention => [...throughOf(mention, document, report), linkOf(mention, document)])
  const chain: Link[] = []
  for (const link of links) {
    const outer = chain.at(-1)
    if (outer !== undefined && isSame(outer, link)) chain[chain.length - 1] = asOne(outer, link)
    else chain.push(link)
  }
  return chain
}

/** "Police said he appeared to have died", "“I said that ...,” Bly said", "raised its count": whoever tells of an impression, a word or a count of his own has heard it from nobody else. */
const OWN: ReadonlySet<string> = new Set(['attribution.seeming', 'attribution.own', 'attribution.own-count'])

/** So is what "is expected", with nobody who expects it. */
function isOwn({ rule, source, stance }: AttributionMention): boolean {
  return OWN.has(rule) || (rule === 'attribution.passive-believed' && source === undefined && stance === 'hypothetical')
}

/** The cue that is nearest to the claim, of whoever is called in more words: "Ivo Brand said he believed". */
function asOne(outer: Link, inner: Link): Link {
  const { at } = outer
  return at === undefined || at.exact.length < inner.at!.exact.length ? inner : { ...inner, at, type: outer.type }
}

/** "The ministry said so, adding that": nobody has heard it from himself. Two whom no words name may be two. */
function isSame(left: Link, right: Link): boolean {
  if (left.at === undefined || right.at === undefined) return false
  return (
    (left.name !== undefined && left.name === right.name) ||
    left.at.exact.toLowerCase() === right.at.exact.toLowerCase()
  )
}

/** "A surgeon told the Tarn Courier": the report heard it from the Courier, unless the report is the Courier's. */
function throughOf({ through, cue }: AttributionMention, document: SourceDocument, report: Report): Link[] {
  if (through === undefined) return []
  const at = anchor(document.id, document.text, through)
  if (report.publisher?.toLowerCase().includes(at.exact.toLowerCase()) === true) return []
  return [
    {
      at,
      name: at.exact,
      type: 'outlet',
      ...(cue === undefined ? {} : { cue: anchor(document.id, document.text, cue) }),
      rule: 'attribution.told-outlet',
    },
  ]
}

/** What an attribution says of its source, as a link of a chain. */
export function linkOf(mention: AttributionMention, document: SourceDocument): Link {
  const { source, name, type, cue, rule } = mention
  const link: Writable<Partial<Link>> = {}
  if (source !== undefined) link.at = anchor(document.id, document.text, source)
  if (name !== undefined) link.name = name
  link.type = type
  if (cue !== undefined) link.cue = anchor(document.id, document.text, cue)
  link.rule = rule
  return link as Link
}
