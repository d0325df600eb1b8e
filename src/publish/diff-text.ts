import { boundsOf } from '../model/bounds.ts'
import type { CaseDiff, ClaimChange, OriginGain, QuestionChange } from '../model/case-diff.ts'
import type { CaseFile } from '../model/case-file.ts'
import type { Claim } from '../model/claim.ts'
import { type Profile, profileOf } from '../model/profile.ts'
import type { Question } from '../model/question.ts'
import { answersTo, type CaseIndex, fileName, indexed } from './case-index.ts'
import { sumLines } from './sum-text.ts'
import { boundsText, counted, oneLine, originsText, spreadText, weightText } from './wording.ts'

/**
 * What changed between two states of a case, as lines for a terminal: the questions first, since they are the product. `+` is only on the
 * right, `-` only on the left, `~` on both and not the same. At most `limit` of each list.
 */
export function diffLines(diff: CaseDiff, left: CaseFile, right: CaseFile, limit: number): string[] {
  const { reports, claims, questions, failing } = diff
  const lefts = { index: indexed(left), profile: named(left.profile) }
  const rights = { index: indexed(right), profile: named(right.profile) }
  return [
    diffSummary(diff),
    ...(left.profile === right.profile ? [] : [`The left is under ${left.profile}, the right under ${right.profile}.`]),
    ...part('Questions', limit, [
      ...questions.changed.map(change => changeLines(change, lefts, rights)),
      ...questions.added.map(one => [`+ ${one.text} · ${spanText(one, rights)} · ${weightText(one)} · ${one.id}`]),
      ...questions.gone.map(one => [`- ${one.text} · ${spanText(one, lefts)} · ${weightText(one)} · ${one.id}`]),
    ]),
    ...part('Reports', limit, [
      ...reports.added.map(({ id }) => [`+ ${reportText(rights.index, id)}`]),
      ...reports.gone.map(({ id }) => [`- ${reportText(lefts.index, id)}`]),
    ]),
    ...part('Claims', limit, [
      ...claims.changed.map(change => claimChangeLines(change, lefts, rights)),
      ...claims.added.map(claim => [`+ ${claimText(claim, rights)}`]),
      ...claims.gone.map(claim => [`- ${claimText(claim, lefts)}`]),
    ]),
    ...part(
      'Sums that fail only on the right',
      limit,
      failing.added.map(finding => sumLines(finding, right.documents)),
    ),
    ...part(
      'Sums that fail only on the left',
      limit,
      failing.gone.map(finding => sumLines(finding, left.documents)),
    ),
  ]
}

/** One line on the whole of it. */
export function diffSummary({ reports, claims, questions, failing }: CaseDiff): string {
  const gains = questions.changed.flatMap(change => change.gains)
  const tally = (kind: OriginGain['kind']): number => gains.filter(gain => gain.kind === kind).length
  const counts: readonly (readonly [number, string])[] = [
    [questions.changed.length, `${counted(questions.changed.length, 'question')} answered otherwise`],
    [questions.added.length, `${counted(questions.added.length, 'question')} new`],
    [questions.gone.length, `${counted(questions.gone.length, 'question')} gone`],
    [tally('added'), `${counted(tally('added'), 'origin')} really added`],
    [tally('perhaps'), `${counted(tally('perhaps'), 'origin')} perhaps added`],
    [tally('echo'), `${counted(tally('echo'), 'origin')} only echoed`],
    [reports.added.length, `${counted(reports.added.length, 'report')} new`],
    [reports.gone.length, `${counted(reports.gone.length, 'report')} gone`],
    [claims.added.length, `${counted(claims.added.length, 'claim')} new`],
    [claims.gone.length, `${counted(claims.gone.length, 'claim')} gone`],
    [claims.changed.length, `${counted(claims.changed.length, 'claim')} read otherwise`],
    [failing.added.length, `${counted(failing.added.length, 'sum')} newly failing`],
    [failing.gone.length, `${counted(failing.gone.length, 'sum')} no longer failing`],
  ]
  const told = counts.filter(([count]) => count > 0).map(([, text]) => text)
  return told.length === 0 ? 'Nothing changed.' : told.join(' · ')
}

