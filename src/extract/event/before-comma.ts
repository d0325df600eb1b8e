import { type Chunk, chunkAt, type NounPhrase } from './chunks.ts'
import { headOfPrepositions } from './clauses.ts'
import { MAX_APPOSITION } from './conjuncts.ts'
import { back, isPreposition } from './groups.ts'
import { FORM } from './measure-triggers.ts'

/** "At least 11 people, including Ivo Brand, a clerk and a guard, were", "ten people, mostly clerks, killed": the figure that the part between the commas belongs to; -1 if there is none. */
export function wholeBefore(chunks: readonly Chunk[], comma: number, wants: (phrase: NounPhrase) => boolean): number {
  for (let i = comma - 1; i > 1 && comma - i < MAX_APPOSITION; i--) {
    const { kind } = chunks[i]!
    if (kind === 'including' || (kind === 'adverb' && chunks[i - 1]!.kind === 'comma')) {
      // "most [of them] clerks"
      const opening = chunks[i - 1]!.phrase === undefined ? i - 1 : i - 2
      const nearest = chunkAt(chunks, opening)?.kind === 'comma' ? back(chunks, opening - 1) : -1
      // "Six members of one family, among them two boys, were": the figure heads the chain.
      const head = nearest < 0 || chunks[nearest]!.phrase === undefined ? -1 : headOfPrepositions(chunks, nearest)
      const whole =
        head >= 0 && chunks[head]!.phrase?.quantity !== undefined && wants(chunks[head]!.phrase!) ? head : nearest
      const phrase = whole < 0 ? undefined : chunks[whole]!.phrase
      return phrase?.quantity !== undefined && wants(phrase) ? whole : -1
    }
    if (kind !== 'phrase' && kind !== 'comma' && kind !== 'conjunction' && !isPreposition(chunks[i]!)) return -1
  }
  return -1
}

/** From the comma before a verb over what it closes: "Ivo Brand, 34, a driver from the north, was". */
export function overApposition(
  chunks: readonly Chunk[],
  comma: number,
  wants: (phrase: NounPhrase) => boolean,
): number {
  for (let i = comma - 1; i > 0 && comma - i < MAX_APPOSITION; i--) {
    const kind = chunks[i]!.kind
    if (kind === 'break') return -1
    if (kind !== 'comma') continue
    const before = back(chunks, i - 1)
    // "which, by its own account, has lost": the comma pair stands inside the relative clause.
    if (before >= 0 && chunks[before]!.kind === 'relative') return before
    if (before < 0 || chunks[before]!.kind !== 'phrase') continue
    const phrase = chunks[before]!.phrase!
    const head = chunks[headOfPrepositions(chunks, before)]!.phrase!
    const next = chunks[i + 1]
    if (isOffice(head) && !wants(phrase) && next?.phrase?.kind === 'name' && wants(next.phrase)) return i + 1
    // "six members of the Brand family, among them two boys, were": the figure heads the chain.
    const isHeaded = head.quantity !== undefined || (next?.kind === 'relative' && !wants(phrase))
    if (head !== phrase && isHeaded && wants(head) && !head.isPart) return before
    if (!wants(phrase) || isInsertion(chunks, before)) continue
    // "It became a disaster, when a girl was shot, dying on the quay": a clause begins at the comma.
    if (next?.kind === 'subordinator' && phrase.kind === 'unknown') return -1
    if (!isApposed(chunks, before, wants)) return before
  }
  return -1
}

/** "[the director] of the prison, Ivo Brand, was": the name behind the comma is of whoever holds the office. */
function isOffice({ kind, quantity }: NounPhrase): boolean {
  return kind === 'person' && quantity === undefined
}

/** Does the phrase stand inside what a comma before it opened: "Six guards, [two of them] women, were", "Ivo Brand, accused of hurting [two guards], was"? */
function isInsertion(chunks: readonly Chunk[], index: number): boolean {
  // But "one of the guards, Ivo Brand, was" and "one of them, a woman, was".
  const { isPart, kind } = chunks[index]!.phrase!
  return (isPart && kind === 'none' && isBehindComma(chunks, index)) || isInsideParticiple(chunks, index)
}

/** Does the phrase say more of one before it, with a comma between them: "Ivo Brand, [a driver], 34, was"? */
function isApposed(chunks: readonly Chunk[], index: number, wants: (phrase: NounPhrase) => boolean): boolean {
  const comma = back(chunks, headOfPrepositions(chunks, index) - 1)
  if (chunkAt(chunks, comma)?.kind !== 'comma') return false
  const beyond = chunkAt(chunks, back(chunks, comma - 1))?.phrase
  if (beyond === undefined || !wants(beyond)) return false
  // "In Lesk, [seven clerks], who were trapped, were": several are not one name's bearer.
  if (beyond.kind === 'name' && isSeveral(chunks[index]!.phrase!)) return false
  // "His three sons, Ivo, Jan and Tom Brand, were": the figure before a list of names.
  return chunks[index]!.phrase!.kind !== 'name' || comma !== index - 1 || beyond.quantity !== undefined
}

function isSeveral({ quantity, kind }: NounPhrase): boolean {
  return kind === 'people' && quantity?.quantity.kind === 'exact' && quantity.quantity.value > 1
}

function isBehindComma(chunks: readonly Chunk[], index: number): boolean {
  return chunks[back(chunks, index - 1)]?.kind === 'comma'
}

/** Does a participle behind a comma and a phrase stand before the phrase at `index`, with nothing else closing it? */
function isInsideParticiple(chunks: readonly Chunk[], index: number): boolean {
  let isNamed = false
  for (let i = index - 1; i > 1; i--) {
    const { kind, isTie, triggers } = chunks[i]!
    // ", identified as Ivo Brand, Jan Tal and": the names are of the participle.
    if (kind === 'subordinator' && isTie) isNamed = true
    else if (kind === 'relative' || kind === 'subordinator' || kind === 'break') return false
    if (kind === 'comma' && !isBetweenNames(chunks, i)) return false
    const owner = chunks[i - 2]!.phrase
    if (kind === 'comma' || chunks[i - 1]!.kind !== 'comma' || owner === undefined) continue
    if (kind === 'phrase' && isBetweenNames(chunks, i - 1)) continue
    // "The victims, identified as Ivo Brand and Jan Tal": the names tell how many they are.
    if (isNamed && owner.isPlural && owner.quantity === undefined) return false
    return kind === 'verb' || triggers?.some(({ forms }) => forms & FORM.participle) === true
  }
  return false
}

function isBetweenNames(chunks: readonly Chunk[], comma: number): boolean {
  const next = chunks[comma + 1]?.kind === 'conjunction' ? comma + 2 : comma + 1
  return chunks[comma - 1]!.phrase?.kind === 'name' && chunks[next]?.phrase?.kind === 'name'
}
