import type { Measure } from '../model/measure.ts'
import { MORE, WORD } from './actor-classes.ts'
import { actorTokens, type EventSentence, subjectOf } from './event.ts'
import type { NounPhrase } from './event-chunks.ts'
import { countOf, isKnownPeople, isPeople } from './event-counts.ts'
import { phraseFrom } from './event-phrases.ts'
import { draft, isPlaceName } from './event-verbs.ts'
import { ahead, back, objectsAfter, subjectsBefore, verbGroup } from './event-walks.ts'
import { FORM, type Trigger } from './measure-triggers.ts'

/** How far a toll's number may stand from its noun, in chunks: "the toll from Friday's blast in the north has now risen to". */
const MAX_REACH = 14

/** A phrase whose head is a noun of toll, act or deed in; its drafts are added to the sentence. */
export function readNoun(sentence: EventSentence, index: number): void {
  const phrase = sentence.chunks[index]!.phrase!
  readStates(sentence, index, contentOf(sentence, index))
  for (const noun of phrase.nouns) {
    if (noun.class === 'toll' || noun.class === 'act') {
      if (readOf(sentence, index, noun) || readOwner(sentence, index, noun, phrase)) return
    }
    if (
      noun.class === 'toll' &&
      (readCounted(sentence, index, noun, phrase) || readReaching(sentence, index, noun.measure!))
    )
      return
    if (noun.class === 'toll') noteTopic(sentence, index, phrase)
    if (noun.class === 'deed') readDeed(sentence, index, noun, phrase)
  }
  if (phrase.isGrouping && isNumberOf(sentence, index)) readNumberOf(sentence, index)
}

/** "a hundred units of burning vehicles": the things and their state may stand in the phrase after "of". */
function contentOf(sentence: EventSentence, index: number): NounPhrase {
  const { chunks } = sentence
  const phrase = chunks[index]!.phrase!
  if (!phrase.isGrouping || phrase.quantity === undefined || phrase.nouns.length > 0) return phrase
  const of = ahead(chunks, index + 1)
  const inner = chunks[of + 1]?.phrase
  if (chunks[of]?.kind !== 'preposition' || inner === undefined || inner.quantity !== undefined) return phrase
  return { ...phrase, states: [...phrase.states, ...inner.states], nouns: inner.nouns }
}

/** "Casualties among the guards grow": a later toll without a name is theirs. */
function noteTopic(sentence: EventSentence, index: number, phrase: NounPhrase): void {
  const named =
    phrase.subjectFirst >= 0 && phrase.subjectFirst < phrase.nounFirst
      ? { first: phrase.subjectFirst, last: phrase.nounFirst - 1 }
      : sufferersAfter(sentence, index)
  if (named !== undefined && named.first >= 0) sentence.topics.push(named)
}

/** "two wounded soldiers", "dozens of dead and wounded": participles inside a phrase. */
function readStates(sentence: EventSentence, index: number, phrase: NounPhrase): void {
  const measures = new Set(
    phrase.states.map(state => stateMeasure(state, phrase)).filter(measure => measure !== undefined),
  )
  if (measures.size === 0) return
  if (phrase.kind === 'unknown' && phrase.quantity === undefined) return
  const isCounted = phrase.quantity !== undefined || (phrase.determiner === 'indefinite' && !phrase.isPlural)
  const isNone = phrase.determiner === 'negative'
  if (!(isCounted || isNone)) return
  const isPair = measures.size === 2 && measures.has('killed') && measures.has('wounded')
  const measure = isPair ? 'casualties' : [...measures][0]!
  draft(
    sentence,
    index,
    index,
    measure,
    isPair ? 'measure.killed-and-wounded' : 'measure.prenominal',
    PLAIN,
    undefined,
    false,
  )
}

function stateMeasure(state: Trigger, phrase: NounPhrase): Measure | undefined {
  const thing = phrase.nouns.find(noun => noun.class === 'thing')
  switch (state.class) {
    case 'destroyed':
      if (thing !== undefined) return thing.measure
      if (phrase.kind === 'name' || phrase.kind === 'unknown') return phrase.isPlural ? 'vehicles-lost' : undefined
      return isKnownPeople(phrase) ? 'killed' : undefined
    case 'lost':
    case 'deployed':
    case 'suffered':
      return undefined
    case 'done':
    case 'shot':
    case 'state':
    case 'toll':
    case 'act':
    case 'deed':
    case 'thing':
      return thing === undefined ? state.measure : undefined
  }
}

