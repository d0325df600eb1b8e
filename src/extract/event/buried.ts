import { HURT } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { doerOf } from './agents.ts'
import type { NounPhrase } from './chunks.ts'
import { draft } from './drafts.ts'
import { actorTokens, type EventSentence, isDrafted } from './event.ts'
import type { VerbGroup } from './groups.ts'
import { FORM, type Trigger } from './measure-triggers.ts'
import { objectsAfter } from './objects.ts'
import { subjectsBefore } from './subjects.ts'

/** How far behind the verb the words stand that tell what it was: "buried with their tools under the mud". */
const REACH = 8

/**
 * People who were buried and are counted: those whom a landslide buries are missing, those who have a funeral were dead before.
 *
 *   [A landslide] [buried] [nine people]      [Relatives] [buried] [the 16 victims]
 *    earth                  missing            people                killed
 */
export function readBuried(sentence: EventSentence, index: number, verb: Trigger, group: VerbGroup): void {
  const { chunks } = sentence
  const isPassive = group.be && (verb.forms & FORM.participle) !== 0
  const buried = isPassive ? subjectsBefore(chunks, group.start, isCounted) : objectsAfter(chunks, index + 1, isCounted)
  const subject = isPassive ? undefined : doerOf(sentence, group, (verb.forms & FORM.gerund) !== 0)
  const doer = subject === undefined ? undefined : chunks[subject]!.phrase!
  // "Burying nine": without anybody who does it, and without earth, nothing says whether it is a funeral.
  const isMourner = doer !== undefined && (MOURNERS.has(doer.kind) || doer.isGrouping)
  const isEarthly = isEarth(sentence, index, doer, isMourner)
  if (!isEarthly && !isPassive && doer === undefined) return
  const isAlive = isEarthly || (doer !== undefined && !isMourner)
  const agent = isAlive && doer !== undefined ? actorTokens(doer) : undefined
  for (const at of buried) {
    // "killed and buried nine people"
    if (!isCounted(chunks[at]!.phrase!) || isDrafted(sentence.drafts, at)) continue
    draft(sentence, index, at, isAlive ? 'missing' : 'killed', isAlive ? 'measure.buried-alive' : 'measure.funeral', {
      group,
      agent,
    })
  }
}

const MOURNERS: ReadonlySet<NounPhrase['kind']> = new Set([
  'actor',
  'body',
  'name',
  'people',
  'person',
  'plural-pronoun',
])

function isCounted({ kind, quantity }: NounPhrase): boolean {
  return quantity !== undefined && quantity.unit === undefined && (kind === 'people' || kind === 'none')
}

/** Does earth do it, or lie over them: "a mudslide", "under the snow", "alive"? What a funeral came after does not: "buried nine after the landslide". */
function isEarth(
  { context, chunks, limit }: EventSentence,
  index: number,
  doer: NounPhrase | undefined,
  isMourner: boolean,
): boolean {
  const { classes, tokens } = context
  const isEarthAt = (token: number) => (classes.hurt[tokens.word[token]!]! & HURT.earth) !== 0
  if (doer !== undefined && doer.head >= 0 && isEarthAt(doer.head)) return true
  const verb = chunks[index]!.last
  for (let i = verb + 1; i < limit && i <= verb + REACH; i++) {
    if (isEarthAt(i)) return true
    if (isMourner && isParticle(context, i, PARTICLE.raising)) return false
  }
  return false
}
