import type { ReactNode } from 'react'
import type { ClaimView } from '../../../src/model/view.ts'
import { contextParts } from './context.ts'

const MAX_AROUND = 180 // characters shown before and after the sentence; the report has the rest

/** The words of a claim in what stands around them, its figure lit and its sources underlined. */
export function ClaimWords({ view }: { readonly view: ClaimView }): ReactNode {
  const { before, sentence, after } = contextParts(view)
  return (
    <blockquote className="claim-words" dir="auto">
      {before.trim() !== '' && <span className="around">{tailOf(before)}</span>}
      <span className="said">
        {sentence.map(({ kind, text }, n) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence stay in their order
          if (kind === 'figure') return <mark key={n}>{text}</mark>
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same
            <span key={n} className={`lit-${kind}`}>
              {text}
            </span>
          )
        })}
      </span>
      {after.trim() !== '' && <span className="around">{headOf(after)}</span>}
    </blockquote>
  )
}

/** The last words of a text, cut at a word. */
function tailOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trimStart()
  return line.length <= MAX_AROUND ? line : `… ${line.slice(-MAX_AROUND).replace(/^\S*\s/u, '')}`
}

/** The first words of a text, cut at a word. */
function headOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trimEnd()
  return line.length <= MAX_AROUND ? line : `${line.slice(0, MAX_AROUND).replace(/\s\S*$/u, '')} …`
}
