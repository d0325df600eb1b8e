import { packs } from '../lang/languages.ts'
import type { Actor, Claim } from '../model/claim.ts'
import type { Question } from '../model/question.ts'
import { contains } from '../model/span.ts'
import type { Wording, WordUse } from '../model/wording.ts'
import { fold } from '../text/fold.ts'
import { comparisons } from './comparisons.ts'
import { digest } from './digest.ts'
import { type Dossier, order } from './evidence.ts'
import { nameNorm, stemOf } from './names.ts'
import { fileOf } from './origins/voices.ts'
import { keyOf, type Mention, outletsOf, wordsOf } from './word-uses.ts'

/** What is called something: an actor, the people of a question, a happening. */
interface Topic {
  readonly kind: Wording['kind']
  readonly about: string
  readonly incident?: string
  readonly questions: Set<string>
  readonly mentions: Mention[]
}

const MAX_WORDS = 5 // words of a name: a longer phrase is a description, which nobody shares

const lexicons = packs.map(pack => pack.wordings)
const PEOPLE = new Set(lexicons.flatMap(lexicon => lexicon.people))
const DEEDS = new Set(lexicons.flatMap(lexicon => lexicon.deeds))

/**
 * How outlets call the same people and the same happenings. That they are the same is what linking says: claims of one question are about the same people, and
 * questions of one incident about one happening. Only what two outlets call differently is told; most names first.
 */
export function wordingsOf(dossier: Dossier, questions: readonly Question[]): Wording[] {
  const topics = new Map<string, Topic>()
  const topic = (kind: Wording['kind'], key: string, about: string, question: Question): Topic => {
    const known = topics.get(`${kind} ${key}`)
    if (known !== undefined) {
      known.questions.add(question.id)
      return known
    }
    const { incident } = question
    const made: Topic = {
      kind,
      about,
      ...(kind === 'actor' || incident === undefined ? {} : { incident }),
      questions: new Set([question.id]),
      mentions: [],
    }
    topics.set(`${kind} ${key}`, made)
    return made
  }
  for (const question of [...questions].sort(byWeight)) {
    const claims = question.claims.map(id => dossier.claims[dossier.claimIndex.get(id)!]!)
    for (const role of ['subject', 'agent'] as const) {
      const named = namesOf(claims, role)
      const mentions = claims.flatMap(claim => mentionOf(dossier, claim, claim[role]))
      // of two names in one question, none has the words of claims that name nobody
      for (const [key, name] of named) {
        const own = named.size === 1 ? mentions : mentions.filter(({ claim }) => keyOfActor(claim[role]!.value) === key)
        topic('actor', key, name, question).mentions.push(...own)
      }
      if (named.size === 0 && role === 'subject')
        topic('people', question.id, question.text, question).mentions.push(...mentions)
    }
    const deeds = topic('event', question.incident ?? question.id, question.text, question)
    for (const claim of claims) deeds.mentions.push(...deedsOf(dossier, claim))
  }
  return [...topics]
    .flatMap(([key, each]) => recordOf(dossier, key, each))
    .sort((left, right) => usesOf(right) - usesOf(left) || order(left.id, right.id))
}

function usesOf({ outlets }: Wording): number {
  return new Set(outlets.flatMap(({ uses }) => uses.map(({ words }) => keyOf(words)))).size
}

/** Those with most claims first, so that a happening is called by the question that most answer. */
function byWeight(left: Question, right: Question): number {
  return right.claims.length - left.claims.length || order(left.id, right.id)
}

/** Who is named, with the part of them that is meant: the army of a country is not its civilians. */
function namesOf(claims: readonly Claim[], role: 'subject' | 'agent'): Map<string, string> {
  const names = new Map<string, string>()
  for (const claim of claims) {
    const actor = claim[role]?.value
    if (actor === undefined || !isName(actor.name)) continue
    const key = keyOfActor(actor)
    if (!names.has(key)) names.set(key, actor.role === undefined ? actor.name : `${actor.name} (${actor.role})`)
  }
  return names
}

function isName(name: string): boolean {
  return name !== name.toLowerCase()
}

function keyOfActor({ name, role }: Actor): string {
  return `${nameNorm(name)} ${role ?? ''}`
}

