import type { QuestionLink } from '../model/question.ts'
import type { Dossier } from './evidence.ts'
import { kinOf } from './kin.ts'
import type { Linked } from './link.ts'

const MAX_MAYBES = 3 // questions that one question names as possibly the same; a longer list helps nobody

/** Links between groups, by group: what could be the same, and parts with their wholes. */
export function linksBetween(
  dossier: Dossier,
  linked: Linked,
  ids: readonly string[],
): (readonly QuestionLink[] | undefined)[] {
  const { groupOf } = linked.grouping
  const links: (QuestionLink[] | undefined)[] = new Array(ids.length)
  const has = (from: number, kind: QuestionLink['kind'], to: number): boolean =>
    links[from]?.some(link => link.kind === kind && link.question === ids[to]) === true
  const add = (from: number, kind: QuestionLink['kind'], to: number, rule: string) => {
    if (has(from, kind, to)) return
    links[from] ??= []
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
  for (const [left, right] of kinOf(dossier, linked.features, linked.grouping.groups)) {
    add(left, 'kin', right, 'linking.kin-measure')
    add(right, 'kin', left, 'linking.kin-measure')
  }
  const maybes = new Int32Array(ids.length)
  for (const { left, right } of linked.maybes) {
    const from = groupOf[left]!
    const to = groupOf[right]!
    if (maybes[from]! >= MAX_MAYBES || maybes[to]! >= MAX_MAYBES || has(from, 'could-be-same', to)) continue
    if (has(from, 'part-of', to) || has(to, 'part-of', from)) continue
    maybes[from]!++
    maybes[to]!++
    add(from, 'could-be-same', to, 'linking.undecided')
    add(to, 'could-be-same', from, 'linking.undecided')
  }
  return links
}
