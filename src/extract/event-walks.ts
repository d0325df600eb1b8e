import type { Chunk, NounPhrase } from './event-chunks.ts'
import { ahead, back, isPreposition } from './event-groups.ts'
import { FORM } from './measure-triggers.ts'

/** Longest gap in chunks that a walk crosses over a parenthesis or an apposition: wire leads name office, age and town. */
const MAX_APPOSITION = 24

/** Where the subject of the verb group that begins at `start` stands: the phrases of it, in text order; empty if none is found. */
export function subjectsBefore(
  chunks: readonly Chunk[],
  start: number,
  wants: (phrase: NounPhrase) => boolean,
  nearest = false,
): number[] {
  let i = back(chunks, start - 1)
  let isNear = nearest
  if (i >= 0 && chunks[i]!.kind === 'comma') i = overApposition(chunks, i, wants)
  if (i >= 0 && chunks[i]!.kind === 'open') {
    // A relative clause in a parenthesis: "the guards (who lost ten men)".
    i = back(chunks, i - 1)
    isNear = true
  }
  if (i >= 0 && chunks[i]!.kind === 'relative') {
    i = back(chunks, i - 1)
    if (i >= 0 && chunks[i]!.kind === 'open') i = back(chunks, i - 1)
    if (i >= 0 && (chunks[i]!.kind === 'comma' || chunks[i]!.kind === 'preposition')) i = back(chunks, i - 1)
    if (i >= 0) i = overPart(chunks, i)
    isNear = true
  }
  if (i < 0) return []
  const chain: number[] = []
  for (let steps = 0; i >= 0 && steps < MAX_APPOSITION; steps++) {
    const chunk = chunks[i]!
    if (chunk.kind !== 'phrase') break
    chain.push(i)
    if (isNear && wants(chunk.phrase!)) break
    let before = back(chunks, i - 1)
    if (before < 0) break
    const kind = chunks[before]!.kind
    if (kind === 'including') {
      // "Four people including one child were hurt": the part stands between the whole and its verb.
      before = back(chunks, before - 1)
      if (before >= 0 && chunks[before]!.kind === 'comma') before = back(chunks, before - 1)
      if (before < 0 || chunks[before]!.kind !== 'phrase') break
      chain.length = 0
      i = before
      continue
    }
    if (isPreposition(chunks[before]!)) {
      // "in reference to a man being shot": whoever is new stands alone, unless "of", "from" or "with" ties him to another.
      if (
        chain.length === 1 &&
        chunk.phrase!.kind !== 'name' &&
        isAnew(chunk.phrase!) &&
        wants(chunk.phrase!) &&
        !chunks[before]!.isTie
      )
        break
      before = back(chunks, before - 1)
      // The object of an outer preposition may be a time: "in the first weeks of the raid".
      while (before >= 0 && isPreposition(chunks[before]!)) before = back(chunks, before - 1)
      if (before >= 0 && isModifierVerb(chunks, before)) before = back(chunks, before - 1)
    } else if (kind === 'verb' && chunks[before]!.isGerund && !wants(chunk.phrase!)) before = back(chunks, before - 1)
    else break
    if (before < 0 || chunks[before]!.kind !== 'phrase') break
    i = before
  }
  const chosen =
    overRelative(chunks, chain, wants, isNear) ?? chain.findLast(at => wants(chunks[at]!.phrase!)) ?? chain[0]
  return chosen === undefined ? [] : withConjuncts(chunks, chosen, wants)
}

/** From "[five of them guards], who were" back to those whom it is a part of. */
function overPart(chunks: readonly Chunk[], index: number): number {
  const isPart = (at: number) => at >= 0 && chunks[at]!.phrase?.isPart === true
  const part = isPart(index) ? index : isPart(index - 1) ? index - 1 : isPart(index - 2) ? index - 2 : -1
  const comma = part < 0 ? -1 : back(chunks, part - 1)
  const whole = comma >= 0 && chunks[comma]!.kind === 'comma' ? back(chunks, comma - 1) : -1
  return whole >= 0 && chunks[whole]!.kind === 'phrase' ? whole : index
}

