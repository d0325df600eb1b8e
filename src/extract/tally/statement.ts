import { type Fact, factOf, join, widen } from './fact.ts'
import type { Item } from './item.ts'
import { clash } from './party.ts'
import { contradicts, differs, isRetold, isSameNoun, isToldTwice, isVagueOf, repeats } from './same.ts'

/** Claims of one sentence are one statement: its figures are of different people, or it would not list them. The largest comes first. */
export function statementsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  return [...Map.groupBy(items, item => item.claim.sentence.span.start).values()].map(statement =>
    withoutParts(withoutLeft(withoutActs(withoutNames(statement)))).toSorted((left, right) => right.low - left.low),
  )
}

/** "their two sons, Ivo and Jan Brand, and two guards, Tom Oster and Ada Wick": a figure and as many names right after it in one sentence are the same people. */
function withoutNames(statement: readonly Item[]): readonly Item[] {
  const inOrder = statement.toSorted((left, right) => left.claim.at.span.start - right.claim.at.span.start)
  const kept: Item[] = []
  for (let i = 0; i < inOrder.length; i++) {
    const figure = inOrder[i]!
    let end = i + 1
    const most = figure.beside === undefined ? inOrder.length : Math.min(i + figure.low, inOrder.length)
    while (figure.low > 1 && !figure.isBare && end < most && isNameOf(inOrder[end]!, figure)) end++
    const names = inOrder.slice(i + 1, end)
    // "Three sons Ivo Brand, Tom Brand and Per Brand": the first of them stands beside the noun.
    const all = figure.beside === undefined ? [] : [figure.beside]
    all.push(...names.map(name => name.party))
    const isList = names.length > 0 && all.length > 1 && all.length === figure.low
    kept.push(isList ? { ...figure, named: all } : figure)
    if (isList) i = end - 1
  }
  return kept
}

function isNameOf({ party, low }: Item, figure: Item): boolean {
  return party.isNamed && low === 1 && !clash(party, figure.party)
}

/** "3 children, 1 adult found dead in triple murder": the act is of people whom its sentence counts. */
function withoutActs(statement: readonly Item[]): readonly Item[] {
  const isAct = ({ claim }: Item) => claim.rules.includes('number.manifold')
  const told = statement.filter(item => !isAct(item)).reduce((sum, { low }) => sum + low, 0)
  return statement.filter(item => !isAct(item) || item.low > told)
}

/** "A boy was killed in a blast that left two dead": whoever a deed befell is one of those whom it left so. */
function withoutLeft(statement: readonly Item[]): readonly Item[] {
  const left = statement.find(({ isTotal, low, claim }) => isTotal && low > 1 && claim.rules.includes('measure.state'))
  const deed = left?.claim.agent?.basis === 'stated' ? left.claim.agent.at.span : undefined
  if (left === undefined || deed === undefined) return statement
  return statement.filter(
    ({ low, claim: { trigger } }) => low >= left.low || trigger === undefined || trigger.span.end > deed.start,
  )
}

/** "A double homicide left a woman and her son dead", "three people, a man and two boys": those behind a total who add up to it are the same people. */
function withoutParts(statement: readonly Item[]): readonly Item[] {
  const total = statement.find(item => item.isOfAnybody && item.low > 1 && item.low === item.high)
  if (total === undefined) return statement
  const { start } = total.claim.at.span
  const parts = statement.filter(
    item => item.claim.at.span.start > start && item.low > 0 && !item.isElse && !item.isVague,
  )
  const sum = parts.reduce((all, part) => all + part.low, 0)
  return parts.length > 1 && sum === total.low ? statement.filter(item => !parts.includes(item)) : statement
}

/** "Ana Brand was killed along with her son": the son of somebody who was not told of before was not told of either. */
export function isKinOfNew({ isRelated, low, claim }: Item, fresh: readonly Item[]): boolean {
  if (!isRelated || low !== 1) return false
  return fresh.some(other => other.party.isNamed && other.low === 1 && other.claim.at.span.end < claim.at.span.start)
}

/** Facts of what a statement brings that was not known. */
export function newFacts(fresh: readonly Item[]): readonly Fact[] {
  const told: { readonly fact: Fact; readonly item: Item }[] = []
  for (const item of fresh) {
    const again = told.find(one => repeats(item, one.item) || isRetold(item, one.item))
    // "The Bell counts 20, the Horn 30": one sentence, one fact, two sources.
    const other = told.find(one => isSameLot(item, one) && (differs(item, one.fact) || contradicts(item, one.item)))
    const same = told.find(one => isKnownAs(item, one.item) || isToldTwice(item, one.item) || isVagueOf(item, one.item))
    if (again !== undefined) join(again.fact, item)
    else if (same !== undefined) join(same.fact, item)
    else if (other !== undefined) widen(other.fact, item)
    else told.push({ fact: factOf(item), item })
  }
  return told.map(({ fact }) => fact)
}

/** "Seven civilians, while the Bell counts eight": totals of anybody, or figures for people of one noun. */
function isSameLot(item: Item, { fact }: { readonly fact: Fact }): boolean {
  return fact.party.label === item.party.label || (item.isTotal && fact.isTotal && !clash(item.party, fact.party))
}

/** "They shot him, and he died", "the bodies of two people; both people died": who is known is whoever the sentence told of before. */
function isKnownAs(item: Item, other: Item): boolean {
  if (!item.isKnown || clash(item.party, other.party)) return false
  return item.low > 1 ? item.low === other.low : item.isPronoun && isSameNoun(item, other)
}
