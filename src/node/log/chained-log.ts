import { hash, randomBytes } from 'node:crypto'
import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { isTrue, type LogLine, leafOf } from '../../app/log-line.ts'
import type { LogFault } from '../../app/ports.ts'
import { appendDurably } from '../durable.ts'
import { type LogHead, readHead, writeHead } from './log-head.ts'

/** Sets off the first entry of a chain. */
const NO_ENTRY = '0'.repeat(64)

const SALT_BYTES = 16 // 128 bits cannot be tried out

/** One line of a log, as it was found. */
export interface ChainedLine {
  /** The entry with its `at`, `salt` and `before`; undefined if the line is no JSON object. */
  readonly entry: LogLine | undefined
  /** Does it hold the hash of the line before? If not, one of the two was changed after it was written. */
  readonly follows: boolean
  /** Its hash as a leaf of the log's tree. */
  readonly leaf: string
}

/** A file that is only ever added to. */
export interface ChainedLog {
  append(entries: readonly object[]): Promise<void>
  /** All whole lines, oldest first; the half-written one of a killed run does not count. */
  lines(): ChainedLine[]
  /** Everything that shows that the log is not as it was written. */
  faults(): LogFault[]
  /** The fault that the end of the log shows by itself, found without reading what stands before. */
  endFault(): LogFault | undefined
}

/** SHA-256 of a text, in lower-case hexadecimal. */
export function hashText(text: string): string {
  return hash('sha256', text)
}

/**
 * Entries chained by hash, one a line: `{"at": "...", ...entry, "salt": "...", "before": "<leaf of the line before>"}`. Changing a line shows
 * at the next one, and at the last one by the head that is kept beside the log. Nothing returns before the disk has it. A run that is killed
 * between the line and the head leaves a log that is longer than its head says: what is more is believed if it follows.
 */
export function chainedLog(file: string, now: () => string): ChainedLog {
  return {
    lines: () => linesOf(textOf(file)),
    faults: () => faultsOf(textOf(file), readHead(file)),
    endFault: () => endFault(file),
    async append(entries) {
      if (entries.length === 0) return
      const end = endOf(file)
      let before = end.last
      let added = ''
      for (const entry of entries) {
        const salt = randomBytes(SALT_BYTES).toString('hex')
        const line = { at: now(), ...entry, salt, before }
        const text = JSON.stringify(line)
        before = leafOf(JSON.parse(text) as LogLine, text, hashText)
        added += `${text}\n`
      }
      cutTo(file, end.bytes)
      appendDurably(file, added)
      writeHead(file, { lines: end.lines + entries.length, bytes: end.bytes + Buffer.byteLength(added), last: before })
    },
  }
}

/**
 * Where the next entry goes. A log that is shorter than its head, or does not go on from it, has lost lines: the next entry then names what
 * the head remembers, so that the gap stays visible for good.
 */
function endOf(file: string): LogHead {
  const head = readHead(file)
  if (head !== undefined && statSync(file, { throwIfNoEntry: false })?.size === head.bytes) return head
  const whole = wholeLines(textOf(file))
  const lines = linesOf(whole)
  const bytes = Buffer.byteLength(whole)
  const isHurt = head !== undefined && head.lines > 0 && lines[head.lines - 1]?.leaf !== head.last
  const last = isHurt && lines.length <= head.lines ? head.last : (linkOf(whole, lines) ?? NO_ENTRY)
  return { lines: lines.length, bytes, last }
}

function faultsOf(text: string, head: LogHead | undefined): LogFault[] {
  const lines = linesOf(wholeLines(text))
  const faults: LogFault[] = []
  for (const [index, { entry, follows }] of lines.entries()) {
    if (entry === undefined) faults.push({ line: index + 1, code: 'unreadable' })
    else if (!isTrue(entry, hashText)) faults.push({ line: index + 1, code: 'untrue' })
    else if (!follows) faults.push({ line: index + 1, code: 'unchained' })
  }
  if (head === undefined) {
    if (lines.some(({ entry }) => typeof entry?.['salt'] === 'string'))
      faults.push({ line: lines.length, code: 'headless' })
  } else if (lines.length < head.lines) faults.push({ line: lines.length, code: 'cut' })
  else if (head.lines > 0 && lines[head.lines - 1]?.leaf !== head.last)
    faults.push({ line: head.lines, code: 'changed' })
  return faults
}

const TAIL_BYTES = 65_536 // longer than any entry of ours; a longer last line is read with the whole file

/** Reads the last line alone. A log that ends elsewhere than its head says is read whole: that is rare, and then due. */
function endFault(file: string): LogFault | undefined {
  const head = readHead(file)
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (head === undefined || size !== head.bytes || size === 0) {
    if (head === undefined && size === 0) return undefined
    return faultsOf(textOf(file), head).find(({ code }) => code !== 'unchained')
  }
  const tail = tailOf(file, size)
  const from = tail.lastIndexOf('\n', tail.length - 2) + 1
  if (from === 0 && tail.length < size) return faultsOf(textOf(file), head).find(({ code }) => code === 'changed')
  const text = tail.slice(from, -1)
  const leaf = leafOf(parsed(text) ?? {}, text, hashText)
  return leaf === head.last ? undefined : { line: head.lines, code: 'changed' }
}

function tailOf(file: string, size: number): string {
  const bytes = Buffer.alloc(Math.min(size, TAIL_BYTES))
  const handle = openSync(file, 'r')
  try {
    readSync(handle, bytes, 0, bytes.length, size - bytes.length)
  } finally {
    closeSync(handle)
  }
  return bytes.toString('utf8')
}

function linesOf(text: string): ChainedLine[] {
  let before = NO_ENTRY
  return wholeLines(text)
    .split('\n')
    .slice(0, -1)
    .map(line => {
      const entry = parsed(line)
      const follows = entry?.['before'] === before
      const leaf = leafOf(entry ?? {}, line, hashText)
      before = isSalted(entry) ? leaf : hashText(line)
      return { entry, follows, leaf }
    })
}

/** What the next line names: the leaf of the last one, or its plain hash where it is of the time before salts. */
function linkOf(text: string, lines: readonly ChainedLine[]): string | undefined {
  const last = lines.at(-1)
  if (last === undefined) return undefined
  return isSalted(last.entry) ? last.leaf : hashText(text.slice(text.lastIndexOf('\n', text.length - 2) + 1, -1))
}

function isSalted(entry: LogLine | undefined): boolean {
  return typeof entry?.['salt'] === 'string' || entry?.['fields'] !== undefined
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function wholeLines(text: string): string {
  return text.slice(0, text.lastIndexOf('\n') + 1)
}

function parsed(line: string): LogLine | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as LogLine) : undefined
  } catch {
    return undefined
  }
}

/** Drops the half-written last line of a killed run. */
function cutTo(file: string, bytes: number): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) <= bytes) return
  const handle = openSync(file, 'r+')
  try {
    ftruncateSync(handle, bytes)
  } finally {
    closeSync(handle)
  }
}
