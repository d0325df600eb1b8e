import { type Chunk, chunkAt, type NounPhrase } from './chunks.ts'
import { isAnew, isBehindPerson, isGoverned, overClause, overRelative, overTails, overTime } from './clauses.ts'
import { MAX_APPOSITION, withConjuncts } from './conjuncts.ts'
import { back, isPreposition } from './groups.ts'
import { FORM } from './measure-triggers.ts'
import { partsBefore } from './segments.ts'

/** Where the subject of the verb group that begins at `start` stands: the phrases of it, in text order; empty if none is found. */
export function subjectsBefore(
  chunks: readonly Chunk[],
  start: number,
  wants: (phrase: NounPhrase) => boolean,
  nearest = false,
): number[] {
  const last = back(chunks, start - 1)
  const parts = partsBefore(chunks, chunks[last]?.kind === 'comma' ? last - 1 : last, wants)
  if (parts.length > 0) return parts
  const timeless = overTime(chunks, last)
  let i = overTails(chunks, timeless)
  let isNear = nearest
  let isRestrictive = false
  if (i >= 0 && (chunks[i]!.kind === 'trigger' || chunks[i]!.kind === 'verb')) i = overClause(chunks, i)
  if (i >= 0 && chunks[i]!.kind === 'comma') {
    const whole = wholeBefore(chunks, i, wants)
    if (whole >= 0) return withConjuncts(chunks, whole, wants)
    i = overApposition(chunks, i, wants)
  }
  if (i >= 0 && chunks[i]!.kind === 'open') {
    // A relative clause in a parenthesis: "the guards (who lost ten men)".
    i = back(chunks, i - 1)
    isNear = true
  }
  if (i >= 0 && chunks[i]!.kind === 'relative') {
    i = back(chunks, i - 1)
    isRestrictive = i >= 0 && chunks[i]!.kind === 'phrase'
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
    const accused = isNear ? -1 : overGoverned(chunks, i)
    if (accused >= 0) {
      chain.length = 0
      i = accused
      continue
    }
    chain.push(i)
    if (isNear && wants(chunk.phrase!) && !isBehindPerson(chunks, i, isRestrictive)) break
    let before = back(chunks, i - 1)
    if (before < 0) break
    const kind = chunks[before]!.kind
    if (kind === 'including') {
      // "Four others, including one who died", "400 guests, of whom nine died": the clause is of the part.
      if (isNear || chunks[before]!.isTie) break
      // "Four people including one child were hurt": the part stands between the whole and its verb.
      before = back(chunks, before - 1)
      if (before >= 0 && chunks[before]!.kind === 'comma') before = back(chunks, before - 1)
      if (before < 0 || chunks[before]!.kind !== 'phrase') break
      chain.length = 0
      i = before
      continue
    }
    // "The mayor said on Monday [Ivo Brand] was": what the preposition governs is the time.
    if (isPreposition(chunks[before]!) && chunks[before + 1]!.kind === 'time') break
    if (isPreposition(chunks[before]!)) {
      // "in reference to a man being shot": whoever is new stands alone, unless "of", "from" or "with" ties him to another.
      if (
        chain.length === 1 &&
        chunk.phrase!.kind !== 'name' &&
        isAnew(chunk.phrase!) &&
        wants(chunk.phrase!) &&
        !chunks[before]!.isTie &&
        // "two guards belonging to a patrol were": the gerund says more of whoever stands before it.
        !isGerundAfterPhrase(chunks, before - 1)
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
  // "three others, including two bakers and the pilot were": the list of the parts, whose comma is missing.
  const isListed =
    !isNear &&
    chosen === i &&
    chunkAt(chunks, i - 1)?.kind === 'conjunction' &&
    chunkAt(chunks, i - 2)?.kind === 'phrase'
  const whole = isListed ? wholeBefore(chunks, i, wants) : -1
  if (whole >= 0) return withConjuncts(chunks, whole, wants)
  // "Ivo Brand and [the man] who died": a clause without a comma tells which man.
  if (isRestrictive && chosen !== undefined && areKnown(chunks[chosen]!.phrase!)) return [chosen]
  // "hurt in a fight with guards on Monday died": a time closes the clause that the guards stand in.
  const subjects = chosen === undefined ? [] : withConjuncts(chunks, chosen, wants)
  return subjects.length > 0 && timeless !== last && isGoverned(chunks, subjects[0]!) ? [] : subjects
}

/** "the man", "the other victims", and no name */
function areKnown({ kind, determiner, quantity }: NounPhrase): boolean {
  return (kind === 'person' || kind === 'people') && determiner === 'definite' && quantity === undefined
}

/** From "[five of them guards], who were" back to those whom it is a part of. */
function overPart(chunks: readonly Chunk[], index: number): number {
  const isPart = (at: number) => at >= 0 && chunks[at]!.phrase?.isPart === true
  const part = isPart(index) ? index : isPart(index - 1) ? index - 1 : isPart(index - 2) ? index - 2 : -1
  const comma = part < 0 ? -1 : back(chunks, part - 1)
  const whole = comma >= 0 && chunks[comma]!.kind === 'comma' ? back(chunks, comma - 1) : -1
  return whole >= 0 && chunks[whole]!.kind === 'phrase' ? whole : index
}

/** "At least 11 people, including Ivo Brand, a clerk and a guard, were": the figure that the part between the commas belongs to; -1 if there is none. */
export function wholeBefore(chunks: readonly Chunk[], comma: number, wants: (phrase: NounPhrase) => boolean): number {
  for (let i = comma - 1; i > 1 && comma - i < MAX_APPOSITION; i--) {
    const { kind } = chunks[i]!
    if (kind === 'including') {
      const whole = chunks[i - 1]!.kind === 'comma' ? back(chunks, i - 2) : -1
      const phrase = whole < 0 ? undefined : chunks[whole]!.phrase
      return phrase?.quantity !== undefined && wants(phrase) ? whole : -1
    }
    if (kind !== 'phrase' && kind !== 'comma' && kind !== 'conjunction' && !isPreposition(chunks[i]!)) return -1
  }
  return -1
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
    // "the director of the prison, Ivo Brand, was": the name of whoever holds the office before it.
    const isOffice = head.kind === 'person' && head.quantity === undefined && !wants(phrase)
    if (isOffice && chunks[i + 1]?.phrase?.kind === 'name' && wants(chunks[i + 1]!.phrase!)) return i + 1
    if (head !== phrase && (head.quantity !== undefined || isClause) && wants(head) && !head.isPart) return before
    // "Six guards, two of them women, were", but "one of the guards, Ivo Brand, was" and "one of them, a woman, was"
    if (!wants(phrase) || (phrase.isPart && phrase.kind === 'none' && isBehindComma(chunks, before))) continue
    // "Ivo Brand, accused of hurting two guards, was": the phrase stands inside what the comma before it opened.
    if (isInsideParticiple(chunks, before)) continue
    // "It became a disaster, when a girl was shot, dying on the quay": a clause begins at the comma.
    if (chunks[i + 1]?.kind === 'subordinator' && phrase.kind === 'unknown') return -1
    const further = back(chunks, headOfPrepositions(chunks, before) - 1)
    // An apposition may stand before the last one: go on while commas close further back.
    const beyond = further >= 0 && chunks[further]!.kind === 'comma' ? back(chunks, further - 1) : -1
    if (
      beyond >= 0 &&
      chunks[beyond]!.phrase !== undefined &&
      wants(chunks[beyond]!.phrase) &&
      // "His three sons, Ivo, Jan and Tom Brand, were": the figure before a list of names.
      (phrase.kind !== 'name' || further !== before - 1 || chunks[beyond]!.phrase.quantity !== undefined)
    )
      continue
    return before
  }
  return -1
}

function isBehindComma(chunks: readonly Chunk[], index: number): boolean {
  return chunks[back(chunks, index - 1)]?.kind === 'comma'
}

/** Does a participle behind a comma and a phrase stand before the phrase at `index`, with nothing else closing it? */
function isInsideParticiple(chunks: readonly Chunk[], index: number): boolean {
  for (let i = index - 1; i > 1; i--) {
    const { kind } = chunks[i]!
    if (kind === 'comma' || kind === 'relative' || kind === 'subordinator' || kind === 'break') return false
    if (chunks[i - 1]!.kind !== 'comma' || chunks[i - 2]!.phrase === undefined) continue
    return kind === 'verb' || chunks[i]!.triggers?.some(({ forms }) => forms & FORM.participle) === true
  }
  return false
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

/** "A guard suspected of aiding [rebels] was", "responsible for aiding them": whoever stands before a gerund that a preposition governs, from its object; -1 if there is nobody. */
function overGoverned(chunks: readonly Chunk[], object: number): number {
  const preposition = chunkAt(chunks, object - 2)
  if (chunks[object - 1]?.kind !== 'mark' || preposition === undefined || !isPreposition(preposition)) return -1
  const before = back(chunks, object - 3)
  if (before < 0) return -1
  const whom = preposition.isTie && isModifierVerb(chunks, before) ? back(chunks, before - 1) : before
  return whom >= 0 && chunks[whom]!.kind === 'phrase' ? whom : -1
}

function isGerundAfterPhrase(chunks: readonly Chunk[], index: number): boolean {
  return (
    chunks[index]?.kind === 'verb' &&
    chunks[index]!.isGerund &&
    chunkAt(chunks, back(chunks, index - 1))?.phrase !== undefined
  )
}

function isModifierVerb(chunks: readonly Chunk[], index: number): boolean {
  const chunk = chunks[index]!
  if (chunk.kind === 'verb')
    return chunk.isGerund === true || chunkAt(chunks, back(chunks, index - 1))?.kind === 'phrase'
  return chunk.kind === 'trigger' && back(chunks, index - 1) >= 0 && chunks[back(chunks, index - 1)]!.kind === 'phrase'
}
