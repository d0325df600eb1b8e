import type { Measure } from '../../model/measure.ts'
import { MORE } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import type { Chunk, ChunkKind } from './chunks.ts'
import { draft } from './drafts.ts'
import { type EventSentence, subjectOf } from './event.ts'
import { ahead } from './groups.ts'

/** "To 40 from 33": behind the toll at `now`, which was drafted last, stands the toll as it was. */
export function readFormer(
  sentence: EventSentence,
  index: number,
  now: number,
  measure: Measure,
  subject: { readonly first: number; readonly last: number } | undefined,
): void {
  const { chunks, context, drafts } = sentence
  const behind = ahead(chunks, now + 1)
  // "rose to 140 on Friday from 118"
  const when = chunks[behind]?.kind === 'preposition' && chunks[behind + 1]?.kind === 'time' ? behind + 1 : behind
  const from = chunks[when]?.kind === 'time' ? ahead(chunks, when + 1) : behind
  if (chunks[from]?.kind !== 'preposition' || !isParticle(context, chunks[from].first, PARTICLE.origin)) return
  const at = figureOf(sentence, from + 1)
  const old = chunks[at]?.phrase
  if (old?.kind !== 'none' || old.quantity === undefined) return
  drafts[drafts.length - 1] = { ...drafts.at(-1)!, role: 'update' }
  const was = draft(sentence, index, at, measure, 'measure.toll-was', { owner: subject })
  if (was !== undefined) drafts[drafts.length - 1] = { ...was, role: 'previous' }
}

/** "from [59]", "from an earlier estimate of [59]": the chunk of the figure. */
function figureOf({ chunks, context }: EventSentence, at: number): number {
  const phrase = chunks[at]?.phrase
  if (phrase === undefined || phrase.quantity !== undefined || chunks[at + 1]?.isTie !== true) return at
  const isFigure = phrase.head >= 0 && (context.classes.more[context.tokens.word[phrase.head]!]! & MORE.figure) !== 0
  return isFigure ? at + 2 : at
}

/** "The toll of [six guards] has risen to 31": what it was stands behind its noun, and what it came to behind the verb; tells whether it does. */
export function readGrown(sentence: EventSentence, index: number, former: number, measure: Measure): boolean {
  const { chunks, drafts } = sentence
  if (chunks[former]?.phrase?.quantity === undefined) return false
  const next = ahead(chunks, former + 1)
  const verb = chunks[next]?.kind === 'have' ? ahead(chunks, next + 1) : next
  const to = ahead(chunks, verb + 1)
  if (chunks[verb]?.kind !== 'reaching' || chunks[to]?.kind !== 'to') return false
  const now = chunks[to + 1]?.phrase
  if (now?.kind !== 'none' || now.quantity === undefined) return false
  const owner = subjectOf(sentence, former)
  const was = draft(sentence, index, former, measure, 'measure.toll-was', { owner })
  if (was === undefined) return false
  drafts[drafts.length - 1] = { ...was, role: 'previous' }
  const is = draft(sentence, index, to + 1, measure, 'measure.toll', { owner })
  if (is !== undefined) drafts[drafts.length - 1] = { ...is, role: 'update' }
  return true
}

/** What may stand between a toll and its verb: "the toll [from Friday's fire in Avon], put at 12, rose". */
const TAIL: ReadonlySet<ChunkKind | undefined> = new Set(['phrase', 'preposition', 'time'])
const MAX_ASIDE = 10 // chunks between the commas: "which the mayor of the town first put at 12 on Monday"

/** "The toll, first put at 12, has risen to 19": the chunk of the one figure between two commas behind the toll (-1 where it is yet to come), and the second comma; undefined without them. */
export function asideBehind(
  chunks: readonly Chunk[],
  index: number,
): { readonly figure: number; readonly close: number } | undefined {
  let open = index + 1
  while (TAIL.has(chunks[open]?.kind) && chunks[open]!.phrase?.quantity === undefined) open++
  if (chunks[open]?.kind !== 'comma') return undefined
  let figure = -1
  let isOpen = false // "which could reach 300"
  for (let i = open + 1; i < chunks.length && i < open + 1 + MAX_ASIDE; i++) {
    const { kind, phrase } = chunks[i]!
    // "the toll of the riot, which began in Lesk, stands at 12"
    const isOther = figure < 0 && chunks[open + 1]!.kind !== 'relative'
    if (kind === 'comma') return isOther ? undefined : { figure: isOpen ? -1 : figure, close: i }
    if (kind === 'trigger' || kind === 'break') return undefined
    if (kind === 'modal') isOpen = true
    if (phrase?.quantity === undefined || phrase.quantity.unit !== undefined) continue
    if (figure >= 0 || phrase.kind !== 'none') return undefined
    figure = i
  }
  return undefined
}

