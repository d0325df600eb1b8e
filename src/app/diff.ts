import type { CaseDiff, ClaimChange, OriginGain, QuestionChange } from '../model/case-diff.ts'
import type { CaseFile } from '../model/case-file.ts'
import type { Claim, ClaimId } from '../model/claim.ts'
import type { Report } from '../model/document.ts'
import { type ArithmeticFinding, failingSums, type Origin, type Question } from '../model/question.ts'
import { pairedBy } from './pairing.ts'
import { pairedQuestions } from './question-pairs.ts'

/** Two states of a case in, what changed from the left to the right out. A case and itself give empty lists. */
export function diff(left: CaseFile, right: CaseFile): CaseDiff {
  const reports = pairedBy(left.reports, right.reports, [report => report.id, placeOfReport(left, right)])
  const claims = pairedBy(left.claims, right.claims, [claim => claim.id, wordsOfClaim(left, right)])
  const rightByLeft = new Map(claims.pairs.map(pair => [pair.left.id, pair.right.id]))
  const questions = pairedQuestions(left.questions, right.questions, claim => rightByLeft.get(claim) ?? claim)
  const sums = pairedBy(failingSums(left.arithmetic), failingSums(right.arithmetic), [
    finding => finding.id,
    tapeOf(rightByLeft),
  ])
  return {
    reports: { added: reports.added, gone: reports.gone },
    claims: { added: claims.added, gone: claims.gone, changed: claims.pairs.flatMap(claimChange) },
    questions: {
      added: questions.added,
      gone: questions.gone,
      changed: questions.pairs.flatMap(pair => questionChange(pair.left, pair.right, rightByLeft)),
    },
    failing: { added: sums.added, gone: sums.gone },
  }
}

/** Do two states say the same? */
export function isEmptyDiff({ reports, claims, questions, failing }: CaseDiff): boolean {
  return [reports, claims, questions, failing].every(change => Object.values(change).every(list => list.length === 0))
}

/** Which file a report stands in, and how many before it: the same after its file was edited. */
function placeOfReport(left: CaseFile, right: CaseFile): (report: Report) => string {
  const captureById = capturesOf(left, right)
  return report => `${captureById.get(report.document) ?? report.document} ${report.id.slice(report.document.length)}`
}

/** File, measure, sentence and figure of a claim: an edit elsewhere in its file leaves them, though its id changes. */
function wordsOfClaim(left: CaseFile, right: CaseFile): (claim: Claim) => string {
  const captureById = capturesOf(left, right)
  return ({ at, measure, sentence }) =>
    JSON.stringify([captureById.get(at.document) ?? at.document, measure, sentence.exact, at.exact])
}

function capturesOf(left: CaseFile, right: CaseFile): ReadonlyMap<string, string> {
  return new Map(
    [...left.documents, ...right.documents].map(({ id, capture }) => [id, `${capture.path} ${capture.part ?? ''}`]),
  )
}

/** The rule and the words of the terms, for a sum whose file was edited elsewhere. */
function tapeOf(rightByLeft: ReadonlyMap<ClaimId, ClaimId>): (finding: ArithmeticFinding) => string {
  return ({ rule, terms }) =>
    JSON.stringify([
      rule,
      terms.map(({ role, at, claim }) => [role, at.exact, claim && (rightByLeft.get(claim) ?? claim)]),
    ])
}

/** Values of a claim that can differ while its words are the same; anchors do not count. */
const VALUES: Readonly<Record<ClaimChange['fields'][number], (claim: Claim) => unknown>> = {
  measure: claim => claim.measure,
  quantity: claim => claim.quantity.value,
  subject: claim => claim.subject?.value,
  agent: claim => claim.agent?.value,
  place: claim => claim.place?.value,
  time: claim => claim.time?.value,
  stance: claim => claim.stance,
  sources: claim => claim.attribution.map(({ name, type, at }) => [name, type, at?.exact]),
}

function claimChange({ left, right }: { readonly left: Claim; readonly right: Claim }): ClaimChange[] {
  const fields = (Object.keys(VALUES) as ClaimChange['fields'][number][]).filter(
    field => !isSame(VALUES[field](left), VALUES[field](right)),
  )
  return fields.length === 0 ? [] : [{ left, right, fields }]
}

/** What changed of one question; nothing, if it is answered as before. `rightByLeft`: claims that have another name on the right. */
export function questionChange(
  left: Question,
  right: Question,
  rightByLeft: ReadonlyMap<ClaimId, ClaimId>,
): QuestionChange[] {
  const before = new Set(left.claims.map(claim => rightByLeft.get(claim) ?? claim))
  const after = new Set(right.claims)
  const added = right.claims.filter(claim => !before.has(claim))
  const gone = [...before].filter(claim => !after.has(claim))
  const fields = (['text', 'range', 'standing', 'reconciliation'] as const).filter(
    field => !isSame(left[field], right[field]),
  )
  const counts = ({ atLeast, atMost }: Question['origins']): number[] => [atLeast, atMost]
  const isOtherOrigins = !isSame(counts(left.origins), counts(right.origins))
  if (fields.length + added.length + gone.length === 0 && !isOtherOrigins) return []
  return [
    {
      left,
      right,
      fields: isOtherOrigins ? [...fields, 'origins'] : fields,
      claims: { added, gone },
      gains: gainsOf(right, new Set(added)),
      lost: left.origins.origins
        .filter(({ claims }) => claims.every(claim => !after.has(rightByLeft.get(claim) ?? claim)))
        .map(({ name, range }) => ({ name, range })),
    },
  ]
}

/** The new claims of a question by the origin that they stand under, new voices first. A claim that came from another question is new here, too. */
function gainsOf(question: Question, added: ReadonlySet<ClaimId>): OriginGain[] {
  const gains = question.origins.origins.flatMap(origin => {
    const claims = origin.claims.filter(claim => added.has(claim))
    return claims.length === 0 ? [] : gainOf(question, origin, claims, added)
  })
  const order = { added: 0, perhaps: 1, echo: 2 } as const
  return gains.sort((one, other) => order[one.kind] - order[other.kind])
}

function gainOf(
  question: Question,
  origin: Origin,
  claims: readonly ClaimId[],
  added: ReadonlySet<ClaimId>,
): OriginGain {
  const { id, name, range } = origin
  const isOld = (claim: ClaimId): boolean => !added.has(claim)
  const own = new Set(claims)
  const bridges = question.origins.merges.filter(
    ({ left, right }) => (own.has(left) && isOld(right)) || (own.has(right) && isOld(left)),
  )
  const kind = origin.claims.some(isOld)
    ? 'echo'
    : bridges.some(({ force }) => force === 'possible')
      ? 'perhaps'
      : 'added'
  const rules = bridges.filter(({ force }) => kind === 'added' || force === (kind === 'echo' ? 'certain' : 'possible'))
  return { kind, origin: id, name, range, claims, rules: [...new Set(rules.map(({ rule }) => rule))].sort() }
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
