/** A parsed line of a log: fields by name. */
export type LogLine = Readonly<Record<string, unknown>>

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
export type HashText = (text: string) => string

/** A line of a log as a pack shows it when part of it is withheld: digests of all fields, and the fields that are shown. */
export interface ClosedLine {
  readonly at: string
  readonly before: string
  /** The digest of every field, by name. */
  readonly fields: Readonly<Record<string, string>>
  /** Salt and value of the fields that are shown. */
  readonly shown: Readonly<Record<string, readonly [salt: string, value: unknown]>>
  /** Ids of the decisions that closed the rest. */
  readonly because: readonly string[]
}

/** Fields that every line shows: they order the log. */
const ALWAYS_SHOWN = new Set(['at', 'before', 'salt'])

/**
 * The hash of a line as a leaf of the log's Merkle tree, which is also what the next line names as `before`. Every field stands in it behind
 * a salted digest of its own, so that a pack can leave a field out and the hash stays the same, and nobody can try out short words:
 *
 *   leaf = H(0x00 || {"at", "before", "fields": {name: H(salt of the field, value), ...}})      salt of the field = H(salt of the line, name)
 *
 * A line without salt was written before lines had any: its leaf is the hash of its characters.
 */
export function leafOf(line: LogLine, text: string, hash: HashText): string {
  if (isClosed(line)) return leafOfDigests(line.at, line.before, line.fields, hash)
  const { at, before, salt } = line
  if (typeof salt !== 'string') return hash(`\0${text}`)
  const fields: Record<string, string> = {}
  for (const [name, value] of openFields(line)) fields[name] = digestOf(fieldSalt(salt, name, hash), value, hash)
  return leafOfDigests(at, before, fields, hash)
}

/** Takes the fields out of a line that `show` does not name. Throws TypeError for a line that has no salt. */
export function closeLine(
  line: LogLine,
  show: ReadonlySet<string>,
  because: readonly string[],
  hash: HashText,
): ClosedLine {
  if (isClosed(line)) {
    const shown = Object.fromEntries(Object.entries(line.shown).filter(([name]) => show.has(name)))
    return { ...line, shown, because: [...new Set([...line.because, ...because])] }
  }
  const { at, before, salt } = line
  if (typeof salt !== 'string' || typeof at !== 'string' || typeof before !== 'string') {
    throw new TypeError(`A line without salt cannot be closed: ${JSON.stringify(line).slice(0, 80)}`)
  }
  const fields: Record<string, string> = {}
  const shown: Record<string, readonly [string, unknown]> = {}
  for (const [name, value] of openFields(line)) {
    const own = fieldSalt(salt, name, hash)
    fields[name] = digestOf(own, value, hash)
    if (show.has(name)) shown[name] = [own, value]
  }
  return { at, before, fields, shown, because }
}

/** What a line says, as far as it is shown: a closed line gives the fields that were left in it. */
export function shownIn(line: LogLine): LogLine {
  if (!isClosed(line)) return line
  return {
    at: line.at,
    before: line.before,
    ...Object.fromEntries(Object.entries(line.shown).map(([name, [, value]]) => [name, value])),
  }
}

/** Do the fields that a closed line shows have the digests that it names? An open line has nothing to compare. */
export function isTrue(line: LogLine, hash: HashText): boolean {
  if (!isClosed(line)) return true
  return Object.entries(line.shown).every(([name, [salt, value]]) => line.fields[name] === digestOf(salt, value, hash))
}

export function isClosed(line: LogLine): line is LogLine & ClosedLine {
  const { at, before, fields, shown, because } = line
  if (typeof at !== 'string' || typeof before !== 'string' || !Array.isArray(because)) return false
  if (!isRecord(fields) || !Object.values(fields).every(digest => typeof digest === 'string')) return false
  return isRecord(shown) && Object.values(shown).every(one => Array.isArray(one) && typeof one[0] === 'string')
}

function openFields(line: LogLine): [string, unknown][] {
  return Object.entries(line).filter(([name]) => !ALWAYS_SHOWN.has(name))
}

function fieldSalt(salt: string, name: string, hash: HashText): string {
  return hash(`${salt} ${name}`)
}

function digestOf(salt: string, value: unknown, hash: HashText): string {
  return hash(`${salt} ${JSON.stringify(value)}`)
}

function leafOfDigests(
  at: unknown,
  before: unknown,
  digests: Readonly<Record<string, string>>,
  hash: HashText,
): string {
  const fields = Object.fromEntries(Object.entries(digests).sort(([left], [right]) => (left < right ? -1 : 1)))
  return hash(`\0${JSON.stringify({ at, before, fields })}`)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