/** Longest relative clause without commas that a subject is looked for behind, in chunks. */
const MAX_RELATIVE = 9

/** "Two women who worked with them were killed": the subject stands before the relative clause that the chain ran into. */
function overRelative(
  chunks: readonly Chunk[],
  chain: readonly number[],
  wants: (phrase: NounPhrase) => boolean,
  isNear: boolean,
): number | undefined {
  const first = chain.at(-1)
  if (isNear || first === undefined || chain.some(at => isAnew(chunks[at]!.phrase!) && wants(chunks[at]!.phrase!)))
    return undefined
  for (let i = first - 1; i > 0 && first - i < MAX_RELATIVE; i--) {
    const { kind } = chunks[i]!
    if (kind === 'comma' || kind === 'break' || kind === 'subordinator' || kind === 'conjunction') return undefined
    if (kind !== 'relative') continue
    const before = back(chunks, i - 1)
    return before >= 0 && chunks[before]!.phrase !== undefined && wants(chunks[before]!.phrase) ? before : undefined
  }
  return undefined
}

/** Does the phrase bring in somebody new, so that it can be a subject by itself? */
function isAnew(phrase: NounPhrase): boolean {
  return phrase.quantity !== undefined || phrase.determiner === 'indefinite' || phrase.kind === 'name'
}

/** The objects that begin at `index`, in text order: "the commander and two guards". Those of a subject ("the deaths of") may stand before a verb. */
export function objectsAfter(
  chunks: readonly Chunk[],
  index: number,
  wants: (phrase: NounPhrase) => boolean,
  isSubject = false,
): number[] {
  const first = ahead(chunks, index)
  if (first >= chunks.length || chunks[first]!.kind !== 'phrase') return []
  const found = [first]
  let last = first
  let isNamed = false
  for (let steps = 0; steps < MAX_APPOSITION; steps++) {
    const joint = joined(chunks, last, wants, isSubject)
    if (joint === undefined) break
    // "her son, Ivo Brand, his wife": whoever has been named is nobody's wife.
    const isApposition: boolean =
      joint.isApposition && !(isNamed && chunks[joint.at]!.phrase!.determiner === 'possessive')
    isNamed = isApposition
    const isSame = found.length === 1 && joint.isDirect && isSameOne(chunks[last]!.phrase!, chunks[joint.at]!.phrase!)
    if (joint.isDirect && isTitleOf(chunks[last]!.phrase!, chunks[joint.at]!.phrase!))
      found[found.length - 1] = joint.at
    else if (!isApposition && !isSame) found.push(joint.at)
    last = joint.at
  }
  return found
}

/** The phrase joined to the one at `last` by a comma or conjunction; undefined where a new clause begins. */
function joined(
  chunks: readonly Chunk[],
  last: number,
  wants: (phrase: NounPhrase) => boolean,
  isSubject: boolean,
): { readonly at: number; readonly isApposition: boolean; readonly isDirect: boolean } | undefined {
  let i = ahead(chunks, last + 1)
  let tail: NounPhrase | undefined
  // Prepositional tails of the conjunct: "a soldier from the north and two guards".
  for (let tails = 0; tails < 3 && i + 1 < chunks.length && isPreposition(chunks[i]!); tails++) {
    const object = ahead(chunks, i + 1)
    if (object >= chunks.length || chunks[object]!.kind !== 'phrase') return undefined
    tail = chunks[object]!.phrase
    i = ahead(chunks, object + 1)
  }
  if (i >= chunks.length) return undefined
  let hasComma = false
  let hasConjunction = false
  const isSemicolon = chunks[i]!.kind === 'break' && chunks[i]!.isTie
  if (chunks[i]!.kind === 'comma' || isSemicolon || (chunks[i]!.kind === 'break' && isNameNext(chunks, i + 1))) {
    hasComma = true
    i = ahead(chunks, i + 1)
  }
  if (i < chunks.length && chunks[i]!.kind === 'conjunction') {
    hasConjunction = true
    i = ahead(chunks, i + 1)
    // "the killing of the mayor and of two guards"
    if (i + 1 < chunks.length && chunks[i]!.isTie === true && chunks[i + 1]!.kind === 'phrase') i++
  }
  if (!(hasComma || hasConjunction) || i >= chunks.length || chunks[i]!.kind !== 'phrase') return undefined
  if (!wants(chunks[i]!.phrase!)) return undefined
  // "a supplier of weapons, fighters and trucks": bare plurals go with the bare plural of the tail.
  if (tail !== undefined && isBarePlural(tail) && isBarePlural(chunks[i]!.phrase!)) return undefined
  // "two soldiers near Vesnice and Lesk": a name goes with the name before it.
  const isFigured = chunks[last]!.phrase!.quantity !== undefined
  if (tail?.kind === 'name' && chunks[i]!.phrase!.kind === 'name' && isFigured) return undefined
  if (isVerbInCapitals(chunks, i)) return undefined
  if (!isSubject && opensClause(chunks, i)) return undefined
  const isApposition = !hasConjunction && isApposed(chunks[last]!.phrase!, chunks[i]!.phrase!)
  if (hasComma && !hasConjunction && !isApposition && !listGoesOn(chunks, i)) return undefined
  return { at: i, isApposition, isDirect: hasConjunction && !hasComma }
}

