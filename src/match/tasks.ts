import type { Span } from '../model/span.ts'
import { candidatesIn, type Pairs } from './candidates.ts'
import { type ComparingSettings, comparedPairs } from './comparing.ts'
import type { PileSettings } from './feature-bits.ts'
import { type CommonFeatures, frequenciesOf } from './frequencies.ts'
import { type Joined, join } from './join.ts'
import type { Meetings } from './meetings.ts'
import { PairRows } from './pair-rows.ts'
import { type Postings, postingsOf } from './postings.ts'
import type { Shelf } from './shelf.ts'

/** A share of the work of matching, which can be done apart from the others, by anybody who has the shelf. */
export type MatchTask =
  | { readonly kind: 'index'; readonly first: number; readonly limit: number; readonly parts: Span }
  | {
      readonly kind: 'join'
      readonly postings: readonly Postings[]
      readonly first: number
      readonly limit: number
      readonly settings: PileSettings
    }
  | {
      readonly kind: 'gather'
      readonly meetings: readonly Meetings[]
      readonly range: number
      readonly leastBits: number
    }
  | {
      readonly kind: 'compare'
      readonly pairs: Pick<Pairs, 'left' | 'right' | 'sharesWording'>
      readonly common: CommonFeatures
      readonly settings: ComparingSettings
    }

/** What each kind of task gives. */
export interface MatchAnswers {
  readonly index: Postings
  readonly join: Joined
  readonly gather: Pairs
  readonly compare: Int32Array
}

/** Does one task. The same task gives the same answer, whoever does it. */
export function doTask(shelf: Shelf, task: MatchTask): MatchAnswers[MatchTask['kind']] {
  switch (task.kind) {
    case 'index':
      return postingsOf(shelf, task.first, task.limit, task.parts)
    case 'join':
      return join(task.postings, task.first, task.limit, shelf.size, task.settings)
    case 'gather':
      return candidatesIn(task.meetings, task.range, shelf.size, task.leastBits)
    case 'compare': {
      const rows = new PairRows()
      for (const pair of comparedPairs(shelf, task.pairs, frequenciesOf(task.common), task.settings)) rows.push(pair)
      return rows.taken()
    }
  }
}
