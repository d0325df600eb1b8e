import { evenRun, type Run, type Traced } from '../trace.ts'

/** A value of a JSON text and where it stands: as the parser gives it, but for what its words are. Half-open, in UTF-16 code units. */
export type JsonNode =
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, JsonNode> }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  /** A string with its quotation marks, or a number, true, false or null. */
  | { readonly kind: 'string' | 'literal'; readonly start: number; readonly end: number }

// "a \"b\""   -1.5e3   true   {   ]   :   not: the white space between
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/gsu

/** The value of a text that the platform's parser took, with its places; of a part of a text, from `start` to `end`. Nests without recursion. */
export function jsonNodes(text: string, start = 0, end: number = text.length): JsonNode | undefined {
  const whole: OpenArray = { kind: 'array', items: [] }
  const open: Open[] = [whole]
  const tokens = new RegExp(TOKEN)
  tokens.lastIndex = start
  for (let found = tokens.exec(text); found !== null && found.index < end; found = tokens.exec(text)) {
    take(found[0], found.index, open)
  }
  return whole.items.at(-1)
}

interface OpenArray {
  readonly kind: 'array'
  readonly items: JsonNode[]
}

interface OpenObject {
  readonly kind: 'object'
  readonly members: Map<string, JsonNode>
  /** The name whose value is to come; none before it was read. */
  key: string | undefined
}

/** A list or record that is not closed yet. */
type Open = OpenArray | OpenObject

/** The next token of a text: opens, closes or fills the innermost of what is open, which is never empty. */
function take(token: string, start: number, open: Open[]): void {
  const around = open.at(-1)!
  switch (token) {
    case '{':
      open.push({ kind: 'object', members: new Map(), key: undefined })
      break
    case '[':
      open.push({ kind: 'array', items: [] })
      break
    case '}':
    case ']':
      if (open.length === 1) break
      open.pop()
      put(around, open.at(-1)!)
      break
    case ',':
      if (around.kind === 'object') around.key = undefined
      break
    case ':':
      break
    default:
      if (around.kind === 'object' && around.key === undefined) around.key = nameIn(token)
      else put({ kind: isString(token) ? 'string' : 'literal', start, end: start + token.length }, around)
  }
}

function nameIn(token: string): string {
  return isString(token) ? unescaped(token) : token
}

function isString(token: string): boolean {
  return token.startsWith('"')
}

function put(node: JsonNode, around: Open): void {
  if (around.kind === 'array') around.items.push(node)
  else around.members.set(around.key ?? '', node)
}

/** What stands under a name of a record. */
export function memberOf(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.kind === 'object' ? node.members.get(name) : undefined
}

/** What stands in a list. */
export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === 'array' ? node.items : []
}

// the letters between two escapes   \n   \u00e9   not: the quotation marks around
const PIECE = /\\(?:u[\da-f]{4}|.)|[^\\]+/gisu

/** The characters of a string's value with their places, each escape by itself; of another value, its letters as a whole. */
export function stringAt(source: string, node: JsonNode | undefined): Traced | undefined {
  if (node === undefined || node.kind === 'object' || node.kind === 'array') return undefined
  const { kind, start, end } = node
  if (kind === 'literal') {
    const text = String(Number(source.slice(start, end)))
    return { text, runs: [{ start: 0, end: text.length, from: start, to: end }] }
  }
  const pieces: string[] = []
  const runs: Run[] = []
  let length = 0
  const inner = source.slice(start + 1, end - 1)
  for (const { 0: piece, index } of inner.matchAll(PIECE)) {
    const value = piece.startsWith('\\') ? unescaped(`"${piece}"`) : piece
    const from = start + 1 + index
    runs.push(
      value === piece
        ? evenRun(length, from, piece.length)
        : { start: length, end: length + value.length, from, to: from + piece.length },
    )
    pieces.push(value)
    length += value.length
  }
  return { text: pieces.join(''), runs }
}

/** The value of a string as it stands in its quotation marks; the text has been parsed before, so that it can be. */
function unescaped(token: string): string {
  try {
    return JSON.parse(token) as string
  } catch {
    return token
  }
}
