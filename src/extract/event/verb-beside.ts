import { type Chunk, type ChunkKind, chunkAt } from './chunks.ts'
import { isSufferer } from './counts.ts'
import { ahead, back, isPreposition, type VerbGroup, verbGroup } from './groups.ts'
import { FORM, type Trigger } from './measure-triggers.ts'

// What a verb is by what stands beside it: which of its meanings, and whose auxiliaries and subject it has.

/** What the verb means here: "the wave [drowned] four" has its object behind it, "four [drowned]" its subject before. */
export function meaningOf(chunks: readonly Chunk[], index: number, triggers: readonly Trigger[]): Trigger | undefined {
  const verb = triggers.find(trigger => trigger.forms !== FORM.noun)
  if (verb?.class !== 'done') return verb
  const suffered = triggers.find(trigger => trigger.class === 'suffered')
  if (suffered === undefined) return verb
  const object = chunks[ahead(chunks, index + 1)]?.phrase
  return object !== undefined && isSufferer(object) ? verb : suffered
}

/** The verb whose auxiliaries and subject this one shares: "were killed or [wounded]"; undefined if it stands alone. */
export function sharedWith(chunks: readonly Chunk[], index: number): number | undefined {
  const at = back(chunks, index - 1)
  const before = chunks[at]
  if (before?.kind !== 'conjunction' && before?.kind !== 'comma') return undefined
  const beyond = before.kind === 'conjunction' ? passiveBefore(chunks, index, at) : undefined
  if (beyond !== undefined) return beyond
  const other = chunkAt(chunks, at - 1)
  // "was engaged and killed": the auxiliary stands before a verb that counts nobody.
  if (other?.kind === 'verb' && before.kind === 'conjunction' && chunkAt(chunks, back(chunks, at - 2))?.kind === 'be')
    return at - 1
  if (other?.kind !== 'trigger') return undefined
  const forms = (chunk: Chunk) => chunk.triggers!.reduce((all, trigger) => all | trigger.forms, 0)
  // "20 dead and wounded": a state and a participle are said of the same.
  const isHarmed = chunks[index]!.triggers!.some(one => one.class === 'done' && one.forms & FORM.participle)
  const isPredicate = (forms(other) & FORM.state) !== 0 && isHarmed && chunks[index + 1]?.kind !== 'phrase'
  return isPredicate || (forms(other) & forms(chunks[index]!) & ~FORM.noun) !== 0 ? at - 1 : undefined
}

/** "Was shot in the head and [killed]": the passive that a participle without an object is joined to, over the tails between them. */
function passiveBefore(chunks: readonly Chunk[], index: number, conjunction: number): number | undefined {
  const isParticiple = chunks[index]!.triggers!.some(({ forms }) => forms & FORM.participle)
  if (!isParticiple || chunks[index + 1]?.kind === 'phrase') return undefined
  let i = back(chunks, conjunction - 1)
  for (let tails = 0; tails < MAX_TAILS && i >= 0 && !VERBS.has(chunks[i]!.kind); tails++) {
    if (chunks[i]!.kind === 'phrase') i--
    if (i < 0 || !isPreposition(chunks[i]!)) return undefined
    i = back(chunks, i - 1)
  }
  return i > 0 && VERBS.has(chunks[i]!.kind) && chunkAt(chunks, back(chunks, i - 1))?.kind === 'be' ? i : undefined
}

const MAX_TAILS = 3
const VERBS: ReadonlySet<ChunkKind> = new Set(['reaching', 'trigger', 'verb'])

/** How far an infinitive may stand before the one that is joined to it, in chunks: "to kill one man in the yard and". */
const MAX_JOINED = 6

/** "They managed to kill one and [wound] twelve": a base form after a conjunction goes with the infinitive or modal before it. */
export function infinitiveBefore(chunks: readonly Chunk[], index: number, { forms }: Trigger): VerbGroup | undefined {
  const conjunction = index - 1
  if (forms & ~(FORM.base | FORM.noun) || chunks[conjunction]?.kind !== 'conjunction') return undefined
  for (let i = conjunction - 1; i >= 0 && conjunction - i <= MAX_JOINED; i--) {
    const { kind } = chunks[i]!
    if (kind === 'break' || kind === 'relative' || kind === 'subordinator') return undefined
    if (kind !== 'verb' && kind !== 'trigger') continue
    const group = verbGroup(chunks, i)
    return !group.be && (group.to >= 0 || group.modal >= 0) ? group : undefined
  }
  return undefined
}