/** "12 deaths", "no casualties", "three civilian bodies". */
function readCounted(sentence: EventSentence, index: number, noun: Trigger, phrase: NounPhrase): boolean {
  const none = reportOfNone(sentence, index)
  if (none >= 0) return readNone(sentence, index, none, noun)
  if (phrase.isPart && phrase.quantity?.quantity.kind === 'none') return false
  const isNone = phrase.determiner === 'negative'
  const isOne = phrase.determiner === 'indefinite' && !phrase.isPlural
  if (!(phrase.quantity !== undefined || isNone || isOne)) return false
  if (countOf(phrase) === undefined && !isNone && !isOne) return false
  const { tokens } = sentence.context
  const word = tokens.text.slice(tokens.start[phrase.nounFirst], tokens.end[phrase.head]).toLowerCase()
  if ((word === 'lives' || word === 'remains') && !isTaken(sentence, index)) return false
  if (isOne && noun.measure !== 'killed') return false
  if (isOne && word === 'toll') return false
  const owner = ownersBefore(sentence, index)
  const named =
    phrase.subjectFirst >= 0 && phrase.subjectFirst < phrase.nounFirst
      ? { first: phrase.subjectFirst, last: phrase.nounFirst - 1 }
      : sufferersAfter(sentence, index)
  const subject = named ?? owner
  const made = draft(sentence, index, index, noun.measure, 'measure.toll', PLAIN, undefined, false, subject)
  if (made !== undefined && subject === undefined) {
    // The noun of toll tells nobody's name: whose it is stands elsewhere.
    sentence.drafts[sentence.drafts.length - 1] = { ...made, subjectFirst: -1, subjectLast: -1 }
  }
  return made !== undefined
}

/** Chunk of the "no" of "no reports of casualties"; -1 if there is none. */
function reportOfNone(sentence: EventSentence, index: number): number {
  const { chunks } = sentence
  if (chunks[index - 1]?.kind !== 'preposition' || chunks[index]!.phrase!.quantity !== undefined) return -1
  // "reports" may be cut as a verb.
  const at = chunks[index - 2]?.kind === 'verb' ? index - 3 : index - 2
  const report = chunks[at]?.phrase
  if (report === undefined) return -1
  return report.determiner === 'negative' || report.quantity?.quantity.kind === 'none' ? at : -1
}

function readNone(sentence: EventSentence, index: number, none: number, noun: Trigger): boolean {
  const made = draft(sentence, index, none, noun.measure, 'measure.no-report', PLAIN, undefined, false)
  if (made === undefined) return false
  const whose = sufferersAfter(sentence, index) ?? { first: -1, last: -1 }
  sentence.drafts[sentence.drafts.length - 1] = { ...made, subjectFirst: whose.first, subjectLast: whose.last }
  return true
}

/** "among civilians", "among the guards" after a toll. */
function sufferersAfter(
  sentence: EventSentence,
  index: number,
): { readonly first: number; readonly last: number } | undefined {
  const { chunks, context } = sentence
  const preposition = ahead(chunks, index + 1)
  const object = ahead(chunks, preposition + 1)
  if (chunks[preposition]?.kind !== 'preposition' || chunks[object]?.kind !== 'phrase') return undefined
  const word = context.tokens.text
    .slice(context.tokens.start[chunks[preposition]!.first], context.tokens.end[chunks[preposition]!.first])
    .toLowerCase()
  if (word !== 'among' && word !== 'of' && word !== 'to' && word !== 'amongst') return undefined
  const phrase = chunks[object]!.phrase!
  return isPeople(phrase) || phrase.kind === 'body' || phrase.kind === 'actor' ? subjectOf(sentence, object) : undefined
}

/** "The army suffered 30 casualties": whoever suffers stands before the verb. */
function ownersBefore(
  sentence: EventSentence,
  index: number,
): { readonly first: number; readonly last: number } | undefined {
  const { chunks } = sentence
  const verb = back(chunks, index - 1)
  if (
    verb < 0 ||
    chunks[verb]!.kind !== 'trigger' ||
    !chunks[verb]!.triggers!.some(trigger => trigger.class === 'lost')
  )
    return undefined
  const owner = subjectsBefore(chunks, verbGroup(chunks, verb).start, phrase => phrase.kind !== 'none').at(-1)
  return owner === undefined ? undefined : subjectOf(sentence, owner)
}

