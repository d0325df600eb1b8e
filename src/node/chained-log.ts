import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'

/** Sets off the first entry of a chain. */
const NO_ENTRY = '0'.repeat(64)

/** One line of a log, as it was found. */
export interface ChainedLine {
  /** The entry with its `at` and `before`; undefined if the line is no JSON. */
  readonly entry: unknown
  /** Does it hold the hash of the line before? If not, one of the two was changed after it was written. */
  readonly follows: boolean
}

/** A file that is only ever added to. */
export interface ChainedLog {
  append(entries: readonly object[]): Promise<void>
  /** All whole lines, oldest first; the half-written one of a killed run does not count. */
  lines(): ChainedLine[]
  /** Numbers of the lines that do not follow from the one before, from 1. */
  breaks(): number[]
}

/**
 * Entries chained by hash, one a line: `{"at": "...", ...entry, "before": "<sha256 of the line before>"}`. Changing a line shows at the
 * next one; the last is bound by nothing yet. `durable` waits until the disk has it: for what a person wrote, not for what can be made again.
 */
export function chainedLog(file: string, now: () => string, { durable }: { readonly durable: boolean }): ChainedLog {
  const lines = (): ChainedLine[] => {
    let before = NO_ENTRY
    return wholeLines(textOf(file))
      .split('\n')
      .slice(0, -1)
      .map(line => {
        const entry = parsed(line)
        const follows = hasBefore(entry) && entry.before === before
        before = hashOf(line)
        return { entry, follows }
      })
  }
  return {
    lines,
    breaks: () => [...lines().entries()].flatMap(([index, { follows }]) => (follows ? [] : [index + 1])),
    async append(entries) {
      if (entries.length === 0) return
      const text = textOf(file)
      const whole = wholeLines(text)
      let before = hashOfLastLine(whole)
      let added = ''
      for (const entry of entries) {
        const line = JSON.stringify({ at: now(), ...entry, before })
        before = hashOf(line)
        added += `${line}\n`
      }
      if (whole.length < text.length) await replace(file, whole + added)
      else await write(file, 'a', added, durable)
    },
  }
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function wholeLines(text: string): string {
  return text.slice(0, text.lastIndexOf('\n') + 1)
}

function hashOfLastLine(text: string): string {
  return text === '' ? NO_ENTRY : hashOf(text.slice(text.lastIndexOf('\n', text.length - 2) + 1, -1))
}

function hashOf(line: string): string {
  return createHash('sha256').update(line).digest('hex')
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function hasBefore(entry: unknown): entry is { readonly before: unknown } {
  return typeof entry === 'object' && entry !== null && 'before' in entry
}

/** Replaces a file at one blow: a half-written last line of a killed run is dropped this way. */
async function replace(file: string, text: string): Promise<void> {
  const draft = `${file}.part`
  await write(draft, 'w', text, true)
  await rename(draft, file)
}

async function write(file: string, flag: 'a' | 'w', text: string, durable: boolean): Promise<void> {
  const handle = await open(file, flag)
  try {
    await handle.writeFile(text)
    if (durable) await handle.sync()
  } finally {
    await handle.close()
  }
}