/** A case with the profile that its bounds are read under. */
interface Side {
  readonly index: CaseIndex
  readonly profile: Profile
}

function part(title: string, limit: number, entries: readonly (readonly string[])[]): string[] {
  if (entries.length === 0) return []
  const more = entries.length > limit ? [`${entries.length - limit} more: --all`] : []
  return ['', title, ...entries.slice(0, limit).flat(), ...more]
}

function changeLines(change: QuestionChange, lefts: Side, rights: Side): string[] {
  const { right, fields, gains, lost, claims } = change
  return [
    `~ ${right.text} · ${right.id}`,
    ...fields.map(field => `    ${fieldText(field, change, lefts, rights)}`),
    ...gains.map(gainLine),
    ...lost.map(({ name, range }) => `    - no longer heard: ${name}: ${boundsText(range)}`),
    ...(claims.gone.length === 0 ? [] : [`    - ${counted(claims.gone.length, 'claim')} no longer here`]),
  ]
}

/** What the answers to a question span. */
function spanText(question: Question, { index, profile }: Side): string {
  return spreadText(answersTo(question, index, profile))
}

function fieldText(
  field: QuestionChange['fields'][number],
  { left, right }: QuestionChange,
  lefts: Side,
  rights: Side,
): string {
  const turned = (noun: string, before: string, after: string): string => `${noun.padEnd(10)} ${before} -> ${after}`
  switch (field) {
    case 'text':
      return turned('asked', left.text, right.text)
    case 'range': {
      const [before, after] = [spanText(left, lefts), spanText(right, rights)]
      return before === after
        ? turned('range', boundsText(left.range), boundsText(right.range))
        : turned('range', before, after)
    }
    case 'standing':
      return turned('standing', standingText(left), standingText(right))
    case 'reconciliation':
      return turned('answers', left.reconciliation, right.reconciliation)
    case 'origins':
      return turned('origins', originsText(left.origins), originsText(right.origins))
  }
}

function gainLine({ kind, name, range, claims, rules }: OriginGain): string {
  const why = rules.length === 0 ? '' : ` (${rules.join(', ')})`
  switch (kind) {
    case 'added':
      return `    + really added: ${name}: ${boundsText(range)}${why}`
    case 'perhaps':
      return `    ? perhaps a voice heard before: ${name}: ${boundsText(range)}${why}`
    case 'echo':
      return `    = only echo: ${counted(claims.length, 'more claim')} of ${name}: ${boundsText(range)}${why}`
  }
}

function standingText({ standing }: QuestionChange['left']): string {
  return standing === undefined ? 'nothing' : boundsText(standing)
}

function claimChangeLines({ left, right, fields }: ClaimChange, lefts: Side, rights: Side): string[] {
  return [`~ ${claimText(right, rights)}`, `    ${fields.join(', ')} was: ${claimText(left, lefts)}`]
}

function claimText(claim: Claim, { index, profile }: Side): string {
  const subject = claim.subject === undefined ? '' : ` ${claim.subject.value.name}`
  const bounds = boundsText(boundsOf(claim.quantity.value, profile))
  return `${claim.measure}${subject}: ${bounds} "${oneLine(claim.at.exact)}" · ${reportText(index, claim.report)} · ${claim.id}`
}

function reportText(index: CaseIndex, id: string): string {
  const report = index.reportById.get(id)
  const facts = [report?.publisher, report?.published?.slice(0, 10)].filter(fact => fact !== undefined)
  return `${fileName(index, id)}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`
}

/** The profile that a case file names; a case of a later version may name one that this one lacks. */
function named(profile: string): Profile {
  return profileOf(profile) ?? (profileOf('plain') as Profile)
}