/** "Ivo Brand, 24; Ada Wick, 31; and Tom Oster": semicolons part names. */
function isNameNext(chunks: readonly Chunk[], index: number): boolean {
  const at = chunks[index]?.kind === 'conjunction' ? index + 1 : index
  return chunks[at]?.phrase?.kind === 'name'
}

/** Is the phrase the subject of a clause of its own ("and two others were wounded")? */
export function opensClause(chunks: readonly Chunk[], index: number): boolean {
  let i = ahead(chunks, index + 1)
  for (let tails = 0; tails < 3 && i + 1 < chunks.length && isPreposition(chunks[i]!); tails++) {
    const object = ahead(chunks, i + 1)
    if (object >= chunks.length || chunks[object]!.kind !== 'phrase') return false
    i = ahead(chunks, object + 1)
  }
  while (i < chunks.length && chunks[i]!.kind === 'time') i = ahead(chunks, i + 1)
  if (i >= chunks.length) return false
  const chunk = chunks[i]!
  if (chunk.kind === 'be' || chunk.kind === 'have' || chunk.kind === 'modal' || chunk.kind === 'auxiliary') return true
  if (chunk.kind === 'verb') return !chunk.isGerund
  return (
    chunk.kind === 'trigger' &&
    (chunk.triggers ?? []).some(trigger => trigger.forms & (FORM.past | FORM.participle | FORM.state | FORM.third))
  )
}

/** "senator and candidate Ivo Brand": a bare office before an office with its holder's name. */
function isTitleOf(left: NounPhrase, right: NounPhrase): boolean {
  const isBare = left.kind === 'person' && left.determiner === 'none' && left.quantity === undefined
  return isBare && right.kind === 'name' && right.determiner === 'none' && right.first < right.last
}

/** "AND WITHDREW THE THREAT": a lone word that another phrase follows at once is a verb that no lexicon has. */
function isVerbInCapitals(chunks: readonly Chunk[], index: number): boolean {
  const { kind, determiner, first, last } = chunks[index]!.phrase!
  const next = chunks[index + 1]?.phrase
  return kind === 'name' && determiner === 'none' && first === last && next !== undefined && next.determiner !== 'none'
}

function isBarePlural({ isPlural, quantity, determiner }: NounPhrase): boolean {
  return isPlural && quantity === undefined && determiner === 'none'
}

/** "a commander and facilitator": one article, one man. "25 leaders and facilitators": one figure for both. */
function isSameOne(left: NounPhrase, right: NounPhrase): boolean {
  if (left.quantity !== undefined && left.isPlural && isBarePlural(right)) return true
  const isOne = (phrase: NounPhrase) => phrase.kind === 'person' && phrase.quantity === undefined
  return isOne(left) && isOne(right) && left.determiner !== 'none' && right.determiner === 'none'
}

