import type { Claim } from '../../model/claim.ts'
import { isMisspelling } from '../../text/misspelling.ts'
import { ageIn, tallyWords, withoutOrigin, wordsIn } from './words.ts'

/** Whom a claim counts, as far as its words tell them apart from others. */
export interface Party {
  /** Name of the row: the side or the head noun. */
  readonly label: string
  /** "people", "others", a bare figure: anybody. */
  readonly isGeneric: boolean
  /** A person's own name. */
  readonly isNamed: boolean
  readonly role: string | undefined
  /** A nation's or group's name, where one is known. */
  readonly group: string | undefined
  readonly sex: 'female' | 'male' | undefined
  /** Undefined where the words tell neither. */
  readonly isChild: boolean | undefined
  /** Years, where the words tell: "a 34-year-old". */
  readonly age: string | undefined
  /** Its words that begin with a capital, for comparing names. */
  readonly names: readonly string[]
  /** They are a first and a last name, and no title is among them. */
  readonly isFull: boolean
}

/** Roles that fight, each on a side of its own. */
const FIGHTING = new Set(['military', 'insurgent', 'police'])
/** Roles of those who do the harm: they are not among the victims of whom a report says that they were shot. */
export const HARMING: ReadonlySet<string | undefined> = new Set(['insurgent', 'prisoner'])
const NAMES = /\p{Lu}[\p{L}\p{N}]*(?:-\p{L}+|[’']\p{Lu}\p{L}*)*/gu // "Ivo Brand-Lesk, the mayor": Ivo, Brand-Lesk

/** The party of a claim, from its subject. */
export function partyOf(claim: Claim): Party {
  const isReflexive = claim.rules.includes('count.reflexive')
  const { subject } = claim
  if (claim.rules.includes('count.pronoun') || (isReflexive && subject?.value.role === undefined))
    return pronounParty(claim, { isReflexive })
  const actor = subject?.value
  const isStated = subject?.basis === 'stated'
  const written = isStated ? subject.at.exact : ''
  const apposed = claim.rules.includes('subject.called')
    ? namesAtEnd(written)
    : isSingle(claim)
      ? apposedNames(written)
      : []
  const isNamed = claim.rules.includes('count.named') || apposed.length > 0
  const names = apposed.length > 0 ? apposed : isNamed ? namesIn(written) : []
  const head = actor?.name ?? ''
  const words = new Set(wordsIn(written))
  const isSide = isStated || actor?.role !== undefined // a name carried on may be whose weapons they were
  const group =
    actor !== undefined && isSide && head !== '' && !words.has(head) && head !== head.toLowerCase() ? head : undefined
  const role = actor?.role
  const isKnownHead = role !== undefined || actor?.sex !== undefined || group !== undefined
  return {
    label: head,
    isGeneric:
      !isNamed && (subject === undefined || role === 'person' || !isKnownHead || (!isStated && role === 'civilian')),
    isNamed,
    role: role === 'person' ? undefined : role,
    group,
    // Whom a figure carries on from an earlier sentence tells the side, not each one's sex and age.
    sex: isReflexive ? sexOf(claim.at.exact) : isStated ? actor?.sex : undefined,
    isChild: isStated ? actor?.isChild : undefined,
    age: ageIn(written.toLowerCase()) ?? ageIn(claim.at.exact),
    names,
    isFull:
      names.length > 1 &&
      (actor?.role === undefined || apposed.length > 0 || isLower(written) || isNamedFirst(written)),
  }
}

/** The words of the name of whoever did it; none where no person is named, as in "the Karo family". */
export function agentNames({ agent }: Claim): readonly string[] {
  if (agent?.basis !== 'stated' || agent.value.role !== undefined) return []
  return agent.at.exact.split(' ').some(isLower) ? [] : namesIn(agent.at.exact)
}

/** The person whose name stands right behind the noun of several: "sons Ivo Brand". */
export function namedBeside({ subject }: Claim, party: Party): Party | undefined {
  const written = subject?.basis === 'stated' ? subject.at.exact : ''
  if (!isLower(written) || written.includes(',')) return undefined
  const names = namesIn(written)
  const label = names.at(-1)
  return names.length > 1 && label !== undefined && written.endsWith(label)
    ? { ...party, label: label.toLowerCase(), isNamed: true, isGeneric: false, names, isFull: true }
    : undefined
}

function isSingle({ quantity }: Claim): boolean {
  return quantity.value.kind === 'exact' && quantity.value.value === 1
}

/** "boy, Ivo Brand": the name that stands in apposition to a noun, first and last. */
function apposedNames(written: string): readonly string[] {
  const comma = written.indexOf(', ')
  if (comma < 0 || !isLower(written) || isLower(written.slice(comma + 2))) return []
  const names = namesIn(written.slice(comma + 2))
  return names.length > 1 ? names : []
}

/** "clerk of Lesk, identified as Ivo Brand": the name that the words for somebody end in. */
function namesAtEnd(written: string): readonly string[] {
  const words = written.split(' ')
  let first = words.length
  while (first > 0 && !isLower(words[first - 1]!)) first--
  return namesIn(words.slice(first).join(' '))
}

/** Does it begin with a small letter, as a noun does: "brother Ivo Brand", and not "Officer Brand"? */
function isLower(written: string): boolean {
  return written !== '' && written[0] !== written[0]!.toUpperCase()
}

/** "Ivo Brand, a driver" */
function isNamedFirst(written: string): boolean {
  const comma = written.indexOf(', ')
  return comma > 0 && isLower(written.slice(comma + 2)) && namesIn(written.slice(0, comma)).length > 1
}

/** The words of a person's name, by one apostrophe: where he is from ("Brand of Avon Street") is no part of it. */
function namesIn(written: string): readonly string[] {
  const words = withoutOrigin(written).match(NAMES) ?? []
  return words.filter(word => !tallyWords.titles.has(word.toLowerCase())).map(word => word.replaceAll('’', "'"))
}

/** "he": all that it tells is the sex, and that only where whoever it was taken to mean is known for it; "himself" can mean no other. */
function pronounParty({ at, subject }: Claim, { isReflexive }: { readonly isReflexive: boolean }): Party {
  // "Ivo Brand, 24, fell. He died": whoever is called by either part of the name later is him.
  const names =
    subject?.value.role === undefined
      ? namesIn(subject?.basis === 'inferred' ? (subject.from[0]?.exact ?? '') : '')
      : []
  const own = sexOf(at.exact)
  const sex = isReflexive || subject === undefined || own === subject.value.sex ? own : undefined
  return {
    label: subject?.value.name ?? '',
    isGeneric: true,
    isNamed: false,
    role: undefined,
    group: undefined,
    sex,
    isChild: undefined,
    // "The 15-year-old shot himself"
    age: isReflexive ? ageIn(subject?.basis === 'inferred' ? (subject.from[0]?.exact ?? '') : '') : undefined,
    names: names.length > 1 ? names : [],
    isFull: names.length > 1,
  }
}

function sexOf(pronoun: string): Party['sex'] {
  const word = pronoun.toLowerCase()
  if (tallyWords.male.has(word)) return 'male'
  return tallyWords.female.has(word) ? 'female' : undefined
}

/** Do the words of two parties rule out that they are the same people? */
export function clash(left: Party, right: Party): boolean {
  if (left.isNamed && right.isNamed && !isSamePerson(left, right)) return true
  if (left.age !== undefined && right.age !== undefined && left.age !== right.age) return true
  if (left.sex !== undefined && right.sex !== undefined && left.sex !== right.sex) return true
  if (left.isGeneric || right.isGeneric) return false
  if (isFoe(left, right) || isFoe(right, left)) return true
  if (left.isNamed || right.isNamed) return false
  if (left.group !== undefined && right.group !== undefined && left.group !== right.group) return true
  if (left.isChild !== undefined && right.isChild !== undefined && left.isChild !== right.isChild) return true
  if (HARMING.has(left.role) && HARMING.has(right.role)) return false // "the gunman", "the suspect"
  const isFighter = (party: Party) => party.role !== undefined && FIGHTING.has(party.role)
  return (isFighter(left) || isFighter(right)) && left.role !== right.role
}

/** "The gunman, Ivo Brand" and "three guards": whoever does the harm is on no side that keeps order, by whatever name he goes. */
function isFoe(left: Party, right: Party): boolean {
  return HARMING.has(left.role) && !HARMING.has(right.role) && right.role !== undefined && FIGHTING.has(right.role)
}

/** "Ivo Brand" is "Brand" and "Officer Brand", but not "Jan Brand": of two full names, more than one word must be the same, though a letter of it be wrong. */
export function isSamePerson(left: Party, right: Party): boolean {
  if (haveOtherGivenNames(left.names, right.names)) return false
  const shared = left.names.filter(word => word.length > 2 && right.names.some(other => isSameWord(word, other)))
  return shared.length > (left.isFull && right.isFull ? 1 : 0)
}

/** "Ivo Tom Brand" is no "Tom Per Brand" but his son: a name of three words or more begins with the one that was given, and fathers' may follow. */
function haveOtherGivenNames(left: readonly string[], right: readonly string[]): boolean {
  return left.length > 2 && right.length > 2 && !isSameWord(left[0]!, right[0]!)
}

function isSameWord(left: string, right: string): boolean {
  return left === right || isMisspelling(left, right) || isInCapitals(left, right) || isInCapitals(right, left)
}

/** "BRAND" and "Brand": a transcript in capitals names the same man. */
function isInCapitals(left: string, right: string): boolean {
  return left === left.toUpperCase() && left === right.toUpperCase()
}
