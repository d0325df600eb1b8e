import { Comparer } from './comparer.ts'
import { type Dossier, order } from './evidence.ts'
import type { Features } from './features.ts'
import { isOtherTime, mostOf, type Scene, sceneOf, townOf } from './scene.ts'
import type { StoryIndex } from './story-index.ts'
import { cosine, type Vectors } from './vectors.ts'
import { WeighedPairs } from './weighed-pairs.ts'

const STORY_AT = 0.15 // cosine of two reports of one day from which they tell one story; read off pairs of local crime news and of news of a war
const PER_DAY = 0.05 // by which that level rises with the log of the days between them: similar news of another week is another story
const FAR_FIGURES = 3 // times, beyond which two counts of one measure are of two happenings: a toll seldom grows so from one report to the next

/**
 * Which reports tell of one happening, whatever they count of it: their words are alike, one of them names the place of the other's scene or both are of one place, and no
 * stated day and no figure parts them; or both count somebody by one name.
 */
export class Stories {
  readonly #dossier: Dossier
  readonly #features: Features
  readonly #vectors: Vectors
  readonly #index: StoryIndex
  readonly #comparer: Comparer

  /** `vectors` and `index` are of the reports of the dossier. */
  constructor(dossier: Dossier, features: Features, vectors: Vectors, index: StoryIndex) {
    this.#dossier = dossier
    this.#features = features
    this.#vectors = vectors
    this.#index = index
    this.#comparer = new Comparer(features)
  }

  /** The claims in which two reports meet that tell one story, weighed by the reports' cosine: each pair of reports once. */
  pairs(): WeighedPairs {
    const pairs = new WeighedPairs()
    for (let report = 0; report < this.#dossier.reports.length; report++) this.#addPairs(pairs, report, report)
    return pairs
  }

  /** The same for one report and all others. */
  pairsOf(report: number): WeighedPairs {
    const pairs = new WeighedPairs()
    this.#addPairs(pairs, report, this.#dossier.reports.length)
    return pairs
  }

  /** Adds the pairs of a report with those below a limit. */
  #addPairs(pairs: WeighedPairs, report: number, limit: number): void {
    const scene = sceneOf(this.#dossier, report)
    if (scene === undefined) return
    for (const other of this.#index.neighboursOf(report)) {
      if (other >= limit) continue
      const near = cosine(this.#vectors, other, report)
      if (near < STORY_AT) continue
      const met = this.#meetingOf(other, report, scene, near)
      if (met !== undefined) pairs.add(...met, near)
    }
  }

  /** The claims in which two reports meet, the first by its id on the left. */
  #meetingOf(other: number, report: number, own: Scene, near: number): [left: number, right: number] | undefined {
    const { reports } = this.#dossier
    const scene = sceneOf(this.#dossier, other)
    if (scene === undefined) return undefined
    const isFirst = order(reports[other]!.id, reports[report]!.id) < 0
    const [left, right] = isFirst ? [scene, own] : [own, scene]
    const met = near < this.#levelOf(other, report) ? undefined : this.#meeting(left, right)
    return met ?? (this.#haveOnePerson(left, right) ? [left.lead, right.lead] : undefined)
  }

  #levelOf(left: number, right: number): number {
    const days = Math.abs(this.#dossier.published[left]! - this.#dossier.published[right]!)
    return STORY_AT + (Number.isNaN(days) ? 0 : PER_DAY * Math.log1p(days))
  }

  /** The claims in which two scenes meet: their leads, or, where these are told of two towns, the first that are of one. */
  #meeting(left: Scene, right: Scene): [left: number, right: number] | undefined {
    const leads: [number, number] = [left.lead, right.lead]
    if (isOtherTime(this.#features, ...leads) || this.#isFar(left, right)) return undefined
    if (!this.#isElsewhere(...leads)) {
      return left.claims.some(one => right.claims.some(other => this.#meet(one, other))) ? leads : undefined
    }
    for (const one of left.claims) {
      const other = right.claims.find(claim => this.#isOneTown(one, claim) && !isOtherTime(this.#features, one, claim))
      if (other !== undefined) return [one, other]
    }
    // a quarter and its city, or a town and its county, are two names of one place where both reports have both
    const areNamed = this.#isNamedBeside(left.lead, right.lead) && this.#isNamedBeside(right.lead, left.lead)
    return areNamed ? leads : undefined
  }

  /** Do both count somebody by one name, of the time of what they are about? He is hurt once, whatever day or town they are read to put it to. */
  #haveOnePerson(left: Scene, right: Scene): boolean {
    return this.#namedIn(left).some(one => this.#namedIn(right).some(other => this.#features.named.areOne(one, other)))
  }

  #namedIn({ claims, lead }: Scene): number[] {
    const features = this.#features
    return claims.filter(claim => features.named.person[claim]! >= 0 && !isOtherTime(features, claim, lead))
  }

  /** Does the one count many times as many as the other? */
  #isFar(left: Scene, right: Scene): boolean {
    const measures = new Set(left.claims.map(claim => this.#features.measure[claim]!))
    for (const measure of measures) {
      const one = mostOf(this.#features, left, measure)
      const other = mostOf(this.#features, right, measure)
      if (Math.min(one, other) > 0 && Math.max(one, other) > FAR_FIGURES * Math.min(one, other)) return true
    }
    return false
  }

  /** Are two claims put to two places by their own sentences? */
  #isElsewhere(left: number, right: number): boolean {
    const { isPlaceStated } = this.#features
    return isPlaceStated[left] === 1 && isPlaceStated[right] === 1 && this.#comparer.places(left, right) === 'apart'
  }

  /** Can two claims be of one place and day, as far as their reports say? */
  #meet(left: number, right: number): boolean {
    if (isOtherTime(this.#features, left, right)) return false
    return this.#isOneTown(left, right) || this.#isNamedBeside(left, right) || this.#isNamedBeside(right, left)
  }

  #isOneTown(left: number, right: number): boolean {
    return townOf(this.#features, left) !== undefined && this.#comparer.places(left, right) === 'same'
  }

  /** Does the report of another claim name the place of a claim? */
  #isNamedBeside(claim: number, other: number): boolean {
    const town = townOf(this.#features, claim)
    if (town === undefined) return false
    const { document, span } = this.#dossier.reports[this.#dossier.reportOf[other]!]!
    const at = this.#dossier.documentById.get(document)?.text.indexOf(town.name, span.start) ?? -1
    return at >= 0 && at < span.end
  }
}