/** Lives are counted only where they are claimed or lost. */
function isTaken(sentence: EventSentence, index: number): boolean {
  const { chunks, context } = sentence
  const isTaking = (at: number) =>
    chunks[at] !== undefined &&
    ((context.classes.more[context.tokens.word[chunks[at].first]!]! & MORE.taking) !== 0 ||
      chunks[at].triggers?.some(trigger => trigger.class === 'lost') === true)
  const after = ahead(chunks, index + 1)
  if (isTaking(back(chunks, index - 1)) || isTaking(after)) return true
  return chunks[after]?.kind === 'be' || chunks[after]?.kind === 'have'
    ? isTaking(after + 1) || isTaking(after + 2)
    : false
}

/** "the killing of two guards", "the bodies of five men", "the deaths of his wife and two daughters". */
function readOf(sentence: EventSentence, index: number, noun: Trigger): boolean {
  const { chunks, context } = sentence
  const { tokens } = context
  let of = ahead(chunks, index + 1)
  // "the murder on the evening of 27 May of six": when and where may stand between.
  for (let steps = 0; steps < 3 && noun.class === 'act'; steps++) {
    const word =
      chunks[of]?.kind === 'preposition'
        ? tokens.text.slice(tokens.start[chunks[of]!.first], tokens.end[chunks[of]!.last]).toLowerCase()
        : ''
    const after = chunks[of + 1]
    const isWhen =
      after?.kind === 'time' || (word !== 'of' && after?.phrase !== undefined && after.phrase.quantity === undefined)
    if (chunks[of]?.kind === 'time') of = ahead(chunks, of + 1)
    else if (word !== '' && isWhen) of = ahead(chunks, of + 2)
    else break
  }
  if (chunks[of]?.kind !== 'preposition') return false
  if (tokens.text.slice(tokens.start[chunks[of]!.first], tokens.end[chunks[of]!.last]).toLowerCase() !== 'of')
    return false
  if (chunks[index]!.phrase!.quantity !== undefined || chunks[index]!.phrase!.determiner === 'negative') return false
  const isSafe = noun.measure === 'killed' || noun.measure === 'wounded'
  const wants = (phrase: NounPhrase) => isPeople(phrase) && (isSafe || phrase.kind !== 'unknown')
  let isRead = false
  const isSubject = !chunks
    .slice(0, index)
    .some(chunk => chunk.kind === 'verb' || chunk.kind === 'be' || chunk.kind === 'trigger')
  for (const at of objectsAfter(chunks, of + 1, wants, isSubject)) {
    const phrase = chunks[at]!.phrase!
    if (!wants(phrase)) continue
    if (phrase.quantity === undefined && phrase.kind === 'people' && noun.class === 'toll') continue
    if (draft(sentence, index, at, noun.measure, 'measure.act-of', PLAIN, undefined, false) !== undefined) isRead = true
  }
  return isRead
}

/** "the six priests' murder", "Ivo Brand's death". */
function readOwner(sentence: EventSentence, index: number, noun: Trigger, phrase: NounPhrase): boolean {
  if (phrase.ownerFirst < 0 || phrase.quantity !== undefined) return false
  const owner = phraseFrom({ ...sentence.context, limit: phrase.ownerLast + 1 }, phrase.ownerFirst)
  if (owner === undefined || !isPeople(owner) || (owner.kind === 'name' && isPlaceName(sentence, owner))) return false
  const count = countOf(owner)
  if (count === undefined || count.isVague) return false
  const subject = actorTokens(owner)
  const chunk = sentence.chunks[index]!
  sentence.drafts.push({
    measure: noun.measure!,
    rule: 'measure.act-owner',
    triggerClass: noun.class,
    triggerFirst: phrase.nounFirst,
    triggerLast: chunk.last,
    triggerChunk: index,
    first: count.first,
    last: count.last,
    quantity: count.quantity,
    countRule: count.rule,
    isDefinite: true,
    chunk: index,
    subjectFirst: subject.first,
    subjectLast: subject.last,
    agentFirst: -1,
    agentLast: -1,
    isGeneric: false,
    isFactual: true,
    standing: 'plain',
  })
  return true
}