/** The toll as it was, between commas, where it was drafted last as it is. */
export function readAside(
  sentence: EventSentence,
  index: number,
  figure: number,
  measure: Measure,
  subject: { readonly first: number; readonly last: number } | undefined,
): void {
  if (figure < 0) return
  const { drafts } = sentence
  const now = drafts.at(-1)!
  const was = draft(sentence, index, figure, measure, 'measure.toll-was', { owner: subject })
  if (was === undefined) return
  drafts[drafts.length - 2] = { ...now, role: 'update' }
  drafts[drafts.length - 1] = { ...was, role: 'previous' }
}

/** "14 to 19", "14 in May to 19" */
export function isRise(chunks: readonly Chunk[], at: number): boolean {
  const to = toAfter(chunks, at)
  return chunks[to]?.kind === 'to' && chunks[to + 1]?.phrase?.quantity !== undefined
}

/** The chunk behind a figure and its time. */
function toAfter(chunks: readonly Chunk[], at: number): number {
  const isTimed = chunks[at + 1]?.kind === 'preposition' && chunks[at + 2]?.kind === 'time'
  return isTimed ? at + 3 : chunks[at + 1]?.kind === 'time' ? at + 2 : at + 1
}

/** Does "from" stand here? */
export function isOrigin({ chunks, context }: EventSentence, at: number): boolean {
  const from = chunks[at]
  return from?.kind === 'preposition' && isParticle(context, from.first, PARTICLE.origin)
}

/** "rose by [16]": is the bare figure what came to a toll, or went off it? */
export function isStep({ chunks, context }: EventSentence, at: number): boolean {
  const by = chunks[at - 1]
  return (
    by?.kind === 'preposition' && isParticle(context, by.first, PARTICLE.agent) && chunks[at]!.phrase?.kind === 'none'
  )
}

/** Does the toll at `index` rise to what stands at `at`, or is it said to fall? */
function hasGrown({ chunks }: EventSentence, index: number, at: number): boolean {
  return chunks.slice(index + 1, at).some(({ kind }) => kind === 'reaching')
}

/** "went up from 14 to 19": the toll as it was stands before the toll as it is; in "rose by five to 19" what was added does. */
export function readRise(
  sentence: EventSentence,
  index: number,
  at: number,
  measure: Measure,
  subject: { readonly first: number; readonly last: number } | undefined,
): boolean {
  const { chunks, drafts } = sentence
  const isBy = isStep(sentence, at)
  if (!(isBy || isOrigin(sentence, at - 1)) || chunks[at]!.phrase!.kind !== 'none') return false
  const steps: (readonly [number, 'addition' | 'previous' | 'update', string])[] = [
    [toAfter(chunks, at) + 1, 'update', 'measure.toll-reaches'],
  ]
  if (!isBy) steps.unshift([at, 'previous', 'measure.toll-was'])
  else if (hasGrown(sentence, index, at)) steps.unshift([at, 'addition', 'measure.toll-grew'])
  for (const [i, role, rule] of steps) {
    const made = draft(sentence, index, i, measure, rule, { owner: subject })
    if (made === undefined) return false
    const inToll = role === 'addition' ? { isInToll: true as const } : {}
    drafts[drafts.length - 1] = { ...made, role, ...inToll, isGeneric: subject === undefined }
  }
  return true
}

/** "Rose by [16], from 20 to 36": what came to the toll stands apart from what it was and is. */
export function readStep(
  sentence: EventSentence,
  index: number,
  step: number,
  measure: Measure,
  subject: { readonly first: number; readonly last: number } | undefined,
): boolean {
  if (step < 0 || !hasGrown(sentence, index, step)) return false
  const made = draft(sentence, index, step, measure, 'measure.toll-grew', { owner: subject })
  if (made === undefined) return false
  const { drafts } = sentence
  const isInToll = drafts.some(({ role }) => role === 'update')
  drafts[drafts.length - 1] = {
    ...made,
    role: 'addition',
    ...(isInToll ? { isInToll: true as const } : {}),
    isGeneric: subject === undefined,
  }
  return true
}
