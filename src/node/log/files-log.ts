import { type LogLine, shownIn } from '../../app/log-line.ts'
import type { KeptFile, Log } from '../../app/ports.ts'
import { type ChainedLog, chainedLog } from './chained-log.ts'

/** The log of files of a case, with what it is made of. */
export interface FilesLog extends Log {
  readonly chain: ChainedLog
}

/** The log of files: each entry is one line of a chained log, its acquisition spelled out in it. */
export function filesLog(file: string, now: () => string): FilesLog {
  const chain = chainedLog(file, now)
  const lines = (): LogLine[] => chain.lines().map(({ entry }) => (entry === undefined ? {} : shownIn(entry)))
  return {
    chain,
    append: entries => chain.append(entries.map(({ acquired, ...entry }) => ({ ...entry, ...acquired }))),
    lines,
    files: () => filesBy(lines()),
    faults: () => chain.faults(),
  }
}

/** Follows a log to its end: the files that are in the case by it. A line that does not show its file tells nothing. */
function filesBy(lines: readonly LogLine[]): KeptFile[] {
  const fileByPath = new Map<string, KeptFile>()
  for (const { action, path, sha256, bytes } of lines) {
    if (typeof path !== 'string') continue
    if (action === 'gone') fileByPath.delete(path)
    else if (typeof sha256 === 'string' && typeof bytes === 'number')
      fileByPath.set(path, { path, sha256, bytes, modified: '' })
  }
  return [...fileByPath.values()].sort((left, right) => (left.path < right.path ? -1 : 1))
}
