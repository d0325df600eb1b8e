import type { CaseFile } from '../model/case-file.ts'
import type { Exporter } from './exporters.ts'

/** One record a line, each with its `kind`: the form that scripts and other databases read. */
export const jsonLines: Exporter = {
  name: 'jsonl',
  extension: 'jsonl',
  summary: 'one JSON record a line, each with its kind',
  *export(ledger) {
    yield line('case', { name: ledger.name, profile: ledger.profile })
    for (const [kind, list] of LISTS) for (const record of ledger[list] ?? []) yield line(kind, record)
    for (const decision of ledger.review?.decisions ?? []) yield line('decision', decision)
    for (const claim of ledger.review?.rejected ?? []) yield line('rejected', claim)
  },
}

const LISTS = [
  ['document', 'documents'],
  ['report', 'reports'],
  ['claim', 'claims'],
  ['alignment', 'alignments'],
  ['family', 'families'],
  ['question', 'questions'],
  ['arithmetic', 'arithmetic'],
  ['incident', 'incidents'],
  ['wording', 'wordings'],
  ['issue', 'issues'],
] as const satisfies readonly (readonly [string, keyof CaseFile])[]

/** `record` comes first, so that a field of its own called `kind` is kept as `sort`. */
function line(kind: string, record: object): string {
  const { kind: sort, ...rest } = record as { kind?: unknown }
  return `${JSON.stringify({ kind, ...(sort === undefined ? {} : { sort }), ...rest })}\n`
}