function listGoesOn(chunks: readonly Chunk[], index: number): boolean {
  for (let i = index + 1; i < chunks.length && i < index + MAX_APPOSITION; i++) {
    const kind = chunks[i]!.kind
    if (kind === 'conjunction') return true
    if (kind === 'break' && (chunks[i]!.isTie || isNameNext(chunks, i + 1))) continue
    if (kind === 'break' || kind === 'be' || kind === 'verb' || kind === 'trigger' || kind === 'relative') return false
  }
  return false
}

/** Two phrases side by side that name one person: "the commander, Ivo Brand". */
function isApposed(left: NounPhrase, right: NounPhrase): boolean {
  const isOne = (phrase: NounPhrase) =>
    phrase.quantity === undefined && (phrase.kind === 'person' || phrase.kind === 'unknown')
  return (
    (left.kind === 'name' && isOne(right)) ||
    (isOne(left) && right.kind === 'name') ||
    (left.kind === 'name' && right.kind === 'none')
  )
}

/** From the comma before a verb over what it closes: "Ivo Brand, 34, a driver from the north, was". */
function overApposition(chunks: readonly Chunk[], comma: number, wants: (phrase: NounPhrase) => boolean): number {
  for (let i = comma - 1; i > 0 && comma - i < MAX_APPOSITION; i--) {
    const kind = chunks[i]!.kind
    if (kind === 'break') return -1
    if (kind !== 'comma') continue
    const before = back(chunks, i - 1)
    // "which, by its own account, has lost": the comma pair stands inside the relative clause.
    if (before >= 0 && chunks[before]!.kind === 'relative') return before
    if (before < 0 || chunks[before]!.kind !== 'phrase') continue
    const phrase = chunks[before]!.phrase!
    // "six members of the Brand family, among them two boys, were": the figure heads the chain.
    const head = chunks[headOfPrepositions(chunks, before)]!.phrase!
    const isClause = chunks[i + 1]?.kind === 'relative' && !wants(phrase)
    if (head !== phrase && (head.quantity !== undefined || isClause) && wants(head) && !head.isPart) return before
    if (!wants(phrase) || phrase.isPart) continue
    // "It became a tragedy, when a boy was shot, dying in the yard": a clause begins at the comma.
    if (chunks[i + 1]?.kind === 'subordinator' && phrase.kind === 'unknown') return -1
    const further = back(chunks, headOfPrepositions(chunks, before) - 1)
    // An apposition may stand before the last one: go on while commas close further back.
    const beyond = further >= 0 && chunks[further]!.kind === 'comma' ? back(chunks, further - 1) : -1
    if (
      beyond >= 0 &&
      chunks[beyond]!.phrase !== undefined &&
      wants(chunks[beyond]!.phrase) &&
      (phrase.kind !== 'name' || further !== before - 1)
    )
      continue
    return before
  }
  return -1
}

/** The first phrase of a chain of prepositions: of "the son of the mayor of the town", "the son". */
function headOfPrepositions(chunks: readonly Chunk[], index: number): number {
  let i = index
  for (let steps = 0; steps < 4; steps++) {
    const before = back(chunks, i - 1)
    if (before < 0 || !isPreposition(chunks[before]!)) return i
    const outer = back(chunks, before - 1)
    if (outer < 0 || chunks[outer]!.kind !== 'phrase') return i
    i = outer
  }
  return i
}

/** The phrase at `index` with those joined before it; "a husband and father" is one man. */
export function withConjuncts(
  chunks: readonly Chunk[],
  index: number,
  wants: (phrase: NounPhrase) => boolean,
): number[] {
  const joint = chunks[index - 1]
  const left = chunks[index - 2]?.phrase
  if (joint?.kind === 'conjunction' && left !== undefined && isSameOne(left, chunks[index]!.phrase!))
    return withConjuncts(chunks, index - 2, wants)
  // "Ivo Brand, 32, and a guard, Jan Wick, 45, were": what the last name stands beside is joined to the others.
  const isBeside = joint?.kind === 'comma' && left !== undefined && isApposed(left, chunks[index]!.phrase!)
  const before = isBeside && left.kind !== 'name' ? conjunctsBefore(chunks, index - 2, wants) : []
  return [...(before.length > 0 ? before : conjunctsBefore(chunks, index, wants)), index]
}

