import type { Answered, Effect, EffectRow } from '../model/effect.ts'
import { counted, originsText, spreadText } from './wording.ts'

/** What a report changes, as lines for a terminal: the report, then each question that is answered otherwise. */
export function effectLines({ title, path, publisher, rows }: Effect): string[] {
  const report = [title ?? path, publisher].filter(Boolean).join(' · ')
  const sum = rows.length === 0 ? 'changes no answer' : `changes the answer to ${counted(rows.length, 'question')}`
  return [`${report}: ${sum}`, ...rows.map(row => `  ${CHANGES[row.change]} ${rowText(row)}`)]
}

const CHANGES = { changed: '~', added: '+', gone: '-' } as const satisfies Record<EffectRow['change'], string>

function rowText({ change, text, before, now, gains }: EffectRow): string {
  const told = change === 'gone' ? 'now part of another question' : turned(before, now)
  return [text, told, ...gains.map(gainText)].filter(Boolean).join(' · ')
}

/** "5 to 7, 2 origins -> 5 to 9, 3 origins"; one side where there is no other, or where both say the same. */
function turned(before: Answered | undefined, now: Answered | undefined): string {
  const sides = [before, now].flatMap(side =>
    side === undefined ? [] : `${spreadText(side.answers)}, ${originsText(side.origins)}`,
  )
  return [...new Set(sides)].join(' -> ')
}

function gainText({ kind, name }: EffectRow['gains'][number]): string {
  switch (kind) {
    case 'added':
      return `a new voice: ${name}`
    case 'perhaps':
      return `perhaps a voice heard before: ${name}`
    case 'echo':
      return `only an echo of ${name}`
  }
}
