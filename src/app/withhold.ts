import type { Withholding, WithholdingId } from '../model/withholding.ts'
import { type LogLine, shownIn } from './log-line.ts'
import { type Sought, soughtOf } from './withheld-words.ts'

/** Words that are looked for, and the decision behind them. */
export interface WantedWords extends Sought {
  /** The one original in which they are withheld; absent: everywhere. */
  readonly only?: string
  readonly because: WithholdingId
}

/** What holds of a log of withholdings. */
export interface WithholdingPlan {
  /** Originals that are withheld whole, with the decisions. */
  readonly originals: ReadonlyMap<string, readonly WithholdingId[]>
  readonly words: readonly WantedWords[]
  /** The decisions that hold, oldest first. */
  readonly holding: readonly Withholding[]
}

/** The whole log in, what holds of it out; read from the end, so that an undoing that was itself undone does nothing. */
export function planOf(log: readonly Withholding[]): WithholdingPlan {
  const isUndone = new Set<WithholdingId>()
  for (const one of [...log].reverse()) {
    if (one.kind === 'undo' && !isUndone.has(one.id)) isUndone.add(one.withholding)
  }
  const holding = log.filter(one => one.kind !== 'undo' && !isUndone.has(one.id))
  const originals = new Map<string, WithholdingId[]>()
  const words: WantedWords[] = []
  for (const one of holding) {
    if (one.kind === 'original') originals.set(one.sha256, [...(originals.get(one.sha256) ?? []), one.id])
    if (one.kind === 'words') {
      const { only, id } = one
      words.push({ ...soughtOf(one.words), because: id, ...(only === undefined ? {} : { only }) })
    }
  }
  return { originals, words, holding }
}

/** A line of the log of withholdings in, the decision that it holds out; undefined if it holds none, or does not show it. */
export function withholdingFrom(line: LogLine, id: WithholdingId): Withholding | undefined {
  const { before: _, salt: __, ...shown } = shownIn(line)
  const isText = (field: string): boolean => typeof shown[field] === 'string' && shown[field] !== ''
  if (!['at', 'by', 'why'].every(isText)) return undefined
  const isKnown =
    (shown['kind'] === 'original' && isText('sha256')) ||
    (shown['kind'] === 'words' && isText('words')) ||
    (shown['kind'] === 'undo' && isText('withholding'))
  return isKnown ? ({ ...shown, id } as unknown as Withholding) : undefined
}

/** A decision in a line. */
export function withholdingText(one: Withholding): string {
  return `${one.id}  ${one.at.slice(0, 16).replace('T', ' ')}  ${one.by}  ${deedText(one)}: ${one.why}`
}

const SHOWN_LETTERS = 60 // of words in a list

function deedText(one: Withholding): string {
  switch (one.kind) {
    case 'original':
      return `withholds the original ${one.sha256.slice(0, 12)}`
    case 'words': {
      const { words, only } = one
      const shown = words.length > SHOWN_LETTERS ? `${words.slice(0, SHOWN_LETTERS)}...` : words
      return `withholds ${JSON.stringify(shown)}${only === undefined ? '' : ` in ${only.slice(0, 12)}`}`
    }
    case 'undo':
      return `undoes ${one.withholding}`
  }
}
