import type { Incident, IncidentQuestion } from '../model/incident.ts'
import type { Question } from '../model/question.ts'
import type { ClaimCopy } from './copies.ts'
import { type Dossier, order } from './evidence.ts'
import type { Happenings } from './happenings.ts'
import { originsOf } from './origins.ts'
import type { Linked } from './questions.ts'
import { OPEN } from './range.ts'

/**
 * One record a happening: those with most claims first. Figures of different measures are never compared, so that who gives the dead and who gives the wounded
 * are one origin by their names and their texts alone; and a report's own voice is no origin of its own beside those whom it cites.
 */
export function incidentRecords(
  dossier: Dossier,
  linked: Linked,
  happenings: Happenings,
  questionByGroup: readonly Question[],
): Incident[] {
  const { groups } = linked.grouping
  const copies = copiesBySet(linked, happenings)
  const incidents: Incident[] = []
  for (const [number, set] of happenings.sets.entries()) {
    const id = happenings.ids[number]
    if (id === undefined) continue
    const members = set.flatMap(group => groups[group]!).sort((left, right) => left - right)
    const testimonies = members.map(index => ({ index, bounds: OPEN, counts: true }))
    const { origins } = originsOf(id, testimonies, dossier, copies.get(number) ?? [])
    const questions = set.map(group => questionByGroup[group]!)
    const place = mostAsked(questions, ({ place }) => place)
    const time = mostAsked(questions, ({ time }) => time)
    incidents.push({
      id,
      ...(place === undefined ? {} : { place }),
      ...(time === undefined ? {} : { time }),
      questions: asked(questions),
      claims: members.map(index => dossier.claims[index]!.id),
      reports: [...new Set(members.map(index => dossier.reports[dossier.reportOf[index]!]!.id))],
      origins: {
        atLeast: origins.atLeast,
        atMost: origins.atMost,
        origins: origins.origins.map(({ id, name, named, claims }) => ({ id, name, named, claims })),
        merges: origins.merges,
      },
      witnesses: happenings.heard[number]!.map(({ voice, at, reports }) => ({
        name: voice.name,
        named: voice.kind !== 'unnamed',
        at,
        reports: [...reports],
      })),
    })
  }
  return incidents.sort((left, right) => right.claims.length - left.claims.length || order(left.id, right.id))
}

function copiesBySet(linked: Linked, { sets }: Happenings): Map<number, ClaimCopy[]> {
  const { groupOf } = linked.grouping
  const setOf = new Int32Array(linked.grouping.groups.length)
  for (const [number, set] of sets.entries()) for (const group of set) setOf[group] = number
  const copies = new Map<number, ClaimCopy[]>()
  for (const copy of linked.copies) {
    const set = setOf[groupOf[copy.left]!]!
    const known = copies.get(set)
    if (known === undefined) copies.set(set, [copy])
    else known.push(copy)
  }
  return copies
}

/** The questions of an incident with the wholes of parts, those with most claims first. */
function asked(questions: readonly Question[]): IncidentQuestion[] {
  const here = new Set(questions.map(({ id }) => id))
  return [...questions]
    .sort((left, right) => right.claims.length - left.claims.length || order(left.id, right.id))
    .map(({ id, measure, links }) => {
      const whole = links?.find(({ kind, question }) => kind === 'part-of' && here.has(question))
      return { question: id, measure, ...(whole === undefined ? {} : { partOf: whole.question }) }
    })
}

/** The value that the questions with most claims have. */
function mostAsked<T>(questions: readonly Question[], read: (question: Question) => T | undefined): T | undefined {
  const counts = new Map<string, { value: T; count: number }>()
  for (const question of questions) {
    const value = read(question)
    if (value === undefined) continue
    const key = JSON.stringify(value)
    const known = counts.get(key)
    if (known === undefined) counts.set(key, { value, count: question.claims.length })
    else known.count += question.claims.length
  }
  let best: { value: T; count: number } | undefined
  for (const each of counts.values()) if (best === undefined || each.count > best.count) best = each
  return best?.value
}
