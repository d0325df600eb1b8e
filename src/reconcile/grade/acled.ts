import type { Grade } from '../../model/question.ts'
import type { Graded } from './grade.ts'

/**
 * ACLED keeps one figure: the most conservative of those reported, unless a later or better-placed report settles it.
 * It records the dead alone. ACLED, "Codebook", https://acleddata.com/methodology/acled-codebook ("Fatalities"); "FAQs: ACLED Fatality Methodology".
 * Our difference: what its own source updated or corrected is left out, and nothing else is taken as settling a figure.
 */
export function gradeAcled({ question }: Graded): Grade {
  const low = (question.standing ?? question.range).low
  return {
    profile: 'acled',
    admitted: low !== undefined && low > 0,
    ...(low === undefined ? {} : { low, best: low, high: low }),
    rule: 'acled.most-conservative',
  }
}
