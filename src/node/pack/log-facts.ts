import { closeLine, isClosed, type LogLine, shownIn } from '../../app/log-line.ts'
import { SEALED_LOGS } from '../../app/seal.ts'
import { hashText } from '../log/chained-log.ts'
import type { SharedFile, SharedView } from './shared-view.ts'

/** When the case was last added to or sealed: a pack has no time of its own, so that packing again gives the same bytes. */
export function lastTime({ view, seals }: { readonly view: SharedView; readonly seals: readonly object[] }): string {
  const times = [
    ...SEALED_LOGS.flatMap(log => view.logs[log].map(line => String(line['at'] ?? ''))),
    ...seals.map(seal => String((seal as { statement?: { at?: unknown } }).statement?.at ?? '')),
  ]
  return times.reduce((last, time) => (time > last ? time : last), '') || '1970-01-01T00:00:00.000Z'
}

/** A line of the log without the place where the file lay on this machine. */
export function withoutPlace(line: LogLine): LogLine {
  const shown = shownIn(line)
  if (!('from' in shown) || (!isClosed(line) && line['salt'] === undefined)) return line
  const show = new Set(Object.keys(shown).filter(name => name !== 'from'))
  return closeLine(line, show, isClosed(line) ? line.because : [], hashText) as unknown as LogLine
}

/** What the log shows of how a file came into the case. */
export function toldOf(
  file: SharedFile,
  log: readonly LogLine[],
): { name: string; description?: string; url?: string } {
  const entry = log.map(shownIn).findLast(line => line['path'] === file.path && line['action'] !== 'gone')
  const { by, at, url } = entry ?? {}
  const description = [
    ...(typeof by === 'string' && typeof at === 'string' ? [`Added by ${by}, ${at}.`] : []),
    ...(file.proof === undefined ? [] : ['A part of it is withheld.']),
  ].join(' ')
  return {
    name: file.path,
    ...(description === '' ? {} : { description }),
    ...(typeof url === 'string' ? { url } : {}),
  }
}
