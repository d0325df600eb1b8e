import { type Chunk, type ChunkKind, chunkAt, type NounPhrase, PERSON } from './chunks.ts'
import { back, isPreposition } from './groups.ts'
import { FORM } from './measure-triggers.ts'

/** "A man shot on Monday [died]": over the time before a verb to what stands before its preposition. */
export function overTime(chunks: readonly Chunk[], index: number): number {
  return index >= 0 && isPreposition(chunks[index]!) && chunks[index + 1]!.kind === 'time'
    ? back(chunks, index - 1)
    : index
}

/** "A man who was shot [died]", "a man shot by guards [died]": from the verb that ends a clause about a phrase to the phrase; the index itself where none does. */
export function overClause(chunks: readonly Chunk[], index: number): number {
  let before = back(chunks, index - 1)
  const isParticiple = chunks[index]!.triggers?.some(({ forms }) => forms & FORM.participle) === true
  if (before >= 0 && chunks[before]!.kind === 'phrase' && isParticiple) return before
  while (before >= 0 && AUXILIARIES.has(chunks[before]!.kind)) before = back(chunks, before - 1)
  if (before < 1 || chunks[before]!.kind !== 'relative') return index
  const subject = back(chunks, before - 1)
  return subject >= 0 && chunks[subject]!.kind === 'phrase' ? subject : index
}

const AUXILIARIES: ReadonlySet<ChunkKind> = new Set(['auxiliary', 'be', 'have'])

/**
 * "A driver with a limp, who died": what nobody knows for a person, behind a preposition, is not whom the clause is about; nor is a name whom a clause without a comma
 * is about, since it would not tell whom of that name: "a clerk of Orme Radio who died".
 */
export function isBehindPerson(chunks: readonly Chunk[], index: number, isRestrictive: boolean): boolean {
  const { kind, determiner, isGrouping, quantity } = chunks[index]!.phrase!
  const before = back(chunks, index - 1)
  const isUnknown = kind === 'unknown' && determiner === 'indefinite' && !isGrouping && quantity === undefined
  if (!isUnknown && !(isRestrictive && kind === 'name')) return false
  if (before < 0 || !isPreposition(chunks[before]!)) return false
  const outer = chunkAt(chunks, back(chunks, before - 1))?.phrase
  // "the father of Ivo Brand who was killed" is told to say which Brand
  if (outer === undefined || (kind === 'name' && outer.told & PERSON.kin)) return false
  return outer.kind === 'person' || outer.kind === 'people' || outer.kind === 'name'
}

/** Most tails between a relative pronoun and its verb: "who on Monday in the village". */
const MAX_TAILS = 3

/** "The guards, who by their own account lost": from the tails between a relative pronoun and its verb back to the pronoun. */
export function overTails(chunks: readonly Chunk[], index: number): number {
  let i = index
  for (let tails = 0; i >= 0 && tails < MAX_TAILS; tails++) {
    if (chunks[i]!.kind === 'comma') i = back(chunks, i - 1)
    // "which in March rebels took": what no preposition governs is the subject itself.
    if (i > 0 && chunks[i]!.kind === 'phrase') i--
    if (i < 0 || !isPreposition(chunks[i]!)) return index
    i = back(chunks, i - 1)
    const pronoun = i >= 0 && chunks[i]!.kind === 'comma' ? back(chunks, i - 1) : i
    if (pronoun >= 0 && chunks[pronoun]!.kind === 'relative') return pronoun
  }
  return index
}

/** Longest relative clause without commas that a subject is looked for behind, in chunks. */
const MAX_RELATIVE = 9

/** "Two women who worked with them were killed": the subject stands before the relative clause that the chain ran into. */
export function overRelative(
  chunks: readonly Chunk[],
  chain: readonly number[],
  wants: (phrase: NounPhrase) => boolean,
  isNear: boolean,
): number | undefined {
  const first = chain.at(-1)
  // "who was shot in Orme died": the name behind a preposition is no subject.
  const isSubject = (at: number) => {
    const phrase = chunks[at]!.phrase!
    return isAnew(phrase) && wants(phrase) && !(phrase.kind === 'name' && isGoverned(chunks, at))
  }
  if (isNear || first === undefined || chain.some(isSubject)) return undefined
  for (let i = first - 1; i > 0 && first - i < MAX_RELATIVE; i--) {
    const { kind } = chunks[i]!
    if (kind === 'comma' || kind === 'break' || kind === 'subordinator' || kind === 'conjunction') return undefined
    if (kind !== 'relative') continue
    if (opensClauseOf(chunks, i, first)) return undefined
    const before = back(chunks, i - 1)
    if (before < 0 || chunks[before]!.phrase === undefined) return undefined
    if (wants(chunks[before]!.phrase)) return before
    // "Nine members of the alliance who worked there were"
    const head = headOfPrepositions(chunks, before)
    return chunks[head]!.phrase!.quantity !== undefined && wants(chunks[head]!.phrase!) ? head : undefined
  }
  return undefined
}

/**
 * Is the phrase at `subject` the subject of a clause behind the relative word: "told them [that] rebels had", "a woman [who] said her son had been shot"? What happened before
 * the past of another verb is what that verb says.
 */
function opensClauseOf(chunks: readonly Chunk[], relative: number, subject: number): boolean {
  if (relative === subject - 1) return true
  return relative === subject - 2 && chunks[relative + 1]!.kind === 'verb' && chunks[subject + 1]?.kind === 'have'
}

export function isGoverned(chunks: readonly Chunk[], at: number): boolean {
  const before = back(chunks, at - 1)
  return before >= 0 && isPreposition(chunks[before]!)
}

/** Does the phrase bring in somebody new, so that it can be a subject by itself? "A man", but not "a yard" or "a motorcycle". */
export function isAnew({ quantity, determiner, kind, isGrouping }: NounPhrase): boolean {
  if (quantity !== undefined || kind === 'name') return true
  return determiner === 'indefinite' && ((kind !== 'unknown' && kind !== 'thing') || isGrouping)
}

/** The first phrase of a chain of prepositions: of "the son of the mayor of the town", "the son". */
export function headOfPrepositions(chunks: readonly Chunk[], index: number): number {
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
