import { type Chunk, type ChunkKind, chunkAt } from './chunks.ts'

/** The auxiliaries around a verb: "were", "had been", "may not have". */
export interface VerbGroup {
  /** Index of its first chunk. */
  readonly start: number
  readonly be: boolean
  readonly have: boolean
  readonly isNegated: boolean
  /** Index of a modal, -1 if there is none. */
  readonly modal: number
  /** Index of the infinitive's "to", -1 if there is none. */
  readonly to: number
  /** Index of a verb between the auxiliary and the trigger: "was found dead". */
  readonly link: number
}

/** Of a noun, or of a verb that is read without its auxiliaries. */
export const PLAIN: VerbGroup = {
  start: 0,
  be: false,
  have: false,
  isNegated: false,
  modal: -1,
  to: -1,
  link: -1,
}

/** "could reach", "may have reached": does the group tell of what may come, or of what may have been? */
export function standingBy({ have, modal }: VerbGroup): 'plain' | 'hypothetical' | 'hedged' {
  if (modal < 0) return 'plain'
  return have ? 'hedged' : 'hypothetical'
}

const OUTER: ReadonlySet<ChunkKind> = new Set(['auxiliary', 'be', 'have', 'modal', 'negation'])

/** "were", "had", "did not" */
export function isAuxiliary({ kind }: Chunk): boolean {
  return OUTER.has(kind)
}

const TRANSPARENT: ReadonlySet<ChunkKind> = new Set(['adverb', 'time'])

/** The auxiliaries before the verb at `index`. */
export function verbGroup(chunks: readonly Chunk[], index: number): VerbGroup {
  let be = false
  let have = false
  let isNegated = false
  let modal = -1
  let to = -1
  let link = -1
  let start = index
  for (let i = index - 1; i >= 0; i--) {
    const chunk = chunks[i]!
    if (chunk.kind === 'be') be = true
    else if (chunk.kind === 'have') have = true
    else if (chunk.kind === 'modal') modal = i
    else if (chunk.kind === 'to' && i === start - 1) to = i
    else if (chunk.kind === 'auxiliary' || chunk.kind === 'negation') {
      // "did not", "not"
    } else if (chunk.kind === 'verb' && !be && (i === index - 1 || (i === index - 2 && isAs(chunks[i + 1]!)))) {
      link = i
      continue
    } else if (i === index - 1 && isAs(chunk) && chunkAt(chunks, i - 1)?.kind === 'verb') {
      // "were reported as missing"
    } else if (TRANSPARENT.has(chunk.kind) && i > 0 && chunks[i - 1]!.kind !== 'comma') {
      continue
    } else break
    if (chunk.isNegative) isNegated = true
    start = i
    if (to >= 0) break
  }
  // "Are believed to have died": whoever is believed so is the subject, and what is told has happened.
  if (to >= 0 && have && chunkAt(chunks, to - 1)?.kind === 'verb' && !chunks[to - 1]!.isGerund) {
    start = outerStart(chunks, to - 1)
    isNegated ||= chunks.slice(start, to).some(chunk => chunk.isNegative)
    to = -1
  }
  // "Had to leave", "are feared to be missing": whoever has to, or is said to, is the subject.
  else if (to >= 0 && isGoverned(chunks, to, be)) start = outerStart(chunks, to - 1)
  // A verb that no auxiliary or phrase stands before is the main verb of another clause.
  if (link >= 0 && start === index) {
    const before = back(chunks, link - 1)
    if (before >= 0 && chunks[before]!.kind === 'phrase') start = link
    else link = -1
  }
  return { start, be, have, isNegated, modal, to, link }
}

/** Does "have", or a passive verb that says what is thought of somebody, stand before the "to" of an infinitive? */
function isGoverned(chunks: readonly Chunk[], to: number, be: boolean): boolean {
  const governor = chunkAt(chunks, to - 1)
  if (governor?.kind === 'have') return true
  return be && governor?.kind === 'verb' && !governor.isGerund && outerStart(chunks, to - 1) < to - 1
}

/** "As" before what somebody is said to be. */
function isAs({ kind, isTie }: Chunk): boolean {
  return kind === 'subordinator' && isTie
}

/** Where the group of a verb begins that governs an infinitive: of "may have been believed to", "may". */
function outerStart(chunks: readonly Chunk[], verb: number): number {
  let start = verb
  for (let i = verb - 1; i >= 0 && (OUTER.has(chunks[i]!.kind) || TRANSPARENT.has(chunks[i]!.kind)); i--)
    if (OUTER.has(chunks[i]!.kind)) start = i
  return start
}

/** The nearest chunk at or before `index` that is not an adverb, a time or a parenthesis; -1 if there is none. */
export function back(chunks: readonly Chunk[], index: number): number {
  let i = index
  while (i >= 0) {
    const kind = chunks[i]!.kind
    if (TRANSPARENT.has(kind)) i--
    else if (kind === 'close') {
      const open = opening(chunks, i)
      if (open < 0) return i
      i = open - 1
    } else return i
  }
  return -1
}

/** The nearest chunk at or after `index` that is not an adverb or a parenthesis; `chunks.length` if there is none. */
export function ahead(chunks: readonly Chunk[], index: number): number {
  let i = index
  while (i < chunks.length) {
    const kind = chunks[i]!.kind
    if (kind === 'adverb') i++
    else if (kind === 'open') {
      const close = closing(chunks, i)
      if (close < 0) return i
      i = close + 1
    } else return i
  }
  return chunks.length
}

export function isPreposition(chunk: Chunk): boolean {
  return chunk.kind === 'preposition' || chunk.kind === 'to'
}

function opening(chunks: readonly Chunk[], close: number): number {
  for (let i = close - 1, depth = 1; i >= 0; i--) {
    if (chunks[i]!.kind === 'close') depth++
    else if (chunks[i]!.kind === 'open' && --depth === 0) return i
  }
  return -1
}

function closing(chunks: readonly Chunk[], open: number): number {
  for (let i = open + 1, depth = 1; i < chunks.length; i++) {
    if (chunks[i]!.kind === 'open') depth++
    else if (chunks[i]!.kind === 'close' && --depth === 0) return i
  }
  return -1
}

/** Does nothing of the clause stand before the chunk? "Police said that of the dead" */
export function isInitial(chunks: readonly Chunk[], index: number): boolean {
  const before = chunkAt(chunks, back(chunks, index - 1))?.kind
  return before === undefined || before === 'subordinator' || before === 'break' || before === 'conjunction'
}