/** Phrases joined before the one at `index`: "two soldiers, a driver and [three guards]". */
export function conjunctsBefore(
  chunks: readonly Chunk[],
  index: number,
  wants: (phrase: NounPhrase) => boolean,
): number[] {
  const found: number[] = []
  let i = back(chunks, index - 1)
  if (i < 0) return found
  const isFigured = (at: number) => at >= 0 && chunks[at]!.phrase?.quantity !== undefined && wants(chunks[at]!.phrase!)
  if (chunks[i]!.kind === 'conjunction') {
    i = back(chunks, i - 1)
    if (i >= 0 && chunks[i]!.kind === 'comma') i = back(chunks, i - 1)
  } else if (chunks[i]!.kind === 'comma' && isFigured(index) && isFigured(back(chunks, i - 1))) i = back(chunks, i - 1)
  else if (chunks[i]!.kind === 'comma' && isHeadlineOne(chunks, index) && isHeadlineOne(chunks, i - 1)) i--
  else return found
  for (let steps = 0; i >= 0 && steps < MAX_APPOSITION; steps++) {
    const at = headOfChain(chunks, i, wants)
    if (at < 0 || isDoubtful(chunks[at]!.phrase!, chunks[index]!.phrase!)) break
    const before = back(chunks, at - 1)
    if (before >= 0 && (isActive(chunks, before) || chunks[before]!.kind === 'including')) break
    const right = found[0] ?? index
    if (!(chunks[right - 1]?.kind === 'comma' && isApposed(chunks[at]!.phrase!, chunks[right]!.phrase!)))
      found.unshift(at)
    if (before < 0 || (chunks[before]!.kind !== 'comma' && chunks[before]!.kind !== 'conjunction')) break
    const isAfterComma = chunks[before]!.kind === 'conjunction' && chunks[before - 1]?.kind === 'comma'
    i = back(chunks, isAfterComma ? before - 2 : before - 1)
  }
  return found
}

/** A thing nobody knows for a person, or a bare number beside a noun ("they called 911 and two guards were"), is no conjunct. */
function isDoubtful(phrase: NounPhrase, beside: NounPhrase): boolean {
  if (phrase.kind === 'unknown') return phrase.quantity === undefined
  return phrase.kind === 'none' && beside.kind !== 'none'
}

/** "Mother, boy shot": persons without an article, as headlines list them. */
function isHeadlineOne(chunks: readonly Chunk[], index: number): boolean {
  const phrase = chunks[index]?.phrase
  return (
    phrase?.kind === 'person' &&
    phrase.determiner === 'none' &&
    phrase.quantity === undefined &&
    phrase.first === phrase.last
  )
}

/** From the last phrase of "a soldier from the north" to its first; -1 if nobody is meant. */
function headOfChain(chunks: readonly Chunk[], index: number, wants: (phrase: NounPhrase) => boolean): number {
  let i = index
  for (let steps = 0; i >= 0 && steps < 4; steps++) {
    if (chunks[i]!.kind !== 'phrase') return -1
    if (wants(chunks[i]!.phrase!)) return i
    const before = back(chunks, i - 1)
    if (before < 0 || !isPreposition(chunks[before]!)) return -1
    i = back(chunks, before - 1)
  }
  return -1
}

/** A trigger before a phrase has it for object; after other verbs ("officials said") a clause may begin. */
function isActive(chunks: readonly Chunk[], index: number): boolean {
  const chunk = chunks[index]!
  return chunk.kind === 'trigger' && !(chunk.triggers ?? []).every(trigger => trigger.forms === FORM.noun)
}

function isModifierVerb(chunks: readonly Chunk[], index: number): boolean {
  const chunk = chunks[index]!
  if (chunk.kind === 'verb') return chunk.isGerund === true || chunks[back(chunks, index - 1)]?.kind === 'phrase'
  return chunk.kind === 'trigger' && back(chunks, index - 1) >= 0 && chunks[back(chunks, index - 1)]!.kind === 'phrase'
}
