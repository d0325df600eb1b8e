import type { Anchor } from '../model/anchor.ts'
import type { ClaimId } from '../model/claim.ts'
import type { Bounds } from '../model/quantity.ts'
import type { Merge } from '../model/question.ts'
import { contains } from '../model/span.ts'
import { comparisons } from './comparisons.ts'
import type { ClaimCopy } from './copies.ts'
import type { Dossier } from './evidence.ts'
import { nameNorm } from './names.ts'
import { meet, same } from './range.ts'
import { speaksFor } from './speaking-for.ts'
import { UnionFind } from './union.ts'
import { mayBeSame, sameByName, type Voice, voicesOfLink } from './voices.ts'

const MAX_NAMES = 80 // distinct names in one question that are compared pair by pair

/** A claim on its way to its origin. */
export interface Testimony {
  /** Position in the dossier. */
  readonly index: number
  readonly bounds: Bounds
  /** Does it take part in the range? Denied and supposed figures do not. */
  readonly counts: boolean
}

/** The certain merges of one question, rule by rule. */
export class Collapse {
  readonly merges: Merge[] = []
  /** Position of the left testimony of each merge. */
  readonly mergedAt: number[] = []
  readonly relays = new Map<string, readonly Anchor[]>()
  readonly #testimonies: readonly Testimony[]
  readonly #voices: readonly Voice[]
  readonly #dossier: Dossier
  readonly #sets: UnionFind

  constructor(testimonies: readonly Testimony[], voices: readonly Voice[], dossier: Dossier) {
    this.#testimonies = testimonies
    this.#voices = voices
    this.#dossier = dossier
    this.#sets = new UnionFind(testimonies.length)
  }

  /** The text is a copy, or the quotation is the same. */
  copies(copies: readonly ClaimCopy[]): void {
    const at = new Map(this.#testimonies.map(({ index }, position) => [index, position]))
    for (const copy of copies) {
      const left = at.get(copy.left)
      const right = at.get(copy.right)
      if (left === undefined || right === undefined) continue
      this.#merge(
        left,
        right,
        copy.kind === 'shared-quotation' ? 'origin.same-quotation' : 'origin.copied-text',
        copy.evidence,
      )
    }
  }

  /** The chains end at the same name, in full or in short, or at a person who speaks for it. */
  names(): void {
    const first = new Map<string, number>()
    for (const [at, voice] of this.#voices.entries()) {
      if (voice.kind !== 'named') continue
      const known = first.get(voice.key!)
      if (known === undefined) first.set(voice.key!, at)
      else this.#merge(known, at, this.#isNamedElsewhere(known, at) ? 'origin.named-later' : 'origin.same-named-source')
    }
    const named = [...first.values()].slice(0, MAX_NAMES)
    this.#genericNames(named)
    for (const [position, left] of named.entries()) {
      for (const right of named.slice(position + 1)) {
        const rule = sameByName(this.#voices[left]!, this.#voices[right]!) ?? this.#speaksFor(left, right)
        if (rule !== undefined) this.#merge(left, right, rule)
      }
    }
  }

  #isNamedElsewhere(left: number, right: number): boolean {
    return this.#voices[left]!.namedAt !== undefined || this.#voices[right]!.namedAt !== undefined
  }

