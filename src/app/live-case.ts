import type { CaseFile } from '../model/case-file.ts'
import type { SourceDocument } from '../model/document.ts'
import type { Effect } from '../model/effect.ts'
import type { Profile } from '../model/profile.ts'
import type { Question } from '../model/question.ts'
import type { Comparison, HeldCase, Pipeline } from '../pipeline.ts'
import type { ReadReport } from '../read-documents.ts'
import { effectOf } from './effect.ts'
import { effectsOf, MOST_TOLD, type Newcomer } from './newcomers.ts'
import type { Derived } from './ports.ts'

/** What of a case can be held: its evidence and the questions that it was compared to. */
export type LiveRecords = Pick<CaseFile, 'documents' | 'reports' | 'claims' | 'alignments' | 'families' | 'questions'>

const MOST_CLAIMS = 250_000 // that are held: with their questions and texts some two gigabytes

/**
 * A built case that is held in memory, so that what a report changes is told before everything is compared anew. What is told early is held against what comparing says:
 * `isConfirmedBy` compares every question, byte for byte.
 */
export class LiveCase {
  readonly #held: HeldCase
  readonly #questions: Map<string, Question>
  /** Reports that came in and could not be told of early. */
  readonly #late: Newcomer[] = []
  #told = 0

  private constructor(held: HeldCase, questions: readonly Question[]) {
    this.#held = held
    this.#questions = new Map(questions.map(question => [question.id, question]))
  }

  /** Holds a case as it was compared under a profile; undefined where it is too large. */
  static of(records: LiveRecords, pipeline: Pick<Pipeline, 'hold'>, profile: Profile): LiveCase | undefined {
    if (records.claims.length > MOST_CLAIMS) return undefined
    return new LiveCase(pipeline.hold(records, profile), records.questions)
  }

  /** Takes in what a build read, and tells what each report changes, as far as that can be told before all is compared. */
  take(derived: readonly Derived[]): Effect[] {
    return derived.flatMap(({ documents }) =>
      documents.flatMap(({ document, reports }) => reports.flatMap(read => this.#add(document, read) ?? [])),
    )
  }

  /** The effects that could not be told before: all that the comparison changed, report by report. */
  effectsOf({ questions }: Pick<Comparison, 'questions'>): Effect[] {
    return effectsOf(this.#late, [...this.#questions.values()], questions)
  }

  /** Does comparing everything say what is held here? Only then may more be told from it. */
  isConfirmedBy({ questions }: Pick<Comparison, 'questions'>): boolean {
    if (this.#late.length > 0 || questions.length !== this.#questions.size) return false
    this.#told = 0
    return questions.every(question => JSON.stringify(question) === JSON.stringify(this.#questions.get(question.id)))
  }

  #add(document: SourceDocument, read: ReadReport): Effect | undefined {
    // one that could not be taken in may change what is said of all that come after it
    const changes =
      this.#late.length > 0 || ++this.#told > MOST_TOLD ? undefined : this.#held.add(document, read)?.questions
    if (changes === undefined) {
      this.#late.push({ document, read })
      return undefined
    }
    const ids = [...changes.gone, ...changes.now.map(({ id }) => id)]
    const before = ids.flatMap(id => this.#questions.get(id) ?? [])
    for (const id of changes.gone) this.#questions.delete(id)
    for (const question of changes.now) this.#questions.set(question.id, question)
    return effectOf(document, read, { before, now: changes.now })
  }
}
