import { agreementOf, judgesOf } from '../app/agreement.ts'
import { diff, isEmptyDiff } from '../app/diff.ts'
import type { CaseFile } from '../model/case-file.ts'
import { RELIABILITIES } from '../model/review.ts'
import { diffLines } from '../publish/diff-text.ts'
import { decisionText } from '../publish/review-text.ts'
import { counted, issueText } from '../publish/wording.ts'
import { builtCase, caseOptions } from './case.ts'
import { type Command, EXIT, type ExitCode, type Options, type Terminal, UserError } from './command.ts'
import { DEEDS, deedsOf } from './review-deeds.ts'
import { correctionOptions } from './review-values.ts'
import { recordLine } from './sources.ts'

/** `hearsay review FOLDER DEED ID...`: what people decide of a case. */
export const review: Command = {
  parameters: '<folder> <deed> [ids...]',
  options: [
    ...caseOptions,
    { flags: '--by <name>', summary: 'who decides' },
    { flags: '--why <text>', summary: 'for what reason' },
    ...correctionOptions,
    { flags: '--text <words>', summary: 'rename: the question in new words' },
    {
      flags: '--grade <letter>',
      summary: 'reliability: A (reliable) to E (unreliable), F (cannot be judged)',
      choices: RELIABILITIES,
    },
    { flags: '--with <name>', summary: 'agreement: the other reviewer' },
    { flags: '--json', summary: 'list, agreement: print records, one JSON object a line' },
  ],
  teaching: `
Deeds:
  accept CLAIM...       the claim stands as it is shown
  reject CLAIM...       the claim counts nowhere any more; it is kept: "hearsay claims --rejected"
  correct CLAIM...      the claim says something else: --measure, --quantity, --subject, --agent, --place, --time, --stance
  merge QUESTION...     the questions are one
  split QUESTION CLAIM... these claims answer a question of their own
  rename QUESTION       --text WORDS
  reliability SOURCE    --grade A to F, on the NATO (Admiralty) grid; SOURCE is a name as "hearsay sources" prints it
  undo DECISION...      a decision no longer holds; undoing the undoing makes it hold again
  list                  every decision: who, when, why
  agreement             --by NAME --with NAME: Cohen's kappa of two people's verdicts on the claims that both judged

Ids are those that the other commands print, or their beginnings; "hearsay explain QUESTION" has those of its claims. Every decision is added to a log in the case and never changed;
questions, sums, exports and pages follow at once, and every rebuild replays it. If a later build no longer has what a decision is
about, the build says so and goes on. "hearsay explain CLAIM" shows what was read before a correction.

Examples:
  hearsay review reports/ reject 3b1c9 --by "Ada Ravel" --why "counts the same bus twice"
  hearsay review reports/ correct 3b1c9 --quantity "at least 12" --by ada --why "the caption has 'at least'"
  hearsay review reports/ merge q4f2a q77de --by ada --why "one raid, two names for the village"
  hearsay review reports/ reliability "Harbour Office" --grade B --by ada --why "three of four tolls held"
  hearsay review reports/ undo r3 --by ada --why "the editor checked: two buses"
  hearsay review reports/ list
  hearsay review reports/ agreement --by ada --with ben`,
  async run(terminal, [folder = '.', deed = '', ...concerned], options) {
    return builtCase(terminal, folder, options, async (ledger, profile, desk) => {
      if (deed === 'list') return list(terminal, ledger, options)
      if (deed === 'agreement') return agreement(terminal, ledger, options)
      const kind = DEEDS.find(one => one === deed)
      if (kind === undefined) {
        throw new UserError(`there is no deed ${deed}; choose from ${DEEDS.join(', ')}, list, agreement`, EXIT.usage)
      }
      const by = named(options, 'by')
      const why = named(options, 'why')
      const deeds = deedsOf(kind, concerned, options, ledger)
      await desk.decide(deeds.map(one => ({ ...one, by, why })))
      const after = desk.caseFile(profile)
      const made = after.review?.decisions.slice(-deeds.length) ?? []
      await terminal.print(`${made.map(decision => decisionText(decision, false)).join('\n')}\n`)
      // a grade may be set before the source is first cited; the case says so until it is
      const ids = new Set(made.map(({ id }) => id))
      for (const issue of after.issues) if (ids.has(issue.part ?? '')) terminal.warn(issueText(issue))
      const change = diff(ledger, after)
      const follows = isEmptyDiff(change) ? ['No answer changes.'] : diffLines(change, ledger, after, SHOWN)
      await terminal.print(`${follows.join('\n')}\n`)
      return EXIT.ok
    })
  },
}

const SHOWN = 5 // changes of each kind; `hearsay diff` has them all

function named(options: Options, name: 'by' | 'why' | 'with'): string {
  const value = String(options[name] ?? '').trim()
  if (value === '') throw new UserError(`say ${name === 'why' ? 'why: --why TEXT' : `who: --${name} NAME`}`, EXIT.usage)
  return value
}

async function list(terminal: Terminal, { review: kept }: CaseFile, options: Options): Promise<ExitCode> {
  const decisions = kept?.decisions ?? []
  const undone = new Set(kept?.undone ?? [])
  for (const decision of decisions) {
    if (options['json'] === true) {
      const { kind, ...rest } = decision
      await terminal.print(recordLine({ kind: 'decision', deed: kind, ...rest, undone: undone.has(decision.id) }))
    } else await terminal.print(`${decisionText(decision, undone.has(decision.id))}\n`)
  }
  if (decisions.length === 0 && options['json'] !== true) await terminal.print('Nobody has decided anything yet.\n')
  return EXIT.ok
}

async function agreement(terminal: Terminal, { review: kept }: CaseFile, options: Options): Promise<ExitCode> {
  const left = named(options, 'by')
  const right = named(options, 'with')
  const decisions = kept?.decisions ?? []
  const judges = judgesOf(decisions)
  for (const name of [left, right]) {
    if (!judges.includes(name))
      throw new UserError(`${name} has judged no claim; those who have: ${judges.join(', ') || 'nobody'}`)
  }
  const found = agreementOf(decisions, left, right)
  if (options['json'] === true) {
    await terminal.print(recordLine({ kind: 'agreement', left, right, ...found }))
    return EXIT.ok
  }
  const { both, onlyLeft, onlyRight, observed, expected, kappa, differences } = found
  const lines = [
    `${counted(both, 'claim')} judged by both; ${onlyLeft} by ${left} only, ${onlyRight} by ${right} only`,
    ...(observed === undefined || expected === undefined
      ? []
      : [`agreement ${observed.toFixed(3)}, by chance ${expected.toFixed(3)}`]),
    kappa === undefined
      ? `Cohen's kappa is not defined: ${both === 0 ? 'no claim was judged by both' : 'both give one verdict only'}`
      : `Cohen's kappa ${kappa.toFixed(3)}`,
    ...differences.map(one => `  ${one.claim}: ${left} ${one.left}, ${right} ${one.right}`),
  ]
  await terminal.print(`${lines.join('\n')}\n`)
  return EXIT.ok
}
