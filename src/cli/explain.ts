import { boundsOf } from '../model/bounds.ts'
import type { CaseFile } from '../model/case-file.ts'
import type { Claim } from '../model/claim.ts'
import type { Grounded } from '../model/grounded.ts'
import type { Place } from '../model/place.ts'
import type { Profile } from '../model/profile.ts'
import type { Grade, Question } from '../model/question.ts'
import { type Desk, isThere } from '../node/compose.ts'
import { answersTo, type CaseIndex, indexed } from '../publish/case-index.ts'
import { companionLines, incidentLines } from '../publish/incident-text.ts'
import { placeText } from '../publish/place-text.ts'
import { claimReviewLines, gradeText, questionReviewLines } from '../publish/review-text.ts'
import { sumLines } from '../publish/sum-text.ts'
import {
  boundsText,
  chainText,
  oneLine,
  originAnswersText,
  originsText,
  spreadText,
  standingText,
} from '../publish/wording.ts'
import { builtCase, caseOptions } from './case.ts'
import { type Command, EXIT, UserError } from './command.ts'
import { namer } from './families.ts'
import { shellWord } from './shell-word.ts'

/** `hearsay explain ID`: why a claim, a question or a sum says what it says. */
export const explain: Command = {
  parameters: '<id> [folder]',
  options: caseOptions,
  teaching: `
ID is the id of a claim, a question, an incident or a sum as the other commands print it, or its beginning. Shows the words, each rule
that fired, the chain, the relations, what the question stands beside, and the evidence for every merge of origins.

Examples:
  hearsay explain q4f2a reports/
  hearsay explain 3b1c9 reports/`,
  async run(terminal, given, options) {
    const [id, folder] = idAndFolder(given)
    return builtCase(terminal, folder, options, async (ledger, profile, desk) => {
      const matches = (record: { readonly id: string }): boolean => record.id.startsWith(id)
      const claims = [...ledger.claims, ...(ledger.review?.rejected ?? [])].filter(matches)
      const questions = ledger.questions.filter(matches)
      const sums = ledger.arithmetic.filter(matches)
      const incidents = (ledger.incidents ?? []).filter(matches)
      const count = claims.length + questions.length + sums.length + incidents.length
      if (count === 0) throw new UserError(`nothing in this case has an id that begins with ${id}`)
      if (count > MOST) throw new UserError(`${count} ids begin with ${id}; give more of it`)
      const index = indexed(ledger)
      const lines = [
        ...(
          await Promise.all(
            claims.map(async claim => claimLines(claim, ledger, profile, await standing(claim, ledger, desk))),
          )
        ).flat(),
        ...questions.flatMap(question => questionLines(question, index, profile)),
        ...sums.flatMap(finding => [...sumLines(finding, ledger.documents), '']),
        ...incidents.flatMap(incident => incidentLines(incident, index, profile)),
      ]
      await terminal.print(`${lines.join('\n')}\n`)
      return EXIT.ok
    })
  },
}

/** The id comes first, but who types the folder first, as other commands have it, means the same. */
function idAndFolder([id = '', folder]: readonly string[]): readonly [string, string] {
  if (folder === undefined && isThere(id)) {
    throw new UserError(`say what to explain: hearsay explain ID ${shellWord(id)}`, EXIT.usage)
  }
  if (folder !== undefined && !isThere(folder) && isThere(id)) return [folder, id]
  return [id, folder ?? '.']
}

const MOST = 20 // an answer that a screen can hold

/** Where a claim's figure stands in its original. */
async function standing(claim: Claim, ledger: CaseFile, desk: Desk): Promise<readonly Place[]> {
  const document = ledger.documents.find(one => one.id === claim.at.document)
  return document === undefined ? [] : desk.places(document, claim.at)
}

