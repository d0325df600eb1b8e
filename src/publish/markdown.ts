import { boundsOf } from '../model/bounds.ts'
import type { Profile } from '../model/profile.ts'
import { failingSums, type Question } from '../model/question.ts'
import { answersTo, type CaseIndex, fileName, indexed } from './case-index.ts'
import type { Exporter } from './exporters.ts'
import { deedText } from './review-text.ts'
import { boundsText, chainText, counted, issueText, spreadText, standingText, weightText } from './wording.ts'

/** A report in Markdown: questions with their claims as tables, sums that fail, copies, issues. */
export const markdown: Exporter = {
  name: 'markdown',
  extension: 'md',
  summary: 'questions and claims as tables, for a wiki or a repository',
  *export(ledger, profile) {
    const index = indexed(ledger)
    yield `# ${plain(ledger.name)}\n\n`
    yield `${counted(ledger.reports.length, 'report')}, ${counted(ledger.claims.length, 'claim')}, ${counted(ledger.questions.length, 'question')}. Profile: ${profile.name}. No verdict on who is right.\n`
    for (const question of ledger.questions) yield questionPart(question, index, profile)
    const failing = failingSums(ledger.arithmetic)
    if (failing.length > 0) yield '\n## Sums that do not add up\n\n'
    for (const { expected, stated, terms } of failing) {
      yield `- The terms give ${boundsText(expected)}, the text says ${boundsText(stated)}: ${terms.map(term => `${term.role} “${plain(term.at.exact)}”`).join(', ')}\n`
    }
    if (ledger.families.length > 0) yield '\n## Copies\n\n'
    for (const family of ledger.families) {
      const first = family.earliest === undefined ? 'unknown' : plain(fileName(index, family.earliest.report))
      yield `- First: ${first}. All: ${family.reports.map(report => plain(fileName(index, report))).join(', ')}\n`
    }
    const decisions = ledger.review?.decisions ?? []
    if (decisions.length > 0) yield '\n## Decisions\n\n'
    for (const decision of decisions) {
      const undone = ledger.review?.undone.includes(decision.id) ? ' (undone)' : ''
      yield `- ${decision.id}, ${plain(decision.by)}, ${decision.at.slice(0, 10)}: ${plain(deedText(decision))}${undone}. ${plain(decision.why)}\n`
    }
    if (ledger.issues.length > 0) yield '\n## Issues\n\n'
    for (const issue of ledger.issues) yield `- ${plain(issueText(issue))}\n`
  },
}

function questionPart(question: Question, index: CaseIndex, profile: Profile): string {
  const rows = question.origins.origins.flatMap(origin =>
    origin.claims.flatMap(id => {
      const claim = index.claimById.get(id)
      if (claim === undefined) return []
      const chain = chainText(claim, index.reportById.get(claim.report)?.publisher)
      const cells = [
        origin.name,
        boundsText(boundsOf(claim.quantity.value, profile)),
        `“${claim.at.exact}”`,
        chain,
        fileName(index, claim.report),
      ]
      return `| ${cells.map(plain).join(' | ')} |\n`
    }),
  )
  return `\n## ${plain(question.text)}\n\n${[spreadText(answersTo(question, index, profile)), standingText(question), question.reconciliation].filter(part => part !== undefined).join(', ')}, ${weightText(question)}.\n\n| Origin | Bounds | Words | Chain | Report |\n| --- | --- | --- | --- | --- |\n${rows.join('')}`
}

/** Text on one line that Markdown shows as it is. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_{}[\]<>#|]/gu, '\\$&')
}
