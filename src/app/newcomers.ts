import type { SourceDocument } from '../model/document.ts'
import type { Effect } from '../model/effect.ts'
import type { Question } from '../model/question.ts'
import type { Comparison } from '../pipeline.ts'
import type { ReadReport } from '../read-documents.ts'
import type { Onlooker } from './build.ts'
import { effectOf } from './effect.ts'
import type { Derived } from './ports.ts'

/** A report that came in, with its document. */
export interface Newcomer {
  readonly document: SourceDocument
  readonly read: ReadReport
}

/** Reports of one build whose effects are told one by one: of more nobody reads the list. */
export const MOST_TOLD = 20

const MOST_QUESTIONS = 50_000 // that are kept while a case is compared: some hundred megabytes

/** All that the comparison of a case changed, report by report; none where too many came in. */
export function effectsOf(
  newcomers: readonly Newcomer[],
  before: readonly Question[],
  now: readonly Question[],
): Effect[] {
  if (newcomers.length > MOST_TOLD) return []
  return newcomers.map(({ document, read }) => effectOf(document, read, { before, now }))
}

/** Looks on while a case that was built before takes in a few reports, and knows what each of them changed once everything is compared. */
export class Newcomers implements Onlooker {
  #before: readonly Question[] | undefined
  #newcomers: Newcomer[] = []
  #isOther = false
  #effects: readonly Effect[] = []

  /** None where the case is new, where too many came in, or where something else changed. */
  get effects(): readonly Effect[] {
    return this.#effects
  }

  begins(questions: (most: number) => readonly Question[] | undefined): void {
    this.#before = questions(MOST_QUESTIONS)
  }

  changed(): void {
    this.#isOther = true
  }

  added(derived: readonly Derived[]): void {
    if (this.#before === undefined || this.#newcomers.length > MOST_TOLD) return
    for (const { documents } of derived)
      for (const { document, reports } of documents)
        for (const read of reports) this.#newcomers.push({ document, read })
  }

  compared({ questions }: Pick<Comparison, 'questions'>): void {
    if (this.#before !== undefined && !this.#isOther)
      this.#effects = effectsOf(this.#newcomers, this.#before, questions)
  }
}
