import { MORE } from '../words/actor-classes.ts'
import { isAgent } from './agents.ts'
import type { NounPhrase } from './chunks.ts'
import { draft } from './drafts.ts'
import { actorTokens, type EventSentence } from './event.ts'
import { ahead, back, verbGroup } from './groups.ts'
import { subjectsBefore } from './subjects.ts'
import { isPluralForm } from './words.ts'

/** "They took ten guards captive", "had taken ten hostage", "took six prisoners": a noun for one captive behind several is what they were made. */
export function readCaptives(sentence: EventSentence): void {
  const { chunks, context } = sentence
  for (let i = 1; i < chunks.length; i++) {
    const phrase = chunks[i]!.phrase
    if (phrase === undefined || !areMadeCaptive(sentence, phrase)) continue
    if (phrase.isPlural && chunks[ahead(chunks, i + 1)]?.kind === 'to') continue // "took two prisoners to hospital"
    const verb = back(chunks, i - 1)
    if (verb < 0 || !(context.classes.more[context.tokens.word[chunks[verb]!.last]!]! & MORE.taking)) continue
    const group = verbGroup(chunks, verb)
    const taker = subjectsBefore(chunks, group.start, isAgent).at(-1)
    const by = taker === undefined ? undefined : actorTokens(chunks[taker]!.phrase!)
    const whom = { first: phrase.subjectFirst, last: phrase.head - 1 }
    const made = draft(sentence, verb, i, measureOf(sentence, phrase), 'measure.made-captive', {
      group,
      agent: by,
      owner: whom,
    })
    // "They took ten captive": nothing tells who the ten are.
    if (made !== undefined && whom.last < whom.first)
      sentence.drafts[sentence.drafts.length - 1] = { ...made, subjectFirst: -1, subjectLast: -1 }
  }
}

/** Is the head a captive for himself, though several are counted? */
function areMadeCaptive(sentence: EventSentence, { head, quantity, determiner, isPlural }: NounPhrase): boolean {
  if (head < 0 || determiner === 'indefinite' || measureOf(sentence, { head }) === undefined) return false
  const figure = quantity?.quantity
  const isSeveral =
    figure !== undefined &&
    figure.kind !== 'none' &&
    quantity!.unit === undefined &&
    !(figure.kind === 'exact' && figure.value < 2)
  return isSeveral && (isPlural || head - 1 === quantity!.last || isPluralForm(sentence.context, head - 1))
}

function measureOf(
  { context }: EventSentence,
  { head }: Pick<NounPhrase, 'head'>,
): 'abducted' | 'captured' | undefined {
  return CAPTIVITY[context.classes.captives[context.tokens.word[head]!]!]
}

/** What `WordClasses.captives` stands for. */
const CAPTIVITY = [undefined, 'captured', 'abducted'] as const