/** The words for an actor, where they name somebody or say of what sort they are: "ISIL", "militants"; not "a car bomb". */
function mentionOf(dossier: Dossier, claim: Claim, actor: Claim['subject']): Mention[] {
  if (actor?.basis !== 'stated') return []
  const words = wordsOf(actor.at.exact)
  if (words.length === 0 || words.length > MAX_WORDS) return []
  if (!isName(actor.value.name) && !words.some(isOfPeople)) return []
  return [{ at: actor.at, claim, outlet: outletOf(dossier, claim) }]
}

function isOfPeople(word: string): boolean {
  const stem = stemOf(word)
  return [word, stem].some(
    each => PEOPLE.has(each) || comparisons.roleByNoun.has(each) || comparisons.everyone.has(each),
  )
}

/** What the sentence of a claim calls what was done: its trigger, and any word of the lexicon. */
function deedsOf(dossier: Dossier, claim: Claim): Mention[] {
  const { sentence, trigger } = claim
  const outlet = outletOf(dossier, claim)
  // "killed" beside "martyred"; other measures have one word for it
  const isDeath = trigger !== undefined && claim.measure === 'killed' && !claim.rules.some(rule => UNNAMED.has(rule))
  const mentions: Mention[] = isDeath ? [{ at: trigger, claim, outlet }] : []
  for (const match of sentence.exact.matchAll(WORD)) {
    if (!DEEDS.has(stemOf(fold(match[0]))) && !DEEDS.has(fold(match[0]))) continue
    if (isOfName(sentence.exact, match.index, match[0])) continue
    const start = sentence.span.start + match.index
    const span = { start, end: start + match[0].length }
    if (trigger !== undefined && contains(trigger.span, span)) continue
    mentions.push({ at: { document: sentence.document, span, exact: match[0] }, claim, outlet })
  }
  return mentions
}

/** Rules whose figure is told by its place in a list or by a noun for figures, which are no name for what was done. */
const UNNAMED: ReadonlySet<string> = new Set(['measure.number-of', 'measure.spread'])

// Defence   not: defence, DEFENCE
const CAPITAL = /^\p{Lu}\p{Ll}/u
// [Ostland ]Defence   not: the Defence, spoke. Defence
const AFTER_NAME = /\p{Lu}\p{Ll}[\p{L}'-]* $/u
// Defence[ Ministry]   not: Defence of
const BEFORE_NAME = /^ \p{Lu}\p{Ll}/u

/** Is a word with a capital a part of a name: "the Defence Ministry"? */
function isOfName(sentence: string, at: number, word: string): boolean {
  if (!CAPITAL.test(word)) return false
  return BEFORE_NAME.test(sentence.slice(at + word.length)) || (at > 0 && AFTER_NAME.test(sentence.slice(0, at)))
}

// liberation   air-strike   not: 12
const WORD = /\p{L}[\p{L}'-]*/gu

function outletOf(dossier: Dossier, claim: Claim): string {
  const report = dossier.reports[dossier.reportIndex.get(claim.report)!]!
  const document = dossier.documentById.get(report.document)
  return report.publisher ?? document?.publisher ?? document?.author ?? fileOf(document) ?? report.id
}

/** A record where two outlets at least differ in the words of the lexicon, or in how they hold a name. */
function recordOf(dossier: Dossier, key: string, { kind, about, incident, questions, mentions }: Topic): Wording[] {
  const outlets = outletsOf(dossier, mentions)
  if (outlets.length < 2) return []
  const told = outlets.map(({ uses }) =>
    uses
      .filter(use => isTelling(kind, use))
      .map(({ words, scareQuoted, distanced }) => `${keyOf(words)}${scareQuoted + distanced > 0 ? '!' : ''}`)
      .sort()
      .join('|'),
  )
  if (new Set(told).size < 2) return []
  return [
    {
      id: `w${digest(key)}`,
      kind,
      about,
      questions: [...questions],
      ...(incident === undefined ? {} : { incident }),
      outlets,
    },
  ]
}

function isTelling(kind: Wording['kind'], { words, scareQuoted, distanced }: WordUse): boolean {
  if (scareQuoted + distanced > 0) return true
  const all = wordsOf(words)
  return all.some(
    word => (kind === 'event' ? DEEDS : PEOPLE).has(word) || (kind === 'event' ? DEEDS : PEOPLE).has(stemOf(word)),
  )
}
