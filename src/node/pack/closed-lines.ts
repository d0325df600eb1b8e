import { closeLine, type LogLine, shownIn } from '../../app/log-line.ts'
import type { Derived, Store } from '../../app/ports.ts'
import type { Proof } from '../../app/redaction.ts'
import type { SealedLog } from '../../app/seal.ts'
import type { WantedWords, WithholdingPlan } from '../../app/withhold.ts'
import { hashText } from '../log/chained-log.ts'
import { standIn } from './look-for-words.ts'

/** What becomes of an original. */
export type Fate =
  | { readonly kind: 'open'; readonly isUnseen?: boolean }
  | { readonly kind: 'closed'; readonly because: readonly string[] }
  | {
      readonly kind: 'redacted'
      readonly because: readonly string[]
      readonly bytes: Uint8Array
      readonly proof: Proof
      readonly derived: Derived
    }

/** The lines of the logs as others are to see them: those that name what is withheld are closed, and their leaves stay. */
export function closedLogs(
  logs: Readonly<Record<SealedLog, readonly LogLine[]>>,
  fates: ReadonlyMap<string, Fate>,
  plan: WithholdingPlan,
  store: Store,
): Record<SealedLog, readonly LogLine[]> {
  const banned = plan.words.filter(({ only }) => only === undefined)
  const hidden = hiddenNames(store, fates)
  const hashByPath = new Map(store.files().map(({ path, sha256 }) => [path, sha256]))
  return {
    log: logs.log.map(line => closedFileLine(line, fates, hashByPath, banned)),
    reviews: logs.reviews.map(line => closedReview(line, hidden, banned)),
    withheld: logs.withheld.map(line => closedWithholding(line, banned)),
  }
}

/** Names of what is withheld, whole or in part, as decisions may use them: beginnings of ids. */
function hiddenNames(store: Store, fates: ReadonlyMap<string, Fate>): string[] {
  return store
    .evidence()
    .documents.filter(({ capture }) => (fates.get(capture.sha256)?.kind ?? 'open') !== 'open')
    .flatMap(({ id, capture }) => [id, capture.sha256])
}

/** A line of the log of files: what names a withheld original is closed, and a path that holds withheld words. */
function closedFileLine(
  line: LogLine,
  fates: ReadonlyMap<string, Fate>,
  hashByPath: ReadonlyMap<string, string>,
  banned: readonly WantedWords[],
): LogLine {
  const { sha256, path, from, url, by } = shownIn(line)
  const concerned = [fates.get(String(sha256)), fates.get(hashByPath.get(String(path)) ?? '')]
  const because = concerned.flatMap(fate => (fate === undefined || fate.kind === 'open' ? [] : fate.because))
  const named = banned.filter(one => standIn(JSON.stringify([path, from, url, by]), [one])).map(one => one.because)
  if (because.length + named.length === 0) return line
  const isWhole = named.length > 0 || concerned.some(fate => fate?.kind === 'closed')
  const show = isWhole ? ['action', 'tool'] : ['action', 'path', 'by', 'tool', 'url', 'captured', 'passages']
  return closed(line, show, [...because, ...named])
}

/** A decision that uses a hidden name or withheld words shows its kind and who decided it, and no more. */
function closedReview(line: LogLine, hidden: readonly string[], banned: readonly WantedWords[]): LogLine {
  const text = JSON.stringify(shownIn(line))
  if (!hidden.some(name => text.includes(name)) && !standIn(text, banned)) return line
  return closed(
    line,
    withoutWords(line, ['kind', 'by'], banned),
    banned.map(one => one.because),
  )
}

/** A withholding shows who decided it and why, never what it hides. */
function closedWithholding(line: LogLine, banned: readonly WantedWords[]): LogLine {
  if (shownIn(line)['kind'] === 'undo') return line
  return closed(line, withoutWords(line, ['kind', 'by', 'why'], banned), [])
}

function withoutWords(line: LogLine, fields: readonly string[], banned: readonly WantedWords[]): string[] {
  const shown = shownIn(line)
  return fields.filter(field => !standIn(String(shown[field] ?? ''), banned))
}

/** A line that was written before lines had salts cannot be closed: its hash would give away what it hides. */
export class UnsaltedLine extends Error {
  constructor(line: LogLine) {
    super(`an entry of ${String(line['at'])} was written by an older version, without a salt, and cannot be withheld`)
    this.name = 'UnsaltedLine'
  }
}

function closed(line: LogLine, show: readonly string[], because: readonly string[]): LogLine {
  if (line['salt'] === undefined && line['fields'] === undefined) throw new UnsaltedLine(line)
  return closeLine(line, new Set(show), [...new Set(because)], hashText) as unknown as LogLine
}
