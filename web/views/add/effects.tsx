import { type ReactNode, useCallback, useState } from 'react'
import type { Answered, Effect, EffectRow } from '../../../src/model/effect.ts'
import type { RoomEvent } from '../../../src/model/view.ts'
import { useEvents } from '../../answers.tsx'
import { strings } from '../../strings.ts'
import { originsText, spreadText } from '../../wording.ts'

const { effects: words } = strings.add

const MAX_SHOWN = 20 // effects; those of an earlier build can be had with `hearsay diff`

/** What each report that came in changes, the latest first: told while everything is still compared. */
export function Effects(): ReactNode {
  const [effects, setEffects] = useState<readonly Effect[]>([])
  useEvents(
    useCallback((event: RoomEvent) => {
      if (event.event === 'effect') setEffects(known => [event.effect, ...known].slice(0, MAX_SHOWN))
    }, []),
  )
  return (
    <section className="effects" aria-live="polite" hidden={effects.length === 0} aria-labelledby="effects">
      <h2 id="effects">{words.heading}</h2>
      {effects.map(effect => (
        <EffectOf key={effect.report} effect={effect} />
      ))}
    </section>
  )
}

function EffectOf({ effect: { title, path, publisher, claims, rows } }: { readonly effect: Effect }): ReactNode {
  return (
    <article className="effect">
      <h3 dir="auto">{title ?? path}</h3>
      <p className="note" dir="auto">
        {[publisher, words.claims(claims), words.questions(rows.length)].filter(Boolean).join(' · ')}
      </p>
      <ul>
        {rows.map(row => (
          <li key={row.question} data-change={row.change}>
            <Row row={row} />
          </li>
        ))}
      </ul>
    </article>
  )
}

function Row({ row: { change, question, text, before, now, gains } }: { readonly row: EffectRow }): ReactNode {
  const voices = gains.map(({ kind, name }) => words.gains[kind](name))
  return (
    <>
      {change === 'gone' ? (
        <span dir="auto">{text}</span>
      ) : (
        <a href={`/questions/${encodeURIComponent(question)}`} dir="auto">
          {text}
        </a>
      )}{' '}
      <span className="note" dir="auto">
        {[words.changes[change], turned(before, now), ...voices].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}

/** "5 to 7, 2 origins → 5 to 9, 3 origins"; one side where there is no other, or where both say the same. */
function turned(before: Answered | undefined, now: Answered | undefined): string {
  const sides = [before, now].flatMap(side =>
    side === undefined ? [] : `${spreadText(side.answers)}, ${originsText(side.origins)}`,
  )
  return [...new Set(sides)].join(' → ')
}
