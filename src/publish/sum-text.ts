import type { SourceDocument } from '../model/document.ts'
import type { ArithmeticFinding } from '../model/question.ts'
import { shownName } from '../text/shown.ts'
import { boundsText, oneLine, ruleText } from './wording.ts'

/** A sum in lines for a terminal: whether it adds up and by which rule, each term and where it stands, and what would make it hold. */
export function sumLines(
  { id, rule, verdict, terms, expected, stated, remedy }: ArithmeticFinding,
  documents: readonly Pick<SourceDocument, 'id' | 'capture'>[],
): string[] {
  const pathByDocument = new Map(documents.map(document => [document.id, document.capture.path]))
  return [
    `${verdict === 'fails' ? '!' : '='} ${ruleText(rule)}: the terms give ${boundsText(expected)}, the text says ${boundsText(stated)} · ${id}`,
    ...terms.map(
      ({ role, bounds, at }) =>
        `    ${role.padEnd(6)} ${boundsText(bounds)}  "${oneLine(at.exact)}"  ${shownName(pathByDocument.get(at.document) ?? '?')}:${at.span.start}`,
    ),
    ...(remedy === undefined
      ? []
      : [`    with ${remedy.value} for "${oneLine(terms[remedy.term]!.at.exact)}" it would give ${remedy.gives}`]),
  ]
}