/** "the death toll has risen to 40 from 33", "losses amounted to more than 4.8 thousand people". */
function readReaching(
  sentence: EventSentence,
  index: number,
  measure: Measure,
  whose?: { readonly first: number; readonly last: number },
): boolean {
  const { chunks, context } = sentence
  const { tokens } = context
  const phrase = chunks[index]!.phrase!
  const named =
    phrase.subjectFirst >= 0 && phrase.subjectFirst < phrase.nounFirst
      ? { first: phrase.subjectFirst, last: phrase.nounFirst - 1 }
      : undefined
  let subject =
    whose ??
    sufferersAfter(sentence, index) ??
    (phrase.ownerFirst >= 0 ? { first: phrase.ownerFirst, last: phrase.ownerLast } : named)
  let hasVerb = false
  for (let i = index + 1; i < chunks.length && i < index + MAX_REACH; i++) {
    const chunk = chunks[i]!
    if (
      chunk.kind === 'be' ||
      chunk.kind === 'reaching' ||
      (chunk.kind === 'verb' && chunk.isGerund !== true) ||
      (chunk.kind === 'break' && (i === index + 1 || isColon(sentence, i)))
    )
      hasVerb = true
    if (chunk.kind === 'preposition' && i === index + 1 && chunks[i + 1]?.phrase?.quantity !== undefined) hasVerb = true
    if (
      chunk.kind === 'subordinator' ||
      (chunk.kind === 'conjunction' && hasVerb) ||
      chunk.kind === 'relative' ||
      chunk.kind === 'trigger'
    )
      return false
    if (chunk.kind !== 'phrase') continue
    const found = chunk.phrase!
    if (found.quantity === undefined || found.quantity.unit !== undefined) {
      if (hasVerb) return false
      if (subject === undefined && isPeople(found) && found.kind !== 'name') subject = subjectOf(sentence, i)
      continue
    }
    const after = chunks[ahead(chunks, i + 1)]
    if (
      after?.triggers?.some(trigger => trigger.forms & (FORM.participle | FORM.state)) === true &&
      found.kind === 'none'
    )
      return false
    if (startsReaching(sentence, found.first)) hasVerb = true
    if (!hasVerb || !(found.kind === 'none' || isPeople(found) || found.nouns.length > 0)) return false
    const own = withIncluded(sentence, i)
    if (chunks[i + 1]?.kind === 'to' && chunks[i + 2]?.phrase?.quantity !== undefined) return false
    const isGeneric = subject === undefined && !own.isIncluding
    if (own.first >= 0 && found.kind !== 'none' && (subject === undefined || own.isIncluding)) subject = own
    const plain = draft(sentence, index, i, measure, 'measure.toll-reaches', PLAIN, undefined, false, subject)
    if (plain === undefined) return false
    const made = { ...plain, isGeneric }
    sentence.drafts[sentence.drafts.length - 1] = made
    // "to 40 from 33": the second figure is the toll as it was.
    const from = chunks[ahead(chunks, i + 1)]
    const old = chunks[ahead(chunks, i + 1) + 1]
    const isFrom =
      from?.kind === 'preposition' &&
      tokens.text.slice(tokens.start[from.first], tokens.end[from.first]).toLowerCase() === 'from'
    if (isFrom && old?.kind === 'phrase' && old.phrase!.quantity !== undefined && old.phrase!.kind === 'none') {
      sentence.drafts[sentence.drafts.length - 1] = { ...made, role: 'update' }
      const previous = draft(
        sentence,
        index,
        chunks.indexOf(old),
        measure,
        'measure.toll-was',
        PLAIN,
        undefined,
        false,
        subject,
      )
      if (previous !== undefined) sentence.drafts[sentence.drafts.length - 1] = { ...previous, role: 'previous' }
    }
    return true
  }
  return false
}

/** "300 people, including civilians": who is meant goes on after the comma where no figure follows. */
function withIncluded(
  sentence: EventSentence,
  at: number,
): { readonly first: number; readonly last: number; readonly isIncluding: boolean } {
  const { chunks } = sentence
  const own = subjectOf(sentence, at)
  const opening = chunks[at + 1]?.kind === 'comma' ? at + 2 : at + 1
  const part = chunks[opening + 1]?.phrase
  const isIncluding =
    chunks[opening]?.kind === 'including' && part !== undefined && part.quantity === undefined && own.first >= 0
  return { first: own.first, last: isIncluding ? part.last : own.last, isIncluding }
}

/** Is it "the number of" or "a total of", whose figure comes later? */
function isNumberOf(sentence: EventSentence, index: number): boolean {
  const phrase = sentence.chunks[index]!.phrase!
  return phrase.quantity === undefined && phrase.determiner === 'definite'
}

