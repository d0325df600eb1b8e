import type { QuestionLink } from '../../model/question.ts'
import type { Dossier } from '../evidence.ts'
import { gather, gatheredIn } from '../gather.ts'
import { Kin } from '../kin.ts'
import type { Linked } from '../link.ts'

const MAX_MAYBES = 3 // questions that one question names as possibly the same; a longer list helps nobody

/** Links of a group to others (ids by `ids`): what could be the same, and parts with their wholes. */
export function linksBetween(
  dossier: Dossier,
  linked: Linked,
  ids: readonly string[],
): (group: number) => readonly QuestionLink[] | undefined {
  const { groups, groupOf } = linked.grouping
  const { maybes } = linked
  const parts = partLinks(dossier, linked, ids)
  const kin = new Kin()
  for (const [number, group] of groups.entries()) kin.add(dossier, linked.features, number, group)
  const leftOf = (at: number): number => groupOf[maybes.left(at)]!
  const rightOf = (at: number): number => groupOf[maybes.right(at)]!
  // each pair stands with both of its groups: that of its left end, at 2n, and that of its right end, at 2n + 1
  const ends = gather(maybes.length * 2, groups.length, end => (end % 2 === 0 ? leftOf(end >> 1) : rightOf(end >> 1)))
  return group =>
    linksOf(
      parts[group] ?? [],
      kin.of(group).map(other => ids[other]!),
      Array.from(gatheredIn(ends, group), end => ids[end % 2 === 0 ? rightOf(end >> 1) : leftOf(end >> 1)]!),
    )
}

/** The links of one question: to its parts and wholes, its kin, and the few that are likeliest to be the same; `maybes` come strongest first, and more than once. */
export function linksOf(
  parts: readonly QuestionLink[],
  kin: readonly string[],
  maybes: readonly string[],
): readonly QuestionLink[] | undefined {
  const apart = new Set(parts.map(({ question }) => question))
  const nearest = [...new Set(maybes.filter(question => !apart.has(question)))].slice(0, MAX_MAYBES)
  const links: QuestionLink[] = [
    ...parts,
    ...kin.map(question => ({ kind: 'kin' as const, question, rule: 'linking.kin-measure' })),
    ...nearest.map(question => ({ kind: 'could-be-same' as const, question, rule: 'linking.undecided' })),
  ]
  return links.length === 0 ? undefined : links
}

/** Links between parts and their wholes, by group. */
export function partLinks(
  dossier: Dossier,
  { grouping: { groupOf } }: Linked,
  ids: readonly string[],
): (readonly QuestionLink[] | undefined)[] {
  const links: (QuestionLink[] | undefined)[] = new Array(ids.length)
  const add = (from: number, kind: QuestionLink['kind'], to: number, rule: string) => {
    links[from] ??= []
    if (links[from].some(link => link.kind === kind && link.question === ids[to])) return
    links[from].push({ kind, question: ids[to]!, rule })
  }
  for (const [index, claim] of dossier.claims.entries()) {
    for (const hint of claim.hints) {
      const whole = hint.kind === 'part-of' && hint.of !== undefined ? dossier.claimIndex.get(hint.of) : undefined
      if (whole === undefined || groupOf[whole] === groupOf[index]) continue
      add(groupOf[index]!, 'part-of', groupOf[whole]!, hint.rule)
      add(groupOf[whole]!, 'has-part', groupOf[index]!, hint.rule)
    }
  }
  return links
}
