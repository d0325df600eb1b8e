import type { Grade } from '../../model/question.ts'
import { nameNorm } from '../names.ts'
import type { Graded } from './grade.ts'

const FAIR_SOURCES = 2 // credible sources that make a report fair

/**
 * Airwars' five grades of civilian harm, in the order in which they are tried: discounted (those killed were combatants), confirmed (a belligerent accepts
 * that it did it), contested (competing claims of who did it), fair (two or more credible sources), weak (a single source).
 * Airwars, "Methodology", https://airwars.org/research/methodology-note-civilian/ ("Grading").
 * Our difference: sources are counted by independent origins, and whether an action of the belligerent is likely is left to the analyst.
 */
export function gradeAirwars({ question, answers }: Graded): Grade {
  const { origins, range } = question
  const agents = new Set(
    answers.flatMap(({ claim }) => (claim.agent === undefined ? [] : [nameNorm(claim.agent.value.name)])),
  )
  const isAdmitted = answers.some(({ claim }) => {
    const source = claim.attribution.at(-1)?.name
    return (
      claim.stance === 'reported' &&
      source !== undefined &&
      claim.agent !== undefined &&
      nameNorm(source).startsWith(nameNorm(claim.agent.value.name))
    )
  })
  const made = (grade: string, rule: string, admitted = true): Grade => ({
    profile: 'airwars',
    grade,
    admitted,
    ...(range.low === undefined ? {} : { low: range.low }),
    ...(range.high === undefined ? {} : { high: range.high }),
    sources: origins.atLeast,
    rule,
  })
  const role = question.subject?.role
  if (role === 'military' || role === 'insurgent') return made('discounted', 'airwars.combatants', false)
  if (isAdmitted) return made('confirmed', 'airwars.belligerent-accepts')
  if (agents.size > 1) return made('contested', 'airwars.competing-responsibility')
  return origins.atLeast >= FAIR_SOURCES
    ? made('fair', 'airwars.two-credible-sources')
    : made('weak', 'airwars.single-source')
}