/** "the number of injured has reached 32", "the number of troops there exceeds 5,000". */
function readNumberOf(sentence: EventSentence, index: number): void {
  const { chunks, context } = sentence
  const of = index + 1
  if (chunks[of]?.kind !== 'preposition') return
  let at = ahead(chunks, of + 1)
  const object = chunks[at]
  if (object === undefined) return
  let measure: Measure | undefined
  let subject: { readonly first: number; readonly last: number } | undefined
  if (object.kind === 'trigger')
    measure = object.triggers!.find(trigger => trigger.forms & (FORM.participle | FORM.state))?.measure
  else if (object.kind === 'phrase') {
    const phrase = object.phrase!
    measure =
      phrase.states.map(state => state.measure).find(found => found !== undefined) ??
      phrase.nouns.find(noun => noun.class === 'toll')?.measure
    if (phrase.states.length === 0 || phrase.kind !== 'unknown') subject = actorTokens(phrase)
    const next = chunks[ahead(chunks, at + 1)]
    if (measure === undefined && next?.kind === 'trigger') {
      measure = next.triggers!.find(trigger => trigger.forms & (FORM.participle | FORM.state))?.measure
      at = ahead(chunks, at + 1)
    }
    const role = phrase.head < 0 ? '' : context.classes.roles[context.classes.role[context.tokens.word[phrase.head]!]!]
    if (measure === undefined && (role === 'military' || role === 'insurgent')) measure = 'personnel'
  }
  if (measure === undefined) return
  let isReached = false
  for (let i = at + 1; i < chunks.length && i < at + MAX_REACH * 2; i++) {
    const chunk = chunks[i]!
    if (chunk.kind === 'be' || chunk.kind === 'reaching') isReached = true
    if (context.classes.more[context.tokens.word[chunk.first]!]! & MORE.reaching) isReached = true
    if (chunk.kind !== 'phrase' || chunk.phrase!.quantity === undefined || chunk.phrase!.quantity.unit !== undefined)
      continue
    if (!isReached && !startsReaching(sentence, chunk.first)) return
    const made = draft(sentence, index, i, measure, 'measure.number-of', PLAIN, undefined, false, subject)
    if (made !== undefined && subject === undefined)
      sentence.drafts[sentence.drafts.length - 1] = { ...made, isGeneric: true }
    return
  }
}

/** "25 sorties", "dozens of air strikes": what is counted is the deed; the subject is whoever did it. */
function readDeed(sentence: EventSentence, index: number, noun: Trigger, phrase: NounPhrase): void {
  const { chunks } = sentence
  const quantity = phrase.quantity?.quantity
  if (quantity === undefined || phrase.quantity!.unit !== undefined || phrase.isPart) return
  if (quantity.kind === 'exact' && quantity.value < 2) return
  const verb = back(chunks, index - 1)
  let doer: number | undefined
  if (verb >= 0 && (chunks[verb]!.kind === 'verb' || chunks[verb]!.kind === 'trigger')) {
    let start = verbGroup(chunks, verb).start
    let before = back(chunks, start - 1)
    // "conducted 25 sorties, and carried out 21 strikes": the subject stands before the first verb.
    for (let steps = 0; steps < 3 && before >= 0; steps++) {
      if (chunks[before]!.kind === 'conjunction' || chunks[before]!.kind === 'comma') before = back(chunks, before - 1)
      else if (
        chunks[before]!.kind === 'phrase' &&
        steps > 0 &&
        before > 0 &&
        chunks[back(chunks, before - 1)]?.kind === 'verb'
      ) {
        start = verbGroup(chunks, back(chunks, before - 1)).start
        before = back(chunks, start - 1)
      } else break
    }
    doer = subjectsBefore(chunks, before < 0 ? start : before + 1, found => found.kind !== 'none').at(-1)
  }
  const subject = doer === undefined ? undefined : subjectOf(sentence, doer)
  draft(sentence, index, index, noun.measure, 'measure.deed', PLAIN, subject, false, subject)
}

function isColon(sentence: EventSentence, at: number): boolean {
  const { tokens } = sentence.context
  return tokens.text[tokens.start[sentence.chunks[at]!.first]!] === ':'
}

/** Does the figure carry its own verb ("exceeded 20")? */
function startsReaching(sentence: EventSentence, token: number): boolean {
  return (sentence.context.classes.of[sentence.context.tokens.word[token]!]! & WORD.reaching) !== 0
}

const PLAIN = { start: 0, be: false, have: false, isNegated: false, modal: -1, to: -1, link: -1 } as const