function claimLines(claim: Claim, ledger: CaseFile, profile: Profile, places: readonly Place[]): string[] {
  const report = ledger.reports.find(one => one.id === claim.report)
  const quantity = claim.quantity.value
  return [
    `claim ${claim.id}`,
    `  in        ${namer(ledger)(claim.report)}, ${claim.at.span.start}..${claim.at.span.end}`,
    ...places.map(place => `  stands    ${placeText(place)} of the original`),
    `  words     "${oneLine(claim.sentence.exact)}"`,
    `  measure   ${claim.measure}${claim.trigger === undefined ? '' : `, from "${oneLine(claim.trigger.exact)}"`}`,
    `  figure    "${oneLine(claim.at.exact)}" is ${quantity.kind}, ${boundsText(boundsOf(quantity, profile))} under ${profile.name} (${claim.quantity.rule})`,
    ...groundedLine('subject', claim.subject, actor => actor.name),
    ...groundedLine('agent', claim.agent, actor => actor.name),
    ...groundedLine('place', claim.place, place =>
      [place.name, place.admin1, place.country].filter(Boolean).join(', '),
    ),
    ...groundedLine('time', claim.time, time => `${time.from ?? 'unknown'} to ${time.to ?? 'unknown'}`),
    `  chain     ${chainText(claim, report?.publisher)}`,
    ...claim.attribution.map(
      link =>
        `            "${oneLine(link.at?.exact ?? '')}" by the cue "${oneLine(link.cue?.exact ?? '')}" (${link.rule})`,
    ),
    `  stance    ${claim.stance}`,
    `  rules     ${claim.rules.join(', ')}`,
    ...claimReviewLines(claim, ledger),
    ...ledger.questions
      .filter(question => question.claims.includes(claim.id))
      .flatMap(question => [
        `  answers   ${question.text} (${question.id})`,
        ...question.relations
          .filter(relation => relation.from === claim.id || relation.to === claim.id)
          .map(relation => {
            const other = ledger.claims.find(
              one => one.id === (relation.from === claim.id ? relation.to : relation.from),
            )
            return `            ${relation.kind} "${oneLine(other?.at.exact ?? '')}" ${other?.id ?? ''} (${relation.rule})`
          }),
      ]),
    '',
  ]
}

function questionLines(question: Question, index: CaseIndex, profile: Profile): string[] {
  const { ledger, claimById } = index
  const nameOf = namer(ledger)
  const brief = (id: string): string => {
    const claim = claimById.get(id)
    return claim === undefined ? id : `"${oneLine(claim.at.exact)}" in ${nameOf(claim.report)}`
  }
  return [
    `question ${question.id}: ${question.text}`,
    `  range     ${spreadText(answersTo(question, index, profile))} under ${profile.name}, ${[standingText(question), question.reconciliation].filter(part => part !== undefined).join(', ')}`,
    ...questionReviewLines(question, ledger),
    `  origins   ${originsText(question.origins)}`,
    ...question.origins.origins.flatMap(origin => [
      `    ${origin.name}${origin.named ? '' : ' (unnamed)'}${gradeText(origin)}: ${originAnswersText(origin, answersTo(origin, index, profile))}; without it: ${origin.without === undefined ? 'nothing' : boundsText(origin.without)}`,
      ...origin.claims.map(id => `        ${brief(id)} · ${id}`),
    ]),
    ...question.origins.merges.map(
      merge =>
        `  ${merge.force === 'certain' ? 'one origin' : 'maybe one'}: ${brief(merge.left)} with ${brief(merge.right)} (${merge.rule}), by ${merge.evidence.map(at => `"${oneLine(at.exact).slice(0, MAX_WORDS)}"`).join(' and ')}`,
    ),
    ...(question.incident === undefined ? [] : [`  incident  ${question.incident}`]),
    ...companionLines(question, index, profile).map(line => `  ${line}`),
    ...(question.credibility === undefined
      ? []
      : [
          `  grid      credibility ${question.credibility}, suggested from corroboration (NATO grid: 1 confirmed to 5 improbable, 6 cannot be judged)`,
        ]),
    ...(question.grade === undefined ? [] : [gradeLine(question.grade)]),
    ...(question.grounds ?? []).map(
      ({ left, right, weight, signals }) =>
        `  linked    ${brief(left)} with ${brief(right)}: ${weight} = ${Object.entries(signals)
          .map(([name, value]) => `${name} ${value}`)
          .join(', ')}`,
    ),
    ...question.relations.map(
      relation => `  ${relation.kind}: ${brief(relation.from)} to ${brief(relation.to)} (${relation.rule})`,
    ),
    '',
  ]
}

const MAX_WORDS = 80 // characters of evidence in a line; the record has all

function gradeLine({ profile, grade, admitted, low, best, high, rule }: Grade): string {
  const figures = [
    ...(low === undefined ? [] : [`low ${low}`]),
    ...(best === undefined ? [] : [`best ${best}`]),
    ...(high === undefined ? [] : [`high ${high}`]),
  ]
  return `  grade     ${grade ?? (admitted ? 'admitted' : 'not admitted')} under ${profile}${figures.length === 0 ? '' : `: ${figures.join(', ')}`} (${rule})`
}

function groundedLine<T>(noun: string, grounded: Grounded<T> | undefined, text: (value: T) => string): string[] {
  if (grounded === undefined) return [`  ${noun.padEnd(9)} not stated`]
  const places = grounded.basis === 'stated' ? [grounded.at] : grounded.from
  const from = places.map(place => `"${oneLine(place.exact)}"`).join(', ')
  return [
    `  ${noun.padEnd(9)} ${text(grounded.value)}, ${grounded.basis}${from === '' ? '' : ` from ${from}`} (${grounded.rule})`,
  ]
}
