import type { Measure } from '../../model/measure.ts'
import type { Grade, Question } from '../../model/question.ts'
import type { Answer } from '../relations.ts'
import { gradeAcled } from './acled.ts'
import { gradeAirwars } from './airwars.ts'
import { gradeIbc } from './ibc.ts'
import { gradeUcdp } from './ucdp.ts'

/** What a grader reads: the question without its grade, and the answers behind it with the bounds that the profile gives them. */
export interface Graded {
  readonly question: Omit<Question, 'grade'>
  readonly answers: readonly Answer[]
}

export type Grader = (graded: Graded) => Grade | undefined

/** The institutions whose published method says more than how to read a figure, by the name of their profile. */
const GRADERS: Readonly<Record<string, Grader>> = {
  acled: gradeAcled,
  airwars: gradeAirwars,
  ibc: gradeIbc,
  ucdp: gradeUcdp,
}

/** What each institution records at all: ACLED and UCDP the dead alone, Iraq Body Count and Airwars the injured, too. */
const RECORDED: Readonly<Record<string, readonly Measure[]>> = {
  acled: ['killed'],
  airwars: ['killed', 'wounded', 'casualties'],
  ibc: ['killed', 'wounded'],
  ucdp: ['killed'],
}

/** What the profile's institution makes of a question; undefined where its method has nothing to say of it. */
export function gradeOf(profile: string, graded: Graded): Grade | undefined {
  return RECORDED[profile]?.includes(graded.question.measure) ? GRADERS[profile]?.(graded) : undefined
}
