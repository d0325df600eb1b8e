import type { Incident, IncidentQuestion } from '../../model/incident.ts'
import type { Question } from '../../model/question.ts'
import { type Dossier, order } from '../evidence.ts'
import { gather, gatheredIn } from '../gather.ts'
import type { Linked } from '../link.ts'
import { originsOf } from '../origins/origins.ts'
import { OPEN } from '../range.ts'
import type { Happenings } from './happenings.ts'

/**
 * What makes the record of a happening of its questions; undefined where there is nothing to tell beside the question itself. Figures of different measures are never
 * compared, so that who gives the dead and who gives the wounded are one origin by their names and their texts alone; and a report's own voice is no origin of
 * its own beside those whom it cites.
 */
export function incidentMaker(
  dossier: Dossier,
  linked: Linked,
  happenings: Happenings,
): (set: number, questions: readonly Question[]) => Incident | undefined {
  const { groups, groupOf } = linked.grouping
  const copies = gather(
    linked.copies.length,
    happenings.sets.length,
    at => happenings.setOf[groupOf[linked.copies[at]!.left]!]!,
  )
  return (set, questions) => {
    const id = happenings.ids[set]
    if (id === undefined) return undefined
    const members = happenings.sets[set]!.flatMap(group => groups[group]!).sort((left, right) => left - right)
    const testimonies = members.map(index => ({ index, bounds: OPEN, counts: true }))
    const own = Array.from(gatheredIn(copies, set), at => linked.copies[at]!)
    const { origins } = originsOf(id, testimonies, dossier, own)
    const place = mostAsked(questions, ({ place }) => place)
    const time = mostAsked(questions, ({ time }) => time)
    return {
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
      witnesses: happenings.heard[set]!.map(({ voice, at, reports }) => ({
        name: voice.name,
        named: voice.kind !== 'unnamed',
        at,
        reports: [...reports],
      })),
    }
  }
}

/** Those with most claims come first. */
export function byClaims(left: Incident, right: Incident): number {
  return right.claims.length - left.claims.length || order(left.id, right.id)
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
