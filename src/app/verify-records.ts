import type { Anchor } from '../model/anchor.ts'
import type { CaseFile } from '../model/case-file.ts'
import type { Comparison, Evidence } from '../pipeline.ts'

/** Told what differs. */
export type Say = (what: string) => void

/** What the ledger keeps, and what a rebuild of the originals gives, list by list; the first record of each that differs is told. */
export function compareRecords(kept: CaseFile, rebuilt: Evidence & Comparison, say: Say): void {
  compare('document', kept.documents, rebuilt.documents, say)
  compare('report', kept.reports, rebuilt.reports, say)
  compare('claim', kept.claims, rebuilt.claims, say)
  compare('alignment', kept.alignments, rebuilt.alignments, say)
  compare('family', kept.families, rebuilt.families, say)
  compare('question', kept.questions, rebuilt.questions, say)
  compare('sum', kept.arithmetic, rebuilt.arithmetic, say)
  compare('incident', kept.incidents ?? [], rebuilt.incidents, say)
  compare('wording', kept.wordings ?? [], rebuilt.wordings, say)
}

function compare(noun: string, kept: readonly object[], again: readonly object[], say: Say): void {
  if (kept.length !== again.length) say(`the ledger has ${kept.length} of ${noun}, a rebuild gives ${again.length}`)
  for (let i = 0; i < Math.min(kept.length, again.length); i++) {
    if (JSON.stringify(kept[i]) !== JSON.stringify(again[i])) {
      say(`${noun} ${i + 1} differs from a rebuild: ${JSON.stringify(kept[i]).slice(0, 160)}`)
      return
    }
  }
}

/** Walks every record for anchors, and holds each against its document. */
export function checkAnchors(ledger: CaseFile, say: Say): number {
  const textById = new Map(ledger.documents.map(document => [document.id, document.text]))
  let count = 0
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (isAnchor(value)) {
      count++
      const text = textById.get(value.document)
      if (text?.slice(value.span.start, value.span.end) !== value.exact) {
        say(`${value.document} ${value.span.start}..${value.span.end} does not read ${JSON.stringify(value.exact)}`)
      }
    } else if (value !== null && typeof value === 'object') Object.values(value).forEach(walk)
  }
  const { reports, claims, alignments, families, questions, arithmetic, incidents, wordings } = ledger
  for (const list of [reports, claims, alignments, families, questions, arithmetic, incidents, wordings]) walk(list)
  return count
}

function isAnchor(value: unknown): value is Anchor {
  return value !== null && typeof value === 'object' && 'exact' in value && 'span' in value && 'document' in value
}
