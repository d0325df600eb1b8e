import type { Writable } from '../../model/writable.ts'
import type { CueVerb } from './cue-verb.ts'
import { CONDITION, type Cue, type CueStance, KIND, NEGATIVE } from './cue-words.ts'
import { hasType, type Phrase, quotationAt, type Reading } from './reading.ts'

/** An attribution in tokens, before its source has a name. */
export interface Attribution {
  readonly rule: string
  readonly cue?: Phrase
  readonly source?: Phrase
  /** Whom the pronoun of its source stands for, where the sentence itself says so. */
  readonly bearer?: Phrase
  readonly content: Phrase
  readonly stance: CueStance
  /** The outlet that it was told to: "told the Tarn Courier that". */
  readonly through?: Phrase
  /** Token of the attribution whose chain this one lengthens: it comes after it, wherever its own cue stands. */
  readonly after?: number
}

/** A cue with what is known of it before contents are cut: contents of one cue end where the clause of the next begins. */
export interface Candidate {
  readonly cue: Cue
  readonly first: number
  readonly last: number
  readonly verb?: CueVerb
  readonly subject?: Phrase
  /** Whom the pronoun of its source stands for: "by [its] own account the army lost nine men". */
  readonly bearer?: Phrase
  /** "if he denies": nothing has been denied yet. */
  readonly isConditional?: true
  /** Last token of the clause that its source is the subject of: "according to what residents told [us]". */
  readonly until?: number
  /** First token of the clause that the cue makes: its subject, or its verb group. */
  readonly head: number
}

/** A cue among the others of its sentence. */
export interface Clause {
  readonly candidates: readonly Candidate[]
  /** Index of the cue among them. */
  readonly n: number
  /** First token of the sentence. */
  readonly first: number
  /** Where the cue's content ends at the latest. */
  readonly ceiling: number
  /** After the sentence's last token. */
  readonly limit: number
}

/** What its source has not said: "did not confirm that", "refused to say". */
export const WITHHELD = 'attribution.withheld'

/** Records what was found, unless nothing is left of the content. */
export function push(
  found: Attribution[],
  rule: string,
  candidate: Candidate,
  source: Phrase | undefined,
  content: Phrase,
  through?: Phrase,
): void {
  if (content.last < content.first) return
  const { cue, first, last, verb, bearer } = candidate
  const isWithheld =
    rule === WITHHELD ||
    (candidate.isConditional === true && cue.stance === 'denied') ||
    (verb?.isNegated === true && cue.stance === 'reported' && cue.kinds !== KIND.counting)
  const made: Writable<Attribution> = isWithheld
    ? { rule: WITHHELD, cue: { first, last }, content, stance: 'hedged' }
    : { rule, cue: { first, last }, content, stance: stanceOf(candidate) }
  if (source !== undefined) made.source = source
  if (bearer !== undefined) made.bearer = bearer
  if (through !== undefined) made.through = through
  found.push(made)
}

/** What was not denied is reported: "did not deny". */
function stanceOf({ cue, verb }: Candidate): CueStance {
  return verb?.isNegated === true && cue.stance === 'denied' ? 'reported' : cue.stance
}

const RECENT = 4 // attributions; the cue before this one gave no more, and often the last

/** Whoever the cue before this one spoke for: its subject, or the source after an inverted verb, or the end of the subject behind a comma that is lost. */
export function sourceBefore(
  candidates: readonly Candidate[],
  n: number,
  found: readonly Attribution[],
): Phrase | undefined {
  const previous = candidates[n - 1]
  if (previous === undefined) return undefined
  const { subject } = previous
  const source = found.slice(-RECENT).findLast(({ cue }) => cue?.first === previous.first)?.source
  const isEnd = source !== undefined && source.last === subject?.last && source.first > subject.first
  return subject === undefined || isEnd ? source : subject
}

/** "nobody [said that]", "if they [say that]": what such a source is made to say has not been said. */
export function isUnreal(reading: Reading, source: Phrase): boolean {
  const isNobody = hasType(reading, source.first, NEGATIVE)
  return isNobody || isConditional(reading, source)
}

/** "if [they] say". */
export function isConditional(reading: Reading, { first }: Phrase): boolean {
  return first > reading.first && hasType(reading, first - 1, CONDITION)
}

/** Is the token the closing mark of a quotation? */
export function closesQuotation(reading: Reading, index: number): boolean {
  const quotation = quotationAt(reading, index)
  return quotation !== 0 && reading.quotations.last[quotation - 1] === index
}

/** Inside a quotation nothing before its first token is looked at. */
export function quotationFloor(reading: Reading, index: number, first: number): number {
  const quotation = quotationAt(reading, index)
  return quotation === 0 ? first : Math.max(first, reading.quotations.first[quotation - 1]! + 1)
}