  /** "Police" are those of the one body in the question whose name says police; of two such bodies, neither. */
  #genericNames(named: readonly number[]): void {
    for (const short of named) {
      const { key, name } = this.#voices[short]!
      if (key === undefined || key.includes(' ') || name !== name.toLowerCase()) continue
      const full = named.filter(other => other !== short && ` ${this.#voices[other]!.key} `.includes(` ${key} `))
      if (full.length === 1) this.#merge(full[0]!, short, 'origin.generic-name')
    }
  }

  /** One outlet cites another that has a report here: any link of its chain is that report's publisher. */
  outlets(): void {
    const publishers = this.#testimonies.map(({ index }) => this.#publisherOf(index))
    const byPublisher = new Map<string, number[]>()
    for (const [at, publisher] of publishers.entries()) {
      if (publisher === undefined) continue
      const known = byPublisher.get(publisher)
      if (known === undefined) byPublisher.set(publisher, [at])
      else known.push(at)
    }
    for (const [at, { index, bounds }] of this.#testimonies.entries()) {
      const claim = this.#dossier.claims[index]!
      for (const link of claim.attribution) {
        if (link.name === undefined || link.at === undefined || link.type === 'unnamed') continue
        for (const other of publishedBy(byPublisher, nameNorm(link.name))) {
          const cited = this.#testimonies[other]!
          if (this.#dossier.reportOf[cited.index] === this.#dossier.reportOf[index]) continue
          if (publishers[at] === publishers[other]) continue
          // its own words are its own, whatever the figure; what it passes on is told apart by the figure
          const isLast = link === claim.attribution.at(-1)
          const isItself = isLast && this.#voices[other]!.kind === 'own'
          if (!isItself && !meet(bounds, cited.bounds)) continue
          if (!isLast && !this.#mayEndAlike(at, other)) continue
          const evidence = [link.at, this.#dossier.claims[cited.index]!.at]
          if (!this.#isBefore(index, cited.index)) this.relays.set(`${this.#id(at)} ${this.#id(other)}`, evidence)
          this.#merge(other, at, 'origin.cites-outlet', evidence)
        }
      }
    }
  }

  /** Did the report of the left claim come out before that of the right one, which it cannot have passed on then? */
  #isBefore(left: number, right: number): boolean {
    const { published, publishedTime, reportOf } = this.#dossier
    const [one, other] = [reportOf[left]!, reportOf[right]!]
    return (
      published[one]! < published[other]! ||
      (published[one] === published[other] && publishedTime[one]! < publishedTime[other]!)
    )
  }

  /** "The Courier heard from a surgeon" is not what the Courier has from the ministry: whoever is said to know must not be somebody else. */
  #mayEndAlike(left: number, right: number): boolean {
    const one = this.#voices[left]!
    const other = this.#voices[right]!
    if (one.kind === 'own' || other.kind === 'own') return true
    if (one.kind === 'unnamed') return mayBeSame(one, other)
    if (other.kind === 'unnamed') return mayBeSame(other, one)
    return one.key === other.key || sameByName(one, other) !== undefined
  }

  /** A report says in its own voice what its source says, and its headline what its text says; an outlet repeats itself. */
  ownVoices(): void {
    const byReport = Map.groupBy(this.#testimonies.keys(), at => this.#dossier.reportOf[this.#testimonies[at]!.index]!)
    const relaying = new Set<number>()
    for (const members of byReport.values()) {
      const sourced = members.filter(at => this.#voices[at]!.kind !== 'own')
      const own = members.filter(at => this.#voices[at]!.kind === 'own')
      // a source that contradicts one of the report's own figures is not where they come from
      const source = sourced.find(at =>
        own.every(each => repeats(this.#testimonies[each]!.bounds, this.#testimonies[at]!.bounds)),
      )
      if (source !== undefined) {
        for (const each of own) {
          this.#merge(each, source, 'origin.report-repeats-its-source')
          relaying.add(each)
        }
      }
      this.#sameWords(sourced)
      this.#namedLater(sourced)
    }
    this.#samePublisher(relaying)
  }

  /** What an outlet says in its own voice is its own: but a figure that one source alone gave to other reports of it is that source's, said again. */
  #samePublisher(relaying: ReadonlySet<number>): void {
    const own = [...this.#voices.keys()].filter(at => this.#voices[at]!.kind === 'own')
    for (const members of Map.groupBy(own, at => this.#voices[at]!.key).values()) {
      let first: number | undefined
      for (const at of members) {
        if (relaying.has(at)) continue
        const { bounds } = this.#testimonies[at]!
        const relayed = members.filter(other => relaying.has(other) && same(bounds, this.#testimonies[other]!.bounds))
        const isOneSource = new Set(relayed.map(other => this.#sets.rootOf(other))).size === 1
        const known = isOneSource ? relayed[0] : first
        if (known !== undefined) this.#merge(known, at, 'origin.same-publisher')
        else first = at
      }
    }
  }

  /** The positions of each origin, ascending, in the order of their first. */
  groups(): number[][] {
    const byRoot = new Map<number, number[]>()
    for (let at = 0; at < this.#testimonies.length; at++) {
      const root = this.#sets.rootOf(at)
      const group = byRoot.get(root)
      if (group === undefined) byRoot.set(root, [at])
      else group.push(at)
    }
    return [...byRoot.values()]
  }

  /** One report that describes two unnamed sources in the same words means the same one. */
  #sameWords(members: readonly number[]): void {
    const first = new Map<string, number>()
    for (const at of members) {
      const voice = this.#voices[at]!
      if (voice.kind !== 'unnamed') continue
      const known = first.get(voice.words.join(' '))
      if (known === undefined) first.set(voice.words.join(' '), at)
      else this.#merge(known, at, 'origin.same-words-in-one-report')
    }
  }

  /** "A monitor said 12 died", and further down "the Tarn Observatory": a report that gives one figure on two such words means one. So does "which" after a name. */
  #namedLater(members: readonly number[]): void {
    const named = members.filter(at => this.#voices[at]!.kind === 'named')
    for (const at of members) {
      const voice = this.#voices[at]!
      if (voice.kind !== 'unnamed' || voice.words.length === 0) continue
      const before = isPronoun(voice) ? this.#antecedent(at, named) : undefined
      if (before !== undefined) {
        this.#merge(before, at, 'origin.stands-for-name')
        continue
      }
      const { bounds } = this.#testimonies[at]!
      const like = named.filter(
        other => isSaidAgain(bounds, this.#testimonies[other]!.bounds) && mayBeSame(voice, this.#voices[other]!),
      )
      if (new Set(like.map(other => this.#voices[other]!.key)).size === 1)
        this.#merge(like[0]!, at, 'origin.named-later')
    }
  }

  /** The name in the same sentence that a pronoun stands for: the last one before it. */
  #antecedent(pronoun: number, named: readonly number[]): number | undefined {
    const { sentence } = this.#dossier.claims[this.#testimonies[pronoun]!.index]!
    const { start } = this.#voices[pronoun]!.at.span
    const before = named.filter(at => {
      const { span } = this.#voices[at]!.at
      return contains(sentence.span, span) && span.start < start
    })
    return before.sort((left, right) => this.#voices[right]!.at.span.start - this.#voices[left]!.at.span.start)[0]
  }

  /** One is a person who speaks for the other, as the person's text introduces them. */
  #speaksFor(left: number, right: number): string | undefined {
    const [person, body] = this.#voices[left]!.isPerson ? [left, right] : [right, left]
    const claim = this.#dossier.claims[this.#testimonies[person]!.index]!
    const report = this.#dossier.reports[this.#dossier.reportOf[this.#testimonies[person]!.index]!]!
    const cited = () => (report.cited ?? []).flatMap(link => voicesOfLink(link, claim.at, report))
    const text = this.#dossier.documentById.get(claim.at.document)?.text
    return text !== undefined && speaksFor(this.#voices[person]!, this.#voices[body]!, claim.sentence.span, text, cited)
      ? 'origin.speaks-for'
      : undefined
  }

  #publisherOf(index: number): string | undefined {
    const report = this.#dossier.reports[this.#dossier.reportOf[index]!]!
    const document = this.#dossier.documentById.get(report.document)
    // a statement often names who issues it in its title only
    const publisher = report.publisher ?? document?.publisher ?? report.title ?? document?.title
    return publisher === undefined ? undefined : nameNorm(publisher)
  }

  #id(at: number): ClaimId {
    return this.#dossier.claims[this.#testimonies[at]!.index]!.id
  }

  #merge(left: number, right: number, rule: string, evidence?: readonly Anchor[]): void {
    if (!this.#sets.join(left, right)) return
    this.mergedAt.push(left)
    this.merges.push({
      left: this.#id(left),
      right: this.#id(right),
      rule,
      force: 'certain',
      evidence: evidence ?? [left, right].flatMap(at => anchorsOf(this.#voices[at]!)),
    })
  }
}

/** The words of a voice, and the name that its report gives it elsewhere. */
function anchorsOf({ at, namedAt }: Voice): Anchor[] {
  return namedAt === undefined ? [at] : [at, namedAt]
}

/** May a report's own figure be its source's, said again, if only loosely ("10" for "more than 10")? "Up to 22" is not what a source that counts 17 said. */
function repeats(own: Bounds, source: Bounds): boolean {
  if (own.low !== undefined && own.low === source.low) return true
  return meet(own, source) && (own.low !== undefined || own.high === source.high || source.high === undefined)
}

/** Is it one figure: "at least 20" and 20? */
function isSaidAgain(left: Bounds, right: Bounds): boolean {
  return same(left, right) || (meet(left, right) && left.low !== undefined && left.low === right.low)
}

function isPronoun({ words }: Voice): boolean {
  return words.every(word => comparisons.pronouns.has(word))
}

/** The testimonies that an outlet of a name published: "Lake Press", and "Red Lantern Society bulletin" where the society is cited. */
function publishedBy(byPublisher: ReadonlyMap<string, readonly number[]>, name: string): readonly number[] {
  const exact = byPublisher.get(name)
  if (exact !== undefined || !name.includes(' ')) return exact ?? []
  return [...byPublisher].filter(([publisher]) => publisher.startsWith(`${name} `)).flatMap(([, found]) => found)
}
