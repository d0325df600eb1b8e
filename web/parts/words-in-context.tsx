import type { ReactNode } from 'react'
import type { ClaimView } from '../../src/model/view.ts'

/** The sentence of a claim with its figure marked, as the report has it. */
export function WordsInContext({ view: { claim } }: { readonly view: ClaimView }): ReactNode {
  const { sentence, at } = claim
  const from = at.span.start - sentence.span.start
  const to = at.span.end - sentence.span.start
  if (from < 0 || to > sentence.exact.length) return <q dir="auto">{sentence.exact}</q>
  return (
    <span className="words" dir="auto">
      {clean(sentence.exact.slice(0, from))}
      <mark>{clean(sentence.exact.slice(from, to))}</mark>
      {clean(sentence.exact.slice(to))}
    </span>
  )
}

/** Line breaks of the file mean nothing inside a sentence. */
function clean(text: string): string {
  return text.replaceAll(/\s+/gu, ' ')
}
