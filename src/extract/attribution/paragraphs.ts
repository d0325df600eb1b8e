import { unitOf } from '../../text/layout.ts'
import type { Attribution } from './attribution.ts'
import { WORD } from './cue-words.ts'
import { isOf, isStop, markOf, quotationAt, type Reading } from './reading.ts'
import type { SourceIdentity } from './source-name.ts'

const MAX_CARRIED = 6 // sentences that one source is carried over; further on the report speaks for itself again

const MAX_BETWEEN = 2 // sentences between two attributions to one source that are taken for its account; more are often the report's own background

/** An attribution with the source that it resolves to. */
export interface Identified {
  readonly attribution: Attribution
  readonly identity: SourceIdentity
}

/** Cues that say on whose word a report goes on; what is wanted, praised or shown carries nothing. */
const CARRYING = new Set([
  'attribution.according-to',
  'attribution.around',
  'attribution.as-reported',
  'attribution.inverted',
  'attribution.passive',
  'attribution.passive-by',
  'attribution.said',
  'attribution.shown',
  'attribution.told',
  'attribution.trailing',
])

/** Cues that open an account by themselves, so that the sentences after them in the paragraph belong to it. */
const OPENING = new Set(['attribution.according-to', 'attribution.as-reported', 'attribution.passive'])

/**
 * Sentences without a cue that go on with the account of the sentence before, where the text shows it:
 *
 *   According to Veles, the toll is growing. It has passed 30.               opened: the account fills the paragraph
 *   The mayor said the bridge fell. Nobody was hurt. He added that ...        between two attributions to one source
 *   The toll is confirmed by sources of Veles. It is reported that 16 died.  nobody else is named
 *   A source says 100 died. Some 12,000 are allegedly fighting there.        the hedge shows that it is not the report's own
 */
export function sentencesCarriedOn(reading: Reading, known: readonly Identified[]): Identified[] {
  const { sentences, paragraphs } = reading.layout
  const carried: Identified[] = []
  let pending: number[] = []
  let carrier: Identified | undefined
  let isOpen = false
  let count = 0
  let next = 0
  let paragraphEnd = 0
  for (let unit = unitOf(sentences, reading.first); unit + 1 < sentences.length; unit++) {
    const first = Math.max(reading.first, sentences[unit]!)
    const limit = Math.min(reading.limit, sentences[unit + 1]!)
    if (first >= reading.limit) break
    if (first >= paragraphEnd) {
      paragraphEnd = paragraphs[unitOf(paragraphs, first) + 1]!
      carrier = undefined
      pending = []
      count = 0
    }
    let own: Identified | undefined
    let has = false
    for (; next < known.length && placeOf(known[next]!) < limit; next++) {
      has = true
      const { rule, source } = known[next]!.attribution
      if (CARRYING.has(rule) && (source !== undefined || own === undefined)) own = known[next]
    }
    const isAnew = opensWithTime(reading, first, limit)
    if (
      own !== undefined &&
      own.attribution.source === undefined &&
      carrier?.attribution.source !== undefined &&
      !isAnew &&
      count === 0 &&
      isAccount(reading, carrier)
    ) {
      carried.push(goOn(reading, carrier, unit))
    } else if (own !== undefined) {
      if (carrier !== undefined && isSame(carrier.identity, own.identity))
        if (pending.length <= MAX_BETWEEN) for (const at of pending) carried.push(goOn(reading, carrier, at))
      carrier = own
      pending = []
      count = 0
      isOpen = OPENING.has(own.attribution.rule) && opensSentence(own.attribution, first) && !isQuoted(reading, own)
    } else if (carrier !== undefined && quotationAt(reading, first) === 0 && count < MAX_CARRIED) {
      count++
      if (
        (isOpen && !has) ||
        (count === 1 && !isAnew && mayGoOn(reading, carrier) && hasHearsay(reading, first, limit))
      )
        carried.push(goOn(reading, carrier, unit))
      else if (!has) pending.push(unit)
    }
  }
  return carried
}

function placeOf({ attribution }: Identified): number {
  return attribution.after ?? attribution.cue?.first ?? attribution.content.first
}

/** One name, or a pronoun's resolution to it. Two unnamed sources are not known to be one. */
function isSame(left: SourceIdentity, right: SourceIdentity): boolean {
  return left === right || (left.name !== undefined && left.name === right.name)
}

function opensSentence(attribution: Attribution, first: number): boolean {
  return (attribution.cue?.first ?? first) - first <= OPENING_TOKENS
}

const OPENING_TOKENS = 4 // "It is also reported": a cue this near its sentence's start opens it

/** "On May 10 eight people were reportedly killed": a time of its own opens another account, and so does "as reported". */
function opensWithTime(reading: Reading, first: number, limit: number): boolean {
  if (first + 1 >= limit) return false
  if (isOf(reading, first, WORD.as)) return true
  const next = isOf(reading, first, WORD.preposition) ? first + 1 : first
  return isOf(reading, next, WORD.time)
}

/** What somebody said in quotation marks ends with them, and what a person said does not go on as hearsay: "Bly said so. He was allegedly seen." */
function mayGoOn(reading: Reading, known: Identified): boolean {
  const { cue, content } = known.attribution
  // "..., Bly reports." has closed its account.
  if (cue !== undefined && cue.first > content.last) return false
  return isAccount(reading, known)
}

/** Not what a person said, nor what an outlet is named for behind its words: "The bridge fell, Kelp Radio reports. He was pronounced dead." */
function isAccount(reading: Reading, known: Identified): boolean {
  const { cue, content } = known.attribution
  const isClosed = cue !== undefined && cue.first > content.last
  if (isClosed && known.identity.type === 'outlet') return false
  return !isQuoted(reading, known) && known.identity.type !== 'person'
}

function isQuoted(reading: Reading, { attribution: { content } }: Identified): boolean {
  return quotationAt(reading, content.last) !== 0
}

/** A hedge of the sentence's own clause: "reportedly" in a relative clause doubts that clause alone. */
function hasHearsay(reading: Reading, first: number, limit: number): boolean {
  for (let i = first; i < limit; i++) {
    if (isOf(reading, i, WORD.hearsay)) return true
    if (i > first && isOf(reading, i, WORD.relative | WORD.question) && !isOf(reading, i, WORD.determiner)) return false
  }
  return false
}

function goOn(reading: Reading, carrier: Identified, unit: number): Identified {
  const { attribution, identity } = carrier
  const first = Math.max(reading.first, reading.layout.sentences[unit]!)
  let last = Math.min(reading.limit, reading.layout.sentences[unit + 1]!) - 1
  while (last > first && markOf(reading, last) !== 0 && isStop(reading, last)) last--
  const made: Attribution = { rule: 'attribution.carried', content: { first, last }, stance: attribution.stance }
  return {
    attribution: attribution.source === undefined ? made : { ...made, source: attribution.source },
    identity,
  }
}
